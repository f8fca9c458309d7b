package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.xlate.edi.schema.EDISimpleType.Base;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimwright.edi.RecordedFile.Sent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read is written again, and what is written is read again: segment by segment, value by value, but for the normalisations that docs/records.md names. */
class RecordRoundTripTest {

    private static final int MESSAGES = 50;

    @ParameterizedTest
    @EnumSource
    void random_messages_are_written_as_they_were_read(KnownGuide guide) {
        for (int seed = 0; seed < MESSAGES; seed++) {
            assertWrittenAsRead(guide, RandomMessage.random(guide, seed).interchange(), guide + " seed " + seed);
            assertWrittenAsRead(guide, guide.interchange(RandomMessage.random(guide, seed).shuffled(seed)), guide + " shuffled " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_with_everything_is_written_as_it_was_read(KnownGuide guide) {
        assertWrittenAsRead(guide, RandomMessage.full(guide).interchange(), guide + " full");
    }

    private static void assertWrittenAsRead(KnownGuide guide, String text, String which) {
        RecordedFile read = RecordedFile.of(text);
        String written = read.written();
        RecordedFile again = RecordedFile.of(written);
        assertEquals(rules(read), rules(again), which);
        Normal normal = new Normal(guide.guide());
        assertAlike(normal.of(read.sent), normal.of(again.sent), which);
        assertAlike(withoutPlaces(read), withoutPlaces(again), which);
        assertEquals(written, again.written(), which);
    }

    private static List<String> rules(RecordedFile file) {
        return file.problems.stream().map(problem -> problem.segment() + " " + problem.rule() + " " + problem.code()).toList();
    }

    static Stream<Path> accepted() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden/check/accepted"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void accepted_files_are_written_as_they_were_read(Path folder) throws IOException {
        RecordedFile read = RecordedFile.of(Files.readAllBytes(folder.resolve("in.edi")));
        RecordedFile again = RecordedFile.of(read.written().getBytes(StandardCharsets.UTF_8));
        for (KnownGuide known : KnownGuide.values()) {
            Normal normal = new Normal(known.guide());
            assertAlike(normal.of(read.sent), normal.of(again.sent), known.name());
        }
        assertAlike(withoutPlaces(read), withoutPlaces(again), "units");
    }

    /** Records of an 835 know their bytes, which are others when they are written again. */
    private static List<String> withoutPlaces(RecordedFile file) {
        return file.units().stream().map(unit -> unit.toString().replaceAll("Position\\[[^]]*]", "")).toList();
    }

    /** Shows only the first that differs. */
    private static void assertAlike(List<?> one, List<?> other, String which) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            assertEquals(one.get(i), other.get(i), which);
        }
        assertEquals(one.size(), other.size(), which);
    }

    /** The named normalisations, done to the segments as they were sent, by what the guide says of each element. */
    private static final class Normal {

        private final Map<String, SegmentPlan> plans = new HashMap<>();

        private final boolean remittance;

        Normal(Guide guide) {
            remittance = guide.transactionSet().equals("835");
            guide.plan().loops().forEach(loop -> Stream.of(loop.slots).flatMap(slot -> Stream.of(slot.alternatives()))
                    .forEach(alternative -> plans.put(alternative.segment().code(), alternative.segment())));
        }

        List<Sent> of(List<Sent> segments) {
            List<Sent> normal = new ArrayList<>();
            for (Sent sent : segments) {
                SegmentPlan plan = plans.get(sent.code());
                if (plan != null) {
                    normal.add(new Sent(sent.code(), sent.tag(), remittance ? toTheLeft(sent.tag(), elements(sent, plan)) : elements(sent, plan)));
                }
            }
            return normal;
        }

        /** In an 835, modifiers that follow an empty one. */
        private static List<List<List<String>>> toTheLeft(String tag, List<List<List<String>>> elements) {
            List<List<List<String>>> moved = new ArrayList<>(elements);
            for (int i = 0; tag.equals("SVC") && i < moved.size(); i++) {
                moved.set(i, moved.get(i).stream().map(components -> components.size() < 3 ? components : withModifiersToTheLeft(components)).toList());
            }
            return moved;
        }

        private static List<String> withModifiersToTheLeft(List<String> components) {
            List<String> modifiers = components.subList(2, Math.min(6, components.size()));
            List<String> moved = new ArrayList<>(components.subList(0, 2));
            moved.addAll(modifiers.stream().filter(modifier -> !modifier.isEmpty()).toList());
            if (components.size() > 6) {
                while (moved.size() < 6) {
                    moved.add("");
                }
                moved.addAll(components.subList(6, components.size()));
            }
            return moved;
        }

        private static List<List<List<String>>> elements(Sent sent, SegmentPlan plan) {
            List<List<List<String>>> elements = new ArrayList<>();
            for (int e = 0; e < sent.elements().size() && e < plan.elements().length; e++) {
                ElementPlan element = plan.elements()[e];
                elements.add(sent.elements().get(e).stream().map(components -> components(components, element)).toList());
            }
            return trimmed(elements, List.of());
        }

        private static List<String> components(List<String> sent, ElementPlan plan) {
            List<String> components = new ArrayList<>();
            for (int c = 0; c < sent.size(); c++) {
                ElementPlan component = !plan.isComposite() ? plan : c < plan.components().length ? plan.components()[c] : plan;
                components.add(value(sent.get(c), component.base()));
            }
            return trimmed(components, "");
        }

        /** Numbers without zeros that say nothing, times without seconds that are zero. */
        private static String value(String text, Base base) {
            if (text.isEmpty() || base == null) {
                return text;
            }
            return switch (base) {
                case NUMERIC, DECIMAL -> new BigDecimal(text).signum() == 0 ? "0" : new BigDecimal(text).stripTrailingZeros().toPlainString();
                case TIME -> text.length() == 4 ? text : text.replaceFirst("(?<=^.{6}\\d)0?0$|(?<=^.{6})00?$", "").replaceFirst("(?<=^.{4})00$", "");
                default -> text;
            };
        }

        private static <T> List<T> trimmed(List<T> list, T nothing) {
            int end = list.size();
            while (end > 0 && list.get(end - 1).equals(nothing)) {
                end--;
            }
            return List.copyOf(list.subList(0, end));
        }
    }
}
