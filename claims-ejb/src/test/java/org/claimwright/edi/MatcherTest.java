package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private final Guide guide = Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow();

    @Test
    void the_full_835_is_without_fault_and_every_segment_has_its_place() {
        PlainFeed feed = PlainFeed.run(guide.matching(), PlainFeed.transaction("835-full.edi"));
        assertEquals(List.of(), feed.found.all);
        assertEquals(List.of(), feed.placed.subList(1, feed.placed.size() - 1).stream().filter(placed -> placed.code().isEmpty()).toList());
    }

    @Test
    void the_minimal_835_is_without_fault() {
        assertEquals(List.of(), PlainFeed.run(guide.matching(), PlainFeed.transaction("835-minimal.edi")).found.all);
    }
}
