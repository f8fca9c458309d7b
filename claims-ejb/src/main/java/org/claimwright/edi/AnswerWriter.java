package org.claimwright.edi;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;

/** Writes one interchange of ours that goes back to where another came from: with our separators, and without what of the other would be one of them. */
final class AnswerWriter {

    private static final String GUIDE = "005010X231A1";

    private final LocalDateTime at;
    private final InterchangeWriter writer;

    AnswerWriter(OutputStream out, LocalDateTime at, long control, EdiListener.Interchange answered) throws IOException {
        this.at = at;
        this.writer = new InterchangeWriter(out, new InterchangeWriter.Envelope(clean(answered.receiverQualifier(), 2), clean(answered.receiver(), 15),
            clean(answered.senderQualifier(), 2), clean(answered.sender(), 15), at, control, false, answered.usage().equals("T") ? "T" : "P",
            InterchangeWriter.Envelope.USUAL));
    }

    /** Opens a group and the one 999 in it. */
    void beginFunctional(long control, EdiListener.Group answered) throws IOException {
        writer.beginGroup(new InterchangeWriter.Group("FA", clean(answered.receiver()), clean(answered.sender()), at, control, GUIDE));
        writer.beginTransaction("999", "0001", GUIDE);
    }

    void endFunctional() throws IOException {
        writer.endTransaction();
        writer.endGroup();
    }

    /** Closes the interchange and the stream. */
    void end() throws IOException {
        writer.end();
    }

    /** A segment of simple elements. */
    void segment(String id, String... elements) throws IOException {
        segment(id, List.of(), elements);
    }

    /** A segment whose first element is a composite, where there is one. */
    void segment(String id, List<String> composite, String... elements) throws IOException {
        OutgoingSegment segment = new OutgoingSegment();
        segment.begin(id);
        for (int i = 0; i < composite.size(); i++) {
            segment.put(1, i + 1, 1, clean(composite.get(i)));
        }
        int first = composite.isEmpty() ? 1 : 2;
        for (int i = 0; i < elements.length; i++) {
            segment.put(first + i, 1, 1, clean(elements[i]));
        }
        writer.write(segment);
    }

    /** As far as an ISA holds it: an answer is never refused for what it answers, and goes back on the way that this came. */
    private static String clean(String text, int longest) {
        return clean(text.length() > longest ? text.substring(0, longest) : text);
    }

    /** Without what would end an element of ours or is not ASCII: what is repeated was sent under other delimiters. */
    private static String clean(String text) {
        return text.replaceAll("[^ -~]|[*:^~]", "?");
    }
}
