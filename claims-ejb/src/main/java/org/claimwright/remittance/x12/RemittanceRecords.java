package org.claimwright.remittance.x12;

import java.util.List;
import java.util.Optional;
import org.claimwright.edi.EdiListener;
import org.claimwright.edi.EdiProblem;
import org.claimwright.edi.InterchangeWriter;
import org.claimwright.edi.Position;
import org.claimwright.edi.Segment;
import org.claimwright.edi.TransactionHeader;
import org.claimwright.edi.TransactionResult;
import org.claimwright.edi.rules.Tags;
import org.claimwright.records.GuideRecords;
import org.claimwright.records.RecordListener;
import org.claimwright.records.RecordWriter;
import org.claimwright.records.TransactionRecords;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.Payment;
import org.claimwright.remittance.ProviderAdjustment;
import org.claimwright.remittance.RemittanceListener;

/** The typed records of an 835: the payment, each claim, each provider-level adjustment. */
public final class RemittanceRecords implements GuideRecords, TransactionRecords {

    /** More of one claim is not held in memory. */
    private static final int MOST_SEGMENTS = 100_000;

    @Override
    public Optional<TransactionRecords> of(String guide, String transactionSet) {
        return guide.equals(RemittanceRules.GUIDE) && transactionSet.equals("835") ? Optional.of(this) : Optional.empty();
    }

    @Override
    public List<Class<? extends Record>> units() {
        return List.of(Payment.class, ClaimPayment.class, ProviderAdjustment.class);
    }

    @Override
    public EdiListener reader(RecordListener listener) {
        return new Reading(listener);
    }

    @Override
    public RecordWriter writer(InterchangeWriter out) {
        return new RemittanceWriter(out);
    }

    /** Knows where each record began: a claim is told when what follows it begins. */
    private static final class Reading implements EdiListener, RemittanceListener {

        private final RecordListener listener;
        private final RemittanceReader reader = new RemittanceReader(this);
        private TransactionHeader transaction;
        private int passing;
        private int claimSegment;
        private int segmentsOfUnit;
        private Position first;

        Reading(RecordListener listener) {
            this.listener = listener;
        }

        @Override
        public void transactionBegins(TransactionHeader header) {
            transaction = header;
            segmentsOfUnit = 0;
            first = null;
            reader.transactionBegins(header);
        }

        @Override
        public void segment(Segment segment) {
            boolean begins = switch (Tags.of(segment)) {
                case "LX", "CLP", "PLB" -> true;
                default -> false;
            };
            passing = segment.ordinal();
            segmentsOfUnit = begins ? 1 : segmentsOfUnit + 1;
            first = passing == 2 ? Position.of(segment) : first;
            if (segmentsOfUnit <= MOST_SEGMENTS) {
                reader.segment(segment);
            } else if (segmentsOfUnit == MOST_SEGMENTS + 1) {
                listener.tooLarge(new EdiProblem(transaction.interchange(), transaction.group(), transaction.control(), passing, segment.id(), segment.loop(), null,
                    null, null, segment.firstByte(), EdiProblem.Severity.ERROR, "unit-too-large", 1, "RULE", "one more segment of a payment or claim",
                    "at most " + MOST_SEGMENTS + " segments: the others are left out"));
            }
            claimSegment = begins ? passing : claimSegment;
        }

        @Override
        public void transactionEnds(TransactionResult result) {
            reader.transactionEnds(result);
        }

        /** Without a segment between ST and what ends it there is nothing to tell. */
        @Override
        public void payment(Payment payment) {
            if (first != null) {
                listener.unit(payment, new RecordListener.Place(transaction, 2, payment.bpr() == null ? first : payment.bpr()));
            }
        }

        @Override
        public void claim(ClaimPayment claim) {
            listener.unit(claim, new RecordListener.Place(transaction, claimSegment, claim.position()));
        }

        @Override
        public void providerAdjustment(ProviderAdjustment adjustment) {
            listener.unit(adjustment, new RecordListener.Place(transaction, passing, adjustment.position()));
        }
    }
}
