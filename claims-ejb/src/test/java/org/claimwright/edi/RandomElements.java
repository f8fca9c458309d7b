package org.claimwright.edi;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.edi.LoopPlan.Alternative;
import org.claimwright.edi.RandomMessage.Choice;

/** Draws the elements of one segment: those that are required, others by chance, so that syntax notes are kept; values by list, type and length. */
final class RandomElements {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    /** Numbers of the standard's data elements whose values hang on another element or on the world. */
    private static final int ID_QUALIFIER = 66;
    private static final int ID = 67;
    private static final int REFERENCE = 127;
    private static final int REFERENCE_QUALIFIER = 128;
    private static final int PERIOD_FORMAT = 1250;
    private static final int PERIOD = 1251;
    private static final int ENTITY_TYPE = 1065;
    /** First name, middle name, prefix and suffix. */
    private static final List<Integer> OF_A_PERSON = List.of(1036, 1037, 1038, 1039);

    private final Choice choice;
    private Alternative alternative;
    private int ordinal;
    private String idQualifier;
    private String referenceQualifier;
    private String periodFormat;
    private String entityType;

    RandomElements(Choice choice) {
        this.choice = choice;
    }

    /**
     * Tag and elements, trailing empty ones left out.
     *
     * @param ordinal which of several: they get different qualifiers as far as there are any
     */
    String[] segment(Alternative drawn, int ordinal) {
        this.alternative = drawn;
        this.ordinal = ordinal;
        idQualifier = referenceQualifier = periodFormat = entityType = "";
        SegmentPlan plan = drawn.segment();
        List<String> elements = new ArrayList<>(List.of(plan.id()));
        long present = present(plan.elements(), plan.notes());
        for (int i = 0; i < plan.elements().length; i++) {
            elements.add((present & 1L << i + 1) == 0 ? "" : element(plan.elements()[i], i + 1));
        }
        while (elements.get(elements.size() - 1).isEmpty()) {
            elements.remove(elements.size() - 1);
        }
        return elements.toArray(String[]::new);
    }

    // ---- which

    private long present(ElementPlan[] elements, SyntaxNote[] notes) {
        long present = 0;
        long used = 0;
        long required = 0;
        for (int i = 0; i < elements.length; i++) {
            long bit = 1L << i + 1;
            used |= elements[i].used() ? bit : 0;
            required |= elements[i].required() ? bit : 0;
            present |= elements[i].required() || elements[i].used() && choice.takes() ? bit : 0;
        }
        if (present == 0) {
            present = Long.lowestOneBit(used);
        }
        return kept(notes, present, used, required);
    }

    private static long kept(SyntaxNote[] notes, long drawn, long used, long required) {
        long present = drawn;
        for (int round = 0; round < 20; round++) {
            long before = present;
            for (SyntaxNote note : notes) {
                present = note.keptBy(present) ? present : mended(note, present, used, required);
            }
            if (present == before) {
                return present;
            }
        }
        throw new AssertionError("no elements keep the notes " + Arrays.stream(notes).map(SyntaxNote::inWords).toList());
    }

    private static long mended(SyntaxNote note, long present, long used, long required) {
        long sent = present & note.mask;
        if (note.excludes()) {
            long keep = (sent & required) == 0 ? Long.lowestOneBit(sent) : sent & required;
            return present & ~sent | keep;
        }
        long asked = note.mask & ~present & used;
        boolean oneWillDo = note.kind == SyntaxNote.Kind.LIST || note.kind == SyntaxNote.Kind.REQUIRED;
        long with = present | (oneWillDo ? Long.lowestOneBit(asked) : asked);
        return note.keptBy(with) ? with : present & ~(note.mask & ~required);
    }

    // ---- what

