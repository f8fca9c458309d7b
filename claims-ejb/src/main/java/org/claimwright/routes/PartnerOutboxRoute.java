package org.claimwright.routes;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.claimwright.exchange.SendNext;
import org.claimwright.parties.TradingPartner;

/** From our outbox into a partner's folder: each file whole or not at all, again and again until it is there. */
final class PartnerOutboxRoute extends RouteBuilder {

    private final TradingPartner partner;
    private final SendNext sendNext;
    private final RouteStatuses statuses;
    private final String id;

    PartnerOutboxRoute(TradingPartner partner, SendNext sendNext, RouteStatuses statuses) {
        this.partner = partner;
        this.sendNext = sendNext;
        this.statuses = statuses;
        this.id = "outbox-" + partner.name();
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("timer:" + id + "?period=1000&delay=500").routeId(id).process(this::sendAll);
    }

    private void sendAll(Exchange exchange) throws Exception {
        try (var template = getContext().createProducerTemplate()) {
            SendNext.Sender sftp = (name, bytes) -> template.sendBodyAndHeader(SftpAddress.outbox(partner), bytes, Exchange.FILE_NAME, name);
            boolean sent = false;
            while (sendNext.send(partner.name(), sftp)) {
                sent = true;
            }
            upUnlessPutOff(sent);
        } catch (Exception e) {
            statuses.down(id, EndpointFailure.words(partner, "", e));
            sendNext.putOff(partner.name());
        }
    }

    /** While files are put off after a failure, an empty turn says nothing. */
    private void upUnlessPutOff(boolean sent) throws Exception {
        if (sent || !sendNext.isPutOff(partner.name())) {
            statuses.up(id);
        }
    }
}
