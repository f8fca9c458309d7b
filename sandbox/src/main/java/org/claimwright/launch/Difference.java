package org.claimwright.launch;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.launch.FileStory.Transaction;
import org.claimwright.money.Money;
import org.claimwright.sandbox.Expectation;

/** Where what became of a file is not what its payer decided. */
final class Difference {

    private Difference() {
    }

    /** One line for each; none when all is as expected. */
    static List<String> between(String name, Expectation expected, FileStory found) {
        List<String> lines = new ArrayList<>();
        if (found.transactions().size() != expected.transactions().size()) {
            lines.add(name + ": " + found.transactions().size() + " transactions, expected " + expected.transactions().size());
            return lines;
        }
        for (int i = 0; i < found.transactions().size(); i++) {
            between(name + " ST " + found.transactions().get(i).control(), expected.transactions().get(i), found.transactions().get(i), lines);
        }
        if (found.arrivals() != expected.arrivals()) {
            lines.add(name + ": came " + found.arrivals() + " times, expected " + expected.arrivals());
        }
        return lines;
    }

    private static void between(String where, Expectation.Transaction expected, Transaction found, List<String> lines) {
        String wanted = expected.state() + " " + expected.hold();
        String is = found.state() + " " + found.hold();
        if (!is.equals(wanted)) {
            lines.add(where + ": " + is + " " + found.words() + ", expected " + wanted);
            return;
        }
        if (expected.claims() >= 0 && found.claims() != expected.claims()) {
            lines.add(where + ": " + found.claims() + " claims, expected " + expected.claims());
        }
        amount(where, "paid", expected.paid(), found.paid(), lines);
        amount(where, "adjusted", expected.adjusted(), found.adjusted(), lines);
        amount(where, "patient", expected.patient(), found.patient(), lines);
        amount(where, "denied", expected.denied(), found.denied(), lines);
        amount(where, "unapplied", expected.unapplied(), found.unapplied(), lines);
        if (expected.state().equals("POSTED")) {
            amount(where, "payment", expected.payment(), found.payment(), lines);
        }
    }

    private static void amount(String where, String what, Money expected, Money found, List<String> lines) {
        if (!found.equals(expected)) {
            lines.add(where + ": " + what + " " + found.display() + ", expected " + expected.display() + " (off by " + found.minus(expected).display() + ")");
        }
    }
}
