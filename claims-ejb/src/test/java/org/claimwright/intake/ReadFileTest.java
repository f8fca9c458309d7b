package org.claimwright.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.FileVerdict;
import org.claimwright.edi.GuideRules;
import org.claimwright.exchange.EdiProblems;
import org.claimwright.exchange.Interchanges;
import org.claimwright.exchange.Outbox;
import org.claimwright.exchange.RawFiles;
import org.claimwright.exchange.TransactionSets;
import org.claimwright.receivables.Ledger;
import org.claimwright.remittance.PostRemittance;
import org.claimwright.remittance.RemittanceOutlines;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.WorkItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadFileTest {

    private static final String SETTING = "claimwright.config";
    private static final String BODY = "BPR*I*0*C*NON************20260105~TRN*1*T-1*1512345678~DTM*405*20260105~N1*PR*PAYER~N3*A STREET~N4*TOWN*OH*43215~"
            + "PER*BL*DESK*TE*8005551212~N1*PE*PRACTICE*XX*1999999984~";

    private final TestDatabase database = TestDatabase.fresh();
    private final int organisation = database.organisation("practice");

    @TempDir
    private Path folder;

    @AfterEach
    void forgetSettings() {
        System.clearProperty(SETTING);
    }

    private static String interchange(String control, String... transactions) {
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260105*1200*^*00501*" + control + "*0*P*:~"
                + "GS*HP*PAYER*PRACTICE*20260105*1200*1*X*005010X221A1~" + String.join("", transactions) + "GE*" + transactions.length + "*1~IEA*1*" + control + "~";
    }

    private static String remittance(String control) {
        return "ST*835*" + control + "~" + BODY + "SE*10*" + control + "~";
    }

    private static ReadFile readFile(DataSource source) {
        return new ReadFile(files(source), new Interchanges(source), new TransactionSets(source), new EdiProblems(source),
                new RemittanceOutlines(source), new Outbox(source), new Todo(source), new WorkItems(source), Clock.systemDefaultZone());
    }

    private static RawFiles files(DataSource source) {
        return new RawFiles(source, RawFiles.DEFAULT_LIMIT);
    }

    private long read(String partner, byte[] bytes) throws Exception {
        long fileId = database.inOrganisation(organisation, source -> files(source).store(partner, "a file", new ByteArrayInputStream(bytes)).fileId());
        database.run(organisation, source -> readFile(source).handle(fileId));
        return fileId;
    }

    /** Check's and the server's word on the same bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"R", "T", "TT", "E", "TE", "ET", "TR", "RE", "RU", "U", "TU", "B", "TB"})
    void check_and_server_say_the_same_of_a_file_whatever_its_interchanges(String kinds) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kinds.length(); i++) {
            text.append(ofKind(kinds.charAt(i), "00000000" + (i + 1)));
        }
        FileVerdict check = new FileVerdict();
        new EdiReader(GuideRules.ofAllFeatures()).read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.ISO_8859_1)), check);
        long file = read(text.toString());
        String server = database.ask(organisation, "select accepted from raw_file where file_id = " + file);
        assertEquals(check.isAccepted() ? "t" : "f", server);
        assertEquals(server.equals("f"), database.ask(organisation, "select problem from raw_file where file_id = " + file) != null);
    }

    /** R a remittance, T only a TA1, E an empty interchange, U an ST that we have no guide for, B a remittance with an error. */
    private static String ofKind(char kind, String control) {
        String head = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PRACTICE       *260105*1200*^*00501*" + control + "*0*P*:~";
        return switch (kind) {
            case 'T' -> head + "TA1*000000007*260105*1200*A*000~IEA*0*" + control + "~";
            case 'E' -> head + "IEA*0*" + control + "~";
            case 'U' -> interchange(control, "ST*834*0001*005010X220A1~SE*2*0001~").replace("GS*HP", "GS*BE").replace("X221A1~ST", "X220A1~ST");
            case 'B' -> interchange(control, remittance("0001").replace("BPR*I*0*C", "BPR*I*0*Q"));
            default -> interchange(control, remittance("0001"));
        };
    }

    private long read(String text) throws Exception {
        return read("upload", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String ask(String sql) throws Exception {
        return database.ask(organisation, sql);
    }

    private void profile(String... lines) throws Exception {
        Path settings = folder.resolve("claimwright.properties");
        Files.writeString(settings, "organisation.name=practice\npartner.1.name=house\npartner.1.host=h\npartner.1.user=u\npartner.1.private-key=k\n"
                + "partner.1.known-hosts=n\npartner.1.inbox=i\npartner.1.outbox=o\n" + String.join("\n", lines) + "\n");
        System.setProperty(SETTING, settings.toString());
    }

    @Test
    void each_remittance_of_a_file_is_handed_on_by_id_a_rejected_one_too() throws Exception {
        long fileId = read(interchange("000000001", remittance("0001"), remittance("0002").replace("SE*10*", "SE*11*")));
        assertEquals("t,f", ask("select string_agg(accepted::text::char, ',' order by ordinal) from transaction_set where file_id = " + fileId));
        assertEquals("2", ask("select count(*) from door.todo join transaction_set on ref = transaction_id where kind = 'POST_REMITTANCE'"));
        assertEquals("READ f", ask("select state || ' ' || accepted::text::char from raw_file where file_id = " + fileId));
        assertTrue(Integer.parseInt(ask("select count(*) from edi_problem where transaction_ordinal = 2 and severity = 'ERROR'")) > 0);
    }

    @Test
    void reading_a_file_again_changes_nothing() throws Exception {
        long fileId = read(interchange("000000002", remittance("0001")));
        database.run(organisation, source -> readFile(source).handle(fileId));
        assertEquals("1", ask("select count(*) from transaction_set where file_id = " + fileId));
    }

    @Test
    void a_transaction_set_that_nobody_handles_is_an_item_and_its_neighbour_is_handed_on() throws Exception {
        read(interchange("000000003", "ST*277*0001~BHT*0010*08*1~SE*3*0001~", remittance("0002")));
        assertEquals("unknown-transaction-set", ask("select string_agg(reason, ',') from work_item"));
        assertEquals("1", ask("select count(*) from door.todo where kind = 'POST_REMITTANCE'"));
    }

    private static String of(String group, String version, String control, String... transactions) {
        return interchange(control, transactions).replace("GS*HP", "GS*" + group).replace("X*005010X221A1~", "X*" + version + "~");
    }

    private static String functional(String control) {
        return "ST*999*" + control + "*005010X231A1~AK1*HC*1*005010X222A1~AK9*A*1*1*1~SE*4*" + control + "~";
    }

    private String item() throws Exception {
        return ask("select string_agg(reason || ' ' || substring(reference from '/.*') || ': ' || words, '; ' order by reference) from work_item");
    }

    @Test
    void an_accepted_transaction_of_another_guide_is_stored_and_neither_handed_on_nor_an_item() throws Exception {
        long fileId = read(of("FA", "005010X231A1", "000000008", functional("0001")));
        assertEquals("READ t", ask("select state || ' ' || accepted::text::char from raw_file where file_id = " + fileId));
        assertEquals("999 005010X231A1 t", ask("select code || ' ' || guide || ' ' || accepted::text::char from transaction_set where file_id = " + fileId));
        assertEquals("0", ask("select count(*) from door.todo"));
        assertEquals("0", ask("select count(*) from work_item"));
    }

    @Test
    void a_refused_transaction_of_another_guide_is_an_item_with_its_problems_and_its_neighbour_is_none() throws Exception {
        long fileId = read(of("FA", "005010X231A1", "000000008", functional("0001"), functional("0002").replace("AK9*A", "AK9*Q")));
        assertEquals("refused-transaction /transaction:2: ST 0002 is a 999 (005010X231A1) with 1 error: refused; kept, nothing was done with it", item());
        assertEquals("AK9 IK403-7", ask("select segment_id || ' ' || code from edi_problem where transaction_ordinal = 2 and file_id = " + fileId));
        assertEquals("0", ask("select count(*) from door.todo"));
    }

    @Test
    void a_refused_transaction_of_another_guide_is_answered_and_the_others_go_on() throws Exception {
        profile("partner.1.acknowledgements=true");
        read("house", of("HS", "005010X279A1", "000000008", "ST*270*0001*005010X279A1~BHT*0022*13*1*20260105*1200~SE*3*0001~")
                .getBytes(StandardCharsets.US_ASCII));
        assertEquals("refused-transaction", ask("select reason from work_item"));
        assertTrue(ask("select convert_from(bytes, 'LATIN1') from outgoing_file").contains("AK2*270*0001*005010X279A1~"));
    }

    @Test
    void a_997_is_refused_with_an_item_and_without_an_acknowledgement() throws Exception {
        profile("partner.1.acknowledgements=true");
        read("house", of("FA", "004010", "000000008", "ST*997*0001~AK1*HC*1~AK9*A*1*1*1~SE*4*0001~").replace("*0*P*:~", "*1*P*:~")
                .getBytes(StandardCharsets.US_ASCII));
        assertEquals("unknown-transaction-set /transaction:1: ST 0001 is a 997 (004010), in whose place HIPAA has the 999: ask the sender for that; kept,"
                + " nothing was done with it", item());
        assertEquals("0", ask("select count(*) from outgoing_file"));
    }

    @Test
    void a_4010_claim_file_is_answered_with_017_and_2_and_has_an_item_for_the_interchange_and_one_for_each_transaction() throws Exception {
        profile("partner.1.acknowledgements=true");
        read("house", of("HC", "004010X098A1", "000000008", "ST*837*0001~BHT*0019*00*1~SE*3*0001~").replace("*^*00501*", "*U*00401*")
                .getBytes(StandardCharsets.US_ASCII));
        assertEquals("interchange-version /interchange:1: ISA 000000008: bad version (TA105 017), it has to be 00501; what is in it was read, ask the sender to mend"
                + " it; unknown-transaction-set /transaction:1: ST 0001 is a 837 (004010X098A1), which this installation does not read: kept, nothing was done"
                + " with it", item());
        assertEquals("999 TA1", ask("select string_agg(kind, ' ' order by kind) from outgoing_file"));
        assertTrue(ask("select convert_from(bytes, 'LATIN1') from outgoing_file where kind = 'TA1'").contains("TA1*000000008*260105*1200*E*017~"));
        assertTrue(ask("select convert_from(bytes, 'LATIN1') from outgoing_file where kind = '999'").contains("AK9*R*1*1*0*2~"));
    }

    @Test
    void a_4010_remittance_is_held_by_the_remittances_own_decision() throws Exception {
        read(of("HP", "004010X091A1", "000000008", remittance("0001")));
        assertEquals("0", ask("select count(*) from work_item"));
        post();
        assertEquals("1", ask("select count(*) from work_item where kind = 'hold'"));
    }

    @Test
    void an_interchange_that_cannot_be_read_is_an_item() throws Exception {
        read(interchange("000000008", remittance("0001")).replace("*P*:~", "*P*~~") + interchange("000000009", remittance("0002")));
        assertEquals("refused-interchange /interchange:1: ISA 000000008: bad segment terminator (TA105 004); nothing in it was read, ask the sender for it again",
                item());
        assertEquals("1", ask("select count(*) from door.todo where kind = 'POST_REMITTANCE'"));
    }

    @Test
    void a_ta1_is_read_without_an_item_and_a_faulty_one_with_one() throws Exception {
        read(ofKind('T', "000000008"));
        assertEquals("0", ask("select count(*) from work_item"));
        read(ofKind('T', "000000009").replace("*A*000", "*A*999"));
        assertEquals("faulty-file: the file has errors and nothing in it was taken: TA1 at byte 134: ta1-value, found 999, expected a note code, 000 to 031",
                ask("select reason || ': ' || words from work_item"));
    }

    @Test
    void a_flood_of_foreign_transactions_is_twenty_items_and_one_that_counts_the_others() throws Exception {
        String[] foreign = new String[30];
        for (int i = 0; i < foreign.length; i++) {
            foreign[i] = "ST*277*%04d~SE*2*%<04d~".formatted(i);
        }
        read(interchange("000000003", foreign));
        assertEquals("21", ask("select count(*) from work_item"));
        assertEquals("1", ask("select count(*) from work_item where words like '10 more interchanges or transactions%'"));
    }

    @Test
    void of_a_flood_of_problems_ten_thousand_are_kept_and_one_that_counts_the_others() throws Exception {
        String flood = "QQQ*1~".repeat(900);
        String[] remittances = new String[12];
        for (int i = 0; i < remittances.length; i++) {
            remittances[i] = "ST*835*%04d~".formatted(i) + BODY + flood + "SE*910*%04d~".formatted(i);
        }
        long fileId = read(interchange("000000003", remittances));
        assertEquals("10001", ask("select count(*) from edi_problem where file_id = " + fileId));
        assertEquals("800 more problems in this file", ask("select found from edi_problem where file_id = " + fileId + " order by ordinal desc limit 1"));
        assertEquals("READ f", ask("select state || ' ' || accepted::text::char from raw_file where file_id = " + fileId));
    }

    @Test
    void a_file_that_is_not_x12_is_set_aside_with_an_item() throws Exception {
        long fileId = read("Dear Sirs");
        assertEquals("QUARANTINED", ask("select state from raw_file where file_id = " + fileId));
        assertEquals("file:" + fileId + " not-x12", ask("select reference || ' ' || reason from work_item"));
    }

    @Test
    void a_control_number_that_comes_again_with_other_bytes_is_flagged_unless_the_partner_is_known_to_restart_them() throws Exception {
        profile("partner.1.leniencies=control-numbers-restart");
        read(interchange("000000004", remittance("0001")));
        long again = read(interchange("000000004", remittance("0002")));
        long restarted = read("house", interchange("000000004", remittance("0003")).getBytes(StandardCharsets.US_ASCII));
        assertEquals("t", ask("select seen_before from interchange where file_id = " + again));
        assertEquals("f", ask("select seen_before from interchange where file_id = " + restarted));
    }

    @Test
    void a_partner_gets_one_999_if_its_profile_says_so_and_an_upload_none() throws Exception {
        profile("partner.1.acknowledgements=true");
        read(interchange("000000005", remittance("0001")));
        assertEquals("0", ask("select count(*) from outgoing_file"));
        read("house", interchange("000000006", remittance("0001")).getBytes(StandardCharsets.US_ASCII));
        assertEquals("house 999", ask("select string_agg(partner || ' ' || kind, ',') from outgoing_file"));
        assertEquals("house", ask("select string_agg(partner, ',') from door.outbox"));
    }

    private void post() throws Exception {
        String next = ask("select ref from door.todo where kind = 'POST_REMITTANCE' order by todo_id limit 1");
        while (next != null) {
            long transactionId = Long.parseLong(next);
            database.run(organisation, source -> new PostRemittance(source, files(source), new Ledger(source), new WorkItems(source), new Todo(source),
                    partner -> Set.of(), Clock.systemDefaultZone()).handle(transactionId));
            database.execute(organisation, "delete from door.todo where ref = " + transactionId);
            next = ask("select ref from door.todo where kind = 'POST_REMITTANCE' order by todo_id limit 1");
        }
    }

    @Test
    void a_poison_file_fails_neither_the_reading_nor_the_posting_whatever_its_bytes_are() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = interchange("000000007", remittance("0001"), remittance("0002")).getBytes(StandardCharsets.US_ASCII);
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
            }
            try {
                read("upload", bytes);
                post();
            } catch (Exception e) {
                throw new AssertionError("seed " + seed + ", file " + i, e);
            }
        }
        assertEquals("0", ask("select count(*) from raw_file where state = 'RECEIVED'"));
    }
}
