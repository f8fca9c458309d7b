package org.claimwright.web.denials;

import java.util.Optional;
import org.claimwright.codes.CodeList;

/** Our own short label for a reason: X12's descriptions are X12's. */
public final class ReasonLabels {

    private static final CodeList REASONS = CodeList.load("carc");

    private ReasonLabels() {
    }

    /** Of {@code CO-197}; empty for a code that the list does not know. */
    public static String of(String groupAndReason) {
        return ofCode(groupAndReason.substring(groupAndReason.indexOf('-') + 1));
    }

    /** Of {@code 197}. */
    public static String ofCode(String reason) {
        return Optional.of(reason).flatMap(REASONS::find).map(CodeList.Code::label).orElse("");
    }
}
