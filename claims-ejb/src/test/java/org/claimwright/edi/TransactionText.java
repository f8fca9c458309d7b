package org.claimwright.edi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimwright.edi.EdiProblem.Severity;

/**
 * The kit for rules and records without a reader: the segments of one transaction as text, {@code *} between elements, {@code :} between
 * components, {@code ~} after each; line breaks between segments count as bytes. Places nothing: loop and code stay empty.
 */
public final class TransactionText {

    private final String text;

    private TransactionText(String text) {
        this.text = text;
    }

    public static TransactionText of(String... segments) {
        return new TransactionText(String.join("~\n", segments) + "~\n");
    }

    /** What a rule finds in the segments that it wants, in order, as {@code SEVERITY rule SVC(4)03 found | expected}. */
    public List<String> check(GuideRule rule) {
        List<String> found = new ArrayList<>();
        GuideRule.Check check = rule.start();
        SegmentBuffer segment = new SegmentBuffer();
        Problems problems = new Noted(segment, rule.tells(), found);
        read(segment, () -> {
            if (rule.tags().isEmpty() || rule.tags().contains(segment.id().toUpperCase(Locale.ROOT))) {
                check.segment(segment, problems);
            }
        });
        check.end(problems);
        return found;
    }

    /** Passes every segment to a listener, begin and end included. */
    public void read(EdiListener listener) {
        TransactionHeader header = new TransactionHeader(1, "000000001", "P", "ZZ:PAYER", "ZZ:PROVIDER", "1", "HP", "005010X221A1", "835", "0001", 0,
            new Delimiters('*', ':', '^', '~'));
        listener.transactionBegins(header);
        SegmentBuffer segment = new SegmentBuffer();
        read(segment, () -> listener.segment(segment));
        listener.transactionEnds(new TransactionResult(header, "005010X221A1", true, 0, 0, false, segment.ordinal(), text.length()));
    }

    private void read(SegmentBuffer segment, Runnable each) {
        int at = 0;
        int ordinal = 0;
        for (int end = text.indexOf('~'); end >= 0; end = text.indexOf('~', at)) {
            fill(segment, text.substring(at, end), ++ordinal, at);
            each.run();
            at = end + 2;
        }
    }

    private static void fill(SegmentBuffer segment, String line, int ordinal, int firstByte) {
        String[] elements = line.split("\\*", -1);
        segment.begin(elements[0], SegmentBuffer.pack(elements[0]), ordinal, firstByte, line.length());
        int offset = elements[0].length() + 1;
        for (int e = 1; e < elements.length; e++) {
            segment.beginElement();
            String[] components = elements[e].split(":", -1);
            int within = offset;
            for (int c = 0; c < components.length; c++) {
                segment.addToken(components[c].getBytes(StandardCharsets.ISO_8859_1), 0, components[c].length(), components.length == 1 ? 0 : c + 1, 1, within);
                within += components[c].length() + 1;
            }
            offset += elements[e].length() + 1;
        }
    }

    private record Noted(SegmentBuffer segment, Set<String> tells, List<String> found) implements Problems {

        @Override
        public void segment(Severity severity, String rule, int snip, String code, String what, String expected) {
            note(severity, rule, segment.id(), segment.ordinal(), 0, what, expected);
        }

        @Override
        public void element(int element, int component, Severity severity, String rule, int snip, String code, String what, String expected) {
            note(severity, rule, segment.id(), segment.ordinal(), element, what, expected);
        }

        @Override
        public void at(Place place, int element, Severity severity, String rule, int snip, String code, String what, String expected) {
            note(severity, rule, place.segmentId(), place.segment(), element, what, expected);
        }

        private void note(Severity severity, String rule, String id, int ordinal, int element, String what, String expected) {
            if (!tells.contains(rule)) {
                throw new AssertionError("a rule that tells " + tells + " told " + rule);
            }
            found.add(severity + " " + rule + " " + id + "(" + ordinal + ")" + (element == 0 ? "" : String.format("%02d", element)) + " " + what + " | " + expected);
        }
    }
}
