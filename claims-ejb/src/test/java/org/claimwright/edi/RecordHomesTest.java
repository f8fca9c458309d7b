package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.LoopPlan.Slot;
import org.claimwright.money.Money;
import org.claimwright.records.DeclaredField;
import org.claimwright.records.GuideRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a guide uses has a home in its typed records, of its type, and the records have it in the standard's order. */
class RecordHomesTest {

    /** GS06 in the standard's dictionary. */
    private static final int CONTROL_NUMBER = 28;

    private final List<String> found = new ArrayList<>();
    private List<DeclaredField> fields;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REMITTANCE")
    void every_segment_element_and_component_that_the_guide_uses_has_its_home_in_the_standard_s_order(KnownGuide guide) {
        fields = GuideRecords.ofAllFeatures().of(guide.version, guide.transactionSet).orElseThrow().units().stream()
                .flatMap(unit -> DeclaredField.of(unit).stream()).toList();
        guide.guide().plan().loops().forEach(this::loop);
        assertEquals(List.of(), found.stream().distinct().toList());
    }

    private void loop(LoopPlan loop) {
        int last = -1;
        Class<?> unit = null;
        for (Slot slot : loop.slots) {
            for (Alternative alternative : slot.alternatives()) {
                List<DeclaredField> homes = homes(alternative.home().code, alternative.segment().id());
                if (homes.isEmpty()) {
                    found.add(alternative.segment().code() + " has no home");
                } else {
                    segment(alternative.segment(), homes);
                }
            }
            if (slot.alternatives().length > 0 && slot.alternatives()[0].loop() == null) {
                List<DeclaredField> homes = homes(loop.code, slot.id());
                if (!homes.isEmpty()) {
                    boolean isMany = Arrays.stream(slot.alternatives()).mapToLong(Alternative::max).sum() > 1;
                    check(!isMany || homes.get(0).isList(), slot.id() + " in " + loop.code + " comes more than once, but is no list");
                    check(homes.get(0).unit() != unit || homes.get(0).slot() > last, slot.id() + " in " + loop.code + " stands in another order");
                    unit = homes.get(0).unit();
                    last = homes.get(0).slot();
                }
            }
        }
    }

    private List<DeclaredField> homes(String loop, String tag) {
        List<DeclaredField> homes = fields.stream().filter(field -> field.tag().equals(tag) && (field.loop().isEmpty() ? loop.isEmpty()
                : loop.startsWith(field.loop()))).toList();
        int longest = homes.stream().mapToInt(field -> field.loop().length()).max().orElse(0);
        return homes.stream().filter(field -> field.loop().length() == longest).toList();
    }

    private void segment(SegmentPlan segment, List<DeclaredField> homes) {
        for (int i = 0; i < segment.elements().length; i++) {
            ElementPlan element = segment.elements()[i];
            if (element.used() && element.isComposite()) {
                for (int c = 0; c < element.components().length; c++) {
                    if (element.components()[c].used()) {
                        value(segment, i + 1, c + 1, element.components()[c], element.repeats(), homes);
                    }
                }
            } else if (element.used()) {
                value(segment, i + 1, 0, element, element.repeats(), homes);
            }
        }
    }

    private void value(SegmentPlan segment, int element, int component, ElementPlan plan, int repeats, List<DeclaredField> homes) {
        String place = segment.code() + " element " + element + (component == 0 ? "" : "-" + component);
        List<DeclaredField> holding = homes.stream().filter(field -> field.holds(element, component)).toList();
        check(holding.size() == 1, place + " has " + holding.size() + " homes");
        if (holding.size() == 1) {
            check(holding.get(0).type() == type(plan, component), place + " is " + holding.get(0).type().getSimpleName() + ", not " + type(plan, component)
                    .getSimpleName());
            check(repeats == 1 || holding.get(0).isRepeated(), place + " is repeated");
        }
    }

    /** Dates inside composites are texts with a format beside them; a control number is what was sent, with its zeros. */
    private static Class<?> type(ElementPlan plan, int component) {
        return switch (plan.base()) {
            case NUMERIC -> plan.number() == CONTROL_NUMBER ? String.class : Integer.class;
            case DECIMAL -> plan.isMoney() ? Money.class : BigDecimal.class;
            case DATE -> component == 0 ? LocalDate.class : String.class;
            case TIME -> LocalTime.class;
            default -> String.class;
        };
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            found.add(otherwise);
        }
    }
}
