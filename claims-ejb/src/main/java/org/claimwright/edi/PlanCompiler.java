package org.claimwright.edi;

import io.xlate.edi.schema.EDIComplexType;
import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.schema.EDISyntaxRule;
import io.xlate.edi.schema.EDIType;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.implementation.CompositeImplementation;
import io.xlate.edi.schema.implementation.Discriminator;
import io.xlate.edi.schema.implementation.EDITypeImplementation;
import io.xlate.edi.schema.implementation.ElementImplementation;
import io.xlate.edi.schema.implementation.LoopImplementation;
import io.xlate.edi.schema.implementation.PolymorphicImplementation;
import io.xlate.edi.schema.implementation.SegmentImplementation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.LoopPlan.Candidate;
import org.claimwright.edi.LoopPlan.Slot;

/**
 * Lays a schema of StAEDI's public model out for the matcher. What is peculiar in that model: an implementation gives its children in the order
 * of the standard's positions, found by the identity of the referenced type; the sequence of a segment or composite is positional, with null or
 * too short a list where the guide does not use the position; an implementation without a value list leaves the standard's list in force; the
 * header of a loop inherits no minimum, so only the loop's own counts.
 */
final class PlanCompiler {

    /** How the schemas write "no limit". */
    private static final int WITHOUT_LIMIT = 99_999;

    /** A schema names each loop once: what 2000B and 2000C both have is {@code 2300} in the one and {@code 2300-2} in the other. */
    private static final String SECOND_COPY = "-2$";

    private static final SyntaxNote[] NONE = {};

    private final Map<Integer, Integer> tags = new LinkedHashMap<>();
    private final List<LoopPlan> loops = new ArrayList<>();
    private int counters;

    private PlanCompiler() {
    }

    /** @throws IllegalStateException when the guide and its standard do not fit each other */
    static Plan compile(Schema schema) {
        return new PlanCompiler().plan(schema);
    }

    private Plan plan(Schema schema) {
        LoopPlan transaction = new LoopPlan("", "", null);
        fill(transaction, schema.getStandard(), schema.getImplementation().getSequence());
        int depth = 0;
        for (LoopPlan loop : loops) {
            loop.candidates = candidates(loop);
            loop.members = members(loop);
            depth = Math.max(depth, loop.depth + 1);
        }
        return new Plan(transaction, loops, counters, depth, tagsInOrder());
    }

