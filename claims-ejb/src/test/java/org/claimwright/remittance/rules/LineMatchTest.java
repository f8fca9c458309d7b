package org.claimwright.remittance.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.remittance.rules.OurClaim.OurLine;
import org.junit.jupiter.api.Test;

class LineMatchTest {

    private static final OurLine VISIT = Told.line(1, "L1", "99213", "25", 1, "100");
    private static final OurLine SHOT = Told.line(2, "L2", "96372", "", 2, "50");

    @Test
    void the_line_control_number_goes_before_everything() {
        assertEquals("2 1", match(List.of(VISIT, SHOT), "SVC*HC:99213*100*100", "REF*6R*L2", "SVC*HC:0*1*1", "REF*6R*L1"));
    }

    @Test
    void split_lines_repeat_their_control_number() {
        assertEquals("1 1", match(List.of(VISIT, SHOT), "SVC*HC:99213*60*60", "REF*6R*L1", "SVC*HC:99212*40*40", "REF*6R*L1"));
    }

    @Test
    void the_procedure_as_billed_counts_where_the_payer_changed_it() {
        assertEquals("1", match(List.of(VISIT, SHOT), "SVC*HC:99212*100*80***HC:99213:25*1"));
    }

    @Test
    void code_modifiers_date_units_and_charge_match_one_to_one() {
        assertEquals("2 1", match(List.of(VISIT, SHOT), "SVC*HC:96372*50*50**2", "SVC*HC:99213:25*100*100"));
        assertEquals("1 -1", match(List.of(VISIT, SHOT), "SVC*HC:99213:25*100*100", "SVC*HC:99213:25*100*100"));
    }

    @Test
    void never_by_code_alone() {
        assertEquals("-1", match(List.of(VISIT), "SVC*HC:99213:25*90*90"));
        assertEquals("-1", match(List.of(VISIT), "SVC*HC:99213:25*100*100", "DTM*472*20260202"));
    }

    @Test
    void payers_drop_modifiers_and_units() {
        assertEquals("1 2", match(List.of(VISIT, SHOT), "SVC*HC:99213*100*100", "SVC*HC:96372*50*0**0"));
        assertEquals("-1", match(List.of(VISIT), "SVC*HC:99213:59*100*100"), "a modifier that we never billed");
    }

    @Test
    void a_dropped_modifier_that_could_mean_two_lines_matches_none() {
        OurLine left = Told.line(1, "", "73030", "LT", 1, "90");
        OurLine right = Told.line(2, "", "73030", "RT", 1, "90");
        assertEquals("-1", match(List.of(left, right), "SVC*HC:73030*90*90"));
        assertEquals("2 1", match(List.of(left, right), "SVC*HC:73030:RT*90*90", "SVC*HC:73030*90*90"), "the other one is known");
    }

    @Test
    void lines_that_are_alike_in_everything_are_taken_in_their_order() {
        OurLine first = Told.line(1, "", "97110", "", 1, "70");
        OurLine second = Told.line(2, "", "97110", "", 1, "70");
        assertEquals("1 2", match(List.of(first, second), "SVC*HC:97110*70*70", "SVC*HC:97110*70*0"));
    }

    @Test
    void an_extra_line_without_charge_goes_to_its_control_number_or_to_the_claim() {
        assertEquals("1 1 0", match(List.of(VISIT), "SVC*HC:99213:25*100*100", "SVC*HC:36415*0*0", "REF*6R*L1", "SVC*HC:36415*0*0"));
        assertEquals("0 1", match(List.of(VISIT), "SVC*HC:36415*0*5", "SVC*HC:36415*0*5", "REF*6R*L1"), "paid or not");
    }

    @Test
    void a_control_number_of_several_lines_is_narrowed_by_procedure_date_and_charge() {
        List<OurLine> same = List.of(Told.line(1, "L1", "99213", "25", 1, "100"), Told.line(2, "L1", "96372", "", 2, "50"), Told.line(3, "L3", "99213", "25", 1, "100"));
        assertEquals("2 1", match(same, "SVC*HC:96372*50*50**2", "REF*6R*L1", "SVC*HC:99213*100*100", "REF*6R*L1"));
        assertEquals("-1 0", match(same, "SVC*HC:99213*60*60", "REF*6R*L1", "SVC*HC:99213*0*0", "REF*6R*L1"), "neither line has this charge");
        assertEquals("1 -1", match(same, "SVC*HC:99213:25*100*100", "REF*6R*L1", "SVC*HC:99213:25*100*100", "REF*6R*L1"), "line 3 has another number");
        assertEquals("2 lines of ours have this control number, and procedure, date and charge do not tell which is meant",
            LineMatch.of(Told.claim("CLP*A1*1*60*60", "SVC*HC:99213*60*60", "REF*6R*L1"), Told.ours("250", same.toArray(new OurLine[0]))).get(0).reason());
    }

    private static String match(List<OurLine> lines, String... svcs) {
        String[] segments = new String[svcs.length + 2];
        segments[0] = "CLP*A1*1*0*0";
        segments[1] = "DTM*232*20260201";
        System.arraycopy(svcs, 0, segments, 2, svcs.length);
        return LineMatch.of(Told.claim(segments), Told.ours("150", lines.toArray(new OurLine[0]))).stream()
            .map(match -> Integer.toString(match.lineNo())).collect(Collectors.joining(" "));
    }
}
