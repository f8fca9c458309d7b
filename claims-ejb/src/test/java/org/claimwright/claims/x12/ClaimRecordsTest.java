package org.claimwright.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimwright.edi.InterchangeWriter;
import org.claimwright.edi.RecordedFile;
import org.claimwright.edi.RefusedValue;
import org.claimwright.money.Money;
import org.claimwright.records.Quantities;
import org.claimwright.records.RecordWriter;
import org.claimwright.records.x12.Beginning;
import org.claimwright.records.x12.ClaimDetails;
import org.claimwright.records.x12.CommunicationNumber;
import org.claimwright.records.x12.Contact;
import org.claimwright.records.x12.Dated;
import org.claimwright.records.x12.DiagnosisCodePointers;
import org.claimwright.records.x12.HealthCode;
import org.claimwright.records.x12.HealthCodes;
import org.claimwright.records.x12.HierarchicalLevel;
import org.claimwright.records.x12.LineNumber;
import org.claimwright.records.x12.Name;
import org.claimwright.records.x12.PlaceOfService;
import org.claimwright.records.x12.Procedure;
import org.claimwright.records.x12.ProfessionalService;
import org.claimwright.records.x12.Reference;
import org.junit.jupiter.api.Test;

/** Claims that are built of records are read again as the same records. */
class ClaimRecordsTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 7, 1, 9, 30);
    private static final String GUIDE = "005010X222A1";

    private static String written(List<Record> units) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InterchangeWriter writer = new InterchangeWriter(out, new InterchangeWriter.Envelope("ZZ", "US", "ZZ", "THEM", AT, 1, false, "T",
                InterchangeWriter.Envelope.USUAL));
        writer.beginGroup(new InterchangeWriter.Group("HC", "US", "THEM", AT, 1, GUIDE));
        writer.beginTransaction("837", "0001", GUIDE);
        RecordWriter records = new ClaimRecords().of(GUIDE, "837").orElseThrow().writer(writer);
        for (Record unit : units) {
            records.write(unit);
        }
        records.end();
        writer.endTransaction();
        writer.endGroup();
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Name name(String entity, String type, String last, String first) {
        return new Name(entity, type, last, first, "", "", "", "MI", "M1", "");
    }

    private static Party party(String entity, String type, String last, String first) {
        return new Party(name(entity, type, last, first), null, null, null, List.of(), List.of());
    }

    private static HierarchicalLevel level(String number, String parent, String level, String children) {
        return new HierarchicalLevel(number, parent, level, children);
    }

    private static List<Record> claims(Random random) {
        return List.of(new ClaimFileHead(new Beginning("0019", "00", "B" + random.nextInt(1000), LocalDate.of(2026, 7, 1), LocalTime.of(9, random.nextInt(60)), "CH"),
                List.of(new Contactable(name("41", "2", "US", ""), List.of(new Contact("IC", "", List.of(new CommunicationNumber("TE", "5555550100"))))),
                        new Contactable(name("40", "2", "THEM", ""), List.of()))),
                new BillingProvider(level("1", "", "20", "1"), null, null, List.of(party("85", "2", "CLINIC", ""))),
                new Subscriber(level("2", "1", "22", "0"), null, null, List.of(party("IL", "1", "DOE", "JO"), party("PR", "2", "PAYER", ""))),
                claim(random), claim(random));
    }

    private static Claim claim(Random random) {
        List<ServiceLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(6)).mapToObj(number -> line(number, random)).toList();
        return new Claim(new ClaimDetails("A" + random.nextInt(1000), Money.ofCents(random.nextInt(1_000_000)), new PlaceOfService("11", "B", "1"), "Y", "A", "Y",
                "Y", "", null, "", "", ""), List.of(), null, null, List.of(), List.of(), null, null, List.of(new Reference("D9", "R" + random.nextInt(), "", null)),
                List.of(), List.of(), null, null, List.of(), List.of(new HealthCodes(IntStream.rangeClosed(1, 1 + random.nextInt(12)).mapToObj(
                        i -> new HealthCode(i == 1 ? "ABK" : "ABF", "J" + i, "", "", null, null, "", "", "")).toList())), null, List.of(), List.of(), lines);
    }

    private static ServiceLine line(int number, Random random) {
        Procedure procedure = new Procedure("HC", "99213", random.nextBoolean() ? List.of() : List.of("25", "59"), "", "");
        return new ServiceLine(new LineNumber(number), new ProfessionalService(procedure, Money.ofCents(random.nextInt(100_000)), "UN",
                Quantities.plain(BigDecimal.valueOf(1 + random.nextInt(50), 1)), "", new DiagnosisCodePointers(List.of(1)), "", "", "", ""), null, null, List.of(), null,
                List.of(), null, null, List.of(), List.of(new Dated("472", "D8", "20260601")), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(),
                null, null, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void what_is_written_is_read_again_and_the_same_facts_give_the_same_bytes() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            List<Record> claims = claims(new Random(seed));
            String written = written(claims);
            assertEquals(claims, RecordedFile.of(written).units(), "seed " + seed);
            assertEquals(written, written(claims(new Random(seed))), "seed " + seed);
        }
    }

    @Test
    void levels_without_numbers_are_numbered() throws IOException {
        String written = written(List.of(new BillingProvider(level("", "", "20", "1"), null, null, List.of()), new Subscriber(level("", "", "22", "0"), null, null,
                List.of()), new Subscriber(level("", "", "22", "0"), null, null, List.of())));
        assertTrue(written.contains("HL*1**20*1~HL*2*1*22*0~HL*3*1*22*0~SE*5*0001~"), written);
    }

    @Test
    void a_value_with_a_separator_is_refused_at_its_place() {
        Subscriber subscriber = new Subscriber(level("", "", "22", "0"), null, null, List.of(party("IL", "1", "D:OE", "JO")));
        RefusedValue refused = assertThrows(RefusedValue.class, () -> written(List.of(subscriber)));
        assertEquals("NM103 holds a separator of the interchange", refused.getMessage());
    }

    @Test
    void more_than_a_segment_holds_and_a_unit_of_another_guide_are_refused() {
        List<HealthCode> thirteen = IntStream.range(0, 13).mapToObj(i -> new HealthCode("ABF", "J1", "", "", null, null, "", "", "")).toList();
        Claim claim = new Claim(null, List.of(), null, null, List.of(), List.of(), null, null, List.of(), List.of(), List.of(), null, null, List.of(),
                List.of(new HealthCodes(thirteen)), null, List.of(), List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> written(List.of(claim)));
        assertThrows(IllegalArgumentException.class, () -> written(List.of(new StatusHead(null))));
    }

    @Test
    void a_claim_too_large_to_hold_is_left_out_with_its_place_and_the_next_is_given() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/golden/check/accepted/valid-837p-subscriber/in.edi"), StandardCharsets.ISO_8859_1);
        List<Record> all = RecordedFile.of(text).units();
        String large = text.replaceFirst("(?s)(CLM\\*.*?)(NTE\\*)", "$1" + "K3*TEXT~\n".repeat(100_001) + "$2");
        RecordedFile read = RecordedFile.of(large);
        assertEquals(all.size() - 1, read.units().size());
        assertEquals(1, read.problems.stream().filter(problem -> problem.rule().equals("unit-too-large")).count());
    }
}
