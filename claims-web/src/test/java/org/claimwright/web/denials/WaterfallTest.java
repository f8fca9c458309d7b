package org.claimwright.web.denials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimwright.denials.DenialDetail.Bar;
import org.claimwright.denials.DenialDetail.Step;
import org.claimwright.money.Money;
import org.claimwright.web.denials.Waterfall.Column;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final double A_PIXEL = 1;

    private static Bar bar(Step step, String amount) {
        return new Bar(step, Money.parse(amount), List.of());
    }

    private static Waterfall of(String billed, String contractual, String paid, String patient, String other, String balance) {
        return Waterfall.of(List.of(bar(Step.BILLED, billed), bar(Step.CONTRACTUAL, contractual), bar(Step.PAID, paid), bar(Step.PATIENT, patient),
                bar(Step.OTHER, other), bar(Step.BALANCE, balance)));
    }

    @Test
    void what_is_taken_away_hangs_from_where_the_one_before_ended_and_the_balance_meets_it() {
        List<Column> columns = of("18450.00", "4210.00", "1120.00", "280.00", "0.00", "12840.00").columns();
        assertEquals(List.of("Billed", "Contractual", "Paid", "Patient", "Balance"), columns.stream().map(Column::label).toList());
        for (int i = 1; i < columns.size() - 1; i++) {
            assertEquals(columns.get(i - 1).end(), columns.get(i).top(), A_PIXEL, columns.get(i).label());
        }
        assertEquals(columns.get(3).end(), columns.get(4).top(), A_PIXEL, "billed less all between is the balance");
        assertEquals(118, columns.get(4).top() + columns.get(4).height(), A_PIXEL, "the balance stands on the ground");
    }

    @Test
    void amounts_taken_away_are_shown_with_a_minus() {
        assertEquals("Billed 100.00, Paid -40.00, Balance 60.00", of("100.00", "0", "40.00", "0", "0", "60.00").summary());
    }

    @Test
    void every_bar_lies_inside_the_drawing_also_with_takebacks() {
        for (Column column : of("100.00", "20.00", "-50.00", "0", "10.00", "120.00").columns()) {
            assertTrue(column.top() >= 0 && column.top() + column.height() <= 121 && column.x() >= 0 && column.x() + column.width() <= 424, column.toString());
        }
    }

    @Test
    void a_claim_of_nothing_can_be_drawn() {
        assertEquals(2, of("0", "0", "0", "0", "0", "0").columns().size());
    }
}
