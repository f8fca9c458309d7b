package org.claimwright.routes;

import org.claimwright.parties.TradingPartner;

/** What went wrong at a partner's endpoint, in words for the health page. */
final class EndpointFailure {

    private EndpointFailure() {
    }

    static String words(TradingPartner partner, Throwable failure) {
        String reason = reason(failure);
        String server = partner.host() + ":" + partner.port();
        if (reason.contains("HostKey")) {
            return "the host key of " + server + " is not the one pinned in " + partner.knownHosts().getFileName()
                    + ": refused, nothing is exchanged; ask the partner before you change the pinned key";
        }
        return server + ": " + reason;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause.getClass().getSimpleName().contains("HostKey")) {
                return "HostKey";
            }
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
