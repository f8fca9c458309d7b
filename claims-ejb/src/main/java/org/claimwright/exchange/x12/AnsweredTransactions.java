package org.claimwright.exchange.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.List;
import java.util.Set;
import org.claimwright.edi.AnswerRules;
import org.claimwright.edi.Asked;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.rules.Tags;

/**
 * What a 999 repeats of the group that it answers: AK101 and AK102 are GS01 and GS06 of a request, AK103 its GS08, AK201 and AK202 ST01 and ST02 of a transaction in
 * that group. A GS06 is a number: zeros before it do not count. Of a group that nobody sent the transactions are not told as well.
 */
public final class AnsweredTransactions implements AnswerRules {

    static final String GROUP = "answer-group";
    static final String TRANSACTION = "answer-transaction";

    private static final int SITUATION = 4;
    private static final String GROUPS = "GS01 and GS06";
    private static final String VERSIONS = "GS01, GS06 and GS08";
    private static final String TRANSACTIONS = "GS01, GS06, ST01 and ST02";

    @Override
    public void ask(TransactionHeader request, Segment segment, Asked asked) {
        if (segment.ordinal() == 1) {
            String group = number(request.group());
            asked.note(GROUPS, request.functionalId(), group);
            asked.note(VERSIONS, request.functionalId(), group, request.version());
            asked.note(TRANSACTIONS, request.functionalId(), group, request.transactionSet(), request.control());
        }
    }

    @Override
    public List<GuideRule> of(String guide, String transactionSet, Asked asked) {
        return guide.equals(AcknowledgementRules.GUIDE) ? List.of(new Answered(asked)) : List.of();
    }

    private static String number(String control) {
        return control.replaceFirst("^0+(?=.)", "");
    }

    private record Answered(Asked asked) implements GuideRule {

        @Override
        public String name() {
            return "answered-transactions";
        }

        @Override
        public Set<String> tells() {
            return Set.of(GROUP, TRANSACTION);
        }

        @Override
        public Set<String> tags() {
            return Set.of("AK1", "AK2");
        }

        @Override
        public Check start() {
            return new OneTransaction(asked);
        }
    }

    private static final class OneTransaction implements GuideRule.Check {

        private final Asked asked;
        private String functionalId = "";
        private String group = "";

        OneTransaction(Asked asked) {
            this.asked = asked;
        }

        @Override
        public void segment(Segment segment, Problems problems) {
            if (Tags.of(segment).equals("AK1")) {
                group(segment, problems);
            } else if (asked.has(GROUPS, functionalId, group) && !asked.has(TRANSACTIONS, functionalId, group, segment.text(1), segment.text(2))) {
                problems.element(2, 0, ERROR, TRANSACTION, SITUATION, "RULE", "a transaction that the group does not have", "ST02 of a request, beside its ST01");
            }
        }

        private void group(Segment ak1, Problems problems) {
            functionalId = ak1.text(1);
            group = number(ak1.text(2));
            if (!asked.has(GROUPS, functionalId, group)) {
                problems.element(2, 0, ERROR, GROUP, SITUATION, "RULE", "a group that no request has", "GS06 of a request, beside its GS01");
            } else if (ak1.has(3) && !asked.has(VERSIONS, functionalId, group, ak1.text(3))) {
                problems.element(3, 0, ERROR, GROUP, SITUATION, "RULE", "another version than the group has", "GS08 of the request");
            }
        }
    }
}
