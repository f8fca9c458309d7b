package org.claimwright.routes;

import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.claimwright.parties.TradingPartner;

/** What went wrong at a partner's endpoint, in words for the health page and the log. Never the name of a file: it may tell of a patient. */
final class EndpointFailure {

    private static final String HOST_KEY = "HostKey";

    private EndpointFailure() {
    }

    /** @param what went wrong, in our words; empty when the failure says it */
    static String words(TradingPartner partner, String what, Throwable failure) {
        String server = partner.host() + ":" + partner.port();
        String reason = reason(failure);
        if (reason.equals(HOST_KEY)) {
            return "the host key of " + server + " is not the one pinned in " + partner.knownHosts().getFileName()
                    + ": refused, nothing is exchanged; ask the partner before you change the pinned key";
        }
        return server + ": " + (what.isEmpty() ? reason : what + " (" + reason + ")");
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause.getClass().getSimpleName().contains(HOST_KEY)) {
                return HOST_KEY;
            }
        }
        if (root.getMessage() == null || root.getMessage().isBlank()) {
            return root.getClass().getSimpleName();
        }
        return withoutPaths(root);
    }

    /** Servers and Camel put the path into what they say, behind a colon or in it. */
    private static String withoutPaths(Throwable root) {
        String words = root instanceof GenericFileOperationFailedException ? root.getMessage().replaceAll(":.*", "") : root.getMessage();
        return words.replaceAll("\\S*/\\S.*", "...");
    }
}
