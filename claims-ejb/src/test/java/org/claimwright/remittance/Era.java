package org.claimwright.remittance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An 835 as a payer would write it, for tests: a good envelope around segments of the test's own. */
final class Era {

    static final String GOOD_NPI = "1234567893";

    private final List<String> segments = new ArrayList<>();
    private String amount;
    private String trace = "T1";
    private String payer = "1512345678";
    private String payee = "N1*PE*CLINIC*XX*" + GOOD_NPI;
    private String control = "000000001";
    private String produced = "20260228";
    private String usage = "P";
    private boolean contact = true;
    private int tooManySegments;

    private Era(String amount) {
        this.amount = amount;
    }

    static Era paying(String amount) {
        return new Era(amount);
    }

    Era with(String... more) {
        segments.addAll(List.of(more));
        return this;
    }

    Era trace(String number) {
        trace = number;
        return this;
    }

    Era payer(String identifier) {
        payer = identifier;
        return this;
    }

    Era payee(String n1) {
        payee = n1;
        return this;
    }

    /** Issued again: other control numbers, another production date. */
    Era again(String controlNumber, String producedOn) {
        control = controlNumber;
        produced = producedOn;
        return this;
    }

    Era amount(String other) {
        amount = other;
        return this;
    }

    Era test() {
        usage = "T";
        return this;
    }

    Era withoutContact() {
        contact = false;
        return this;
    }

    Era countingSegmentsWrong() {
        tooManySegments = 1;
        return this;
    }

    String text() {
        return text(List.of(this));
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Several ST in one group; the envelope of the first. */
    static String text(List<Era> transactions) {
        Era first = transactions.get(0);
        StringBuilder text = new StringBuilder("ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260301*0800*^*00501*" + first.control
            + "*0*" + first.usage + "*:~\nGS*HP*PAYER*CLINIC*20260301*0800*" + Integer.parseInt(first.control) + "*X*005010X221A1~\n");
        for (int i = 0; i < transactions.size(); i++) {
            transactions.get(i).append(text, String.format("%04d", i + 1));
        }
        return text.append("GE*" + transactions.size() + "*" + Integer.parseInt(first.control) + "~\nIEA*1*" + first.control + "~\n").toString();
    }

    private void append(StringBuilder text, String st) {
        List<String> all = new ArrayList<>();
        all.add("ST*835*" + st);
        all.add(amount.equals("0") ? "BPR*H*0*C*NON************20260301" : "BPR*I*" + amount + "*C*CHK************20260301");
        all.add("TRN*1*" + trace + "*" + payer);
        all.add("DTM*405*" + produced);
        all.add("N1*PR*PAYER");
        all.add("N3*1 MAIN");
        all.add("N4*TOWN*OH*44130");
        if (contact) {
            all.add("PER*BL*DESK*TE*5551234567");
        }
        all.add(payee);
        if (segments.stream().anyMatch(segment -> segment.startsWith("CLP"))) {
            all.add("LX*1");
        }
        for (String segment : segments) {
            all.add(segment.startsWith("CLP") ? complete(segment) : segment);
            if (segment.startsWith("CLP")) {
                all.add("NM1*QC*1*DOE*JANE");
            }
        }
        // CAS stands before NM1 in the guide: put each claim's own adjustments there
        order(all);
        all.add("SE*" + (all.size() + 1 + tooManySegments) + "*" + st);
        all.forEach(segment -> text.append(segment).append("~\n"));
    }

    /** CLP05 to CLP07, where the test leaves them out. */
    private static String complete(String clp) {
        String[] rest = {"", "12", "P9"};
        StringBuilder all = new StringBuilder(clp);
        for (int present = clp.split("\\*", -1).length; present < 8; present++) {
            all.append('*').append(rest[present - 5]);
        }
        return all.toString();
    }

    private static void order(List<String> all) {
        for (int i = 1; i < all.size(); i++) {
            for (int j = i; all.get(j).startsWith("CAS") && all.get(j - 1).startsWith("NM1*QC"); j--) {
                all.set(j, all.set(j - 1, all.get(j)));
            }
        }
    }
}
