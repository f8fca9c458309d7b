package org.claimwright.claims.x12;

import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.Tags;

/** The other payers of one claim while it passes; at most ten, as the guides have it. */
final class OtherPayers {

    private static final int MOST = 10;

    private final OtherPayer[] payers = new OtherPayer[MOST];
    private int count;
    private boolean more;
    /** That of the 2320 or the 2430 that passes; null for none. */
    private OtherPayer current;

    void begin() {
        count = 0;
        more = false;
        current = null;
    }

    void lineBegins() {
        current = null;
        for (int i = 0; i < count; i++) {
            payers[i].onLine = false;
        }
    }

    int count() {
        return count;
    }

    /** The claim has more than ten; those behind are not kept. */
    boolean hasMore() {
        return more;
    }

    OtherPayer get(int index) {
        return payers[index];
    }

    /** That of the 2320 or the 2430 that passes; null for none. */
    OtherPayer current() {
        return current;
    }

    /** To be shown SBR, NM1, AMT, CAS, DTP and SVD of the claim. */
    void follow(Segment segment) {
        switch (segment.loop()) {
            case "2320" -> inClaimLoop(segment);
            case "2330B" -> inName(segment);
            case "2430" -> inLineLoop(segment);
            default -> { /* not of another payer */ }
        }
    }

    private void inClaimLoop(Segment segment) {
        switch (Tags.of(segment)) {
            case "SBR" -> next();
            case "CAS" -> {
                if (current != null) {
                    current.claimAdjusted.addEach(segment, 3, 18, 3);
                }
            }
            case "AMT" -> amount(segment);
            default -> { /* no money */ }
        }
    }

    private void next() {
        current = null;
        if (count < MOST) {
            if (payers[count] == null) {
                payers[count] = new OtherPayer();
            }
            current = payers[count++];
            current.begin();
        } else {
            more = true;
        }
    }

    private void amount(Segment amt) {
        if (current == null) {
            return;
        }
        if (amt.is(1, "D")) {
            current.adjudicated = true;
            current.paid.set(amt, 2);
            current.paidPlace.keep(amt, 2);
            current.adjudicationPlace.keep(amt, 0);
        } else if (amt.is(1, "EAF")) {
            current.liability = true;
        }
    }

    private void inName(Segment segment) {
        if (current == null) {
            return;
        }
        if (segment.id().equalsIgnoreCase("NM1")) {
            OtherPayer same = find(segment, 9);
            if (same != null) {
                same.ambiguous = true;
                current.ambiguous = true;
            }
            current.id = segment.text(9);
        } else if (segment.id().equalsIgnoreCase("DTP") && segment.is(1, "573")) {
            current.dated = true;
        }
    }

    private void inLineLoop(Segment segment) {
        switch (Tags.of(segment)) {
            case "SVD" -> {
                current = find(segment, 1);
                if (current != null) {
                    current.line(segment);
                }
            }
            case "CAS" -> {
                if (current != null) {
                    current.lineAdjustments(segment);
                }
            }
            default -> { /* no money */ }
        }
    }

    private OtherPayer find(Segment segment, int element) {
        for (int i = 0; i < count; i++) {
            if (payers[i].id != null && segment.is(element, payers[i].id)) {
                return payers[i];
            }
        }
        return null;
    }
}
