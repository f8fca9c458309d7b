package org.claimwright.claims.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.SnipTypes;

/**
 * A small right 837 to do harm to: the segments between ST and SE, changed one at a time and read with schema and all rules. Immutable: each change is a
 * message of its own, so a test reads {@code base.with(...).finds(...)}.
 */
final class ClaimMessage {

    private static final EdiReader READER = new EdiReader(GuideRules.ofAllFeatures());

    private final String guide;
    private final List<String> segments;

    private ClaimMessage(String guide, List<String> segments) {
        this.guide = guide;
        this.segments = segments;
    }

    private static ClaimMessage of(String guide, String taxonomy, String... claim) {
        List<String> all = new ArrayList<>(List.of("BHT*0019*00*B1*20260320*0815*CH", "NM1*41*2*BILLERS*****46*S1", "PER*IC*DESK*TE*6145550100",
            "NM1*40*2*PLAN*****46*R1", "HL*1**20*1", "PRV*BI*PXC*" + taxonomy, "NM1*85*2*CLINIC*****XX*1002003006", "N3*200 CLINIC RD",
                "N4*COLUMBUS*OH*432150001",
            "REF*EI*311234567", "HL*2*1*22*0", "SBR*P*18*******CI", "NM1*IL*1*TESTMAN*ALMA****MI*M1", "N3*17 ELM ST", "N4*DAYTON*OH*45402", "DMG*D8*19700412*F",
            "NM1*PR*2*PLAN*****PI*P1"));
        all.addAll(List.of(claim));
        return new ClaimMessage(guide, all);
    }

    /** A visit of two lines with two diagnoses. */
    static ClaimMessage professional() {
        return of("005010X222A1", "207Q00000X", "CLM*A1*150***11:B:1*Y*A*Y*Y", "HI*ABK:J0190*ABF:E119", "LX*1", "SV1*HC:99213:25*100*UN*1***1:2",
            "DTP*472*D8*20260216", "LX*2", "SV1*HC:99000*50*UN*1***2", "DTP*472*D8*20260217");
    }

    /** The same visit for the second payer; the first one paid 80 and 40 and told its lines. */
    static ClaimMessage secondary() {
        return professional().with("SBR*P", "SBR*S*18*******CI").behind("HI*", "SBR*P*18*******CI", "AMT*D*120", "OI***Y***Y", "NM1*IL*1*TESTMAN*ALMA****MI*M2",
                "NM1*PR*2*FIRST*****PI*P2")
            .behind("DTP*472*D8*20260216", "SVD*P2*80*HC:99213**1", "CAS*CO*45*20", "DTP*573*D8*20260301")
            .behind("DTP*472*D8*20260217", "SVD*P2*40*HC:99000**1", "CAS*PR*2*10", "DTP*573*D8*20260301");
    }

    /** An outpatient visit of one day. */
    static ClaimMessage outpatient() {
        return of("005010X223A2", "282N00000X", "CLM*A1*150***13:A:1**A*Y*Y", "DTP*434*RD8*20260211-20260211", "CL1*3*1*01", "HI*ABK:S61411A", "HI*APR:M79641",
            "NM1*71*1*KRAMER*ILSE****XX*1002003063", "LX*1", "SV2*0450*HC:99283*100*UN*1", "DTP*472*D8*20260211", "LX*2", "SV2*0300*HC:80053*50*UN*1",
            "DTP*472*D8*20260211");
    }

    /** A stay of three days with an operation. */
    static ClaimMessage inpatient() {
        return of("005010X223A2", "282N00000X", "CLM*A1*5000***11:A:1**A*Y*Y", "DTP*096*TM*1130", "DTP*434*RD8*20260201-20260204",
            "DTP*435*DT*202602010915", "CL1*1*1*01",
            "HI*ABK:J189:::::::Y", "HI*ABJ:R0602", "HI*BBR:0BH17EZ:D8:20260202", "HI*BG:09", "NM1*71*1*KRAMER*ILSE****XX*1002003063",
            "NM1*72*1*STONE*VICTOR****XX*1002003071", "LX*1", "SV2*0120**4500*DA*3", "LX*2", "SV2*0250**500*UN*1");
    }

    /** A filling and an examination. */
    static ClaimMessage dental() {
        return of("005010X224A2", "1223G0001X", "CLM*A1*150***11:B:1*Y*A*Y*Y", "DTP*472*D8*20260305", "HI*ABK:K0262", "LX*1", "SV3*AD:D2392*100****1*****1",
            "TOO*JP*14*M:O", "LX*2", "SV3*AD:D0140*50****1");
    }

    /** The first segment that begins so becomes another. */
    ClaimMessage with(String begin, String segment) {
        return replace(begin, List.of(segment));
    }

    ClaimMessage without(String begin) {
        return replace(begin, List.of());
    }

    /** Segments behind the first one that begins so. */
    ClaimMessage behind(String begin, String... more) {
        List<String> together = new ArrayList<>(List.of(segments.get(indexOf(begin))));
        together.addAll(List.of(more));
        return replace(begin, together);
    }

    /** More segments at the end. */
    ClaimMessage and(String... more) {
        List<String> all = new ArrayList<>(segments);
        all.addAll(List.of(more));
        return new ClaimMessage(guide, all);
    }

    ClaimMessage asGuide(String other) {
        return new ClaimMessage(other, segments);
    }

    private ClaimMessage replace(String begin, List<String> by) {
        List<String> all = new ArrayList<>(segments);
        int at = indexOf(begin);
        all.remove(at);
        all.addAll(at, by);
        return new ClaimMessage(guide, all);
    }

    private int indexOf(String begin) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).startsWith(begin)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no segment begins with " + begin);
    }

    /**
     * Everything that is found, and nothing else: {@code ERROR rule code loop segment element.component}, the segment with its beginning as far as 24
     * characters.
     */
    void finds(String... expected) {
        assertEquals(List.of(expected), found().stream().map(this::brief).toList());
    }

    /** As {@link #finds}, with the types 6 and 7 on. */
    void findsByLineOfBusiness(String... expected) {
        assertEquals(List.of(expected), found(READER.with(SnipTypes.parse("1-7"))).stream().map(this::brief).toList());
    }

    /** It is right. */
    void isRight() {
        finds();
    }

    List<EdiProblem> found() {
        return found(READER);
    }

    private List<EdiProblem> found(EdiReader reader) {
        List<EdiProblem> found = new ArrayList<>();
        try {
            reader.read(new ByteArrayInputStream(text().getBytes(StandardCharsets.ISO_8859_1)), new EdiListener() {
                @Override
                public void problem(EdiProblem problem) {
                    found.add(problem);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private String brief(EdiProblem problem) {
        assertTrue(problem.snip() >= 1 && problem.snip() <= 7);
        int index = problem.segment() - 2;
        String segment = index < 0 || index >= segments.size() ? problem.segmentId() : segments.get(index);
        String place = problem.element() == null ? "" : problem.component() == null ? " " + problem.element() : " " + problem.element() + "."
            + problem.component();
        return problem.severity() + " " + problem.rule() + " " + problem.code() + " " + problem.loop() + " " + segment.substring(0, Math.min(24,
            segment.length())) + place;
    }

    private String text() {
        return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260320*0815*^*00501*000000001*0*T*:~\nGS*HC*SENDER*RECEIVER*20260320*0815*1*X*" + guide
            + "~\nST*837*0001*" + guide + "~\n" + String.join("~\n", segments) + "~\nSE*" + (segments.size() + 2) + "*0001~\nGE*1*1~\nIEA*1*000000001~\n";
    }
}
