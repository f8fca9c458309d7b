package org.claimwright.edi.rules;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;

import java.util.Set;
import org.claimwright.codes.CodeList;
import org.claimwright.edi.EdiProblem.Severity;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;

/**
 * City, state and ZIP of an address in the United States, which is one whose country (N404) is empty or US: a state or province that our list knows, a ZIP of 5
 * or 9 digits, and both of them sent. State (N402) and country subdivision (N407) never stand together, in whatever country.
 */
final class Addresses implements GuideRule {

    static final String STATE = "address-state";
    static final String ZIP = "address-zip";
    static final String SUBDIVISION = "address-subdivision";

    private static final int SITUATION = 4;
    private static final int CODES = 5;

    private final CodeList states = CodeList.load("states");
    private final Severity present;
    private final Severity right;

    /**
     * @param present how bad it is when state or ZIP is not sent
     * @param right   how bad it is when one of them is none
     */
    Addresses(Severity present, Severity right) {
        this.present = present;
        this.right = right;
    }

    @Override
    public String name() {
        return "address";
    }

    @Override
    public Set<String> tells() {
        return Set.of(STATE, ZIP, SUBDIVISION);
    }

    @Override
    public Set<String> tags() {
        return Set.of("N4");
    }

    @Override
    public Check start() {
        return this::check;
    }

    private void check(Segment n4, Problems problems) {
        if (n4.has(2) && n4.has(7)) {
            problems.element(7, 0, ERROR, SUBDIVISION, SITUATION, "IK403-10", "state and subdivision", "N402 in the US and Canada, else N407");
        }
        if (n4.has(4) && !n4.is(4, "US")) {
            return;
        }
        if (!n4.has(2)) {
            problems.element(2, 0, present, STATE, SITUATION, "IK403-2", "nothing", "the state of an address in the US");
        } else if (!states.knows(n4.text(2))) {
            problems.element(2, 0, right, STATE, CODES, "IK403-7", n4.text(2).length() + " characters that are no state", "a code of the list states");
        }
        if (!n4.has(3)) {
            problems.element(3, 0, present, ZIP, SITUATION, "IK403-2", "nothing", "the ZIP of an address in the US");
        } else if (!isZip(n4.text(3))) {
            problems.element(3, 0, right, ZIP, CODES, "IK403-7", n4.text(3).length() + " characters", "a ZIP of 5 or 9 digits, without a hyphen");
        }
    }

    private static boolean isZip(String text) {
        return Digits.are(text, 5, 5) || Digits.are(text, 9, 9);
    }
}
