package org.claimwright.remittance.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.Position;
import org.claimwright.edi.Segment;
import org.claimwright.money.Money;
import org.claimwright.remittance.ClaimPayment;
import org.claimwright.remittance.ClaimPayment.Adjustment;
import org.claimwright.remittance.ClaimPayment.Amount;
import org.claimwright.remittance.ClaimPayment.Dated;
import org.claimwright.remittance.ClaimPayment.LinePayment;
import org.claimwright.remittance.ClaimPayment.Name;
import org.claimwright.remittance.ClaimPayment.Procedure;
import org.claimwright.remittance.ClaimPayment.Quantity;
import org.claimwright.remittance.Payment;

/** Gathers one CLP with its lines. */
final class ClaimBuilder {

    private final int ordinal;
    private final ClaimPayment.Header header;
    private final String patientControlNumber;
    private final String status;
    private final Money charge;
    private final Money paid;
    private final Money patientResponsibility;
    private final String filingIndicator;
    private final String payerClaimNumber;
    private final String facility;
    private final String frequency;
    private final String drg;
    private final BigDecimal drgWeight;
    private final BigDecimal dischargeFraction;
    private final Position position;
    private final Facts facts = new Facts();
    private final List<Name> names = new ArrayList<>(2);
    private List<String> inpatient = List.of();
    private List<String> outpatient = List.of();
    private final List<Payment.Contact> contacts = new ArrayList<>(0);
    private final List<LinePayment> lines = new ArrayList<>(4);
    private LineBuilder line;

    ClaimBuilder(int ordinal, ClaimPayment.Header header, Segment clp) {
        this.ordinal = ordinal;
        this.header = header;
        patientControlNumber = clp.text(1);
        status = clp.text(2);
        charge = ElementValues.money(clp, 3);
        paid = ElementValues.money(clp, 4);
        patientResponsibility = ElementValues.money(clp, 5);
        filingIndicator = clp.text(6);
        payerClaimNumber = clp.text(7);
        facility = clp.text(8);
        frequency = clp.text(9);
        drg = clp.text(11);
        drgWeight = ElementValues.number(clp, 12);
        dischargeFraction = ElementValues.number(clp, 13);
        position = Position.of(clp);
    }

    void take(String tag, Segment segment) {
        switch (tag) {
            case "SVC" -> {
                closeLine();
                line = new LineBuilder(lines.size() + 1, segment);
            }
            case "NM1" -> names.add(new Name(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5),
                segment.text(7), segment.text(8), segment.text(9)));
            case "MIA" -> inpatient = ElementValues.texts(segment, 1, 24);
            case "MOA" -> outpatient = ElementValues.texts(segment, 1, 9);
            case "PER" -> contacts.add(ElementValues.contact(segment));
            case "LQ" -> {
                if (line != null) {
                    line.remarkLists.add(segment.text(1));
                    line.remarks.add(segment.text(2));
                }
            }
            default -> (line == null ? facts : line.facts).take(tag, segment);
        }
    }

    private void closeLine() {
        if (line != null) {
            lines.add(line.build());
            line = null;
        }
    }

    ClaimPayment build() {
        closeLine();
        return new ClaimPayment(ordinal, header, patientControlNumber, status, charge, paid, patientResponsibility, filingIndicator,
            payerClaimNumber, facility, frequency, drg, drgWeight, dischargeFraction, facts.adjustments, names, inpatient, outpatient, facts.references, facts.dates, contacts,
            facts.amounts, facts.quantities, lines, position);
    }

    /** What claims and lines both have. */
    private static final class Facts {

        private static final int TRIOS = 6;

        private final List<Adjustment> adjustments = new ArrayList<>(2);
        private final List<Payment.Reference> references = new ArrayList<>(1);
        private final List<Dated> dates = new ArrayList<>(2);
        private final List<Amount> amounts = new ArrayList<>(1);
        private final List<Quantity> quantities = new ArrayList<>(0);

        void take(String tag, Segment segment) {
            switch (tag) {
                case "CAS" -> adjust(segment);
                case "REF" -> references.add(ElementValues.reference(segment));
                case "DTM" -> dates.add(new Dated(segment.text(1), segment.day(2)));
                case "AMT" -> amounts.add(new Amount(segment.text(1), ElementValues.money(segment, 2)));
                case "QTY" -> quantities.add(new Quantity(segment.text(1), ElementValues.number(segment, 2)));
                default -> { /* nothing that a claim has: the matcher has said so */ }
            }
        }

        private void adjust(Segment cas) {
            String group = cas.text(1);
            Position position = Position.of(cas);
            for (int trio = 0; trio < TRIOS; trio++) {
                int reason = 2 + 3 * trio;
                if (cas.has(reason) || cas.has(reason + 1)) {
                    adjustments.add(new Adjustment(group, cas.text(reason), ElementValues.money(cas, reason + 1), ElementValues.number(cas, reason + 2),
                        position, reason + 1));
                }
            }
        }
    }

    /** One SVC. */
    private static final class LineBuilder {

        private final int ordinal;
        private final Procedure procedure;
        private final Money charge;
        private final Money paid;
        private final String revenue;
        private final BigDecimal unitsPaid;
        private final Procedure submitted;
        private final BigDecimal unitsBilled;
        private final Position position;
        private final Facts facts = new Facts();
        private final List<String> remarks = new ArrayList<>(1);
        private final List<String> remarkLists = new ArrayList<>(1);

        LineBuilder(int ordinal, Segment svc) {
            this.ordinal = ordinal;
            Procedure adjudicated = ElementValues.procedure(svc, 1);
            procedure = adjudicated == null ? new Procedure("", "", List.of(), "") : adjudicated;
            charge = ElementValues.money(svc, 2);
            paid = ElementValues.money(svc, 3);
            revenue = svc.text(4);
            unitsPaid = ElementValues.number(svc, 5);
            submitted = ElementValues.procedure(svc, 6);
            unitsBilled = ElementValues.number(svc, 7);
            position = Position.of(svc);
        }

        LinePayment build() {
            return new LinePayment(ordinal, procedure, charge, paid, revenue, unitsPaid, submitted, unitsBilled, facts.dates, facts.adjustments,
                lineControlNumber(), facts.references, facts.amounts, facts.quantities, remarks, remarkLists, position);
        }

        private String lineControlNumber() {
            for (Payment.Reference reference : facts.references) {
                if (reference.qualifier().equals("6R")) {
                    return reference.value();
                }
            }
            return "";
        }
    }
}
