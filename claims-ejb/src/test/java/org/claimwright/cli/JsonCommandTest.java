package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.KnownGuide;
import org.claimwright.records.GuideRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code json} as a user meets it: one object a line, in the order of the file. */
class JsonCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/check");
    private static final Set<String> WHERE = Set.of("file", "interchange", "group", "transaction", "guide", "record", "segment", "byte");

    private String out;
    private String err;

    private int json(String... names) {
        String[] args = new String[names.length + 1];
        args[0] = "json";
        for (int i = 0; i < names.length; i++) {
            args[i + 1] = GOLDEN.resolve(names[i]).resolve("in.edi").toString();
        }
        return run(new byte[0], args);
    }

    private int run(byte[] in, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int exit = new Main(new ByteArrayInputStream(in), new PrintStream(outBytes, true, StandardCharsets.UTF_8), new PrintStream(errBytes, true,
                StandardCharsets.UTF_8)).run(args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private List<String> records() {
        return out.lines().map(line -> line.replaceFirst(".*?\"record\":\"(\\w+)\".*", "$1")).toList();
    }

    @Test
    void a_claim_file_is_its_head_its_levels_and_its_claims_in_their_order() throws IOException {
        assertEquals(0, json("accepted/valid-837p-subscriber"), err);
        assertEquals(List.of("claimFileHead", "billingProvider", "subscriber", "claim"), records().subList(0, 4));
        String claim = out.lines().filter(line -> line.contains("\"record\":\"claim\"")).findFirst().orElseThrow();
        assertTrue(claim.matches("\\{\"file\":\".*in.edi\",\"interchange\":\"\\d{9}\",\"group\":\"\\d+\",\"transaction\":\"\\d+\",\"guide\":\"005010X222A1\","
                + "\"record\":\"claim\",\"segment\":\\d+,\"byte\":\\d+,\"details\":\\{\"patientControlNumber\":\".*"), claim);
        assertTrue(claim.contains("\"charge\":\"") && claim.contains("\"lines\":[{\"number\":{\"number\":1},\"professional\":"), claim);
        assertFalse(claim.contains("null") || claim.contains("\"\"") || claim.contains("[]"), claim);
        String bytes = Files.readString(GOLDEN.resolve("accepted/valid-837p-subscriber/in.edi"), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.startsWith("CLM", Integer.parseInt(claim.replaceFirst(".*?\"byte\":(\\d+).*", "$1"))));
    }

    @ParameterizedTest
    @EnumSource
    void every_guide_s_fields_keep_away_from_the_names_that_say_where(KnownGuide guide) {
        for (Class<?> unit : GuideRecords.ofAllFeatures().of(guide.version, guide.transactionSet).orElseThrow().units()) {
            Set<String> names = new HashSet<>(Arrays.stream(unit.getRecordComponents()).map(RecordComponent::getName).toList());
            names.retainAll(WHERE);
            assertEquals(Set.of(), names, unit.getSimpleName());
        }
    }

    @Test
    void a_remittance_is_its_payment_its_claims_and_its_provider_level_adjustments() {
        assertEquals(0, json("accepted/a-takeback-for-a-claim-of-an-earlier-remittance"), err);
        assertEquals("payment", records().get(0));
        assertTrue(records().contains("claimPayment"));
        assertTrue(out.lines().findFirst().orElseThrow().contains("\"segment\":2,"), out);
        assertFalse(out.contains("firstByte"));
    }

    @Test
    void a_ta1_is_a_line() {
        assertEquals(0, json("accepted/only-a-ta1"), err);
        assertEquals(List.of("interchangeAcknowledgement"), records());
        assertTrue(out.contains("\"acknowledged\":\""), out);
    }

    @Test
    void a_transaction_of_an_unknown_guide_is_one_line_that_says_so() {
        assertEquals(1, json("rejected/a-guide-that-nobody-knows"));
        assertTrue(out.contains("\"record\":\"unknown\",\"segment\":1,"), out);
    }

    @Test
    void what_is_rejected_is_given_all_the_same_and_what_is_wrong_goes_to_the_error_output() {
        assertEquals(1, json("rejected/a-line-that-does-not-balance"));
        assertTrue(records().contains("claimPayment"));
        assertTrue(err.contains("line-balance") && !out.contains("line-balance"), err);
    }

    @Test
    void an_835_that_ends_behind_its_st_gives_its_fault_and_no_trace() throws IOException {
        String whole = Files.readString(GOLDEN.resolve("accepted/a-takeback-for-a-claim-of-an-earlier-remittance/in.edi"), StandardCharsets.ISO_8859_1);
        String cut = whole.substring(0, whole.indexOf("BPR*"));
        assertEquals(1, run(cut.getBytes(StandardCharsets.ISO_8859_1), "json", "-"));
        assertTrue(err.contains("IK502-2") && !err.contains("fault of ours"), err);
    }

    @Test
    void a_unit_that_is_too_large_to_tell_rejects_the_file() throws IOException {
        String whole = Files.readString(GOLDEN.resolve("accepted/valid-271/in.edi"), StandardCharsets.ISO_8859_1);
        String segment = "EB*R*IND*30";
        int at = whole.indexOf(segment);
        char terminator = whole.charAt(at + segment.length());
        String more = (segment + terminator).repeat(100_001);
        assertEquals(1, run((whole.substring(0, at) + more + whole.substring(at)).replace("SE*49*", "SE*100050*").getBytes(StandardCharsets.ISO_8859_1), "json", "-"));
        assertTrue(err.contains("unit-too-large") && err.contains("REJECTED (1 transaction"), err.substring(Math.max(0, err.length() - 200)));
    }

    @Test
    void every_line_of_every_file_is_one_object() throws IOException {
        for (String kind : List.of("accepted", "rejected")) {
            try (var folders = Files.list(GOLDEN.resolve(kind))) {
                for (Path folder : folders.sorted().toList()) {
                    json(kind + "/" + folder.getFileName());
                    for (String line : out.lines().toList()) {
                        assertIsOneObject(line);
                    }
                }
            }
        }
    }

    private static void assertIsOneObject(String line) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            assertEquals(JsonToken.START_OBJECT, parser.nextToken(), line);
            parser.skipChildren();
            assertEquals(null, parser.nextToken(), line);
        }
    }

    @Test
    void a_call_that_makes_no_sense_is_refused() {
        assertEquals(2, run(new byte[0], "json"));
        assertEquals(2, run(new byte[0], "json", "--xml", "file"));
        assertEquals(2, run(new byte[0], "json", "no-such-file"));
        assertEquals(1, run("no edi at all".getBytes(StandardCharsets.US_ASCII), "json", "-"));
        assertEquals("", out);
    }
}