    private int[] tagsInOrder() {
        return tags.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private int tag(String id) {
        return tags.computeIfAbsent(SegmentBuffer.pack(id), packed -> tags.size());
    }

    // ---- loops and segments

    private void fill(LoopPlan loop, EDIComplexType standard, List<EDITypeImplementation> children) {
        loops.add(loop);
        loop.firstCounter = counters;
        List<EDIReference> positions = standard.getReferences();
        List<List<EDITypeImplementation>> byPosition = byPosition(loop, positions, children);
        loop.slots = new Slot[positions.size()];
        List<Pending> inside = new ArrayList<>();
        for (int i = 0; i < loop.slots.length; i++) {
            loop.slots[i] = slot(loop, i, positions.get(i).getReferencedType(), byPosition.get(i), inside);
        }
        loop.counters = counters - loop.firstCounter;
        loop.nextRequired = nextRequired(loop.slots);
        loop.level = loop.parent != null && loop.header().segment().id().equals("HL");
        loop.onlyCounted = loop.parent != null && onlyCounted(loop.header().segment());
        inside.forEach(pending -> fill(pending.loop, pending.standard, pending.children));
    }

    /** A loop whose own counters come after all counters of the loop that it stands in. */
    private record Pending(LoopPlan loop, EDIComplexType standard, List<EDITypeImplementation> children) {
    }

    private static List<List<EDITypeImplementation>> byPosition(LoopPlan loop, List<EDIReference> positions,
                                                                List<EDITypeImplementation> children) {
        List<List<EDITypeImplementation>> found = new ArrayList<>();
        positions.forEach(position -> found.add(new ArrayList<>()));
        int at = 0;
        for (EDITypeImplementation child : children) {
            while (at < positions.size() && positions.get(at).getReferencedType() != child.getReferencedType()) {
                at++;
            }
            if (at == positions.size()) {
                throw new IllegalStateException(child.getCode() + " in loop '" + loop.code + "' has no position left in the standard");
            }
            found.get(at).add(child);
        }
        return found;
    }

    private Slot slot(LoopPlan owner, int position, EDIType type, List<EDITypeImplementation> children, List<Pending> inside) {
        Alternative[] alternatives = new Alternative[children.size()];
        for (int i = 0; i < alternatives.length; i++) {
            boolean alone = alternatives.length == 1;
            alternatives[i] = children.get(i) instanceof LoopImplementation loop ? loop(owner, position, loop, inside, alone)
                    : segment(owner, position, (SegmentImplementation) children.get(i), alone);
        }
        String id = headerOf(type).getId();
        return new Slot(id, tag(id), alternatives);
    }

    private static EDIType headerOf(EDIType type) {
        return type.isType(EDIType.Type.LOOP) ? headerOf(((EDIComplexType) type).getReferences().get(0).getReferencedType()) : type;
    }

    private Alternative segment(LoopPlan owner, int slot, SegmentImplementation segment, boolean alone) {
        return alternative(segment, segment, null, owner, slot, alone);
    }

    private Alternative loop(LoopPlan owner, int slot, LoopImplementation loop, List<Pending> inside, boolean alone) {
        LoopPlan plan = new LoopPlan(loop.getCode().replaceFirst(SECOND_COPY, ""), title(loop), owner);
        inside.add(new Pending(plan, (EDIComplexType) loop.getReferencedType(), loop.getSequence()));
        plan.opening = alternative(loop, (SegmentImplementation) loop.getSequence().get(0), plan, owner, slot, alone);
        return plan.opening;
    }

    private Alternative alternative(PolymorphicImplementation chosen, SegmentImplementation first, LoopPlan loop, LoopPlan owner, int slot,
                                    boolean alone) {
        SegmentPlan segment = segmentPlan(first);
        Discriminator given = chosen.getDiscriminator() == null ? first.getDiscriminator() : chosen.getDiscriminator();
        int element = given == null ? 1 : given.getElementPosition();
        int component = given == null ? 1 : Math.max(1, given.getComponentPosition());
        Values qualifiers = given != null && !given.getValueSet().isEmpty() ? new Values(given.getValueSet())
                : listAt(segment, element, component);
        return new Alternative(chosen.getMinOccurs(), atMost(chosen.getMaxOccurs()), counters++, segment, loop, owner, slot, element, component, qualifiers,
                alone);
    }

    /** The standard's "more than one" is without a limit; the schema's format wants a number for it. */
    private static int atMost(int maxOccurs) {
        return maxOccurs >= WITHOUT_LIMIT ? Integer.MAX_VALUE : maxOccurs;
    }

    /** Without a discriminator the list of the first element serves: a loop with one alternative has none, and would swallow its neighbours. */
    private static Values listAt(SegmentPlan segment, int element, int component) {
        if (segment.elements().length < element) {
            return null;
        }
        ElementPlan plan = segment.elements()[element - 1];
        return plan.isComposite() ? plan.components()[component - 1].values() : plan.values();
    }

    private static String title(EDITypeImplementation named) {
        return named.getTitle() == null ? named.getCode() : named.getTitle();
    }

    private static int[] nextRequired(Slot[] slots) {
        int[] next = new int[slots.length + 1];
        next[slots.length] = slots.length;
        for (int i = slots.length - 1; i >= 0; i--) {
            next[i] = Arrays.stream(slots[i].alternatives()).anyMatch(Alternative::isRequired) ? i : next[i + 1];
        }
        return next;
    }

    private static boolean onlyCounted(SegmentPlan header) {
        return header.elements().length == 1 && header.elements()[0].base() == EDISimpleType.Base.NUMERIC;
    }

    // ---- where a segment can go

    private Candidate[][] candidates(LoopPlan innermost) {
        List<List<Candidate>> byTag = new ArrayList<>();
        tags.keySet().forEach(tag -> byTag.add(new ArrayList<>()));
        for (LoopPlan loop = innermost; loop != null; loop = loop.parent) {
            for (int i = loop.parent == null ? 0 : 1; i < loop.slots.length; i++) {
                byTag.get(loop.slots[i].tag()).add(new Candidate(loop, i, loop.slots[i]));
            }
        }
        return byTag.stream().map(list -> list.toArray(Candidate[]::new)).toArray(Candidate[][]::new);
    }

    private long[] members(LoopPlan loop) {
        long[] members = new long[(tags.size() >> 6) + 1];
        for (LoopPlan inside : loops) {
            if (isInside(inside, loop)) {
                for (int i = inside == loop && loop.parent != null ? 1 : 0; i < inside.slots.length; i++) {
                    int tag = inside.slots[i].tag();
                    members[tag >> 6] |= 1L << tag;
                }
            }
        }
        return members;
    }

    private static boolean isInside(LoopPlan loop, LoopPlan outer) {
        for (LoopPlan at = loop; at != null; at = at.parent) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    // ---- elements

    private static SegmentPlan segmentPlan(SegmentImplementation segment) {
        EDIComplexType standard = (EDIComplexType) segment.getReferencedType();
        ElementPlan[] elements = elements(standard, segment.getSequence());
        return new SegmentPlan(standard.getId(), segment.getCode(), title(segment), elements, required(elements), notes(standard));
    }

    private static ElementPlan[] elements(EDIComplexType standard, List<EDITypeImplementation> used) {
        List<EDIReference> positions = standard.getReferences();
        ElementPlan[] elements = new ElementPlan[positions.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = element(positions.get(i), i < used.size() ? used.get(i) : null);
        }
        return elements;
    }

    private static ElementPlan element(EDIReference standard, EDITypeImplementation used) {
        return standard.getReferencedType() instanceof EDISimpleType simple ? simple(simple, standard, used)
                : composite((EDIComplexType) standard.getReferencedType(), standard, used);
    }

    private static ElementPlan simple(EDISimpleType type, EDIReference standard, EDITypeImplementation used) {
        Set<String> list = used instanceof ElementImplementation element && !element.getValueSet().isEmpty() ? element.getValueSet()
                : type.getValueSet();
        int number = type.getCode().chars().allMatch(Character::isDigit) ? Integer.parseInt(type.getCode()) : 0;
        return new ElementPlan(number, type.getBase(), (int) type.getMinLength(), (int) type.getMaxLength(), used != null, isRequired(used),
                repeats(standard, used), list.isEmpty() ? null : new Values(list), null, 0, NONE);
    }

    private static ElementPlan composite(EDIComplexType type, EDIReference standard, EDITypeImplementation used) {
        ElementPlan[] components = elements(type, used instanceof CompositeImplementation composite ? composite.getSequence() : List.of());
        return new ElementPlan(0, null, 0, 0, used != null, isRequired(used), repeats(standard, used), null, components, required(components),
                notes(type));
    }

    private static boolean isRequired(EDITypeImplementation used) {
        return used != null && used.getMinOccurs() > 0;
    }

    private static int repeats(EDIReference standard, EDITypeImplementation used) {
        return Math.max(1, used == null ? standard.getMaxOccurs() : used.getMaxOccurs());
    }

    private static long required(ElementPlan[] elements) {
        long mask = 0;
        for (int i = 0; i < elements.length; i++) {
            mask |= elements[i].required() ? 1L << i + 1 : 0;
        }
        return mask;
    }

    private static SyntaxNote[] notes(EDIComplexType standard) {
        return standard.getSyntaxRules().stream().map(rule -> new SyntaxNote(kind(rule), rule.getPositions())).toArray(SyntaxNote[]::new);
    }

    private static SyntaxNote.Kind kind(EDISyntaxRule rule) {
        return switch (rule.getType()) {
            case PAIRED -> SyntaxNote.Kind.PAIRED;
            case REQUIRED -> SyntaxNote.Kind.REQUIRED;
            case EXCLUSION, SINGLE -> SyntaxNote.Kind.EXCLUSION;
            case CONDITIONAL -> SyntaxNote.Kind.CONDITIONAL;
            case LIST -> SyntaxNote.Kind.LIST;
            case FIRSTONLY -> SyntaxNote.Kind.FIRST_ONLY;
        };
    }
}
