package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.LoopPlan.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The compiled plan of each guide against a table of its facts in {@code edi/facts}, in both directions: loop, segment, qualifiers where several share the
 * position, R required or S situational, how often at most ({@code *} without limit), then the elements that must be sent, each with its list of codes.
 * A change of a schema that changes a fact is a change of its table: read the guide before you make it.
 */
class GuideFactsTest {

    private static final Path FACTS = Path.of("src/test/resources/edi/facts");
    /** A longer list of codes is told by its number. */
    private static final int SHOWN = 24;

    @ParameterizedTest
    @EnumSource
    void the_plan_holds_the_facts_of_the_guide_and_nothing_else(KnownGuide guide) throws IOException {
        String planned = String.join("\n", facts(guide));
        Path table = FACTS.resolve(guide.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        if ("write".equals(System.getProperty("claimwright.golden"))) {
            Files.writeString(table, planned + "\n");
        }
        assertEquals(Files.readString(table).strip(), planned);
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_in_two_loops_is_the_same_in_both(KnownGuide guide) {
        Map<String, List<String>> byCode = new HashMap<>();
        for (LoopPlan loop : guide.guide().plan().loops()) {
            List<String> facts = inside(loop);
            List<String> first = byCode.putIfAbsent(loop.code, facts);
            assertEquals(first == null ? facts : first, facts, loop.code);
        }
    }

    /** In the order of the plan, what stands in two loops once. */
    private static List<String> facts(KnownGuide guide) {
        return guide.guide().plan().loops().stream().flatMap(loop -> inside(loop).stream()).distinct().toList();
    }

    private static List<String> inside(LoopPlan loop) {
        List<String> facts = new ArrayList<>();
        for (Slot slot : loop.slots) {
            for (Alternative alternative : slot.alternatives()) {
                if (loop.parent == null || alternative != loop.header()) {
                    facts.add(fact(alternative));
                }
            }
        }
        return facts;
    }

    private static String fact(Alternative alternative) {
        String loop = alternative.home().code.isEmpty() ? "-" : alternative.home().code;
        String qualifiers = alternative.alone() ? "-" : codes(alternative.qualifiers()).replace(' ', '_');
        String most = alternative.max() == Integer.MAX_VALUE ? "*" : String.valueOf(alternative.max());
        String head = String.join(" ", loop, alternative.segment().id(), qualifiers, alternative.isRequired() ? "R" : "S", most);
        String required = required(alternative.segment().elements());
        return required.isEmpty() ? head : head + " | " + required;
    }

    private static String required(ElementPlan[] elements) {
        List<String> required = new ArrayList<>();
        for (int i = 0; i < elements.length; i++) {
            if (elements[i].required()) {
                String inside = elements[i].isComposite() ? "(" + required(elements[i].components()) + ")"
                        : elements[i].values() == null ? "" : "{" + codes(elements[i].values()) + "}";
                required.add(i + 1 + inside);
            }
        }
        return String.join(" ", required);
    }

    private static String codes(Values values) {
        List<String> codes = values.inOrder();
        return codes.size() > SHOWN ? codes.size() + " codes" : String.join(",", codes);
    }
}
