package org.claimwright.exchange.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Digits;
import org.claimwright.edi.rules.Tags;

/**
 * Whether the end of a 999 (AK9) fits itself and the transactions that it answers: no more accepted (AK904) than received (AK903); at least as many as have
 * IK501 = A or E, and none that has another;  AK901 A and E where all are accepted, P where some are, R, M, W or X where none is. What was declared (AK902) may
 * differ from what was received: then AK905 says so.
 */
final class GroupCounts implements GuideRule {

    static final String ACCEPTED = "group-accepted-count";
    static final String LISTED = "group-answers-what-was-received";
    static final String VERDICT = "group-verdict";

    private static final int SNIP = 3;
    private static final int UNKNOWN = -1;

    @Override
    public String name() {
        return "group-counts";
    }

    @Override
    public Set<String> tells() {
        return Set.of(ACCEPTED, LISTED, VERDICT);
    }

    @Override
    public Set<String> tags() {
        return Set.of("AK2", "IK5", "AK9");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    private static final class OneTransaction implements Check {

        private int listed;
        private int good;
        private int bad;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "AK2" -> listed++;
                case "IK5" -> verdict(segment);
                default -> compare(segment, problems);
            }
        }

        private void verdict(Segment ik5) {
            boolean accepted = ik5.is(1, "A") || ik5.is(1, "E");
            good += accepted ? 1 : 0;
            bad += accepted ? 0 : 1;
        }

        private void compare(Segment ak9, Problems problems) {
            int received = count(ak9, 3);
            int accepted = count(ak9, 4);
            if (received == UNKNOWN || accepted == UNKNOWN) {
                return;
            }
            if (listed > received) {
                problems.element(3, 0, ERROR, LISTED, SNIP, "RULE", String.valueOf(received), "at least " + listed + ", as many as are answered");
            }
            if (accepted > received) {
                problems.element(4, 0, ERROR, ACCEPTED, SNIP, "RULE", String.valueOf(accepted), "at most " + received + ", as many as were received");
            } else if (listed <= received && (accepted < good || accepted > received - bad)) {
                problems.element(4, 0, ERROR, ACCEPTED, SNIP, "RULE", String.valueOf(accepted), good == received - bad ? good + ", as many as have IK501 A or E"
                    : "at least " + good + ", as many as have IK501 A or E, and at most " + (received - bad) + ", for " + bad + " have another");
            } else if (!fits(ak9.text(1), received, accepted)) {
                problems.element(1, 0, ERROR, VERDICT, SNIP, "RULE", ak9.text(1).length() == 1 ? ak9.text(1) : "no verdict",
                    accepted == received ? "A or E, for all are accepted" : accepted == 0 ? "R, for none is accepted" : "P, for some are accepted");
            }
        }

        /** A group with nothing in it may have any verdict but P; one that is none was told with its list. */
        private static boolean fits(String verdict, int received, int accepted) {
            return switch (verdict) {
                case "A", "E" -> accepted == received;
                case "P" -> accepted > 0 && accepted < received;
                case "R", "M", "W", "X" -> accepted == 0;
                default -> true;
            };
        }

        private static int count(Segment ak9, int element) {
            String text = ak9.text(element);
            return Digits.are(text, 1, 9) ? Integer.parseInt(text) : UNKNOWN;
        }
    }
}
