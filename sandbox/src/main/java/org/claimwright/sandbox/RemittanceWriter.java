package org.claimwright.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.money.Money;
import org.claimwright.sandbox.BilledClaim.Line;
import org.claimwright.sandbox.DecidedClaim.Adjustment;
import org.claimwright.sandbox.Remittance.Defect;
import org.claimwright.sandbox.Remittance.ProviderAdjustment;

/** Writes remittances as the ST of an 835, 005010X221A1, the way payers write them. */
final class RemittanceWriter {

    private final X12Writer x12;

    RemittanceWriter(X12Writer x12) {
        this.x12 = x12;
    }

    void write(Remittance remittance, String control) {
        open(remittance, remittance.payment(), control);
        remittance.claims().forEach(claim -> claim(claim, remittance.payer()));
        close(remittance, control);
    }

    /** Everything before the first claim; BPR02 is told, because a stream of claims does not know its sum yet. */
    void open(Remittance remittance, Money payment, String control) {
        x12.openTransaction(control);
        Payer payer = remittance.payer();
        payment(remittance, payment);
        x12.segment("TRN", "1", remittance.trace(), payer.identifier());
        x12.segment("DTM", "405", X12Writer.day(remittance.producedOn()));
        x12.segment("N1", "PR", payer.name());
        x12.segment("N3", payer.street());
        x12.segment("N4", payer.city(), payer.state(), payer.zip());
        x12.segment("PER", "CX", "PROVIDER SERVICES", "TE", "8005550100");
        if (!remittance.defects().contains(Defect.WITHOUT_PER_BL)) {
            x12.segment("PER", "BL", "EDI SUPPORT", "TE", "8005550101");
        }
        payee(remittance.payee());
        x12.segment("LX", "1");
    }

    private void payment(Remittance remittance, Money payment) {
        String day = X12Writer.day(remittance.paidOn());
        if (payment.isZero()) {
            x12.segment("BPR", "H", "0", "C", "NON", "", "", "", "", "", "", "", "", "", "", "", day);
        } else {
            x12.segment("BPR", "I", amount(payment), "C", "ACH", "CCP", "01", "999999992", "DA", "1234567", remittance.payer().identifier(), "",
                    "01", "999988880", "DA", "98765", day);
        }
    }

    private void payee(Client payee) {
        if (payee.npi() == null) {
            x12.segment("N1", "PE", payee.name(), "FI", payee.taxId());
        } else {
            x12.segment("N1", "PE", payee.name(), "XX", payee.npi());
            x12.segment("REF", "TJ", payee.taxId());
        }
    }

    void claim(DecidedClaim claim, Payer payer) {
        BilledClaim billed = claim.billed();
        Money share = claim.patientShare();
        x12.segment("CLP", billed.control(), claim.status(), amount(claim.charge()), amount(claim.paid()),
                share.isZero() ? "" : amount(share), payer.filing(), claim.number(), billed.institutional() ? "13" : "11", "1");
        adjustments(claim.adjustments());
        x12.segment("NM1", "QC", "1", billed.lastName(), billed.firstName(), "", "", "", "MI", billed.memberId());
        x12.segment("NM1", "82", "2", billed.client().name(), "", "", "", "", "XX", billed.client().npi());
        if (claim.forwardedTo() != null) {
            x12.segment("NM1", "TT", "2", claim.forwardedTo().name(), "", "", "", "", "PI", claim.forwardedTo().identifier());
        }
        if (!claim.remarks().isEmpty()) {
            List<String> moa = new ArrayList<>(List.of("", ""));
            moa.addAll(claim.remarks());
            x12.segment("MOA", moa.toArray(String[]::new));
        }
        x12.segment("DTM", "232", X12Writer.day(billed.from()));
        x12.segment("DTM", "233", X12Writer.day(billed.to()));
        x12.segment("DTM", "050", X12Writer.day(billed.to().plusDays(3)));
        if (!claim.interest().isZero()) {
            x12.segment("AMT", "I", amount(claim.interest()));
        }
        claim.lines().forEach(line -> line(line, payer));
    }

    private void line(DecidedClaim.Line line, Payer payer) {
        Line billed = line.billed();
        boolean changed = !line.code().equals(billed.code());
        x12.segment("SVC", procedure(line.code(), billed.modifiers()), amount(line.charge()), amount(line.paid()), "",
                String.valueOf(line.units()), changed ? procedure(billed.code(), billed.modifiers()) : "",
                line.units() == billed.units() ? "" : String.valueOf(billed.units()));
        x12.segment("DTM", "472", X12Writer.day(billed.date()));
        adjustments(line.adjustments());
        if (payer.echoesLineControls()) {
            x12.segment("REF", "6R", billed.control());
        }
        if (line.paid().isPositive()) {
            x12.segment("AMT", "B6", amount(line.paid().plus(share(line))));
        }
        line.remarks().forEach(remark -> x12.segment("LQ", "HE", remark));
    }

    private static Money share(DecidedClaim.Line line) {
        return Sum.of(line.adjustments().stream().filter(a -> a.group().equals("PR")).toList(), Adjustment::amount);
    }

    private String procedure(String code, List<String> modifiers) {
        List<String> components = new ArrayList<>(List.of("HC", code));
        components.addAll(modifiers);
        return x12.composite(components);
    }

    /** One CAS a group, its trios from the left; a seventh trio starts the next CAS. */
    private void adjustments(List<Adjustment> adjustments) {
        Map<String, List<Adjustment>> groups = new LinkedHashMap<>();
        adjustments.forEach(a -> groups.computeIfAbsent(a.group(), g -> new ArrayList<>()).add(a));
        groups.forEach((group, trios) -> {
            for (int first = 0; first < trios.size(); first += 6) {
                adjustment(group, trios.subList(first, Math.min(first + 6, trios.size())));
            }
        });
    }

    private void adjustment(String group, List<Adjustment> trios) {
        List<String> elements = new ArrayList<>(List.of(group));
        for (Adjustment trio : trios) {
            elements.addAll(List.of(trio.reason(), amount(trio.amount()), ""));
        }
        x12.segment("CAS", elements.toArray(String[]::new));
    }

    void close(Remittance remittance, String control) {
        String fiscalYearEnd = remittance.paidOn().getYear() + "1231";
        for (ProviderAdjustment adjustment : remittance.providerAdjustments()) {
            String provider = remittance.payee().npi() == null ? remittance.payee().taxId() : remittance.payee().npi();
            x12.segment("PLB", provider, fiscalYearEnd,
                    adjustment.reference().isEmpty() ? adjustment.reason() : x12.composite(List.of(adjustment.reason(), adjustment.reference())),
                    amount(adjustment.amount()));
        }
        x12.closeTransaction(control);
    }

    /** As payers write amounts: no cents where there are none. */
    private static String amount(Money money) {
        String text = money.toString();
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
