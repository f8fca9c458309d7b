package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.List;
import java.util.Set;
import org.claimwright.edi.AnswerRules;
import org.claimwright.edi.Asked;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;

/**
 * What a 277CA (005010X214) repeats of the 837 that it acknowledges: BHT03 as trace of the file (2200B) and CLM01, of that file, as that of the claim (2200D). Nobody
 * need keep more than 20 characters of CLM01, so a longer one may come back cut to 20 or more. Under a reference that nobody sent the claims are looked for in all.
 */
public final class ClaimTraces implements AnswerRules {

    static final String REFERENCE = "answer-reference";
    static final String CLAIM = "answer-claim";

    private static final int SITUATION = 4;
    private static final int KEPT_BY_ALL = 20;
    /** Of CLM01; a longer one is an error of the request. */
    private static final int LONGEST = 38;
    private static final String REFERENCES = "837 BHT03";
    private static final String CLAIMS = "837 CLM01";
    private static final String CLAIMS_OF_REFERENCE = "837 BHT03 and CLM01";

    @Override
    public void ask(TransactionHeader request, Segment segment, Asked asked) {
        if (!request.transactionSet().equals("837")) {
            return;
        }
        switch (segment.id()) {
            case "BHT" -> askReference(segment.text(3), asked);
            case "CLM" -> askClaim(segment.text(1), asked);
            default -> { /* not repeated */ }
        }
    }

    private static void askReference(String reference, Asked asked) {
        asked.note(REFERENCES, reference);
        asked.open(REFERENCES, reference);
    }

    private static void askClaim(String number, Asked asked) {
        askAs(number, asked);
        for (int length = KEPT_BY_ALL; length < Math.min(number.length(), LONGEST); length++) {
            askAs(number.substring(0, length), asked);
        }
    }

    private static void askAs(String number, Asked asked) {
        asked.note(CLAIMS, number);
        asked.note(CLAIMS_OF_REFERENCE, asked.opened(REFERENCES), number);
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet, Asked asked) {
        return guide.equals(ClaimStatusRules.ACKNOWLEDGEMENT) ? List.of(new Traced(asked)) : List.of();
    }

    private record Traced(Asked asked) implements GuideRule {

        @Override
        public String name() {
            return "claim-traces";
        }

        @Override
        public Set<String> tells() {
            return Set.of(REFERENCE, CLAIM);
        }

        @Override
        public Set<String> tags() {
            return Set.of("TRN");
        }

        @Override
        public Check start() {
            return new OneTransaction(asked);
        }
    }

    private static final class OneTransaction implements GuideRule.Check {

        private final Asked asked;
        /** That of the open 2200B; empty when no request has it. */
        private String reference = "";

        OneTransaction(Asked asked) {
            this.asked = asked;
        }

        @Override
        public void segment(Segment trn, Problems problems) {
            switch (trn.loop()) {
                case "2200B" -> reference(trn, problems);
                case "2200D" -> claim(trn, problems);
                default -> { /* the payer's own */ }
            }
        }

        private void reference(Segment trn, Problems problems) {
            boolean known = asked.has(REFERENCES, trn.text(2));
            reference = known ? trn.text(2) : "";
            if (!known) {
                problems.element(2, 0, ERROR, REFERENCE, SITUATION, "RULE", "a reference that no request has", "BHT03 of an 837");
            }
        }

        private void claim(Segment trn, Problems problems) {
            if (!asked.has(CLAIMS, trn.text(2))) {
                problems.element(2, 0, ERROR, CLAIM, SITUATION, "RULE", "a claim that no request has", "CLM01 of an 837");
            } else if (!reference.isEmpty() && !asked.has(CLAIMS_OF_REFERENCE, reference, trn.text(2))) {
                problems.element(2, 0, ERROR, CLAIM, SITUATION, "RULE", "a claim of another file than 2200B names", "CLM01 of the 837 whose BHT03 is TRN02 of 2200B");
            }
        }
    }
}
