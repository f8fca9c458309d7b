package org.claimwright.remittance.x12;

import java.util.List;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.Position;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.edi.rules.Tags;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ProviderAdjustment;
import org.claimwright.remittance.RemittanceListener;

/**
 * Builds the typed records of one 835 from its segments and hands each on as soon as it is complete: never more than one claim in memory.
 * Goes by the tag and by what came before, which for a segment that the guide places is the guide's own place, so that it also goes on where the
 * structure is wrong and the money of a held remittance can be shown. Begins anew with each ST.
 */
public final class RemittanceReader implements EdiListener {

    private static final ClaimPayment.Header NO_HEADER = new ClaimPayment.Header(0, "", List.of(), List.of());

    private final RemittanceListener listener;
    private PaymentBuilder payment = new PaymentBuilder();
    private ClaimPayment.Header header = NO_HEADER;
    private ClaimBuilder claim;
    private int headers;
    private int claims;
    private int providerAdjustments;

    public RemittanceReader(RemittanceListener listener) {
        this.listener = listener;
    }

    @Override
    public void transactionBegins(TransactionHeader begun) {
        payment = new PaymentBuilder();
        header = NO_HEADER;
        claim = null;
        headers = 0;
        claims = 0;
        providerAdjustments = 0;
    }

    @Override
    public void segment(Segment segment) {
        String tag = Tags.of(segment);
        switch (tag) {
            case "LX" -> {
                closeClaim();
                header = new ClaimPayment.Header(++headers, segment.text(1), List.of(), List.of());
            }
            case "TS3" -> header = new ClaimPayment.Header(header.ordinal(), header.number(), ElementValues.texts(segment, 1, 24), header.ts2());
            case "TS2" -> header = new ClaimPayment.Header(header.ordinal(), header.number(), header.ts3(), ElementValues.texts(segment, 1, 19));
            case "CLP" -> {
                closeClaim();
                claim = new ClaimBuilder(++claims, header, segment);
            }
            case "PLB" -> {
                closeClaim();
                providerAdjustments(segment);
            }
            default -> takeInside(tag, segment);
        }
    }

    private void takeInside(String tag, Segment segment) {
        if (claim != null) {
            claim.take(tag, segment);
        } else if (payment != null) {
            payment.take(tag, segment);
        }
    }

    @Override
    public void transactionEnds(TransactionResult result) {
        closeClaim();
    }

    /** The payment goes first: it is complete when the first LX, CLP or PLB comes. */
    private void closeClaim() {
        if (payment != null) {
            listener.payment(payment.build());
            payment = null;
        }
        if (claim != null) {
            listener.claim(claim.build());
            claim = null;
        }
    }

    private void providerAdjustments(Segment plb) {
        Position position = Position.of(plb);
        for (int reason = 3; reason <= 13; reason += 2) {
            if (plb.has(reason) || plb.has(reason + 1)) {
                listener.providerAdjustment(new ProviderAdjustment(++providerAdjustments, plb.text(1), plb.day(2), plb.text(reason, 1),
                    plb.text(reason, 2), ElementValues.money(plb, reason + 1), position, reason + 1));
            }
        }
    }
}