    private String element(ElementPlan plan, int position) {
        if (entityType.equals("2") && !plan.required() && OF_A_PERSON.contains(plan.number())) {
            return "";
        }
        int repetitions = Math.max(1, choice.times(1, plan.repeats()));
        List<String> values = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            values.add(plan.isComposite() ? composite(plan, position) : value(plan, position, 1));
        }
        return String.join("^", values);
    }

    private String composite(ElementPlan plan, int position) {
        long present = present(plan.components(), plan.notes());
        List<String> components = new ArrayList<>();
        for (int i = 0; i < plan.components().length; i++) {
            components.add((present & 1L << i + 1) == 0 ? "" : value(plan.components()[i], position, i + 1));
        }
        return components.stream().collect(Collectors.joining(":")).replaceFirst(":+$", "");
    }

    private String value(ElementPlan plan, int position, int component) {
        boolean qualifier = position == alternative.element() && component == alternative.component() && alternative.qualifiers() != null;
        String value = qualifier ? nth(alternative.qualifiers()) : plan.values() != null ? any(plan.values()) : free(plan);
        switch (plan.number()) {
            case ID_QUALIFIER -> idQualifier = value;
            case REFERENCE_QUALIFIER -> referenceQualifier = value;
            case PERIOD_FORMAT -> periodFormat = value;
            case ENTITY_TYPE -> entityType = value;
            default -> { }
        }
        return value;
    }

    private String nth(Values values) {
        return values.inOrder().get(ordinal % values.inOrder().size());
    }

    private String any(Values values) {
        return values.inOrder().get(choice.below(values.inOrder().size()));
    }

    private String free(ElementPlan plan) {
        return switch (plan.base()) {
            case DATE -> plan.max() == 6 ? date().substring(2) : date();
            case TIME -> "0815";
            case NUMERIC -> digits(plan.min(), plan.max());
            case DECIMAL -> decimal(plan);
            default -> known(plan);
        };
    }

    private String decimal(ElementPlan plan) {
        if (plan.isMoney()) {
            return String.valueOf(1 + choice.below(9_000)) + (choice.takes() ? ".5" : "");
        }
        return digits(plan.min(), plan.max());
    }

    /** A number that does not begin with 0. */
    private String digits(int min, int max) {
        StringBuilder digits = new StringBuilder().append(1 + choice.below(9));
        for (int i = length(min, Math.min(max, Math.max(min, 3))); i > 1; i--) {
            digits.append(choice.below(10));
        }
        return digits.toString();
    }

    private String known(ElementPlan plan) {
        return switch (plan.number()) {
            case ID -> idQualifier.equals("XX") ? npi() : List.of("24", "34", "FI").contains(idQualifier) ? digits(9, 9) : text(plan);
            case REFERENCE -> referenceQualifier.equals("HPI") ? npi()
                    : List.of("EI", "SY", "TJ").contains(referenceQualifier) ? digits(9, 9) : text(plan);
            case PERIOD -> period();
            case 156 -> "OH";
            case 116 -> "441301234";
            case 26 -> "MX";
            case 1715 -> "BCN";
            case 100 -> "USD";
            default -> text(plan);
        };
    }

    private String text(ElementPlan plan) {
        StringBuilder text = new StringBuilder();
        for (int i = length(plan.min(), Math.min(plan.max(), Math.max(plan.min(), 12))); i > 0; i--) {
            text.append(LETTERS.charAt(choice.below(LETTERS.length())));
        }
        return text.toString();
    }

    private int length(int min, int max) {
        int least = Math.max(1, min);
        return choice.chance == null ? Math.min(max, Math.max(least, 4)) : least + choice.below(max - least + 1);
    }

    private String period() {
        String day = date();
        return switch (periodFormat) {
            case "RD8" -> day + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE).plusDays(2));
            case "DT" -> day + "0815";
            case "TM" -> "0815";
            default -> day;
        };
    }

    private String date() {
        return DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.of(2025, 3, 1).plusDays(choice.below(200)));
    }

    /** Ten digits of which the last makes the check sum right (Luhn, with 80840 before it). */
    private String npi() {
        String nine = "1" + digits(8, 8);
        int sum = 24;
        for (int i = 0; i < 9; i++) {
            int digit = nine.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return nine + (10 - sum % 10) % 10;
    }
}
