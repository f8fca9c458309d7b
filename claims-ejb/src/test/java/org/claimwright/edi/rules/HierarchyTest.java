package org.claimwright.edi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.edi.GuideMessage;
import org.claimwright.edi.TransactionText;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final Map<String, Set<String>> ELIGIBILITY = Map.of("20", Set.of(), "21", Set.of("20"), "22", Set.of("21"), "23", Set.of("22"));
    private static final Map<String, Set<String>> CLAIM = Map.of("20", Set.of(), "22", Set.of("20"), "23", Set.of("22"));

    @Test
    void a_tree_in_order_is_good() {
        assertEquals(List.of(), claim("HL*1**20*1", "HL*2*1*22*1", "HL*3*2*23*0", "HL*4*2*23*0", "HL*5*1*22*0", "HL*6**20*1", "HL*7*6*22*0"));
        assertEquals(List.of(), eligibility("HL*1**20*1", "HL*2*1*21*1", "HL*3*2*22*0", "HL*4*2*22*1", "HL*5*4*23*0", "HL*6*1*21*0"));
    }

    @Test
    void a_number_given_twice_is_one_problem() {
        assertEquals(List.of("ERROR hierarchy-number HL(3)01 2 | 3"), claim("HL*1**20*1", "HL*2*1*22*0", "HL*2*1*22*0", "HL*3*1*22*0"));
    }

    @Test
    void a_number_left_out_or_mistyped_is_one_problem_and_what_follows_counts_on() {
        assertEquals(List.of("ERROR hierarchy-number HL(3)01 4 | 3"), claim("HL*1**20*1", "HL*2*1*22*0", "HL*4*1*22*0", "HL*5*1*22*0"));
        assertEquals(List.of("ERROR hierarchy-number HL(2)01 9 | 2"), claim("HL*1**20*1", "HL*9*1*22*1", "HL*3*2*23*0", "HL*4*1*22*0"));
        assertEquals(List.of("ERROR hierarchy-number HL(2)01 9 | 2"), claim("HL*1**20*1", "HL*9*1*22*1", "HL*3*9*23*0"));
        assertEquals(List.of("ERROR hierarchy-number HL(1)01 no number | 1"), claim("HL*A**20*0"));
    }

    @Test
    void a_level_that_is_lost_is_one_problem_whoever_named_it() {
        assertEquals(List.of("ERROR hierarchy-number HL(1)01 2 | 1"), claim("HL*2*1*22*0", "HL*3*1*22*0"));
        assertEquals(List.of("ERROR hierarchy-number HL(2)01 3 | 2"), eligibility("HL*1**20*1", "HL*3*2*22*0", "HL*4*2*22*0"));
        assertEquals(List.of("ERROR hierarchy-number HL(4)01 5 | 4"), eligibility("HL*1**20*1", "HL*2*1*21*1", "HL*3*2*22*0", "HL*5*4*23*0"));
    }

    @Test
    void a_lost_level_hides_no_second_fault() {
        assertEquals(List.of("ERROR hierarchy-number HL(2)01 3 | 2", "ERROR hierarchy-child HL(2)04 1 | 0, for no child follows"),
            eligibility("HL*1**20*1", "HL*3*2*22*1", "HL*4*2*22*0"));
        assertEquals(List.of("ERROR hierarchy-number HL(2)01 3 | 2", "ERROR hierarchy-parent HL(4)02 1 | 4, the open level 22"),
            eligibility("HL*1**20*1", "HL*3*2*22*0", "HL*4*2*22*1", "HL*5*1*23*0"));
    }

    @Test
    void a_level_of_the_wrong_kind_below_a_parent_that_expects_a_child_is_one_problem() {
        assertEquals(List.of("ERROR hierarchy-parent HL(3)02 2, a level 21 | a level 20, for HL03 is 21"),
            eligibility("HL*1**20*1", "HL*2*1*21*1", "HL*3*2*21*1", "HL*4*3*23*0", "HL*5*2*22*0"));
        assertEquals(List.of("ERROR hierarchy-parent HL(3)02 2, a level 22 | a level 20, for HL03 is 22"), claim("HL*1**20*1", "HL*2*1*22*1", "HL*3*2*22*0", "HL*4*2*23*0"));
        assertEquals(List.of("ERROR hierarchy-parent HL(3)02 2, a level 22 | a level 20, for HL03 is 22", "ERROR hierarchy-parent HL(4)02 9 | 2, the open level 22"),
            claim("HL*1**20*1", "HL*2*1*22*1", "HL*3*2*22*0", "HL*4*9*23*0"));
    }

    @Test
    void a_parent_that_is_not_there_comes_later_or_is_the_level_itself_is_found() {
        for (String parent : List.of("99", "3", "2", "0", "X")) {
            List<String> found = claim("HL*1**20*1", "HL*2*" + parent + "*22*0", "HL*3*1*22*0");
            assertEquals(1, found.size(), parent + found);
            assertEquals("ERROR hierarchy-parent HL(2)02 " + (parent.equals("X") ? "no number" : parent) + " | 1, the open level 20", found.get(0));
        }
    }

    @Test
    void two_levels_that_name_each_other_are_found() {
        assertEquals(List.of("ERROR hierarchy-parent HL(2)02 3 | 1, the open level 20"), claim("HL*1**20*1", "HL*2*3*22*1", "HL*3*2*23*0"));
    }

    @Test
    void a_parent_of_another_level_or_one_that_is_closed_is_found() {
        assertEquals(List.of("ERROR hierarchy-parent HL(3)02 1 | 2, the open level 22"), claim("HL*1**20*1", "HL*2*1*22*1", "HL*3*1*23*0"));
        assertEquals(List.of("ERROR hierarchy-parent HL(4)02 1 | 3, the open level 20"), claim("HL*1**20*1", "HL*2*1*22*0", "HL*3**20*1", "HL*4*1*22*0"));
        assertEquals(List.of("ERROR hierarchy-parent HL(4)02 2 | 3, the open level 22"),
            claim("HL*1**20*1", "HL*2*1*22*0", "HL*3*1*22*1", "HL*4*2*23*0"));
    }

    @Test
    void a_child_without_any_level_above_it_is_found() {
        assertEquals(List.of("ERROR hierarchy-parent HL(1)02 1 | a level 22 before it"), claim("HL*1*1*23*0"));
    }

    @Test
    void a_child_code_that_promises_one_that_does_not_come_is_found_at_its_level() {
        assertEquals(List.of("ERROR hierarchy-child HL(2)04 1 | 0, for no child follows"), claim("HL*1**20*1", "HL*2*1*22*1", "HL*3*1*22*0"));
        assertEquals(List.of("ERROR hierarchy-child HL(2)04 1 | 0, for no child follows"), claim("HL*1**20*1", "HL*2*1*22*1"));
    }

    @Test
    void a_child_code_that_denies_one_that_comes_is_found_at_its_level() {
        assertEquals(List.of("ERROR hierarchy-child HL(2)04 0 | 1, for a child follows"), claim("HL*1**20*1", "HL*2*1*22*0", "HL*3*2*23*0"));
    }

    @Test
    void a_level_that_the_guide_does_not_have_still_counts() {
        assertEquals(List.of(), claim("HL*1**20*1", "HL*2*1*77*0", "HL*3*1*22*0"));
        assertEquals(List.of(), claim("HL*1**20*1", "HL*2*1*77*1", "HL*3*2*22*0"));
    }

    @Test
    void it_runs_for_every_guide_with_levels_and_what_the_schema_says_is_not_said_again() {
        GuideMessage good = GuideMessage.of("005010X279A1", "270", "BHT*0022*13*T1*20260701*0930", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1",
            "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "NM1*IL*1*DOE*ANN****MI*M1", "DMG*D8*19900101*F", "DTP*291*RD8*20260701-20260731", "EQ*30");
        assertEquals(List.of(), good.problems());
        assertEquals(List.of("ERROR hierarchy-number HL(5)01 RULE"), good.with("HL*2*1*21*1", "HL*1*1*21*1").with("HL*3*2*22*0", "HL*2*1*22*0").problems());
        assertEquals(List.of("ERROR hierarchy-parent HL(7)02 RULE"), good.with("HL*3*2*22*0", "HL*3*1*22*0").problems());
        assertEquals(List.of("ERROR hierarchy-child HL(7)04 RULE"), good.with("HL*3*2*22*0", "HL*3*2*22*1").problems());
        assertEquals(List.of("ERROR missing-element IK403-1"), good.with("HL*3*2*22*0", "HL*3**22*0").problems().stream().map(line -> line.replaceFirst(" HL\\S*", "")).toList());
        assertEquals(1, good.with("HL*1**20*1", "HL*1*1*20*1").problems().size());
    }

    private static List<String> claim(String... segments) {
        return TransactionText.of(segments).check(new Hierarchy(CLAIM));
    }

    private static List<String> eligibility(String... segments) {
        return TransactionText.of(segments).check(new Hierarchy(ELIGIBILITY));
    }
}
