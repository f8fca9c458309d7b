package org.claimwright.edi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionText;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final Traces QUESTION = of(Traces.ofQuestion(), "BHT*0022*13*R1*20260701*0930", "TRN*1*T-1*9123456789", "TRN*1*T-2*9123456789");

    @Test
    void an_answer_repeats_the_reference_and_every_trace() {
        assertEquals(List.of(), misfits("BHT*0022*11*R1", "TRN*1*PAYERS-OWN*1", "TRN*2*T-1*9123456789", "TRN*2*T-2*9123456789"));
        assertEquals(List.of(), misfits("BHT*0022*11", "TRN*2*T-2", "TRN*2*T-1"));
    }

    @Test
    void what_does_not_fit_is_named() {
        assertEquals(List.of("the answer's reference is R2, the question's is R1"), misfits("BHT*0022*11*R2", "TRN*2*T-1", "TRN*2*T-2"));
        assertEquals(List.of("trace T-2 is not answered", "trace T-3 was not asked"), misfits("BHT*0022*11*R1", "TRN*2*T-1", "TRN*2*T-3"));
        assertEquals(List.of("trace T-1 is not answered", "trace T-2 is not answered"), misfits("BHT*0022*11*R1", "TRN*1*T-1", "TRN*1*T-2"));
    }

    private static List<String> misfits(String... answer) {
        return QUESTION.misfitsOf(of(Traces.ofAnswer(), answer));
    }

    private static Traces of(Traces traces, String... segments) {
        TransactionText.of(segments).read(new EdiListener() {
            @Override
            public void segment(Segment segment) {
                traces.segment(segment);
            }
        });
        return traces;
    }
}
