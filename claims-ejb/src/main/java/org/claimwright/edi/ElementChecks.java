package org.claimwright.edi;

import io.xlate.edi.schema.EDISimpleType.Base;
import org.claimwright.edi.EdiProblem.Severity;

/**
 * Checks the elements of a segment that has its place. One per run; allocates nothing while nothing is wrong. What it shows of a value is never
 * a patient's: codes, counts and amounts by their own form, everything else as a number of characters.
 */
final class ElementChecks {

    private static final int SYNTAX = 1;
    private static final int GUIDE = 2;

    private SegmentBuffer segment;
    private Problems problems;
    private char[] text;
    /** The token that says how the next period is written; -1 for none. */
    private int periodFormat;

    void check(SegmentPlan plan, SegmentBuffer passing, Problems problems) {
        this.segment = passing;
        this.problems = problems;
        this.text = passing.text();
        periodFormat = -1;
        int sent = passing.elements();
        int known = Math.min(sent, plan.elements().length);
        long present = 0;
        for (int element = 1; element <= known; element++) {
            if (element(plan.elements()[element - 1], element)) {
                present |= 1L << element;
            }
        }
        if (sent > known) {
            tooMany(known, sent);
        }
        long missing = plan.requiredElements() & ~present;
        if (missing != 0) {
            missing(missing, 0);
        }
        if (plan.notes().length > 0) {
            notes(plan.notes(), present, missing, 0);
        }
    }

    // ---- one element

    /** Whether the element was sent. */
    private boolean element(ElementPlan plan, int element) {
        int first = segment.firstToken(element);
        int after = segment.firstToken(element + 1);
        if (after - first == 1 && segment.length(first) == 0) {
            return false;
        }
        if (after - first != 1 ? !anySent(first, after) : segment.length(first) == 0) {
            return false;
        }
        if (!plan.used()) {
            unused(first, element, 0);
        } else if (plan.isComposite()) {
            composite(plan, element, first, after);
        } else {
            simple(plan, element, first, after);
        }
        return true;
    }

    private boolean anySent(int first, int after) {
        for (int token = first; token < after; token++) {
            if (segment.length(token) > 0) {
                return true;
            }
        }
        return false;
    }

    private void simple(ElementPlan plan, int element, int first, int after) {
        boolean split = false;
        for (int token = first; token < after; token++) {
            if (segment.repetition(token) > plan.repeats()) {
                tooManyRepetitions(plan, element);
                return;
            }
            if (segment.component(token) < 2) {
                value(plan, token, element, 0);
            } else if (!split && segment.length(token) > 0) {
                split = true;
                problems.element(element, segment.component(token), Severity.ERROR, "too-many-components", SYNTAX, "IK403-13",
                        "component " + segment.component(token), "an element without components");
            }
        }
    }

    private void composite(ElementPlan plan, int element, int first, int after) {
        periodFormat = -1;
        int repetition = 1;
        long present = 0;
        boolean beyond = false;
        for (int token = first; token < after; token++) {
            if (segment.repetition(token) != repetition) {
                endComposite(plan, element, present);
                present = 0;
                periodFormat = -1;
                beyond = false;
                repetition = segment.repetition(token);
                if (repetition > plan.repeats()) {
                    tooManyRepetitions(plan, element);
                    return;
                }
            }
            if (segment.component(token) <= plan.components().length) {
                present |= component(plan, element, token);
            } else if (!beyond && segment.length(token) > 0) {
                beyond = true;
                tooManyComponents(plan, element, token);
            }
        }
        endComposite(plan, element, present);
    }

    /** The bit of a component that was sent, else 0. */
    private long component(ElementPlan plan, int element, int token) {
        int component = Math.max(1, segment.component(token));
        if (segment.length(token) == 0) {
            return 0;
        }
        ElementPlan part = plan.components()[component - 1];
        if (part.used()) {
            value(part, token, element, component);
        } else {
            unused(token, element, component);
        }
        return 1L << component;
    }

    /** Told once, however many there are. */
    private void tooManyComponents(ElementPlan plan, int element, int token) {
        problems.element(element, segment.component(token), Severity.ERROR, "too-many-components", SYNTAX, "IK403-13",
                "component " + segment.component(token), "at most " + plan.components().length);
    }

