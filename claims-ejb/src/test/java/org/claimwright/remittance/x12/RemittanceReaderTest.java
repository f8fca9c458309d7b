package org.claimwright.remittance.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.Position;
import org.claimwright.edi.TransactionText;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ClaimPayment.Adjustment;
import org.claimwright.remittance.ClaimPayment.Procedure;
import org.claimwright.remittance.Payment;
import org.claimwright.remittance.ProviderAdjustment;
import org.claimwright.remittance.RemittanceListener;
import org.junit.jupiter.api.Test;

class RemittanceReaderTest {

    private final Kept kept = new Kept();

    @Test
    void everything_of_a_remittance_becomes_a_typed_record() {
        read("ST*835*0001", "BPR*I*70.5*C*ACH*CCP*01*111000025*DA*1*1512345678**01*111000025*DA*2*20260301", "TRN*1*T1*1512345678*999999999", "CUR*PR*USD",
            "REF*EV*HOUSE", "DTM*405*20260228", "N1*PR*PAYER*XV*12345", "N3*1 MAIN*FLOOR 2", "N4*TOWN*OH*44130*US", "REF*2U*77", "PER*BL*DESK*TE*5551234*UR*payer.example",
            "N1*PE*CLINIC*XX*1234567893", "REF*TJ*123456789", "RDM*BM*DESK*5551234", "LX*7", "TS3*1*11*20261231*1*100", "TS2*1",
            "CLP*A1*1*100*80.5*15*12*P1*11*1**470", "CAS*CO*45*4.5", "NM1*QC*1*DOE*JANE*Q**JR*MI*M1", "MIA*0****MA01", "MOA***MA02", "REF*EA*E1",
            "DTM*232*20260201", "PER*CX**TE*5559999", "AMT*AU*85", "QTY*CA*3", "SVC*HC:99213:25:59*100*85*0510*1*HC:99214:::::old*2", "DTM*472*20260202",
            "CAS*PR*1*10*1*2*5", "REF*6R*L1", "AMT*B6*90", "QTY*ZK*1", "LQ*HE*N14", "SVC*NU:0250*0*0", "LX*8", "CLP*A2*4*5*0**12*P2",
            "PLB*1234567893*20261231*WO:P0*10*L6*-.5", "SE*1*0001");

        Payment payment = kept.payment;
        assertEquals(Money.parse("70.50"), payment.amount());
        assertEquals(LocalDate.of(2026, 3, 1), payment.paidOn());
        assertEquals("T1", payment.trace());
        assertEquals("1512345678", payment.payerIdentifier());
        assertEquals("999999999", payment.payerSupplement());
        assertEquals("USD", payment.currency());
        assertEquals(LocalDate.of(2026, 2, 28), payment.producedOn());
        assertEquals(List.of(new Payment.Reference("EV", "HOUSE", "")), payment.references());
        assertEquals(List.of("1 MAIN", "FLOOR 2"), payment.payer().street());
        assertEquals("77", payment.payer().references().get(0).value());
        assertEquals("payer.example", payment.payer().contacts().get(0).numbers().get(1).value());
        assertEquals("1234567893", payment.payee().identifier());
        assertEquals(List.of(new Payment.Reference("TJ", "123456789", "")), payment.payee().references());
        assertEquals(List.of("BM", "DESK", "5551234"), payment.payee().delivery());

        ClaimPayment claim = kept.claims.get(0);
        assertEquals(1, claim.ordinal());
        assertEquals("7", claim.header().number());
        assertEquals("20261231", claim.header().ts3().get(2));
        assertEquals("1", claim.header().ts2().get(0));
        assertEquals("A1", claim.patientControlNumber());
        assertEquals(Money.parse("80.50"), claim.paid());
        assertEquals("470", claim.drg());
        assertEquals("JR", claim.names().get(0).suffix());
        assertEquals("MA01", claim.inpatient().get(4));
        assertEquals("MA02", claim.outpatient().get(2));
        assertEquals("E1", claim.references().get(0).value());
        assertEquals("5559999", claim.contacts().get(0).numbers().get(0).value());
        assertEquals(Money.parse("85"), claim.amounts().get(0).amount());
        assertEquals(new BigDecimal("3"), claim.quantities().get(0).quantity());
        assertEquals("45", claim.adjustments().get(0).reason());

        ClaimPayment.LinePayment line = claim.lines().get(0);
        assertEquals(new Procedure("HC", "99213", List.of("25", "59"), ""), line.procedure());
        assertEquals(new Procedure("HC", "99214", List.of(), "old"), line.submitted());
        assertEquals("0510", line.revenue());
        assertEquals(new BigDecimal("2"), line.unitsBilled());
        assertEquals("L1", line.lineControlNumber());
        assertEquals(List.of("N14"), line.remarks());
        assertEquals(LocalDate.of(2026, 2, 2), claim.serviceDate(line));
        assertEquals(new Adjustment("PR", "2", Money.parse("5"), null, line.adjustments().get(0).position(), 6), line.adjustments().get(1));
        assertEquals(BigDecimal.ONE, line.adjustments().get(0).quantity());
        assertEquals(2, claim.lines().size());
        assertEquals(LocalDate.of(2026, 2, 1), claim.serviceDate(claim.lines().get(1)), "the claim's date where the line has none");

        assertEquals("8", kept.claims.get(1).header().number());
        assertEquals(2, kept.claims.get(1).ordinal());
        assertEquals(List.of("WO", "L6"), kept.adjustments.stream().map(ProviderAdjustment::reason).toList());
        assertEquals("P0", kept.adjustments.get(0).reference());
        assertEquals(Money.parse("-0.50"), kept.adjustments.get(1).amount());
        assertEquals(6, kept.adjustments.get(1).element());
    }

