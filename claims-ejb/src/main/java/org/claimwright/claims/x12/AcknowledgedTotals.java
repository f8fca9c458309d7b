package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Sum;
import org.claimwright.edi.rules.Tags;

/**
 * The counts and charges of a 277CA against the claims that it tells: per receiver (2200B) QTY*90 accepted, QTY*AA rejected; per provider (2200C) QTY*QA and
 * QTY*QC; AMT*YU accepted and AMT*YY rejected of both. A claim counts as its last status says (STC03, charge STC04). What is answered as a whole, so that its
 * claims need not be told, and a kind, accepted or rejected, of which no claim at all is told are not compared; nor is a level with a claim that has no status or
 * one that contradicts itself: that is told where it is, and the sums would only repeat it.
 * Warnings: only payers send it, and a payer may tell fewer claims than it counts.
 */
final class AcknowledgedTotals implements GuideRule {

    static final String COUNT = "acknowledged-count";
    static final String CHARGE = "acknowledged-charge";

    private static final int SNIP = 3;

    @Override
    public String name() {
        return "acknowledged-totals";
    }

    @Override
    public Set<String> tells() {
        return Set.of(COUNT, CHARGE);
    }

    @Override
    public Set<String> tags() {
        return Set.of("HL", "TRN", "STC", "QTY", "AMT");
    }

    @Override
    public Check start() {
        return new OneTransaction();
    }

    /** A number that was declared, and where. */
    private static final class Declared {
        private final KeptPlace place = new KeptPlace();
        private final Sum amount = new Sum();
        private boolean sent;

        void set(Segment segment) {
            sent = true;
            amount.set(segment, 2);
            place.keep(segment, 2);
        }
    }

    /** Claims of one kind, accepted or rejected, as declared above them and as told. */
    private static final class ClaimKind {
        private final Declared count = new Declared();
        private final Declared charge = new Declared();
        private final Sum charges = new Sum();
        private int claims;

        void clear() {
            count.sent = false;
            charge.sent = false;
            charges.clear();
            claims = 0;
        }

        void compare(Problems problems) {
            if (claims == 0) {
                return;
            }
            if (count.sent && count.amount.isKnown() && count.amount.cents() != claims * 100L) {
                problems.at(count.place.place(), 2, WARNING, COUNT, SNIP, "RULE", count.amount.cents() / 100 + " claims", claims + ", as many as are told below");
            }
            if (charge.sent && charge.amount.isKnown() && charges.isKnown() && charge.amount.cents() != charges.cents()) {
                problems.at(charge.place.place(), 2, WARNING, CHARGE, SNIP, "RULE", charge.amount.money().toString(),
                        charges.money() + ", the charges of the claims below");
            }
        }
    }

    /** A receiver or a provider. */
    private static final class Level {
        private final ClaimKind accepted = new ClaimKind();
        private final ClaimKind rejected = new ClaimKind();
        /** It is answered as a whole, or it is not known how a claim of it is to be counted. */
        private boolean uncounted;

        void begin() {
            accepted.clear();
            rejected.clear();
            uncounted = false;
        }

        void claim(boolean isAccepted, Sum charge) {
            ClaimKind kind = isAccepted ? accepted : rejected;
            kind.claims++;
            kind.charges.add(charge);
        }

        void close(Problems problems) {
            if (!uncounted) {
                accepted.compare(problems);
                rejected.compare(problems);
            }
            begin();
        }
    }

    private static final class OneTransaction implements Check {

        private final Level receiver = new Level();
        private final Level provider = new Level();
        private final Sum charge = new Sum();
        private boolean inClaim;
        private boolean accepted;
        private boolean clear;

        @Override
        public void segment(Segment segment, Problems problems) {
            switch (Tags.of(segment)) {
                case "HL" -> begin(segment, problems);
                case "TRN" -> beginClaim(segment);
                case "STC" -> status(segment);
                case "QTY" -> declare(segment, segment.is(1, "90") || segment.is(1, "QA"), false);
                default -> declare(segment, segment.is(1, "YU"), true);
            }
        }

        private void begin(Segment hl, Problems problems) {
            closeClaim();
            if (!hl.is(3, "PT")) {
                provider.close(problems);
            }
            if (hl.is(3, "20") || hl.is(3, "21")) {
                receiver.close(problems);
            }
        }

        private void beginClaim(Segment trn) {
            closeClaim();
            inClaim = trn.loop().equals("2200D");
            clear = false;
        }

        private void status(Segment stc) {
            switch (stc.loop()) {
                case "2200B" -> receiver.uncounted |= stc.is(3, "U");
                case "2200C" -> {
                    provider.uncounted |= stc.is(3, "U");
                    receiver.uncounted |= stc.is(3, "U");
                }
                case "2200D" -> {
                    clear = AcknowledgedAction.isClear(stc);
                    accepted = stc.is(3, "WQ");
                    charge.set(stc, 4);
                }
                default -> { /* of a line */ }
            }
        }

        private void declare(Segment segment, boolean isAccepted, boolean isCharge) {
            Level level = segment.loop().equals("2200B") ? receiver : segment.loop().equals("2200C") ? provider : null;
            if (level != null) {
                ClaimKind kind = isAccepted ? level.accepted : level.rejected;
                (isCharge ? kind.charge : kind.count).set(segment);
            }
        }

        private void closeClaim() {
            if (inClaim && clear) {
                receiver.claim(accepted, charge);
                provider.claim(accepted, charge);
            } else if (inClaim) {
                receiver.uncounted = true;
                provider.uncounted = true;
            }
            inClaim = false;
        }

        @Override
        public void end(Problems problems) {
            closeClaim();
            provider.close(problems);
            receiver.close(problems);
        }
    }
}
