package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * StAEDI's own validation on the same schema, where it is right: on what is wrong within one segment. It is no oracle for orders and qualifiers: it
 * refuses harmless orders and misses required qualifiers behind a sibling.
 */
class StaediOracleTest {

    private static final Set<EDIStreamEvent> FAULTS = Set.of(EDIStreamEvent.ELEMENT_DATA_ERROR, EDIStreamEvent.ELEMENT_OCCURRENCE_ERROR);

    /** Money is stricter here: no exponent and not more than two decimals. What is missing it reports a second time by a note or a loop. */
    private static final String KNOWN = """
            BPR 2=7.605: ours [2 BPR 2], theirs []
            BPR 2=7E2: ours [2 BPR 2], theirs []
            AMT*AU 2=1.001: ours [50 AMT 2], theirs []
            REF*6R*LINE1 1=: ours [60 REF 1], theirs [60 REF 1, 60 REF IMPLEMENTATION_UNUSED_SEGMENT_PRESENT]
            REF*6R*LINE1 2=: ours [60 REF 2], theirs [60 REF 2, 60 REF 3]""";

    private final Schema schema = schema();
    private final Guide guide = Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow();

    @Test
    void the_full_and_the_minimal_835_are_without_fault_for_it_too() throws Exception {
        assertEquals(Set.of(), faults(PlainFeed.transaction("835-full.edi")));
        assertEquals(Set.of(), faults(PlainFeed.transaction("835-minimal.edi")));
    }

    @Test
    void both_find_the_same_elements_wrong() throws Exception {
        List<String> differences = new ArrayList<>();
        for (String[] mutant : MutantTest.rows()) {
            List<String> segments = MutantTest.mutate(mutant[0], mutant[1]);
            List<Found.One> found = PlainFeed.run(guide.matching(), segments).found.all;
            if (mutant[1].matches("\\d+=.*") && found.stream().allMatch(one -> one.element() > 0)) {
                Set<String> ours = new TreeSet<>();
                found.forEach(one -> ours.add(one.segment() + " " + one.segmentId() + " " + one.element()));
                Set<String> theirs = faults(segments);
                if (!ours.equals(theirs)) {
                    differences.add(mutant[0] + " " + mutant[1] + ": ours " + ours + ", theirs " + theirs);
                }
            }
        }
        assertEquals(KNOWN, String.join("\n", differences));
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newFactory().createSchema(StaediOracleTest.class.getResource("/x12/005010X221A1/835.xml"));
        } catch (EDISchemaException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Segment, tag and element of each fault. */
    private Set<String> faults(List<String> segments) throws Exception {
        String text = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *260102*0815*^*00501*000000101*0*P*:~"
                + "GS*HP*PAYER*PROVIDER*20260102*0815*101*X*005010X221A1~" + String.join("~", segments) + "~GE*1*101~IEA*1*000000101~";
        EDIInputFactory factory = EDIInputFactory.newFactory();
        Set<String> faults = new TreeSet<>();
        try (EDIStreamReader reader = factory.createEDIStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1.name())) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event == EDIStreamEvent.START_TRANSACTION) {
                    reader.setTransactionSchema(schema);
                } else if (FAULTS.contains(event)) {
                    faults.add(reader.getLocation().getSegmentPosition() - 2 + " " + reader.getLocation().getSegmentTag() + " "
                            + reader.getLocation().getElementPosition());
                } else if (event == EDIStreamEvent.SEGMENT_ERROR) {
                    faults.add(reader.getLocation().getSegmentPosition() - 2 + " " + reader.getText() + " " + reader.getErrorType());
                }
            }
        }
        return faults;
    }
}
