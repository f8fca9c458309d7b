package org.claimwright.remittance.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/**
 * Adjustment reasons (CAS) and remark codes (LQ*HE, MIA, MOA) that our dated lists do not know, or that were not good on the day of the payment.
 * A warning: an unknown code is kept and flagged, and posting leaves it open.
 */
final class KnownCodes implements GuideRule {

    static final String REASON = "adjustment-reason-known";
    static final String REMARK = "remark-code-known";

    private static final int[] INPATIENT_REMARKS = {5, 20, 21, 22, 23};
    private static final int[] OUTPATIENT_REMARKS = {3, 4, 5, 6, 7};

    private final CodeList reasons = CodeList.load("carc");
    private final CodeList remarks = CodeList.load("rarc");

    @Override
    public String name() {
        return "codes-known";
    }

    @Override
    public Set<String> tells() {
        return Set.of(REASON, REMARK);
    }

    @Override
    public Set<String> tags() {
        return Set.of("BPR", "CAS", "LQ", "MIA", "MOA");
    }

    @Override
    public Check start() {
        return new OneTransaction(new Seen(reasons, REASON), new Seen(remarks, REMARK));
    }

    private static final class OneTransaction implements Check {

        private final Seen reasons;
        private final Seen remarks;
        private LocalDate paidOn;

        OneTransaction(Seen reasons, Seen remarks) {
            this.reasons = reasons;
            this.remarks = remarks;
        }

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "BPR" -> paidOn = segment.day(16);
                case "CAS" -> {
                    for (int element = 2; element <= 17 && element <= segment.elements(); element += 3) {
                        reasons.check(segment, element, paidOn, problems);
                    }
                }
                case "LQ" -> {
                    if (segment.is(1, "HE")) {
                        remarks.check(segment, 2, paidOn, problems);
                    }
                }
                case "MIA" -> check(segment, INPATIENT_REMARKS, problems);
                case "MOA" -> check(segment, OUTPATIENT_REMARKS, problems);
                default -> { /* no code of these lists */ }
            }
        }

        private void check(Segment segment, int[] elements, Problems problems) {
            for (int element : elements) {
                remarks.check(segment, element, paidOn, problems);
            }
        }
    }

    /** Codes of one list that this transaction has used and that are good: a few, compared without making a String. */
    private static final class Seen {

        private static final int MOST = 64;

        private final CodeList list;
        private final String rule;
        private final List<String> good = new ArrayList<>();

        Seen(CodeList list, String rule) {
            this.list = list;
            this.rule = rule;
        }

        void check(Segment segment, int element, LocalDate day, Problems problems) {
            if (!segment.has(element) || isSeen(segment, element)) {
                return;
            }
            String code = segment.text(element);
            Optional<CodeList.Code> known = list.find(code);
            if (known.isPresent() && (day == null || known.get().goodOn(day))) {
                if (good.size() < MOST) {
                    good.add(code);
                }
                return;
            }
            problems.element(element, 0, WARNING, rule, 5, "RULE", code.length() > 5 ? code.length() + " characters" : code,
                known.isPresent() ? "a code of the list " + list.name() + " that is good on " + day : "a code of the list " + list.name());
        }

        private boolean isSeen(Segment segment, int element) {
            for (int i = 0; i < good.size(); i++) {
                if (segment.is(element, good.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
