package org.claimwright.edi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faults of one transaction that have a segment, as the IK3 and IK4 of a 999: by segment in their order, an element's under one IK3. */
final class SegmentFaults {

    private static final int LONGEST_LOOP = 4;

    /** Problems name what is missing in their words: {@code PER with qualifier BL in 1000A}, {@code loop 1000A, which begins with N1 ...}. */
    private static final Pattern MISSING = Pattern.compile("^(?:loop .* begins with )?([A-Z][A-Z0-9]{1,2})\\b");
    private static final Pattern CODE_OR_NUMBER = Pattern.compile("[A-Z0-9.+-]{1,20}");

    /** IK401-1 has two digits: what is behind is told by its IK3. */
    private static final int LAST_ELEMENT = 99;

    private final List<EdiProblem> faults = new ArrayList<>();
    private final String trace;

    /** @param trace TRN02 of the transaction: its business unit, repeated with each of its segments; empty for none */
    SegmentFaults(List<EdiProblem> all, String trace) {
        this.trace = trace;
        for (EdiProblem fault : all) {
            if (fault.segment() != null && !fault.code().startsWith("IK502-") && !fault.rule().equals("too-many-problems")) {
                faults.add(fault);
            }
        }
        faults.sort(Comparator.comparingInt(EdiProblem::segment));
    }

    void write(AnswerWriter out) throws IOException {
        for (int from = 0, to; from < faults.size(); from = to) {
            to = from;
            while (to < faults.size() && faults.get(to).segment().equals(faults.get(from).segment())) {
                to++;
            }
            segment(faults.subList(from, to), out);
        }
    }

    private void segment(List<EdiProblem> ofOne, AnswerWriter out) throws IOException {
        Set<String> written = new LinkedHashSet<>();
        for (EdiProblem fault : ofOne) {
            String code = segmentCode(fault);
            if (!code.equals("8") && written.add(code + segmentId(fault))) {
                ik3(fault, segmentId(fault), code, out);
            }
        }
        List<EdiProblem> elements = new ArrayList<>(ofOne);
        elements.removeIf(fault -> !segmentCode(fault).equals("8"));
        if (!elements.isEmpty()) {
            ik3(elements.get(0), idOf(elements.get(0)), "8", out);
            elements(elements, out);
        }
    }

    private void ik3(EdiProblem fault, String id, String code, AnswerWriter out) throws IOException {
        String loop = fault.loop() == null || fault.loop().length() > LONGEST_LOOP ? "" : fault.loop();
        out.segment("IK3", id, String.valueOf(fault.segment()), loop, code);
        if (!trace.isEmpty()) {
            out.segment("CTX", List.of("TRN02", trace));
        }
    }

    private static void elements(List<EdiProblem> elements, AnswerWriter out) throws IOException {
        elements.sort(Comparator.comparingInt((EdiProblem fault) -> orZero(fault.element())).thenComparingInt(fault -> orZero(fault.component())));
        Set<String> written = new LinkedHashSet<>();
        for (EdiProblem fault : elements) {
            List<String> place = place(fault);
            String code = fault.code().startsWith("IK403-") ? Acknowledgements.suffix(fault) : "I12";
            if (fault.element() != null && fault.element() <= LAST_ELEMENT && written.add(place + code)) {
                out.segment("IK4", place, "", code, copy(fault));
            }
        }
    }

    private static List<String> place(EdiProblem fault) {
        List<String> place = new ArrayList<>(List.of(String.valueOf(fault.element())));
        if (fault.component() != null || fault.repetition() != null) {
            place.add(fault.component() == null ? "" : String.valueOf(fault.component()));
        }
        if (fault.repetition() != null) {
            place.add(String.valueOf(fault.repetition()));
        }
        return place;
    }

    /** Only what a problem shows as it was sent and is a code or a number. */
    private static String copy(EdiProblem fault) {
        return fault.code().startsWith("IK403-") && fault.found() != null && CODE_OR_NUMBER.matcher(fault.found()).matches() ? fault.found() : "";
    }

    private static String segmentCode(EdiProblem fault) {
        if (fault.code().startsWith("IK304-")) {
            return Acknowledgements.suffix(fault);
        }
        return fault.element() != null ? "8" : "I6";
    }

    /** IK301 of something missing is what is missing; the place is where it was missed. */
    private static String segmentId(EdiProblem fault) {
        boolean missing = Set.of("IK304-3", "IK304-I7", "IK304-I8").contains(fault.code());
        Matcher words = missing && fault.expected() != null ? MISSING.matcher(fault.expected()) : null;
        return words != null && words.find() ? words.group(1) : idOf(fault);
    }

    private static String idOf(EdiProblem fault) {
        return fault.segmentId() == null ? "" : fault.segmentId();
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
