package org.claimwright.source;

import java.sql.SQLException;

/**
 * What of an exception may be told in a log, in a work item or to the user. The message of a failed conversion or of a database repeats what
 * stands in the file or in the row, so only what this program itself says of a fault is told.
 */
public final class Fault {

    private static final String OURS = "org.claimwright.";

    private Fault() {
    }

    /** The innermost cause: its message where this program threw it, else its class, of a database's with the SQLSTATE. */
    public static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String type = root.getClass().getName();
        if (root.getMessage() != null && isThrownByUs(root)) {
            return root.getMessage();
        }
        return root instanceof SQLException refusal ? type + " (SQLSTATE " + refusal.getSQLState() + ")" : type;
    }

    private static boolean isThrownByUs(Throwable root) {
        StackTraceElement[] places = root.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith(OURS);
    }

    /** Where it happened: each cause by its class, with its stack, without any message; each line ends. */
    public static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement place : cause.getStackTrace()) {
                trace.append("    at ").append(place).append('\n');
            }
        }
        return trace.toString();
    }
}
