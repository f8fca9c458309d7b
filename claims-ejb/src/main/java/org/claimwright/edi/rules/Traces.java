package org.claimwright.edi.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.Segment;

/**
 * By what a question (270, 276) and its answer (271, 277) know each other: the reference of the transaction (BHT03) and the trace numbers, TRN*1 in a question
 * and TRN*2 in its answer. What a payer traces for itself (TRN*1 in an answer) is not kept.
 */
public final class Traces {

    private final String traceType;
    private String reference = "";
    private final Set<String> numbers = new LinkedHashSet<>();

    private Traces(String traceType) {
        this.traceType = traceType;
    }

    public static Traces ofQuestion() {
        return new Traces("1");
    }

    public static Traces ofAnswer() {
        return new Traces("2");
    }

    /** Takes from a segment of the transaction what belongs here. */
    public void segment(Segment segment) {
        switch (Tags.of(segment)) {
            case "BHT" -> reference = segment.text(3);
            case "TRN" -> {
                if (segment.is(1, traceType) && segment.has(2)) {
                    numbers.add(segment.text(2));
                }
            }
            default -> { /* nothing to know it by */ }
        }
    }

    /**
     * What in an answer does not fit this question, one sentence each; empty when it fits. An answer without a reference is no fault: only real-time answers
     * have to repeat it.
     */
    public List<String> misfitsOf(Traces answer) {
        List<String> misfits = new ArrayList<>();
        if (!answer.reference.isEmpty() && !answer.reference.equals(reference)) {
            misfits.add("the answer's reference is " + answer.reference + ", the question's is " + (reference.isEmpty() ? "not given" : reference));
        }
        numbers.stream().filter(number -> !answer.numbers.contains(number)).forEach(number -> misfits.add("trace " + number + " is not answered"));
        answer.numbers.stream().filter(number -> !numbers.contains(number)).forEach(number -> misfits.add("trace " + number + " was not asked"));
        return misfits;
    }
}
