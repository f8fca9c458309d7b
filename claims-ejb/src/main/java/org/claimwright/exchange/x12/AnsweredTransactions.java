package org.claimwright.exchange.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwright.edi.AnswerRules;
import org.claimwright.edi.Asked;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.rules.Digits;
import org.claimwright.edi.rules.Tags;

/**
 * What a 999 repeats of the group that it answers: AK101 and AK102 are GS01 and GS06 of a request, AK103 its GS08, AK201 and AK202 ST01 and ST02 of a transaction in
 * that group, each answered once, AK203 its ST03. No more were sent (AK902) or received (AK903) than the requests have under that group's number: where two groups have
 * the same, both count. A GS06 is a number: zeros before it do not count. Of a group that nobody sent the transactions are not told as well.
 */
public final class AnsweredTransactions implements AnswerRules {

    static final String GROUP = "answer-group";
    static final String TRANSACTION = "answer-transaction";
    static final String COUNT = "answer-count";

    private static final int SITUATION = 4;
    private static final String GROUPS = "GS01 and GS06";
    private static final String VERSIONS = "GS01, GS06 and GS08";
    private static final String TRANSACTIONS = "GS01, GS06, ST01 and ST02";
    private static final String IMPLEMENTATIONS = "GS01, GS06, ST01, ST02 and ST03";

    @Override
    public void ask(TransactionHeader request, Segment segment, Asked asked) {
        if (segment.ordinal() == 1) {
            String group = number(request.group());
            asked.note(GROUPS, request.functionalId(), group);
            asked.note(VERSIONS, request.functionalId(), group, request.version());
            asked.note(TRANSACTIONS, request.functionalId(), group, request.transactionSet(), request.control());
            asked.note(IMPLEMENTATIONS, request.functionalId(), group, request.transactionSet(), request.control(), segment.text(3));
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
            return Set.of(GROUP, TRANSACTION, COUNT);
        }

        @Override
        public Set<String> tags() {
            return Set.of("AK1", "AK2", "AK9");
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
        private boolean known;
        /** At most as many as the requests have. */
        private final Set<String> answered = new HashSet<>();

        OneTransaction(Asked asked) {
            this.asked = asked;
        }

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "AK1" -> group(segment, problems);
                case "AK2" -> transaction(segment, problems);
                default -> {
                    count(segment, 2, "sent", problems);
                    count(segment, 3, "received", problems);
                }
            }
        }

        private void group(Segment ak1, Problems problems) {
            functionalId = ak1.text(1);
            group = number(ak1.text(2));
            known = asked.has(GROUPS, functionalId, group);
            if (!known) {
                problems.element(2, 0, ERROR, GROUP, SITUATION, "RULE", "a group that no request has", "GS06 of a request, beside its GS01");
            } else if (ak1.has(3) && !asked.has(VERSIONS, functionalId, group, ak1.text(3))) {
                problems.element(3, 0, ERROR, GROUP, SITUATION, "RULE", "another version than the group has", "GS08 of the request");
            }
        }

        private void transaction(Segment ak2, Problems problems) {
            if (!known) {
                return;
            }
            String set = ak2.text(1);
            String control = ak2.text(2);
            int times = asked.times(TRANSACTIONS, functionalId, group, set, control);
            if (times == 0) {
                problems.element(2, 0, ERROR, TRANSACTION, SITUATION, "RULE", "a transaction that the group does not have", "ST02 of a request, beside its ST01");
            } else if (!answered.add(set + " " + control) && times == 1) {
                problems.element(2, 0, ERROR, TRANSACTION, SITUATION, "RULE", "a transaction that was answered before", "each transaction once");
            } else if (ak2.has(3) && !asked.has(IMPLEMENTATIONS, functionalId, group, set, control, ak2.text(3))) {
                problems.element(3, 0, ERROR, TRANSACTION, SITUATION, "RULE", "another guide than the transaction has", "ST03 of the request");
            }
        }

        private void count(Segment ak9, int element, String what, Problems problems) {
            int sent = asked.times(GROUPS, functionalId, group);
            if (known && Digits.are(ak9.text(element), 1, 9) && Integer.parseInt(ak9.text(element)) > sent) {
                problems.element(element, 0, ERROR, COUNT, SITUATION, "RULE", ak9.text(element) + " transactions " + what, "at most " + sent + ", as many as the group has");
            }
        }
    }
}
