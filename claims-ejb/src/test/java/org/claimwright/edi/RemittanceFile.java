package org.claimwright.edi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Right 835 files to read, and to do harm to: written with {@code *:^~}, one segment a line. */
final class RemittanceFile {

    private final StringBuilder text = new StringBuilder();

    /** One interchange with one group of so many transactions, their control numbers 0001, 0002 and so on. */
    static String with(int transactions) {
        return new RemittanceFile().interchange(1, List.of(transactions)).toString();
    }

    /** Some interchanges, groups and transactions. */
    static byte[] any(Random random) {
        RemittanceFile file = new RemittanceFile();
        int interchanges = 1 + random.nextInt(2);
        for (int i = 1; i <= interchanges; i++) {
            List<Integer> groups = new ArrayList<>();
            for (int g = random.nextInt(2); g >= 0; g--) {
                groups.add(1 + random.nextInt(4));
            }
            file.interchange(i, groups);
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    RemittanceFile interchange(int number, List<Integer> groups) {
        String control = String.format("%09d", number);
        line("ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *260626*1500*^*00501*" + control + "*0*P*:");
        for (int g = 1; g <= groups.size(); g++) {
            line("GS*HP*PAYER*PROVIDER*20260626*1500*" + number + g + "*X*005010X221A1");
            for (int t = 1; t <= groups.get(g - 1); t++) {
                transaction(String.format("%d%d%02d", number, g, t));
            }
            line("GE*" + groups.get(g - 1) + "*" + number + g);
        }
        line("IEA*" + groups.size() + "*" + control);
        return this;
    }

    private void transaction(String control) {
        String[] body = {"ST*835*" + control, "BPR*I*80*C*ACH*CCP*01*555000066*DA*678900034*1777777777**01*666000077*DA*456789055*20260626",
            "TRN*1*T" + control + "*1777777777", "N1*PR*PAYER", "N3*1 WAY", "N4*ANYTOWN*OH*44130", "PER*BL*TECH*TE*5555555555",
            "N1*PE*BILLER*XX*1234567893", "LX*1", "CLP*A" + control + "*1*100*80*10*12*B" + control + "*11*1", "NM1*QC*1*LAST*FIRST****MI*M1",
            "SVC*HC:99213:25*100*80**1", "DTM*472*20260601", "CAS*CO*45*10", "CAS*PR*1*10", "REF*6R*1"};
        for (String segment : body) {
            line(segment);
        }
        line("SE*" + (body.length + 1) + "*" + control);
    }

    private void line(String segment) {
        text.append(segment).append("~\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
