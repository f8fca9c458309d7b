package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.LoopPlan.Alternative;
import org.junit.jupiter.api.Test;

/** The compiled plan of the 835 against a table of the guide's facts, {@code 835-facts.txt}. */
class PlanTest {

    private final Plan plan = Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow().plan();

    @Test
    void the_plan_holds_the_facts_of_the_guide_and_nothing_else() throws IOException {
        assertEquals(String.join("\n", facts().stream().sorted().toList()), String.join("\n", planned().stream().sorted().toList()));
    }

    @Test
    void a_guide_is_compiled_once_and_chosen_by_the_whole_envelope() {
        assertSame(Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow(),
                Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow());
        assertTrue(Guides.all().find("00401", "HP", "005010X221A1", "835").isEmpty());
        assertTrue(Guides.all().find("00501", "HC", "005010X221A1", "835").isEmpty());
        assertTrue(Guides.all().find("00501", "HP", "005010X222A1", "835").isEmpty());
        assertTrue(Guides.all().find("00501", "HP", "005010X221A1", "837").isEmpty());
    }

    private List<String> planned() {
        List<String> facts = new ArrayList<>();
        for (LoopPlan loop : plan.loops()) {
            for (LoopPlan.Slot slot : loop.slots) {
                for (Alternative alternative : slot.alternatives()) {
                    if (loop.parent == null || alternative != loop.header()) {
                        facts.add(fact(alternative));
                    }
                }
            }
        }
        return facts;
    }

    private static String fact(Alternative alternative) {
        String loop = alternative.home().code.isEmpty() ? "-" : alternative.home().code;
        String qualifiers = alternative.alone() ? "-" : String.join(",", alternative.qualifiers().inOrder());
        String most = alternative.max() >= 99999 ? "*" : String.valueOf(alternative.max());
        return String.join(" ", loop, alternative.segment().id(), qualifiers, alternative.isRequired() ? "R" : "S", most);
    }

    private static List<String> facts() throws IOException {
        try (InputStream in = PlanTest.class.getResourceAsStream("/edi/835-facts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replaceAll(" +", " ")).toList();
        }
    }
}
