package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupOfGuideTest {

    @ParameterizedTest
    @EnumSource(KnownGuide.class)
    void a_transaction_set_travels_in_its_own_group_and_in_no_other(KnownGuide guide) {
        String good = GuideMessage.of(guide.version, guide.transactionSet).text();
        for (KnownGuide other : KnownGuide.values()) {
            List<String> wrong = Heard.of(good.replace("GS*" + guide.group + "*", "GS*" + other.group + "*")).codes().stream().filter("IK502-6"::equals).toList();
            assertEquals(other.group.equals(guide.group) ? 0 : 1, wrong.size(), other.group);
        }
    }

    @ParameterizedTest
    @EnumSource(KnownGuide.class)
    void the_guide_of_a_transaction_is_that_of_its_group(KnownGuide guide) {
        String good = GuideMessage.of(guide.version, guide.transactionSet).text();
        String st = "ST*" + guide.transactionSet + "*0001";
        List<String> wrong = Heard.of(good.replaceFirst("\nST\\*[^~]*", "\n" + st + "*005010X999")).codes().stream().filter("IK502-I6"::equals).toList();
        assertEquals(1, wrong.size());
    }
}