    private void endComposite(ElementPlan plan, int element, long present) {
        long missing = plan.requiredComponents() & ~present;
        if (missing != 0) {
            missing(missing, element);
        }
        if (plan.notes().length > 0) {
            notes(plan.notes(), present, missing, element);
        }
    }

    // ---- a value

    private void value(ElementPlan plan, int token, int element, int component) {
        int start = segment.start(token);
        int length = segment.length(token);
        switch (plan.base()) {
            case NUMERIC -> number(plan, token, element, component, Forms.numericDigits(text, start, length), "a whole number");
            case DECIMAL -> decimal(plan, token, element, component);
            case DATE -> {
                if (!Forms.isDate(text, start, length) || length < plan.min() || length > plan.max()) {
                    report(plan, token, element, component, "date", SYNTAX, "IK403-8", "a date CCYYMMDD");
                }
            }
            case TIME -> {
                if (!Forms.isTime(text, start, length) || length < plan.min() || length > plan.max()) {
                    report(plan, token, element, component, "time", SYNTAX, "IK403-9", "a time HHMM, HHMMSS or with hundredths");
                }
            }
            default -> textual(plan, token, element, component);
        }
        if (plan.number() == ElementPlan.PERIOD_FORMAT) {
            periodFormat = token;
        } else if (plan.number() == ElementPlan.PERIOD && periodFormat >= 0) {
            period(plan, token, element, component);
        }
    }

    /** The days of a claim that was made unrecognisable may be of any year: that is only a warning. */
    private void period(ElementPlan plan, int token, int element, int component) {
        int format = segment.start(periodFormat);
        int formatLength = segment.length(periodFormat);
        int start = segment.start(token);
        if (!Forms.isPeriod(text, format, formatLength, start, segment.length(token))) {
            report(plan, token, element, component, "period", SYNTAX, "IK403-8", Forms.periodInWords(text, format, formatLength));
        } else if (!Forms.isInLivedYears(text, format, formatLength, start)) {
            problems.element(element, component, Severity.WARNING, "period-year", SYNTAX, "IK403-8", shown(plan, token), "a year from 1850 to 2199");
        }
        periodFormat = -1;
    }

    private void decimal(ElementPlan plan, int token, int element, int component) {
        int start = segment.start(token);
        int length = segment.length(token);
        int digits = Forms.decimalDigits(text, start, length);
        number(plan, token, element, component, digits, "a decimal number");
        if (digits > 0 && plan.isMoney() && Forms.decimals(text, start, length) > 2) {
            report(plan, token, element, component, "amount-decimals", SYNTAX, "IK403-6", "an amount with at most two decimals");
        }
    }

    private void number(ElementPlan plan, int token, int element, int component, int digits, String expected) {
        if (digits < 0) {
            report(plan, token, element, component, "number", SYNTAX, "IK403-6", expected);
        } else {
            length(plan, token, element, component, digits, "digits");
        }
    }

    private void textual(ElementPlan plan, int token, int element, int component) {
        int start = segment.start(token);
        int length = segment.length(token);
        if (plan.values() != null && plan.values().contains(text, start, length)) {
            return;
        }
        characters(plan, token, element, component);
        if (length < plan.min() || length > plan.max()) {
            length(plan, token, element, component, charactersOf(start, length), "characters");
        }
        if (plan.values() != null) {
            report(plan, token, element, component, "code-list", GUIDE, "IK403-7", plan.values().inWords());
        }
    }

    /** A control character is an error; one beyond ASCII is kept, for a payer's name must not stop money. */
    private void characters(ElementPlan plan, int token, int element, int component) {
        int start = segment.start(token);
        boolean foreign = false;
        for (int i = start; i < start + segment.length(token); i++) {
            if (text[i] < ' ' || text[i] == 0x7F) {
                problems.element(element, component, Severity.ERROR, "character", SYNTAX, "IK403-6", "a control character", "printable characters");
                return;
            }
            foreign |= text[i] > 0x7F;
        }
        if (foreign) {
            problems.element(element, component, Severity.WARNING, "character-set", SYNTAX, "IK403-6", "a character beyond ASCII",
                    "the basic or extended character set");
        }
    }

    private void length(ElementPlan plan, int token, int element, int component, int length, String what) {
        if (length < plan.min()) {
            report(plan, token, element, component, "length", SYNTAX, "IK403-4", "at least " + plan.min() + " " + what);
        } else if (length > plan.max()) {
            report(plan, token, element, component, "length", SYNTAX, "IK403-5", "at most " + plan.max() + " " + what);
        }
    }

