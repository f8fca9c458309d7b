package org.claimwright.routes;

import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.claimwright.exchange.LeaseLost;
import org.claimwright.intake.FetchFile;
import org.claimwright.parties.TradingPartner;

/** From a partner's folder into ours: a file is fetched while this node holds the folder's lease and deleted there after our commit. */
final class PartnerInboxRoute extends RouteBuilder {

    private final TradingPartner partner;
    private final FetchFile fetchFile;
    private final HeldLeases leases;
    private final RemoteFiles files;
    private final LeasedPolling polling;
    private final String id;

    PartnerInboxRoute(TradingPartner partner, FetchFile fetchFile, HeldLeases leases, RouteStatuses statuses, long limit) {
        this.partner = partner;
        this.fetchFile = fetchFile;
        this.leases = leases;
        this.id = "inbox-" + partner.name();
        this.polling = new LeasedPolling(id, partner, statuses, () -> leases.lease(id).isPresent());
        this.files = new RemoteFiles(limit, this::refuse, System::nanoTime);
    }

    @Override
    public void configure() {
        bindToRegistry(id + "-files", files);
        bindToRegistry(id + "-polling", polling);
        bindToRegistry(id + "-after-commit", polling.afterCommit());
        leases.want(id);
        errorHandler(noErrorHandler());
        from(SftpAddress.inbox(partner, id + "-files", id + "-polling", id + "-after-commit")).routeId(id).noStreamCaching()
                .process(this::fetch);
    }

    private void fetch(Exchange exchange) throws Exception {
        try (InputStream bytes = exchange.getMessage().getBody(InputStream.class)) {
            FetchFile.Lease lease = leases.lease(id).orElseThrow(() -> new LeaseLost(id, 0));
            fetchFile.fetch(partner, lease, exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class), bytes);
        } catch (Exception e) {
            log.warn("a file of partner {} could not be taken in; it stays there and is tried again", partner.name(), e);
            polling.failed("a file could not be taken in", e);
            throw e;
        }
    }

    private void refuse(String name, String why) {
        try {
            fetchFile.refuse(partner, name, why);
        } catch (Exception e) {
            polling.failed("a file that was refused could not be noted", e);
        }
    }
}
