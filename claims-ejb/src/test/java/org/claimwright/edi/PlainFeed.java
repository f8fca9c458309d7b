package org.claimwright.edi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Feeds the segments of one transaction, given as text with the delimiters {@code * : ^}, to a matcher: a reader of a few lines, so that what is
 * tested here does not depend on the real one.
 */
final class PlainFeed {

    /** A segment as the matcher left it. */
    record Placed(String id, String loop, String code) {
    }

    final Found found = new Found();
    final List<Placed> placed = new ArrayList<>();
    private final SegmentBuffer buffer = new SegmentBuffer();

    /** @param segments from ST to SE, without terminators */
    static PlainFeed run(Matching matching, List<String> segments) {
        PlainFeed feed = new PlainFeed();
        matching.begin();
        for (int i = 0; i < segments.size(); i++) {
            feed.pass(matching, segments.get(i), i + 1);
        }
        return feed;
    }

    /** Each segment in a buffer of its own. */
    static List<SegmentBuffer> filled(List<String> segments) {
        List<SegmentBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            SegmentBuffer buffer = new SegmentBuffer();
            fill(buffer, segments.get(i), i + 2);
            buffers.add(buffer);
        }
        return buffers;
    }

    private void pass(Matching matching, String segment, int ordinal) {
        fill(buffer, segment, ordinal);
        found.passes(buffer);
        if (buffer.id().equals("SE")) {
            matching.end(buffer, found);
        } else if (!buffer.id().equals("ST")) {
            matching.segment(buffer, found);
        }
        placed.add(new Placed(buffer.id(), buffer.loop(), buffer.code()));
    }

    private static void fill(SegmentBuffer buffer, String segment, int ordinal) {
        String[] elements = segment.split("\\*", -1);
        buffer.begin(elements[0], SegmentBuffer.pack(elements[0].toUpperCase(Locale.ROOT)), ordinal, 0, segment.length());
        for (int i = 1; i < elements.length; i++) {
            buffer.beginElement();
            String[] repetitions = elements[i].split("\\^", -1);
            for (int r = 0; r < repetitions.length; r++) {
                String[] components = repetitions[r].split(":", -1);
                for (int c = 0; c < components.length; c++) {
                    byte[] text = components[c].getBytes(StandardCharsets.ISO_8859_1);
                    buffer.addToken(text, 0, text.length, components.length == 1 ? 0 : c + 1, r + 1, 0);
                }
            }
        }
    }

    /** The segments from ST to SE of a file of the test resources, one transaction in it. */
    static List<String> transaction(String resource) {
        List<String> segments = segments(resource);
        return segments.subList(2, segments.size() - 2);
    }

    private static List<String> segments(String resource) {
        try (InputStream in = PlainFeed.class.getResourceAsStream("/edi/" + resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Arrays.stream(text.split("~")).map(String::strip).filter(segment -> !segment.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
