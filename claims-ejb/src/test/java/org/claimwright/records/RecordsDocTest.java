package org.claimwright.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.claimwright.edi.KnownGuide;
import org.claimwright.edi.Position;
import org.junit.jupiter.api.Test;

/** docs/records.md says what the declarations say. */
class RecordsDocTest {

    private static final Path DOC = Path.of("../docs/records.md");
    private static final String BEGIN = "<!-- from the declarations: begin -->\n";
    private static final String END = "<!-- from the declarations: end -->\n";

    private final Set<Class<?>> loops = new LinkedHashSet<>();
    private final Set<Class<?>> parts = new TreeSet<>((one, other) -> one.getSimpleName().compareTo(other.getSimpleName()));

    @Test
    void the_tables_are_those_of_the_declarations() throws IOException {
        String doc = Files.readString(DOC);
        String expected = tables();
        Files.writeString(Path.of("target/records-tables.md"), expected);
        assertTrue(doc.contains(BEGIN) && doc.contains(END));
        assertEquals(expected, doc.substring(doc.indexOf(BEGIN) + BEGIN.length(), doc.indexOf(END)), "what it should be is in claims-ejb/target/records-tables.md");
    }

    @Test
    void every_field_of_a_remittance_is_named() throws IOException {
        String doc = Files.readString(DOC);
        String chapter = doc.substring(doc.indexOf("## The records of an 835"));
        for (Class<?> unit : GuideRecords.ofAllFeatures().of(KnownGuide.REMITTANCE.version, "835").orElseThrow().units()) {
            assertNamed(unit, chapter);
        }
    }

    private static void assertNamed(Class<?> type, String chapter) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> item = item(component);
            if (item != Position.class) {
                assertTrue(chapter.contains("`" + component.getName() + "`"), type.getSimpleName() + "." + component.getName() + " is not in docs/records.md");
            }
            if (item.isRecord() && item != Position.class && !item.getPackageName().endsWith("money")) {
                assertNamed(item, chapter);
            }
        }
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        for (KnownGuide guide : KnownGuide.values()) {
            GuideRecords.ofAllFeatures().of(guide.version, guide.transactionSet).orElseThrow().units().stream()
                    .filter(unit -> unit.isAnnotationPresent(Loop.class)).forEach(this::collect);
        }
        for (Class<?> loop : loops) {
            table(loop, text);
        }
        for (Class<?> part : parts) {
            table(part, text);
        }
        return text.toString();
    }

    private void collect(Class<?> loop) {
        if (loops.add(loop)) {
            for (RecordComponent component : loop.getRecordComponents()) {
                if (component.isAnnotationPresent(Loop.class)) {
                    collect(item(component));
                } else {
                    collectPart(item(component));
                }
            }
        }
    }

    private void collectPart(Class<?> part) {
        parts.add(part);
        for (RecordComponent component : part.getRecordComponents()) {
            if (isPart(item(component))) {
                collectPart(item(component));
            }
        }
    }

    private static boolean isPart(Class<?> type) {
        return type.isRecord() && !type.getPackageName().endsWith("money");
    }

    private static void table(Class<?> type, StringBuilder text) {
        SegmentTag tag = type.getAnnotation(SegmentTag.class);
        Loop unit = type.getAnnotation(Loop.class);
        boolean isLoop = unit != null || item(type.getRecordComponents()[0]).isAnnotationPresent(SegmentTag.class);
        text.append("\n### ").append(type.getSimpleName()).append(unit != null ? ": a unit, loop " + (unit.value().isEmpty() ? "of the transaction" : unit.value() + "...")
                : tag != null ? ": " + tag.value() : "").append("\n\n| field | place | type |\n|---|---|---|\n");
        int next = 1;
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> item = item(component);
            String place;
            if (isLoop) {
                Loop loop = component.getAnnotation(Loop.class);
                place = loop != null ? "loop " + loop.value() + "..." : item.getAnnotation(SegmentTag.class).value();
            } else {
                Elements run = component.getAnnotation(Elements.class);
                int from = run != null ? run.from() : component.isAnnotationPresent(Element.class) ? component.getAnnotation(Element.class).value() : next;
                next = run != null ? run.to() + 1 : from + 1;
                place = number(tag, from) + (run == null ? "" : " to " + number(tag, run.to()) + (run.size() == 1 ? "" : " by " + run.size()))
                        + (run == null && component.getType() == List.class ? ", repeated" : "");
            }
            text.append("| `").append(component.getName()).append("` | ").append(place).append(" | ").append(component.getType() == List.class ? "list of " : "")
                    .append(typeName(item)).append(" |\n");
        }
    }

    private static String number(SegmentTag tag, int position) {
        return tag == null ? "component " + position : String.format(Locale.ROOT, "%s%02d", tag.value(), position);
    }

    private static String typeName(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "Money" -> "amount";
            case "BigDecimal" -> "quantity";
            case "Integer" -> "number";
            case "LocalDate" -> "day";
            case "LocalTime" -> "time";
            default -> type.getSimpleName();
        };
    }

    private static Class<?> item(RecordComponent component) {
        return component.getType() == List.class ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] : component.getType();
    }
}
