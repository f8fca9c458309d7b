package org.claimwright.routes;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.claimwright.access.Settings;
import org.claimwright.exchange.LeaseLost;
import org.claimwright.exchange.RawFiles;
import org.claimwright.intake.FetchFile;
import org.claimwright.intake.StillWritten;
import org.claimwright.parties.TradingPartner;

/** From a partner's folder into ours: a file is fetched while this node holds the folder's lease and deleted there after our commit. */
final class PartnerInboxRoute extends RouteBuilder {

    private final TradingPartner partner;
    private final FetchFile fetchFile;
    private final HeldLeases leases;
    private final RemoteFiles files;
    private final LeasedPolling polling;
    private final String id;

    PartnerInboxRoute(TradingPartner partner, FetchFile fetchFile, HeldLeases leases, RouteStatuses statuses, Settings settings) {
        this.partner = partner;
        this.fetchFile = fetchFile;
        this.leases = leases;
        this.id = "inbox-" + partner.name();
        this.polling = new LeasedPolling(id, partner, statuses, () -> leases.lease(id).isPresent());
        this.files = new RemoteFiles(settings.number("limit.file-bytes", RawFiles.DEFAULT_LIMIT), settings.number("inbox.unfinished-seconds", 60), this::refuse,
                System::nanoTime);
    }

    @Override
    public void configure() {
        bindToRegistry(id + "-files", files);
        bindToRegistry(id + "-taken", new DeleteTaken(files));
        bindToRegistry(id + "-polling", polling);
        bindToRegistry(id + "-after-commit", polling.afterCommit());
        leases.want(id);
        errorHandler(noErrorHandler());
        from(SftpAddress.inbox(partner, id)).routeId(id).noStreamCaching()
                .process(this::fetch);
    }

    private void fetch(Exchange exchange) throws Exception {
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
        try (Download bytes = new Download(exchange.getMessage().getBody(InputStream.class))) {
            FetchFile.Lease lease = leases.lease(id).orElseThrow(() -> new LeaseLost(id, 0));
            fetchFile.fetch(partner, lease, name, bytes, () -> assertWhole(exchange, name, bytes));
        } catch (StillWritten e) {
            log.info("partner {}: {}", partner.name(), e.getMessage());
            throw e;
        } catch (Exception e) {
            log.warn("a file of partner {} could not be taken in; it stays there and is tried again", partner.name(), e);
            polling.failed("a file could not be taken in", e);
            throw e;
        }
    }

    /** Before the commit of what was fetched: a sender that paused for longer than we wait may still be at it. */
    private void assertWhole(Exchange exchange, String name, Download bytes) throws IOException {
        bytes.close();
        if (DeleteTaken.changed(exchange)) {
            throw new StillWritten("a file changed while it was fetched; nothing of it was kept, it is fetched again");
        }
        if (!bytes.endsAsX12() && !files.isUnchangedForLong(name)) {
            throw new StillWritten("a file of " + bytes.count() + " bytes does not end as X12 does (IEA): its sender may still be at it, it is waited for");
        }
    }

    private boolean refuse(String name, String why) {
        try {
            fetchFile.refuse(partner, name, why);
            return true;
        } catch (Exception e) {
            polling.failed("a file that was refused could not be noted", e);
            return false;
        }
    }
}
