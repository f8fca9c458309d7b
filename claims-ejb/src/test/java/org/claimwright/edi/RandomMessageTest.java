package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is grown from a guide's plan is accepted by the reader with the guide's schema, in every order that the guide allows. */
class RandomMessageTest {

    private static final EdiReader READER = new EdiReader(GuideRules.NONE);

    @ParameterizedTest
    @EnumSource
    void two_hundred_random_messages_are_accepted(KnownGuide guide) {
        for (int seed = 0; seed < 200; seed++) {
            assertAccepted(guide, RandomMessage.random(guide, seed).segments(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void segments_of_one_position_are_accepted_in_any_order(KnownGuide guide) {
        RandomMessage full = RandomMessage.full(guide);
        for (int seed = 0; seed < 50; seed++) {
            assertAccepted(guide, full.shuffled(seed), "full, order " + seed);
            assertAccepted(guide, RandomMessage.random(guide, seed).shuffled(seed), "seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_full_message_has_every_segment_of_the_guide_each_at_its_place(KnownGuide guide) {
        List<String> full = RandomMessage.full(guide).segments();
        assertAccepted(guide, full, "full");
        List<String> used = guide.guide().plan().loops().stream().flatMap(loop -> Arrays.stream(loop.slots))
                .flatMap(slot -> Arrays.stream(slot.alternatives())).map(alternative -> alternative.segment().code()).distinct().sorted().toList();
        List<String> sent = PlainFeed.run(guide.guide().matching(), full).placed.stream().map(PlainFeed.Placed::code).filter(code -> !code.isEmpty())
                .distinct().sorted().toList();
        assertEquals(used, sent);
    }

    @ParameterizedTest
    @EnumSource
    void what_every_message_must_have_is_enough(KnownGuide guide) {
        assertAccepted(guide, RandomMessage.required(guide).segments(), "required");
    }

    @ParameterizedTest
    @EnumSource
    void levels_are_numbered_stand_under_their_parents_and_say_whether_any_stands_under_them(KnownGuide guide) {
        for (int seed = 0; seed < 50; seed++) {
            List<String[]> levels = RandomMessage.random(guide, seed).segments().stream().filter(segment -> segment.startsWith("HL*"))
                    .map(segment -> segment.split("\\*")).toList();
            for (int i = 0; i < levels.size(); i++) {
                String[] level = levels.get(i);
                assertEquals(String.valueOf(i + 1), level[1]);
                String parent = level[2].isEmpty() ? "" : levels.get(Integer.parseInt(level[2]) - 1)[3];
                assertTrue(parent.isEmpty() ? guide.guide().levels().get(level[3]).isEmpty() : guide.guide().levels().get(level[3]).contains(parent));
                boolean parentOfNext = i + 1 < levels.size() && levels.get(i + 1)[2].equals(level[1]);
                assertTrue(level.length < 5 || level[4].equals(parentOfNext ? "1" : "0"), "seed " + seed + ", level " + (i + 1));
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_message() {
        assertEquals(RandomMessage.random(KnownGuide.DENTAL_CLAIM, 7).interchange(), RandomMessage.random(KnownGuide.DENTAL_CLAIM, 7).interchange());
    }

    private static void assertAccepted(KnownGuide guide, List<String> segments, String which) {
        assertEquals(List.of(), problems(guide.interchange(segments)), which);
    }

    private static List<String> problems(String interchange) {
        List<String> problems = new ArrayList<>();
        try {
            READER.read(new ByteArrayInputStream(interchange.getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
                @Override
                public void problem(EdiProblem problem) {
                    problems.add(problem + "\n" + interchange.lines().skip(1 + problem.segment()).findFirst().orElse(""));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }
}
