package org.claimwright.remittance.x12;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.claimwright.edi.InterchangeWriter;
import org.claimwright.edi.OutgoingSegment;
import org.claimwright.edi.Position;
import org.claimwright.money.Money;
import org.claimwright.records.Quantities;
import org.claimwright.records.RecordWriter;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ClaimPayment.Adjustment;
import org.claimwright.remittance.ClaimPayment.LinePayment;
import org.claimwright.remittance.ClaimPayment.Procedure;
import org.claimwright.remittance.Payment;
import org.claimwright.remittance.ProviderAdjustment;

/**
 * Writes one 835: the payment, its claims, its provider-level adjustments. Adjustments share a CAS, and provider-level ones a PLB, as long as
 * group, provider and period are the same, they stood in the same segment, and their elements rise.
 */
final class RemittanceWriter implements RecordWriter {

    private static final int FIRST_MODIFIER = 3;

    private final InterchangeWriter out;
    private final OutgoingSegment segment = new OutgoingSegment();
    private final OutgoingSegment plb = new OutgoingSegment();
    private ClaimPayment.Header header;
    private ProviderAdjustment last;

    RemittanceWriter(InterchangeWriter out) {
        this.out = out;
    }

    @Override
    public void write(Record unit) throws IOException {
        if (unit instanceof Payment payment) {
            payment(payment);
        } else if (unit instanceof ClaimPayment claim) {
            claim(claim);
        } else if (unit instanceof ProviderAdjustment adjustment) {
            providerAdjustment(adjustment);
        } else {
            throw new IllegalArgumentException(unit.getClass().getSimpleName() + " is no unit of an 835");
        }
    }

    @Override
    public void end() throws IOException {
        if (last != null) {
            last = null;
            out.write(plb);
        }
    }

    // ---- the payment

    private void payment(Payment payment) throws IOException {
        begin("BPR", payment.handling()).put(2, payment.amount()).put(3, payment.creditOrDebit(), payment.method()).put(5, payment.bank())
                .put(16, payment.paidOn()).write();
        begin("TRN", "1", payment.trace(), payment.payerIdentifier(), payment.payerSupplement()).write();
        if (!payment.currency().isEmpty()) {
            begin("CUR", "PR", payment.currency()).write();
        }
        references(payment.references());
        if (payment.producedOn() != null) {
            begin("DTM", "405").put(2, payment.producedOn()).write();
        }
        boolean payeeFirst = stoodBefore(payment.payee(), payment.payer());
        party(payeeFirst ? payment.payee() : payment.payer());
        party(payeeFirst ? payment.payer() : payment.payee());
    }

    /** Both loops are one position of the standard, so their order is free. */
    private static boolean stoodBefore(Payment.Party one, Payment.Party other) {
        return one != null && other != null && one.position() != null && other.position() != null && one.position().firstByte() < other.position().firstByte();
    }

    private void party(Payment.Party party) throws IOException {
        if (party == null) {
            return;
        }
        begin("N1", party.entity(), party.name(), party.qualifier(), party.identifier()).write();
        some("N3", 1, party.street());
        some("N4", 1, List.of(party.city(), party.state(), party.zip(), party.country(), "", "", party.subdivision()));
        references(party.references());
        contacts(party.contacts());
        some("RDM", 1, party.delivery());
    }

    private void references(List<Payment.Reference> references) throws IOException {
        for (Payment.Reference reference : references) {
            begin("REF", reference.qualifier(), reference.value(), reference.description()).write();
        }
    }

    private void contacts(List<Payment.Contact> contacts) throws IOException {
        for (Payment.Contact contact : contacts) {
            Draft per = begin("PER", contact.function(), contact.name());
            for (int i = 0; i < contact.numbers().size(); i++) {
                per.put(3 + 2 * i, contact.numbers().get(i).qualifier(), contact.numbers().get(i).value());
            }
            per.write();
        }
    }

    // ---- claims

    private void claim(ClaimPayment claim) throws IOException {
        if (!claim.header().equals(header) && claim.header().ordinal() > 0) {
            begin("LX", claim.header().number()).write();
            some("TS3", 1, claim.header().ts3());
            some("TS2", 1, claim.header().ts2());
        }
        header = claim.header();
        begin("CLP", claim.patientControlNumber(), claim.status()).put(3, claim.charge()).put(4, claim.paid()).put(5, claim.patientResponsibility())
                .put(6, claim.filingIndicator(), claim.payerClaimNumber(), claim.facility(), claim.frequency()).put(11, claim.drg())
                .put(12, claim.drgWeight()).put(13, claim.dischargeFraction()).write();
        adjustments(claim.adjustments());
        for (ClaimPayment.Name name : claim.names()) {
            begin("NM1", name.entity(), name.type(), name.last(), name.first(), name.middle(), "", name.suffix(), name.qualifier(), name.identifier()).write();
        }
        some("MIA", 1, claim.inpatient());
        some("MOA", 1, claim.outpatient());
        references(claim.references());
        dates(claim.dates());
        contacts(claim.contacts());
        amounts(claim.amounts());
        quantities(claim.quantities());
        for (LinePayment line : claim.lines()) {
            line(line);
        }
    }

