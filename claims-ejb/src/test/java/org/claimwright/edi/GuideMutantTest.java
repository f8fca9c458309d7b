package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.edi.LoopPlan.Alternative;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The full message of each guide with one fault, made from the plan: what is found is the fault, at its place with its code, and nothing else. */
class GuideMutantTest {

    @ParameterizedTest
    @EnumSource
    void one_fault_in_one_element_is_found_there_and_only_there(KnownGuide guide) {
        List<String> full = RandomMessage.full(guide).segments();
        List<Alternative> places = places(guide, full);
        List<String> wrong = new ArrayList<>();
        int mutants = 0;
        for (int at = 1; at < full.size() - 1; at++) {
            Alternative place = places.get(at);
            String where = at + 1 + " " + place.segment().id() + " " + loopOf(place) + " ";
            for (ElementMutants.Mutant mutant : ElementMutants.of(place, full.get(at))) {
                mutants++;
                check(guide, with(full, at, mutant.segment()), List.of(where + mutant.expected()), mutant.segment(), wrong);
            }
        }
        assertEquals("", String.join("\n", wrong), wrong.size() + " of " + mutants);
        assertTrue(mutants > 100, mutants + " mutants");
    }

    @ParameterizedTest
    @EnumSource
    void a_required_segment_that_is_left_out_is_missed_where_its_position_has_passed(KnownGuide guide) {
        List<String> full = RandomMessage.full(guide).segments();
        List<Alternative> places = places(guide, full);
        List<String> wrong = new ArrayList<>();
        for (int at = 1; at < full.size() - 1; at++) {
            Alternative place = places.get(at);
            if (place.loop() == null && place.isRequired()) {
                List<String> mutant = new ArrayList<>(full);
                mutant.remove(at);
                int shown = at;
                while (tag(mutant.get(shown)).equals(place.segment().id())) {
                    shown++;
                }
                check(guide, mutant, List.of(shown + 1 + " " + tag(mutant.get(shown)) + " " + loopOf(place) + " 0.0 IK304-3"), "without " + full.get(at), wrong);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest
    @EnumSource
    void a_segment_more_often_than_the_guide_allows_is_found_at_the_one_too_many(KnownGuide guide) {
        List<String> full = RandomMessage.full(guide).segments();
        List<Alternative> places = places(guide, full);
        List<String> wrong = new ArrayList<>();
        for (int at = 1; at < full.size() - 1; at++) {
            Alternative place = places.get(at);
            if (place.loop() == null && place.max() < 100) {
                List<String> mutant = new ArrayList<>(full);
                mutant.addAll(at, Collections.nCopies(place.max(), full.get(at)));
                String where = at + 1 + place.max() + " " + place.segment().id() + " " + loopOf(place);
                check(guide, mutant, List.of(where + " 0.0 IK304-5"), "too often " + full.get(at), wrong);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest
    @EnumSource
    void a_qualifier_that_the_guide_does_not_have_is_found_at_its_segment(KnownGuide guide) {
        List<String> full = RandomMessage.full(guide).segments();
        List<Alternative> places = places(guide, full);
        List<String> wrong = new ArrayList<>();
        for (int at = 1; at < full.size() - 1; at++) {
            Alternative place = places.get(at);
            if (!place.alone() && !place.segment().id().equals("HL")) {
                List<String> mutant = with(full, at, withQualifier(full.get(at), place, "?"));
                String owner = place.owner().code.isEmpty() ? "-" : place.owner().code;
                List<String> found = PlainFeed.run(guide.guide().matching(), mutant).found.briefs();
                String expected = at + 1 + " " + place.segment().id() + " " + owner + " 0.0 IK304-I4";
                if (found.isEmpty() || !found.get(0).equals(expected) || found.size() > (place.isRequired() ? 2 : 1)) {
                    wrong.add(full.get(at) + " expected " + expected + " but was " + found);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest
    @EnumSource
    void a_segment_of_no_guide_and_a_tag_that_is_none_are_found_wherever_they_stand(KnownGuide guide) {
        List<String> full = RandomMessage.full(guide).segments();
        List<Alternative> places = places(guide, full);
        List<String> wrong = new ArrayList<>();
        for (int at = 2; at < full.size(); at++) {
            String loop = loopOf(places.get(at - 1));
            check(guide, inserted(full, at, "ZZZ*1"), List.of(at + 1 + " ZZZ " + loop + " 0.0 IK304-6"), "behind " + full.get(at - 1), wrong);
            check(guide, inserted(full, at, "Z*1"), List.of(at + 1 + " Z - 0.0 IK304-1"), "behind " + full.get(at - 1), wrong);
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static List<String> inserted(List<String> full, int at, String segment) {
        List<String> mutant = new ArrayList<>(full);
        mutant.add(at, segment);
        return mutant;
    }

    private static void check(KnownGuide guide, List<String> mutant, List<String> expected, String what, List<String> wrong) {
        List<String> found = PlainFeed.run(guide.guide().matching(), mutant).found.briefs();
        if (!found.equals(expected)) {
            wrong.add(what + " expected " + expected + " but was " + found);
        }
    }

    private static List<String> with(List<String> full, int at, String segment) {
        List<String> mutant = new ArrayList<>(full);
        mutant.set(at, segment);
        return mutant;
    }

    private static String withQualifier(String segment, Alternative place, String qualifier) {
        String[] elements = segment.split("\\*", -1);
        String[] components = elements[place.element()].split(":", -1);
        components[place.component() - 1] = qualifier;
        elements[place.element()] = String.join(":", components);
        return String.join("*", elements);
    }

    /** Of each segment; null for ST and SE. */
    private static List<Alternative> places(KnownGuide guide, List<String> full) {
        List<PlainFeed.Placed> placed = PlainFeed.run(guide.guide().matching(), full).placed;
        List<Alternative> places = new ArrayList<>();
        places.add(null);
        for (int at = 1; at < full.size() - 1; at++) {
            places.add(place(guide, placed.get(at), full.get(at)));
        }
        return places;
    }

    private static Alternative place(KnownGuide guide, PlainFeed.Placed placed, String segment) {
        return guide.guide().plan().loops().stream().flatMap(loop -> Stream.of(loop.slots)).flatMap(slot -> Stream.of(slot.alternatives()))
                .filter(each -> each.segment().code().equals(placed.code()) && loopOf(each).equals(placed.loop().isEmpty() ? "-" : placed.loop()))
                .filter(each -> each.qualifiers() == null || each.qualifiers().inOrder().contains(qualifier(segment, each))).findFirst().orElseThrow();
    }

    private static String qualifier(String segment, Alternative place) {
        return segment.split("\\*", -1)[place.element()].split("\\^", -1)[0].split(":", -1)[place.component() - 1];
    }

    private static String loopOf(Alternative place) {
        return place.home().code.isEmpty() ? "-" : place.home().code;
    }

    private static String tag(String segment) {
        return segment.substring(0, segment.indexOf('*'));
    }
}
