package org.claimwright.bench;

import com.imsweb.x12.reader.X12Reader.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The messages of one guide that the bench repeats, golden ones that are accepted. In a transaction what can come again comes again until it has a few
 * hundred segments; levels are numbered on and totals grow with it. Each transaction has a control number of its own.
 */
enum GuideFile {

    PROFESSIONAL("837P", "005010X222A1/837", "HL", FileType.ANSI837_5010_X222, "valid-837p-subscriber", "valid-837p-dependent", "valid-837p-secondary",
            "valid-837p-ambulance"),
    INSTITUTIONAL("837I", "005010X223A2/837", "HL", FileType.ANSI837_5010_X223, "valid-837i-inpatient", "valid-837i-outpatient"),
    DENTAL("837D", "005010X224A2/837", "HL", null, "valid-837d"),
    REMITTANCE("835", "005010X221A1/835", "CLP", FileType.ANSI835_5010_X221, "a-paid-a-denied-and-a-lab-claim"),
    ELIGIBILITY_INQUIRY("270", "005010X279A1/270", "HL", null, "valid-270"),
    ELIGIBILITY("271", "005010X279A1/271", "HL", null, "valid-271"),
    STATUS_INQUIRY("276", "005010X212/276", "HL", null, "valid-276"),
    STATUS("277", "005010X212/277", "HL", null, "valid-277"),
    CLAIM_ACKNOWLEDGEMENT("277CA", "005010X214/277", "HL\\*\\d+\\*\\d+\\*19", FileType.ANSI837_5010_X214, "valid-277ca-accepted", "valid-277ca-rejected"),
    ACKNOWLEDGEMENT("999", "005010X231A1/999", "AK2", FileType.ANSI837_5010_X231, "valid-999");

    /** A transaction is filled up to about so many segments. */
    private static final int SEGMENTS = 400;
    /** What counts or sums up, outside of what is repeated: segment tag and element positions. */
    private static final Map<String, Set<Integer>> TOTALS = Map.of("BPR", Set.of(2), "AK9", Set.of(2, 3, 4), "STC", Set.of(4), "QTY", Set.of(2),
            "AMT", Set.of(2));

    private final String guide;
    private final String schema;
    private final Pattern repeated;
    private final FileType imsweb;
    private final List<String> samples;

    GuideFile(String guide, String schema, String repeated, FileType imsweb, String... samples) {
        this.guide = guide;
        this.schema = schema;
        this.repeated = Pattern.compile(repeated + "\\*.*");
        this.imsweb = imsweb;
        this.samples = List.of(samples);
    }

    /** As people call it: {@code 277CA}. */
    String guide() {
        return guide;
    }

    /** The schema's resource. */
    String schema() {
        return "/x12/" + schema + ".xml";
    }

    /** The map that imsweb's x12-parser has of it; null where it has none of 5010. */
    FileType imsweb() {
        return imsweb;
    }

    /** @param transactions how many are in it */
    record File(byte[] bytes, int transactions) {
    }

    /** An interchange of at least so many bytes, its transactions in turn from each of the messages. */
    File ofAbout(int bytes) throws IOException {
        List<List<String>> originals = new ArrayList<>();
        for (String sample : samples) {
            originals.addAll(transactionsOf(segmentsOf(sample)));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(bytes + (1 << 16));
        int number = 0;
        while (body.size() < bytes) {
            List<String> original = originals.get(number % originals.size());
            number++;
            body.writeBytes(text(filled(original, Math.max(1, SEGMENTS / original.size())), number));
        }
        return file(body.toByteArray(), number);
    }

    /** An interchange of the first transaction of the first message, as it stands. */
    File single() throws IOException {
        return file(text(transactionsOf(segmentsOf(samples.get(0))).get(0), 1), 1);
    }

    private File file(byte[] body, int transactions) throws IOException {
        List<String> sample = segmentsOf(samples.get(0));
        String group = sample.get(1).split("\\*")[6];
        String interchange = sample.get(0).split("\\*")[13];
        ByteArrayOutputStream file = new ByteArrayOutputStream(body.length + 1_000);
        file.writeBytes(bytes(sample.get(0) + "~\n" + sample.get(1) + "~\n"));
        file.writeBytes(body);
        file.writeBytes(bytes("GE*" + transactions + "*" + group + "~\nIEA*1*" + interchange + "~\n"));
        return new File(file.toByteArray(), transactions);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> segmentsOf(String sample) throws IOException {
        try (InputStream in = GuideFile.class.getResourceAsStream("/golden/" + sample + "/in.edi")) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).strip().split("~\\s*"));
        }
    }

    /** Each from its ST to the segment before its SE. */
    private static List<List<String>> transactionsOf(List<String> segments) {
        List<List<String>> transactions = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).startsWith("ST*")) {
                begin = i;
            } else if (segments.get(i).startsWith("SE*")) {
                transactions.add(segments.subList(begin, i));
            }
        }
        return transactions;
    }

    private List<String> filled(List<String> original, int times) {
        int from = 0;
        while (from < original.size() && !repeated.matcher(original.get(from)).matches()) {
            from++;
        }
        if (from == original.size()) {
            return original;
        }
        int behind = original.get(original.size() - 1).startsWith("AK9*") ? original.size() - 1 : original.size();
        List<String> filled = new ArrayList<>();
        original.subList(0, from).forEach(segment -> filled.add(total(segment, times)));
        for (int time = 0; time < times; time++) {
            repeat(original.subList(from, behind), time, filled);
        }
        original.subList(behind, original.size()).forEach(segment -> filled.add(total(segment, times)));
        return filled;
    }

    /** Levels go on where the ones before ended; a parent that is not repeated stays. */
    private static void repeat(List<String> segments, int time, List<String> into) {
        List<String> levels = segments.stream().filter(segment -> segment.startsWith("HL*")).toList();
        int first = levels.isEmpty() ? 0 : Integer.parseInt(levels.get(0).split("\\*")[1]);
        for (String segment : segments) {
            String[] elements = segment.split("\\*");
            if (elements[0].equals("HL")) {
                elements[1] = String.valueOf(Integer.parseInt(elements[1]) + time * levels.size());
                if (!elements[2].isEmpty() && Integer.parseInt(elements[2]) >= first) {
                    elements[2] = String.valueOf(Integer.parseInt(elements[2]) + time * levels.size());
                }
            }
            into.add(String.join("*", elements));
        }
    }

    private static String total(String segment, int times) {
        String[] elements = segment.split("\\*");
        for (int position : TOTALS.getOrDefault(elements[0], Set.of())) {
            elements[position] = new BigDecimal(elements[position]).multiply(BigDecimal.valueOf(times)).stripTrailingZeros().toPlainString();
        }
        return String.join("*", elements);
    }

    private static byte[] text(List<String> segments, int number) {
        String control = String.format("%04d", number);
        String[] header = segments.get(0).split("\\*");
        header[2] = control;
        String rest = String.join("~\n", segments.subList(1, segments.size()));
        return bytes(String.join("*", header) + "~\n" + rest + "~\nSE*" + (segments.size() + 1) + "*" + control + "~\n");
    }
}