    private void line(LinePayment line) throws IOException {
        begin("SVC").put(1, line.procedure()).put(2, line.charge()).put(3, line.paid()).put(4, line.revenue()).put(5, line.unitsPaid())
                .put(6, line.submitted()).put(7, line.unitsBilled()).write();
        dates(line.dates());
        adjustments(line.adjustments());
        references(line.references());
        amounts(line.amounts());
        quantities(line.quantities());
        for (int i = 0; i < line.remarks().size(); i++) {
            begin("LQ", line.remarkLists().get(i), line.remarks().get(i)).write();
        }
    }

    private void adjustments(List<Adjustment> adjustments) throws IOException {
        Draft cas = null;
        Adjustment before = null;
        for (Adjustment adjustment : adjustments) {
            if (before == null || !isOneSegment(before.group().equals(adjustment.group()), before.position(), before.element(), adjustment.position(),
                    adjustment.element())) {
                if (cas != null) {
                    cas.write();
                }
                cas = begin("CAS", adjustment.group());
            }
            cas.put(adjustment.element() - 1, adjustment.reason()).put(adjustment.element(), adjustment.amount())
                    .put(adjustment.element() + 1, adjustment.quantity());
            before = adjustment;
        }
        if (cas != null) {
            cas.write();
        }
    }

    private static boolean isOneSegment(boolean alike, Position one, int element, Position other, int nextElement) {
        return alike && nextElement > element && (one == null || other == null || one.equals(other));
    }

    private void dates(List<ClaimPayment.Dated> dates) throws IOException {
        for (ClaimPayment.Dated date : dates) {
            begin("DTM", date.qualifier()).put(2, date.day()).write();
        }
    }

    private void amounts(List<ClaimPayment.Amount> amounts) throws IOException {
        for (ClaimPayment.Amount amount : amounts) {
            begin("AMT", amount.qualifier()).put(2, amount.amount()).write();
        }
    }

    private void quantities(List<ClaimPayment.Quantity> quantities) throws IOException {
        for (ClaimPayment.Quantity quantity : quantities) {
            begin("QTY", quantity.qualifier()).put(2, quantity.quantity()).write();
        }
    }

    // ---- provider-level adjustments

    private void providerAdjustment(ProviderAdjustment next) throws IOException {
        boolean alike = last != null && last.provider().equals(next.provider()) && Objects.equals(last.fiscalPeriod(), next.fiscalPeriod());
        if (last == null || !isOneSegment(alike, last.position(), last.element(), next.position(), next.element())) {
            end();
            plb.begin("PLB");
            new Draft(plb).put(1, next.provider()).put(2, next.fiscalPeriod());
        }
        plb.put(next.element() - 1, 1, 1, next.reason());
        plb.put(next.element() - 1, 2, 1, next.reference());
        new Draft(plb).put(next.element(), next.amount());
        last = next;
    }

    // ---- one segment

    private Draft begin(String tag, String... elements) {
        segment.begin(tag);
        return new Draft(segment).put(1, elements);
    }

    /** A segment that may be left out: only with something in it. */
    private void some(String tag, int first, List<String> elements) throws IOException {
        if (elements.stream().anyMatch(element -> !element.isEmpty())) {
            begin(tag).put(first, elements).write();
        }
    }

    /** A segment that is being filled; what is null or empty leaves no trace. */
    private final class Draft {

        private final OutgoingSegment filled;

        Draft(OutgoingSegment filled) {
            this.filled = filled;
        }

        Draft put(int first, String... elements) {
            return put(first, List.of(elements));
        }

        Draft put(int first, List<String> elements) {
            for (int i = 0; i < elements.size(); i++) {
                filled.put(first + i, 1, 1, elements.get(i));
            }
            return this;
        }

        Draft put(int element, Money amount) {
            return put(element, amount == null ? "" : Quantities.text(amount));
        }

        Draft put(int element, BigDecimal quantity) {
            return put(element, quantity == null ? "" : Quantities.text(quantity));
        }

        Draft put(int element, LocalDate day) {
            return put(element, day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day));
        }

        Draft put(int element, Procedure procedure) {
            if (procedure != null) {
                filled.put(element, 1, 1, procedure.qualifier());
                filled.put(element, 2, 1, procedure.code());
                for (int i = 0; i < procedure.modifiers().size(); i++) {
                    filled.put(element, FIRST_MODIFIER + i, 1, procedure.modifiers().get(i));
                }
                filled.put(element, 7, 1, procedure.description());
            }
            return this;
        }

        void write() throws IOException {
            out.write(filled);
        }
    }
}
