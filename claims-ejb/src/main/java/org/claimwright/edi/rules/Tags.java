package org.claimwright.edi.rules;

import java.util.Locale;
import org.claimwright.edi.Segment;

/** The tag of a segment as rules compare it. */
public final class Tags {

    private Tags() {
    }

    /** In upper case however it was sent: a lower-case tag is an error, and its amounts still count. */
    public static String of(Segment segment) {
        String id = segment.id();
        return id.isEmpty() || id.charAt(0) < 'a' && id.charAt(id.length() - 1) < 'a' ? id : id.toUpperCase(Locale.ROOT);
    }
}