    @Test
    void a_record_knows_its_bytes() {
        read("ST*835*0001", "BPR*I*1", "CLP*A1*1*1*1");
        assertEquals(new Position(13, 7), kept.payment.bpr());
        assertEquals(new Position(22, 12), kept.claims.get(0).position());
    }

    @Test
    void what_cannot_be_read_is_null_and_the_rest_goes_on() {
        read("BPR*I*7x*C*CHK************20260230", "CLP*A1*1**1.234", "CAS*CO*45*abc", "SVC*HC:1*5", "PLB*1*2026*WO*");
        assertNull(kept.payment.amount());
        assertNull(kept.payment.paidOn());
        assertNull(kept.payment.trn());
        assertNull(kept.payment.payee());
        assertNull(kept.claims.get(0).charge());
        assertNull(kept.claims.get(0).paid());
        assertNull(kept.claims.get(0).adjustments().get(0).amount());
        assertNull(kept.claims.get(0).lines().get(0).paid());
        assertNull(kept.adjustments.get(0).amount());
    }

    @Test
    void a_remittance_without_claims_still_tells_its_payment() {
        read("BPR*I*1", "SE*2*0001");
        assertEquals(Money.parse("1"), kept.payment.amount());
        assertEquals(List.of(), kept.claims);
    }

    @Test
    void of_a_header_segment_that_comes_again_the_first_counts() {
        read("ST*835*0001", "BPR*I*1*C*CHK************20260301", "BPR*I*2*C*CHK************20260302", "TRN*1*T1*1512345678", "TRN*1*T2*1512345678", "CUR*PR*USD",
            "CUR*PR*CAD", "DTM*405*20260228", "DTM*405*20260227", "SE*1*0001");
        assertEquals("1.00 2026-03-01 T1 USD 2026-02-28", kept.payment.amount() + " " + kept.payment.paidOn() + " " + kept.payment.trace() + " "
            + kept.payment.currency() + " " + kept.payment.producedOn());
    }

    @Test
    void a_lower_case_tag_is_read_as_what_it_is() {
        read("bpr*I*1", "clp*A1*1*5*5", "svc*HC:1*5*5");
        assertEquals(Money.parse("1"), kept.payment.amount());
        assertEquals(1, kept.claims.get(0).lines().size());
    }

    private void read(String... segments) {
        TransactionText.of(segments).read(new RemittanceReader(kept));
    }

    private static final class Kept implements RemittanceListener {

        private Payment payment;
        private final List<ClaimPayment> claims = new ArrayList<>();
        private final List<ProviderAdjustment> adjustments = new ArrayList<>();

        @Override
        public void payment(Payment told) {
            payment = told;
        }

        @Override
        public void claim(ClaimPayment claim) {
            claims.add(claim);
        }

        @Override
        public void providerAdjustment(ProviderAdjustment adjustment) {
            adjustments.add(adjustment);
        }
    }
}
