package org.claimwright.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.claimwright.access.InOrganisation;
import org.claimwright.access.Organisation;
import org.claimwright.access.Organisations;
import org.claimwright.exchange.Leases;
import org.claimwright.exchange.RawFiles.Stored;
import org.claimwright.money.Money;
import org.claimwright.parties.TradingPartner;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.WorkItems;

/** Takes a file from a partner's folder, under the lease of that folder. When it returns, the file may be removed there. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchFile {

    @Inject
    private ReceiveFile receiveFile;

    @Inject
    private Leases leases;

    @Inject
    private Organisations organisations;

    @Inject
    private InOrganisation inOrganisation;

    @Inject
    private WorkItems items;

    @Inject
    private Clock clock;

    /** The lease under which a node polls: its name, its owner and the epoch at the time of the poll. */
    public record Lease(String name, String owner, long epoch) {
    }

    /** Looks at what was fetched once all its bytes have come. */
    @FunctionalInterface
    public interface LastLook {
        /** @throws StillWritten when it is not, or may not be, the whole file */
        void atTheEnd() throws Exception;
    }

    /**
     * One transaction, ended by a last look at the file and at the lease.
     *
     * @throws StillWritten when it is not yet whole: nothing is kept
     * @throws org.claimwright.exchange.LeaseLost when another node took over meanwhile: nothing is kept, the other one fetches it
     * @throws Exception when it could not be stored; nothing is kept
     */
    public Stored fetch(TradingPartner partner, Lease lease, String name, InputStream in, LastLook look) throws Exception {
        return inOrganisation.callApart(organisation(partner), actor(partner), () -> {
            Stored stored = receiveFile.receive(partner.name(), name, in);
            look.atTheEnd();
            leases.assertStillMine(lease.name(), lease.owner(), lease.epoch());
            return stored;
        });
    }

    /**
     * A remote file is left where it is, because its name or size is such that it must not be touched: a work item says so, once.
     *
     * @param why for a person, without the name
     */
    public void refuse(TradingPartner partner, String name, String why) throws Exception {
        UUID mark = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        LocalDate today = LocalDate.now(clock);
        inOrganisation.callApart(organisation(partner), actor(partner), () -> {
            items.open(new NewItem("quarantine", "inbox:" + partner.name() + "/" + mark, "not-fetched", why, Money.ZERO, 1, null, today, today));
            return null;
        });
    }

    private int organisation(TradingPartner partner) {
        return organisations.named(partner.organisation()).map(Organisation::id).orElseThrow(() -> new IllegalStateException(
                "partner " + partner.name() + " belongs to the organisation " + partner.organisation() + ", which is not there"));
    }

    private static String actor(TradingPartner partner) {
        return "partner:" + partner.name();
    }
}
