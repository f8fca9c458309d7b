package org.claimwright.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.claimwright.money.Money;
import org.claimwright.records.x12.Amount;
import org.claimwright.records.x12.CommunicationNumber;
import org.claimwright.records.x12.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declaration that makes no sense fails when it is first used; values have one shortest form. */
class DeclaredRecordsTest {

    @Loop("1")
    public record NoSegmentFirst(List<Amount> amounts) {
    }

    @Loop("1")
    public record TagTwice(Amount one, Amount other) {
    }

    @Loop("1")
    public record LoopWithoutItsName(Amount amount, NoSegmentFirst inside) {
    }

    public record NoUnit(Amount amount) {
    }

    @SegmentTag("AMT")
    public record TakenPosition(String one, @Element(1) String other) {
    }

    @SegmentTag("AMT")
    public record RunOfHalfGroups(@Elements(from = 2, to = 4, size = 2) List<CommunicationNumber> numbers) {
    }

    @SegmentTag("AMT")
    public record GroupOfAnotherSize(@Elements(from = 2, to = 7, size = 3) List<CommunicationNumber> numbers) {
    }

    @SegmentTag("AMT")
    public record RunThatIsNoList(@Elements(from = 2, to = 4) String numbers) {
    }

    public record Nested(Procedure procedure) {
    }

    @SegmentTag("AMT")
    public record CompositeInComposite(Nested nested) {
    }

    @SegmentTag("AMT")
    public record UnknownType(Thread thread) {
    }

    @Test
    void a_unit_that_makes_no_sense_is_refused() {
        assertEquals(NoSegmentFirst.class.getName() + " does not begin with one segment", refused(NoSegmentFirst.class));
        assertEquals(TagTwice.class.getName() + ".other: AMT stands in it twice", refused(TagTwice.class));
        assertTrue(refused(LoopWithoutItsName.class).contains(".inside: it is neither"));
        assertTrue(refused(NoUnit.class).contains("does not say its @Loop"));
    }

    private static String refused(Class<? extends Record> unit) {
        return assertThrows(IllegalStateException.class, () -> DeclaredRecords.of(unit)).getMessage();
    }

    @Test
    void a_segment_that_makes_no_sense_is_refused() {
        for (Class<?> segment : List.of(TakenPosition.class, RunOfHalfGroups.class, GroupOfAnotherSize.class, RunThatIsNoList.class, CompositeInComposite.class,
                UnknownType.class)) {
            assertThrows(IllegalStateException.class, () -> new Part(segment, false), segment.getSimpleName());
        }
    }

    @ParameterizedTest
    @CsvSource({"100.00,100", "100.50,100.5", "0.50,.5", "-0.50,-.5", "0,0", "0.00,0", "-7,-7", "007,7"})
    void amounts_and_quantities_are_written_in_their_shortest_form(String given, String shortest) {
        assertEquals(shortest, ValueType.MONEY.write(Money.parse(given)));
        assertEquals(shortest, ValueType.DECIMAL.write(new BigDecimal(given)));
    }

    @Test
    void a_quantity_of_many_decimals_is_kept() {
        assertEquals(".123456789", ValueType.DECIMAL.write(new BigDecimal("0.1234567890")));
        assertEquals("1000", ValueType.DECIMAL.write(new BigDecimal("1E3")));
    }
}
