package org.claimwright.remittance.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.Position;
import org.claimwright.edi.Segment;
import org.claimwright.money.Money;
import org.claimwright.remittance.Payment;

/** Gathers what comes before the first LX. Of a segment that may come once the first one counts. */
final class PaymentBuilder {

    private String handling = "";
    private Money amount;
    private String creditOrDebit = "";
    private String method = "";
    private LocalDate paidOn;
    private List<String> bank = List.of();
    private Position bpr;
    private String trace = "";
    private String payerIdentifier = "";
    private String payerSupplement = "";
    private Position trn;
    private String currency = "";
    private final List<Payment.Reference> references = new ArrayList<>();
    private LocalDate producedOn;
    private PartyBuilder payer;
    private PartyBuilder payee;
    private PartyBuilder current;

    void take(String tag, Segment segment) {
        switch (tag) {
            case "BPR" -> bpr(segment);
            case "TRN" -> trn(segment);
            case "CUR" -> currency = currency.isEmpty() ? segment.text(2) : currency;
            case "DTM" -> producedOn = producedOn == null && segment.is(1, "405") ? segment.day(2) : producedOn;
            case "N1" -> party(segment);
            case "REF" -> (current == null ? references : current.references).add(ElementValues.reference(segment));
            default -> {
                if (current != null) {
                    current.take(tag, segment);
                }
            }
        }
    }

    private void bpr(Segment segment) {
        if (bpr != null) {
            return;
        }
        handling = segment.text(1);
        amount = ElementValues.money(segment, 2);
        creditOrDebit = segment.text(3);
        method = segment.text(4);
        bank = ElementValues.texts(segment, 5, 15);
        paidOn = segment.day(16);
        bpr = Position.of(segment);
    }

    private void trn(Segment segment) {
        if (trn != null) {
            return;
        }
        trace = segment.text(2);
        payerIdentifier = segment.text(3);
        payerSupplement = segment.text(4);
        trn = Position.of(segment);
    }

    private void party(Segment n1) {
        current = new PartyBuilder(n1);
        if (n1.is(1, "PR") && payer == null) {
            payer = current;
        } else if (n1.is(1, "PE") && payee == null) {
            payee = current;
        }
    }

    Payment build() {
        return new Payment(handling, amount, creditOrDebit, method, paidOn, bank, trace, payerIdentifier, payerSupplement, currency, references,
            producedOn, payer == null ? null : payer.build(), payee == null ? null : payee.build(), bpr, trn);
    }

    /** One N1 loop. */
    private static final class PartyBuilder {

        private final String entity;
        private final String name;
        private final String qualifier;
        private final String identifier;
        private final Position position;
        private List<String> street = List.of();
        private String city = "";
        private String state = "";
        private String zip = "";
        private String country = "";
        private String subdivision = "";
        private List<String> delivery = List.of();
        private final List<Payment.Reference> references = new ArrayList<>();
        private final List<Payment.Contact> contacts = new ArrayList<>();

        PartyBuilder(Segment n1) {
            entity = n1.text(1);
            name = n1.text(2);
            qualifier = n1.text(3);
            identifier = n1.text(4);
            position = Position.of(n1);
        }

        void take(String tag, Segment segment) {
            switch (tag) {
                case "N3" -> street = segment.has(2) ? List.of(segment.text(1), segment.text(2)) : List.of(segment.text(1));
                case "N4" -> {
                    city = segment.text(1);
                    state = segment.text(2);
                    zip = segment.text(3);
                    country = segment.text(4);
                    subdivision = segment.text(7);
                }
                case "PER" -> contacts.add(ElementValues.contact(segment));
                case "RDM" -> delivery = ElementValues.texts(segment, 1, 3);
                default -> { /* nothing that a party has */ }
            }
        }

        Payment.Party build() {
            return new Payment.Party(entity, name, qualifier, identifier, street, city, state, zip, country, subdivision, references, contacts, delivery, position);
        }
    }
}
