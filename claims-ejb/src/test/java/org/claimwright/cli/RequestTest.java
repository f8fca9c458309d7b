package org.claimwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers against the requests that they answer ({@code --request}). */
class RequestTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/check/accepted");

    @TempDir
    private Path folder;
    private String out;
    private String err;

    private int check(String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        List<String> call = new ArrayList<>(List.of("check"));
        call.addAll(List.of(args));
        int exit = new Main(new ByteArrayInputStream(new byte[0]), new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8)).run(call.toArray(String[]::new));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private static String story(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name).resolve("in.edi"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The problems as {@code severity rule TAG(segment)element}. */
    private List<String> problems(String request, String answer) throws IOException {
        check("--json", "--request", file("request.edi", request), file("answer.edi", answer));
        assertEquals("", err);
        return Pattern.compile("\"segment\":(\\d+),\"segmentId\":\"(\\w+)\"(?:,\"loop\":\"\\w+\")?(?:,\"element\":(\\d+))?,\"byte\":\\d+,"
            + "\"severity\":\"(\\w+)\",\"rule\":\"([\\w-]+)\",\"snip\":4")
            .matcher(out).results().map(m -> m.group(4) + " " + m.group(5) + " " + m.group(2) + "(" + m.group(1) + ")" + m.group(3)).toList();
    }

    /** An inquiry for each trace, each in a transaction of its own. */
    private static String inquiries(String... traces) throws IOException {
        return each("270", "HS", "BHT*0022*13*B-%s*20260701*0930~\nHL*1**20*1~\nNM1*PR*2*PAYER*****PI*P1~\nHL*2*1*21*1~\nNM1*1P*2*CLINIC*****XX*1234567893~\n"
            + "HL*3*2*22*0~\nTRN*1*%1$s*9123456789~\nNM1*IL*1*DOE*ANN****MI*M1~\nDMG*D8*19900101*F~\nEQ*30~\n", traces);
    }

    private static String answers(String... traces) throws IOException {
        return each("271", "HB", "BHT*0022*11*B-%s*20260701*0931~\nHL*1**20*1~\nNM1*PR*2*PAYER*****PI*P1~\nHL*2*1*21*1~\nNM1*1P*2*CLINIC*****XX*1234567893~\n"
            + "HL*3*2*22*0~\nTRN*1*OWN*9999999999~\nTRN*2*%1$s*9123456789~\nNM1*IL*1*DOE*ANN****MI*M1~\nEB*1*IND*30~\n", traces);
    }

    private static String each(String set, String group, String body, String... traces) {
        StringBuilder text = new StringBuilder("ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260701*0930*^*00501*000000001*0*T*:~\nGS*" + group
            + "*SENDER*RECEIVER*20260701*0930*1*X*005010X279A1~\n");
        for (int i = 0; i < traces.length; i++) {
            String one = String.format(body, traces[i]);
            text.append(String.format("ST*%s*%04d*005010X279A1~\n%sSE*%d*%2$04d~\n", set, i + 1, one, one.lines().count() + 2));
        }
        return text + "GE*" + traces.length + "*1~\nIEA*1*000000001~\n";
    }

    @Test
    void an_answer_that_repeats_what_was_asked_is_accepted() throws IOException {
        assertEquals(List.of(), problems(inquiries("T1"), answers("T1")));
        assertTrue(out.contains("\"accepted\":true"), out);
    }

    @Test
    void what_no_request_asked_is_an_error_at_its_element() throws IOException {
        assertEquals(List.of("error answer-trace TRN(9)2"), problems(inquiries("T1"), answers("T1").replace("TRN*2*T1", "TRN*2*T2")));
        assertTrue(out.contains("\"accepted\":false") && out.contains("\"byte\":" + answers("T1").indexOf("T1*9123456789")), out);
        assertEquals(List.of("error answer-reference BHT(2)3"), problems(inquiries("T1"), answers("T1").replace("B-T1", "B-T2")));
        assertEquals(List.of("error answer-trace-assigner TRN(9)3"), problems(inquiries("T1"), answers("T1").replace("9123456789", "9123456780")));
        assertEquals(0, check("--snip", "1-3", "--request", file("q", inquiries("T1")), file("a", answers("T2"))));
    }

    @Test
    void two_faults_are_two_errors_and_neither_value_is_shown() throws IOException {
        assertEquals(List.of("error answer-reference BHT(2)3", "error answer-trace TRN(9)2"), problems(inquiries("T1"), answers("SECRET")));
        assertFalse(out.contains("SECRET"), out);
    }

    @Test
    void letters_count_and_blanks_behind_do_not() throws IOException {
        assertEquals(List.of("error answer-trace TRN(9)2"), problems(inquiries("Ab1"), answers("Ab1").replace("TRN*2*Ab1", "TRN*2*AB1")));
        assertEquals(List.of(), problems(inquiries("T1").replace("TRN*1*T1*", "TRN*1*T1  *"), answers("T1")));
    }

    @Test
    void the_payers_own_trace_is_not_compared() throws IOException {
        assertEquals(List.of(), problems(inquiries("T1"), answers("T1").replace("TRN*1*OWN", "TRN*1*ANOTHER")));
    }

    @Test
    void a_request_without_a_reference_asks_for_none() throws IOException {
        String without = inquiries("T1").replace("BHT*0022*13*B-T1*", "BHT*0022*13**");
        assertEquals(List.of(), problems(without, answers("T1")));
        assertEquals(List.of(), problems(without, answers("T1").replace("B-T1", "")));
        assertEquals(List.of("warning answer-reference BHT(2)3"), problems(inquiries("T1"), answers("T1").replace("B-T1", "")));
        assertTrue(out.contains("\"accepted\":true"), out);
        assertEquals(List.of(), problems(inquiries("T1", "T2").replace("B-T2", ""), answers("T1", "T2").replace("B-T2", "")));
    }

    @Test
    void answers_come_in_any_order_and_in_any_number_of_files() throws IOException {
        List<String> traces = new ArrayList<>(List.of("T1", "T2", "T3", "T4", "T5", "T6"));
        String requests = inquiries(traces.toArray(String[]::new));
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(traces, new Random(seed));
            assertEquals(List.of(), problems(requests, answers(traces.toArray(String[]::new))), "order " + seed);
        }
        assertEquals(0, check("--request", file("q1", inquiries("T1", "T2")), "--request=" + file("q2", inquiries("T3")), file("a1", answers("T3", "T1")), file("a2", answers("T2"))));
        assertEquals(1, check("--request", file("q1", inquiries("T1", "T2")), file("a1", answers("T3", "T1")), file("a2", answers("T2"))));
        assertTrue(out.contains("a1: ST 0001, segment 9 TRN02 in loop 2000C") && out.contains("a2: accepted") && !out.contains("ST 0002"), out);
    }

    @Test
    void the_realistic_answers_fit_the_realistic_requests() throws IOException {
        assertEquals(List.of(), problems(story("valid-270"), story("valid-271")));
        assertEquals(List.of(), problems(story("valid-276"), story("valid-277")));
        assertEquals(List.of(), problems(story("valid-837p-subscriber"), story("valid-277ca-accepted")));
        assertEquals(2, problems(story("valid-276"), story("valid-271")).stream().filter(line -> line.startsWith("error answer-trace TRN")).count());
    }

    @Test
    void a_status_names_the_question_that_it_answers() throws IOException {
        assertEquals(List.of("error answer-trace TRN(12)2"), problems(story("valid-276"), story("valid-277").replace("VC-276-0001", "VC-276-0003")));
        assertEquals(List.of("warning answer-reference BHT(2)3"), problems(story("valid-276"), story("valid-277").replace("TRX276001", "TRX276002")));
        String ofTheFile = story("valid-277").replaceFirst("(?s)(NM1\\*41\\*[^~]+~\n).*(?=SE\\*)", "$1TRN*2*TRX276001~\nSTC*D0:24:41*20260321~\n")
            .replaceFirst("HL\\*2\\*1\\*21\\*1", "HL*2*1*21*0").replaceFirst("SE\\*\\d+", "SE*9");
        assertEquals(List.of(), problems(story("valid-276"), ofTheFile));
        assertEquals(List.of("error answer-reference TRN(8)2"), problems(story("valid-276"), ofTheFile.replace("TRN*2*TRX276001", "TRN*2*TRX276002")));
    }

    @Test
    void an_acknowledgement_of_claims_names_the_file_and_its_claims() throws IOException {
        String claims = story("valid-837p-subscriber");
        String answer = story("valid-277ca-accepted");
        assertEquals(List.of("error answer-reference TRN(10)2"), problems(claims, answer.replace("TRN*2*B1001~", "TRN*2*B1002~")));
        assertEquals(List.of("error answer-claim TRN(22)2"), problems(claims, answer.replace("TRN*2*PCN1001~", "TRN*2*PCN1003~")));
        String number = "PCN1001-0123456789-0123456789-01";
        String longClaim = claims.replace("CLM*PCN1001*", "CLM*" + number + "*");
        for (int kept : new int[] {20, 25, number.length()}) {
            assertEquals(List.of(), problems(longClaim, answer.replace("TRN*2*PCN1001~", "TRN*2*" + number.substring(0, kept) + "~")));
        }
        assertEquals(List.of("error answer-claim TRN(22)2"), problems(longClaim, answer.replace("TRN*2*PCN1001~", "TRN*2*" + number.substring(0, 19) + "~")));
    }

    @Test
    void a_999_answers_a_group_and_a_transaction_that_were_sent() throws IOException {
        String request = file("q", inquiries("T1", "T2"));
        assertEquals(0, check("--ack", folder.resolve("acks").toString(), request));
        String answer = Files.readString(folder.resolve("acks/q.999.edi"));
        assertTrue(answer.contains("AK2*270*0002*"), answer);
        assertEquals(List.of(), problems(inquiries("T1", "T2"), answer));
        assertEquals(List.of(), problems(inquiries("T1", "T2"), answer.replace("AK1*HS*1*", "AK1*HS*001*")));
        assertEquals(List.of("error answer-group AK1(2)2"), problems(inquiries("T1", "T2"), answer.replace("AK1*HS*1*", "AK1*HS*2*")));
        assertEquals(List.of("error answer-group AK1(2)3"), problems(inquiries("T1", "T2"), answer.replace("AK1*HS*1*005010X279A1", "AK1*HS*1*005010X279")));
        assertEquals(List.of("error answer-transaction AK2(5)2"), problems(inquiries("T1", "T2"), answer.replace("AK2*270*0002*", "AK2*270*0003*")));
        assertEquals(List.of("error answer-transaction AK2(5)2"), problems(inquiries("T1", "T2"), answer.replace("AK2*270*0002*", "AK2*271*0002*")));
        assertEquals(List.of("error answer-transaction AK2(5)3"), problems(inquiries("T1", "T2"), answer.replace("AK2*270*0002*005010X279A1", "AK2*270*0002*005010X279")));
    }

    @Test
    void a_999_answers_each_transaction_once_and_no_more_than_were_sent() throws IOException {
        assertEquals(0, check("--ack", folder.resolve("acks").toString(), file("q", inquiries("T1", "T2"))));
        String answer = Files.readString(folder.resolve("acks/q.999.edi"));
        assertEquals(List.of("error answer-transaction AK2(5)2"), problems(inquiries("T1", "T2"), answer.replace("AK2*270*0002*", "AK2*270*0001*")));
        assertEquals(List.of("error answer-count AK9(7)2", "error answer-count AK9(7)3"), problems(inquiries("T1", "T2"), answer.replace("AK9*A*2*2*2", "AK9*A*3*3*3")));
        assertEquals(List.of("error answer-count AK9(7)2"), problems(inquiries("T1", "T2"), answer.replace("AK9*A*2*2*2", "AK9*A*3*2*2")));
    }

    @Test
    void an_acknowledged_claim_is_of_the_file_that_is_named() throws IOException {
        String one = file("one", story("valid-837p-subscriber"));
        String other = file("other", story("valid-837p-subscriber").replace("CLM*PCN1001*", "CLM*PCN7001*").replace("*B1001*", "*B7001*"));
        String answer = story("valid-277ca-accepted");
        assertEquals(0, check("--request", one, "--request", other, file("a", answer)), out);
        assertEquals(1, check("--request", one, "--request", other, file("a", answer.replace("TRN*2*PCN1001~", "TRN*2*PCN7001~"))));
        assertTrue(out.contains("TRN02 in loop 2200D") && out.contains("answer-claim") && out.contains("a claim of another file than 2200B names"), out);
    }

    @Test
    void the_answer_of_ours_rejects_what_was_not_asked() throws IOException {
        assertEquals(1, check("--ack", folder.resolve("acks").toString(), "--request", file("q", inquiries("T1")), file("a", answers("T1").replace("TRN*2*T1", "TRN*2*T2"))));
        String ours = Files.readString(folder.resolve("acks/a.999.edi"));
        assertTrue(ours.contains("~IK3*TRN*9**8~IK4*2**I12~IK5*R*I5~"), ours);
    }

    @Test
    void a_request_that_is_of_no_use_ends_2_before_any_answer_is_read() throws IOException {
        String answer = file("a", answers("T1"));
        assertEquals(2, check("--request", file("q", inquiries("T1").replace("EQ*30~\n", "")), answer));
        assertTrue(err.startsWith("claimwright: the request " + folder.resolve("q") + " is rejected itself, so no answer can be checked against it; first of all: ST 0001, segment "),
            err);
        assertEquals("", out);
        assertEquals(2, check("--request", answer, file("q", inquiries("T1"))));
        assertEquals("claimwright: the request " + answer + " asks for nothing that is answered: it has no 270, 276 or 837\n", err);
        assertEquals(2, check("--request", file("empty", ""), answer));
        assertTrue(err.contains("empty is rejected itself") && err.contains("no-transaction"), err);
        assertEquals(2, check("--request", folder.resolve("nowhere").toString(), answer));
        assertTrue(err.contains("nowhere: no such file"), err);
        assertEquals(2, check("--request", "-", "--request", "-", answer));
        assertTrue(err.contains("claimwright: -: the standard input can be read once only, and was\n"), err);
        assertEquals(2, check(answer, "--request"));
        assertTrue(err.startsWith("claimwright: --request needs a file\nusage: "), err);
        assertEquals("", out);
    }
}
