package org.claimwright.edi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.LoopPlan.Alternative;

/**
 * Every fault that one element of a right segment can have by its plan, and the one problem that each must give. What is expected is said here from the
 * plan alone, without the checks that are tested.
 */
final class ElementMutants {

    /** The data element whose form the qualifier before it tells. */
    private static final int PERIOD = 1251;

    /** @param expected {@code element.component code} */
    record Mutant(String segment, String expected) {
    }

    private final Alternative alternative;
    private final String[] right;
    private final List<Mutant> mutants = new ArrayList<>();

    private ElementMutants(Alternative alternative, String segment) {
        this.alternative = alternative;
        this.right = segment.split("\\*", -1);
    }

    /** @param segment in the full message, {@code * : ^} */
    static List<Mutant> of(Alternative alternative, String segment) {
        ElementMutants all = new ElementMutants(alternative, segment);
        ElementPlan[] elements = alternative.segment().elements();
        for (int position = 1; position <= elements.length; position++) {
            all.element(elements[position - 1], position);
        }
        all.add(elements.length + 1, "X", elements.length + 1 + ".0 IK403-3");
        return all.mutants;
    }

    private void element(ElementPlan plan, int position) {
        boolean sent = position < right.length && !right[position].isEmpty();
        if (!plan.used()) {
            if (notesOf(position).isEmpty()) {
                add(position, "X", position + ".0 IK403-I10");
            }
        } else if (sent) {
            absent(plan, position);
            repeated(plan, position);
            if (plan.isComposite()) {
                composite(plan, position);
            } else {
                add(position, right[position] + ":X", position + ".2 IK403-13");
                values(plan, position, 0);
            }
        }
    }

    // ---- absent, repeated

    private void absent(ElementPlan plan, int position) {
        if (isQualifier(position, 1)) {
            return;
        }
        List<SyntaxNote> broken = notesOf(position).stream().filter(note -> !note.keptBy(sentWithout(position))).toList();
        if (plan.required()) {
            add(position, "", position + ".0 IK403-1");
        } else if (broken.size() == 1) {
            add(position, "", missed(broken.get(0), sentWithout(position)) + ".0 IK403-2");
        }
    }

    private List<SyntaxNote> notesOf(int position) {
        return Arrays.stream(alternative.segment().notes()).filter(note -> note.positions.contains(position)).toList();
    }

    private long sentWithout(int position) {
        long sent = 0;
        for (int i = 1; i < right.length; i++) {
            sent |= i == position || right[i].isEmpty() ? 0 : 1L << i;
        }
        return sent;
    }

    /** The first position that the note asks for and that is not there. */
    private static int missed(SyntaxNote note, long sent) {
        boolean first = note.kind == SyntaxNote.Kind.PAIRED || note.kind == SyntaxNote.Kind.REQUIRED;
        return note.positions.stream().skip(first ? 0 : 1).filter(position -> (sent & 1L << position) == 0).findFirst().orElseThrow();
    }

    private void repeated(ElementPlan plan, int position) {
        if (plan.repeats() == 1) {
            add(position, right[position] + "^" + right[position], position + ".0 IK403-12");
        }
    }

    // ---- components

    private void composite(ElementPlan plan, int position) {
        String[] components = right[position].split(":", -1);
        for (int i = 0; i < plan.components().length; i++) {
            ElementPlan component = plan.components()[i];
            boolean sent = i < components.length && !components[i].isEmpty();
            boolean noted = hasNote(plan, i + 1);
            if (!component.used() && !noted) {
                add(position, with(components, i, "X"), position + "." + (i + 1) + " IK403-I10");
            } else if (sent) {
                if (component.required() && !isQualifier(position, i + 1)) {
                    add(position, with(components, i, ""), absentComponent(plan, position, i + 1));
                }
                values(component, position, i + 1);
            }
        }
        int behind = plan.components().length;
        add(position, with(components, behind, "X"), position + "." + (behind + 1) + " IK403-13");
    }

    /** Where the only component goes, the element goes. */
    private String absentComponent(ElementPlan plan, int position, int component) {
        boolean only = right[position].replace(":", "").equals(right[position].split(":", -1)[component - 1]);
        return only ? null : position + "." + component + " IK403-1";
    }

    private static boolean hasNote(ElementPlan composite, int component) {
        return Arrays.stream(composite.notes()).anyMatch(note -> note.positions.contains(component));
    }

    private static String with(String[] components, int index, String value) {
        List<String> all = new ArrayList<>(List.of(components));
        while (all.size() <= index) {
            all.add("");
        }
        all.set(index, value);
        return String.join(":", all);
    }

    // ---- values

    private void values(ElementPlan plan, int position, int component) {
        if (isQualifier(position, Math.max(1, component))) {
            return;
        }
        switch (plan.base()) {
            case DATE -> bad(position, component, "8", "20251301", "20250229", "2025-1-1");
            case TIME -> bad(position, component, "9", "2460", "12A0");
            case NUMERIC -> {
                bad(position, component, "6", "A", "1.5");
                bad(position, component, "5", "1".repeat(plan.max() + 1));
            }
            case DECIMAL -> {
                bad(position, component, "6", "1,5", "1.2.3", plan.isMoney() ? "1.001" : "1E2");
                bad(position, component, "5", "1".repeat(plan.max() + 1));
            }
            default -> text(plan, position, component);
        }
    }

    private void text(ElementPlan plan, int position, int component) {
        if (plan.values() != null) {
            bad(position, component, "7", unknown(plan));
            return;
        }
        if (plan.number() == PERIOD) {
            bad(position, component, "8", "20259901", "A");
            return;
        }
        bad(position, component, "5", "A".repeat(plan.max() + 1));
        if (plan.min() > 1) {
            bad(position, component, "4", "A".repeat(plan.min() - 1));
        }
        bad(position, component, "6", "A\t".repeat(plan.max()).substring(0, Math.max(1, plan.min())).replaceFirst("^A", "\t"));
    }

    /** Of a right length, but in no list. */
    private static String unknown(ElementPlan plan) {
        Set<String> known = Set.copyOf(plan.values().inOrder());
        for (char c = '!'; c < 'Z'; c++) {
            String code = String.valueOf(c).repeat(Math.max(1, plan.min()));
            if ("*:^~".indexOf(c) < 0 && !known.contains(code)) {
                return code;
            }
        }
        throw new AssertionError("every code is known");
    }

    private void bad(int position, int component, String code, String... values) {
        for (String value : values) {
            String element = component == 0 ? value : with(right[position].split(":", -1), component - 1, value);
            add(position, element, position + "." + component + " IK403-" + code);
        }
    }

    private boolean isQualifier(int position, int component) {
        return alternative.qualifiers() != null && position == alternative.element() && component == alternative.component();
    }

    private void add(int position, String value, String expected) {
        if (expected == null) {
            return;
        }
        List<String> elements = new ArrayList<>(List.of(right));
        while (elements.size() <= position) {
            elements.add("");
        }
        elements.set(position, value);
        mutants.add(new Mutant(String.join("*", elements), expected));
    }
}
