package org.claimwright.exchange;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.source.Source;

/**
 * A segment as it stands in a stored file, within its neighbours. Its text is data of a patient: showing it is noted in the audit.
 *
 * @param fileName as the sender called it
 * @param before   the segments before it, the nearest last
 * @param lit      the one that was asked for
 * @param after    the segments behind it, the nearest first
 */
public record SegmentInFile(Source source, String fileName, List<Text> before, Text lit, List<Text> after) {

    /**
     * A segment without its terminator.
     *
     * @param firstByte 0-based, in the file
     */
    public record Text(long firstByte, String text) {

        /** What separates its elements; empty when it is only a tag. */
        public String separator() {
            int end = tagLength();
            return end == text.length() ? "" : text.substring(end, end + 1);
        }

        /** The tag, then its elements: index 3 is element 3. */
        public List<String> elements() {
            String separator = separator();
            return separator.isEmpty() ? List.of(text) : List.of(text.split(Pattern.quote(separator), -1));
        }

        private int tagLength() {
            int end = 0;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }
}