    /** The buffer holds bytes: those that continue a character in UTF-8 are not characters of their own. */
    private int charactersOf(int start, int length) {
        int characters = 0;
        for (int i = start; i < start + length; i++) {
            characters += (text[i] & 0xC0) == 0x80 && text[i] <= 0xFF ? 0 : 1;
        }
        return characters;
    }

    // ---- what is wrong with the whole

    private void missing(long missing, int composite) {
        for (long left = missing; left != 0; left &= left - 1) {
            int position = Long.numberOfTrailingZeros(left);
            int element = composite == 0 ? position : composite;
            int component = composite == 0 ? 0 : position;
            problems.element(element, component, Severity.ERROR, "missing-element", GUIDE, "IK403-1", "nothing", "a value, the guide requires it");
        }
    }

    private void unused(int token, int element, int component) {
        problems.element(element, component, Severity.ERROR, "unused-element", GUIDE, "IK403-I10", shape(token),
                "nothing, the guide does not use it");
    }

    /** Separators behind the last element that hold nothing are let pass. */
    private void tooMany(int known, int sent) {
        for (int element = known + 1; element <= sent; element++) {
            if (anySent(segment.firstToken(element), segment.firstToken(element + 1))) {
                problems.element(element, 0, Severity.ERROR, "too-many-elements", SYNTAX, "IK403-3", sent + " elements", "at most " + known);
                return;
            }
        }
    }

    private void tooManyRepetitions(ElementPlan plan, int element) {
        problems.repetition(element, 0, plan.repeats() + 1, Severity.ERROR, "repetitions", SYNTAX, "IK403-12", segment.repetitions(element) + " repetitions",
                plan.repeats() == 1 ? "no repetition" : "at most " + plan.repeats());
    }

    private void notes(SyntaxNote[] notes, long present, long missing, int composite) {
        long blamed = missing;
        for (SyntaxNote note : notes) {
            if (!note.keptBy(present)) {
                blamed |= broken(note, present, blamed, composite);
            }
        }
    }

    /** Reports a broken note, unless something that it asks for was reported already; the bit of the position to blame. */
    private long broken(SyntaxNote note, long present, long blamed, int composite) {
        int position = note.culprit(present);
        boolean excludes = note.excludes();
        if (!excludes && (blamed & note.mask & ~present) == 0 || excludes && (blamed & 1L << position) == 0) {
            problems.element(composite == 0 ? position : composite, composite == 0 ? 0 : position, Severity.ERROR,
                    excludes ? "exclusion" : "syntax-note", SYNTAX, excludes ? "IK403-10" : "IK403-2", excludes ? "both" : "nothing", note.inWords());
        }
        return 1L << position;
    }

    // ---- what may be shown

    private void report(ElementPlan plan, int token, int element, int component, String rule, int snip, String code, String expected) {
        problems.element(element, component, Severity.ERROR, rule, snip, code, shown(plan, token), expected);
    }

    /** The value where its element holds codes or numbers and it looks like one; else only how long it is. */
    private String shown(ElementPlan plan, int token) {
        int start = segment.start(token);
        int length = segment.length(token);
        boolean number = plan.base() == Base.DECIMAL || plan.base() == Base.NUMERIC;
        boolean code = plan.base() == Base.IDENTIFIER && length <= plan.max();
        return number && looksLikeNumber(start, length) || code && looksLikeCode(start, length) ? new String(text, start, length) : shape(token);
    }

    /** A telephone or social security number has a sign within, or more digits than were ever charged. */
    private boolean looksLikeNumber(int start, int length) {
        for (int i = start; i < start + length; i++) {
            boolean sign = (text[i] == '-' || text[i] == '+') && i == start;
            if (!sign && "0123456789.,E".indexOf(text[i]) < 0) {
                return false;
            }
        }
        return length <= 20;
    }

    /** Short, capitals and digits: a postal code or a name that slipped into a code's place is not shown. */
    private boolean looksLikeCode(int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (!(text[i] >= 'A' && text[i] <= 'Z' || text[i] >= '0' && text[i] <= '9')) {
                return false;
            }
        }
        return length <= 4;
    }

    private String shape(int token) {
        int length = charactersOf(segment.start(token), segment.length(token));
        return length == 1 ? "1 character" : length + " characters";
    }
}
