package org.claimwright.claims.x12;

import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Sum;

/** What a claim tells of one other payer: its 2320 with 2330B, and the 2430 of the lines that name it. Reused from claim to claim. */
final class OtherPayer {

    /** 2330B NM109, which SVD01 repeats; null until it passed. */
    String id;
    /** Another 2320 of the claim has the same identifier: which of them a 2430 means cannot be told. */
    boolean ambiguous;
    /** 2320 AMT*D was sent: it has adjudicated the claim. */
    boolean adjudicated;
    /** 2320 AMT*D. */
    final Sum paid = new Sum();
    final KeptPlace paidPlace = new KeptPlace();
    final KeptPlace adjudicationPlace = new KeptPlace();
    /** 2320 CAS. */
    final Sum claimAdjusted = new Sum();
    /** SVD02 and 2430 CAS of all lines. */
    final Sum linesPaid = new Sum();
    final Sum linesAdjusted = new Sum();
    /** SVD02 and 2430 CAS of the line that passes. */
    final Sum linePaid = new Sum();
    final Sum lineAdjusted = new Sum();
    final KeptPlace linePlace = new KeptPlace();
    boolean onLine;
    boolean onAnyLine;
    /** A line of it did not balance: that was reported, and the claim cannot balance then. */
    boolean lineOff;
    /** 2330B DTP*573. */
    boolean dated;
    /** 2320 AMT*EAF. */
    boolean liability;

    void begin() {
        id = null;
        ambiguous = false;
        adjudicated = false;
        paid.clear();
        claimAdjusted.clear();
        linesPaid.clear();
        linesAdjusted.clear();
        onLine = false;
        onAnyLine = false;
        lineOff = false;
        dated = false;
        liability = false;
    }

    void line(Segment svd) {
        if (!onLine) {
            onLine = true;
            onAnyLine = true;
            linePaid.clear();
            lineAdjusted.clear();
            linePlace.keep(svd, 2);
        }
        linePaid.add(svd, 2);
        linesPaid.add(svd, 2);
    }

    void lineAdjustments(Segment cas) {
        lineAdjusted.addEach(cas, 3, 18, 3);
        linesAdjusted.addEach(cas, 3, 18, 3);
    }
}
