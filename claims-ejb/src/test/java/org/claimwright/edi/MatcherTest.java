package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final List<String> FULL = PlainFeed.transaction("835-full.edi");
    private final Guide guide = Guides.all().find("00501", "HP", "005010X221A1", "835").orElseThrow();

    @Test
    void the_full_835_is_without_fault_and_every_segment_has_its_place() {
        PlainFeed feed = run(FULL);
        assertEquals(List.of(), feed.found.all);
        assertFalse(feed.placed.subList(1, feed.placed.size() - 1).stream().anyMatch(placed -> placed.code().isEmpty()));
    }

    @Test
    void the_full_835_has_every_segment_of_the_guide() {
        List<String> used = guide.plan().loops().stream().flatMap(loop -> Arrays.stream(loop.slots))
                .flatMap(slot -> Arrays.stream(slot.alternatives())).map(alternative -> alternative.segment().code()).distinct().sorted().toList();
        List<String> sent = run(FULL).placed.stream().map(PlainFeed.Placed::code).filter(code -> !code.isEmpty()).distinct().sorted().toList();
        assertEquals(used, sent);
    }

    @Test
    void the_minimal_835_is_without_fault() {
        assertEquals(List.of(), run(PlainFeed.transaction("835-minimal.edi")).found.all);
    }

    @Test
    void segments_take_the_loop_and_the_code_of_the_guide() {
        assertEquals(new PlainFeed.Placed("BPR", "", "BPR"), placed("BPR"));
        assertEquals(new PlainFeed.Placed("PER", "1000A", "1000A-PER-BL"), placed("PER*BL"));
        assertEquals(new PlainFeed.Placed("NM1", "2100", "2100-NM1-QC"), placed("NM1*QC"));
        assertEquals(new PlainFeed.Placed("REF", "2110", "2110-REF-6R"), placed("REF*6R"));
        assertEquals(new PlainFeed.Placed("PLB", "", "PLB"), placed("PLB"));
    }

    @Test
    void segments_of_one_position_come_in_any_order() {
        for (int seed = 0; seed < 200; seed++) {
            List<String> shuffled = shuffledWithinPositions(new Random(seed));
            assertEquals(List.of(), run(shuffled).found.all, "seed " + seed);
        }
    }

    @Test
    void payee_may_come_before_payer() {
        List<String> segments = new ArrayList<>(FULL);
        int payer = indexOf(segments, "N1*PR");
        int payee = indexOf(segments, "N1*PE");
        Collections.rotate(segments.subList(payer, indexOf(segments, "LX*1")), indexOf(segments, "LX*1") - payee);
        assertEquals(List.of(), run(segments).found.all);
    }

    @Test
    void a_hundred_thousand_claims_under_one_header_are_not_too_many() {
        List<String> segments = new ArrayList<>(PlainFeed.transaction("835-minimal.edi"));
        segments.add(8, "LX*1");
        segments.addAll(9, Collections.nCopies(100_001, List.of("CLP*A*1*1*1**12*X", "NM1*QC*1*A")).stream().flatMap(List::stream).toList());
        assertEquals(List.of(), run(segments).found.briefs());
    }

    @Test
    void a_claim_without_its_header_leaves_its_neighbours_alone() {
        List<String> segments = new ArrayList<>(PlainFeed.transaction("835-minimal.edi"));
        segments.addAll(8, List.of("LX*1", "CLP*A*1*1*1**12*X", "NM1*QC*1*A", "DTM*232*20250101", "SVC*HC:99213*1*1", "DTM*472*20250101",
                "NM1*QC*1*B", "NM1*82*2*B*****XX*1234567893", "REF*EA*1", "DTM*232*20250101", "AMT*AU*1", "SVC*HC:99213*1*1", "DTM*472*20250101",
                "CLP*C*1*1*1**12*X", "NM1*QC*1*C"));
        assertEquals(List.of("15 NM1 2100 0.0 IK304-7"), run(segments).found.briefs());
    }

    @Test
    void claims_after_a_misplaced_plb_keep_their_meaning() {
        List<String> segments = MutantTest.mutate("CLP*PCN1002", "before PLB*1234567893*20261231*WO:A*1");
        PlainFeed feed = run(segments);
        assertEquals(List.of("74 PLB 2100 0.0 IK304-I7", "75 CLP - 0.0 IK304-7"), feed.found.briefs());
        assertEquals(2, feed.placed.stream().filter(placed -> placed.code().equals("2100-CLP")).count());
    }

    @Test
    void what_comes_late_is_out_of_sequence_and_not_missing_as_well() {
        assertEquals(List.of("4 TRN - 0.0 IK304-7"), run(minimalWith("ST*835*0001", "BPR*H*0*C*NON************20260105", "N1*PR*GOOD HEALTH PLAN",
                "TRN*1*NOPAY1*1999999999", "N3*1 PAYER WAY", "N4*SPRINGFIELD", "PER*BL", "N1*PE*VALLEY CLINIC*XX*1234567893")).found.briefs());
        assertEquals(List.of("3 BPR - 0.0 IK304-7"), run(minimalWith("ST*835*0001", "TRN*1*NOPAY1*1999999999", "BPR*H*0*C*NON************20260105",
                "N1*PR*GOOD HEALTH PLAN", "N3*1 PAYER WAY", "N4*SPRINGFIELD", "PER*BL", "N1*PE*VALLEY CLINIC*XX*1234567893")).found.briefs());
        assertEquals(List.of("6 N3 1000A 0.0 IK304-7"), run(minimalWith("ST*835*0001", "BPR*H*0*C*NON************20260105", "TRN*1*NOPAY1*1999999999",
                "N1*PR*GOOD HEALTH PLAN", "N4*SPRINGFIELD", "N3*1 PAYER WAY", "PER*BL", "N1*PE*VALLEY CLINIC*XX*1234567893")).found.briefs());
    }

    @Test
    void what_comes_late_hides_nothing_that_is_missing() {
        assertEquals(List.of("2 TRN - 0.0 IK304-3", "5 N3 1000A 0.0 IK304-7", "6 N1 1000A 0.0 IK304-3"), run(minimalWith("ST*835*0001", "TRN*1*NOPAY1*1999999999",
                "N1*PR*GOOD HEALTH PLAN", "N4*SPRINGFIELD", "N3*1 PAYER WAY", "N1*PE*VALLEY CLINIC*XX*1234567893")).found.briefs().stream().sorted().toList());
        assertEquals(List.of("5 N4 1000A 0.0 IK304-3"), run(minimalWith("ST*835*0001", "BPR*H*0*C*NON************20260105", "TRN*1*NOPAY1*1999999999",
                "N1*PR*GOOD HEALTH PLAN", "N4*SPRINGFIELD", "PER*BL", "N1*PE*VALLEY CLINIC*XX*1234567893", "N3*1 PAYER WAY")).found.briefs());
    }

    private static List<String> minimalWith(String... segments) {
        List<String> all = new ArrayList<>(List.of(segments));
        all.add("SE*" + (all.size() + 1) + "*0001");
        return all;
    }

    @Test
    void a_run_can_be_begun_again() {
        Matching matching = guide.matching();
        PlainFeed.run(matching, MutantTest.mutate("N1*PE", "1=QQ"));
        assertEquals(List.of(), PlainFeed.run(matching, FULL).found.all);
    }

    @Test
    void nothing_that_may_be_a_patients_is_shown() {
        String secret = "ROSENBAUM-4711";
        for (String segment : FULL) {
            int elements = segment.split("\\*", -1).length;
            for (int element = 1; element < elements + 2; element++) {
                for (Found.One one : run(MutantTest.mutate(segment, element + "=" + secret)).found.all) {
                    assertFalse((one.found() + one.expected()).contains("ROSEN"), one.toString());
                }
                for (Found.One one : run(MutantTest.mutate(segment, element + "=19610417")).found.all) {
                    assertFalse(one.found().contains("19610417") && !one.rule().equals("length"), one.toString());
                }
            }
        }
    }

    @Test
    void mutants_of_many_faults_never_break_a_run() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<String> mutant = mutant(random);
            try {
                run(mutant);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void two_threads_that_share_a_guide_find_the_same() throws Exception {
        List<String> alone = IntStream.range(0, 300).mapToObj(seed -> run(mutant(new Random(seed))).found.all.toString()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> runs = IntStream.range(0, 300)
                    .mapToObj(seed -> (Callable<String>) () -> run(mutant(new Random(seed))).found.all.toString()).collect(Collectors.toList());
            List<Future<String>> together = threads.invokeAll(runs);
            for (int i = 0; i < 300; i++) {
                assertEquals(alone.get(i), together.get(i).get(), "seed " + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_run_without_a_fault_allocates_nothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<SegmentBuffer> buffers = PlainFeed.filled(FULL.subList(1, FULL.size() - 1));
        Matching matching = guide.matching();
        Found found = new Found();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 50; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            matching.begin();
            for (int i = 0; i < buffers.size(); i++) {
                matching.segment(buffers.get(i), found);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }

    @Test
    void what_is_beyond_ascii_is_a_warning() {
        PlainFeed feed = run(MutantTest.mutate("NM1*QC*1*DOE", "3=NU\u00d1EZ"));
        assertEquals(List.of(), feed.found.briefs());
        assertEquals("character-set", feed.found.all.get(0).rule());
        assertTrue(run(MutantTest.mutate("NM1*QC*1*DOE", "3=NU\tEZ")).found.briefs().get(0).endsWith("3.0 IK403-6"));
    }

    @Test
    void separators_with_nothing_behind_them_are_let_pass() {
        assertEquals(List.of(), run(MutantTest.mutate("LX*1", "3=")).found.all);
        assertEquals(List.of(), run(MutantTest.mutate("SVC*NU", "1=NU:0250:::")).found.all);
        assertEquals(List.of(), run(MutantTest.mutate("SVC*NU", "1=NU:0250:::::::::")).found.all);
    }

    private PlainFeed run(List<String> segments) {
        return PlainFeed.run(guide.matching(), segments);
    }

    private PlainFeed.Placed placed(String prefix) {
        return run(FULL).placed.get(indexOf(FULL, prefix));
    }

    private static int indexOf(List<String> segments, String prefix) {
        return IntStream.range(0, segments.size()).filter(i -> segments.get(i).startsWith(prefix)).findFirst().orElseThrow();
    }

    private static List<String> shuffledWithinPositions(Random random) {
        List<String> shuffled = new ArrayList<>(FULL);
        for (int from = 1; from < shuffled.size(); ) {
            int to = from + 1;
            while (to < shuffled.size() && id(shuffled.get(to)).equals(id(shuffled.get(from)))) {
                to++;
            }
            Collections.shuffle(shuffled.subList(from, to), random);
            from = to;
        }
        return shuffled;
    }

    private static String id(String segment) {
        return segment.substring(0, segment.indexOf('*'));
    }

    /** Up to ten faults anywhere: segments lost, doubled, moved, elements changed. */
    static List<String> mutant(Random random) {
        List<String> segments = new ArrayList<>(FULL);
        for (int faults = 1 + random.nextInt(10); faults > 0; faults--) {
            int at = 1 + random.nextInt(segments.size() - 2);
            int other = 1 + random.nextInt(segments.size() - 2);
            switch (random.nextInt(5)) {
                case 0 -> segments.remove(at);
                case 1 -> segments.add(other, segments.get(at));
                case 2 -> Collections.swap(segments, at, other);
                case 3 -> segments.set(at, scrambled(segments.get(at), random));
                default -> segments.set(at, segments.get(at) + "*".repeat(random.nextInt(70)) + "X:Y^Z");
            }
        }
        return segments;
    }

    private static String scrambled(String segment, Random random) {
        char[] characters = segment.toCharArray();
        for (int i = 0; i < 3; i++) {
            characters[random.nextInt(characters.length)] = "*:^AZ09 .-\u00e9\t".charAt(random.nextInt(12));
        }
        return new String(characters);
    }
}
