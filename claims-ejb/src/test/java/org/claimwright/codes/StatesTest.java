package org.claimwright.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list of states against those of the USPS (Publication 28, appendix B) and of Canada Post, and two old codes of Canada. */
class StatesTest {

    private static final String USPS = "AL AK AS AZ AR CA CO CT DE DC FM FL GA GU HI ID IL IN IA KS KY LA ME MH MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND MP OH OK OR PW PA PR "
        + "RI SC SD TN TX UT VT VI VA WA WV WI WY AE AP AA";
    private static final String CANADA = "AB BC MB NB NL NS NT NU ON PE QC SK YT";
    private static final String OLD = "NF PQ";

    @Test
    void states_are_those_of_the_post_and_no_other_two_letters() {
        CodeList states = CodeList.load("states");
        Set<String> held = new TreeSet<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                if (states.knows(code)) {
                    held.add(code);
                }
            }
        }
        assertEquals(new TreeSet<>(Set.of((USPS + " " + CANADA + " " + OLD).split(" "))), held);
        assertEquals(held.size(), states.size());
    }
}
