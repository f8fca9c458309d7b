package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void a_rule_that_names_tags_sees_their_segments_and_no_others() throws IOException {
        read(RemittanceFile.with(1), new Noting("a", Set.of("CLP", "N1")));
        assertEquals(List.of("a N1", "a N1", "a CLP", "a end"), seen);
    }

    @Test
    void a_tag_in_lower_case_is_the_same_tag() throws IOException {
        read(RemittanceFile.with(1).replace("CLP*", "clp*"), new Noting("a", Set.of("CLP")));
        assertEquals(List.of("a clp", "a end"), seen);
    }

    @Test
    void a_rule_that_names_none_sees_every_segment_from_ST_to_SE() throws IOException {
        read(RemittanceFile.with(1), new Noting("a", Set.of()));
        assertEquals(Heard.of(RemittanceFile.with(1)).segments.size() + 1, seen.size());
        assertEquals("a ST", seen.get(0));
        assertEquals("a SE", seen.get(seen.size() - 2));
    }

    @Test
    void rules_run_in_the_order_of_their_list() throws IOException {
        read(RemittanceFile.with(1), new Noting("a", Set.of("CLP")), new Noting("b", Set.of()), new Noting("c", Set.of("SVC", "CLP")));
        List<String> atClaim = seen.stream().filter(each -> each.endsWith("CLP") || each.endsWith("end")).toList();
        assertEquals(List.of("a CLP", "b CLP", "c CLP", "a end", "b end", "c end"), atClaim);
        assertTrue(seen.contains("b DTM") && !seen.contains("a DTM"));
    }

    @Test
    void a_tag_that_no_segment_can_have_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new RuleTable(List.of(new Noting("a", Set.of("CLAIM"))), SnipTypes.BY_DEFAULT));
    }

    private void read(String text, GuideRule... rules) throws IOException {
        new EdiReader((guide, set) -> List.of(rules)).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
        });
    }

    private final class Noting implements GuideRule {

        private final String name;
        private final Set<String> tags;

        Noting(String name, Set<String> tags) {
            this.name = name;
            this.tags = tags;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> tags() {
            return tags;
        }

        @Override
        public Check start() {
            return new Check() {
                @Override
                public void segment(Segment segment, Problems problems) {
                    seen.add(name + " " + segment.id());
                }

                @Override
                public void end(Problems problems) {
                    seen.add(name + " end");
                }
            };
        }
    }
}
