package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnipTypesTest {

    @ParameterizedTest
    @CsvSource({"1-7,'1,2,3,4,5,6,7'", "'1-5,7','1,2,3,4,5,7'", "7,'1,7'", "'2, 4','1,2,4'", "3-3,'1,3'"})
    void types_are_a_list_of_numbers_and_ranges_and_the_first_is_always_on(String text, String on) {
        assertEquals(on, SnipTypes.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "8", "5-1", "1-8", "1,,2", "x", "1-2-3"})
    void what_is_no_list_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SnipTypes.parse(text));
    }

    @Test
    void one_to_five_are_on_by_default() {
        assertTrue(SnipTypes.BY_DEFAULT.isOn(5));
        assertFalse(SnipTypes.BY_DEFAULT.isOn(6));
        assertFalse(SnipTypes.BY_DEFAULT.isOn(7));
    }

    @Test
    void what_a_type_that_is_off_finds_is_not_told() {
        GuideMessage message = GuideMessage.of("005010X279A1", "270", "BHT*0022*13*T1*20260701*0930", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1",
            "NM1*1P*2*CLINIC*****XX*1234567890", "HL*3*2*22*0", "NM1*IL*1*DOE*ANN****MI*M1", "DMG*D8*19900101*F", "EQ*30");
        EdiReader all = new EdiReader((guide, set) -> List.of(new PartnersWish(6), new PartnersWish(7)));
        assertEquals(List.of(), message.problems(all));
        assertEquals(List.of("ERROR wish-7 SE(11) RULE"), message.problems(all.with(SnipTypes.parse("1-5,7"))));
        assertEquals(List.of("ERROR wish-6 SE(11) RULE", "ERROR wish-7 SE(11) RULE"), message.problems(all.with(SnipTypes.parse("1-7"))));
        assertEquals(List.of("ERROR npi NM1(6)09 RULE"), message.problems());
        assertEquals(List.of(), message.problems(new EdiReader(GuideRules.ofAllFeatures()).with(SnipTypes.parse("1-4"))));
        assertSame(all, all.with(SnipTypes.BY_DEFAULT));
    }

    /** What it wants, no message has. */
    private record PartnersWish(int type) implements GuideRule {

        @Override
        public String name() {
            return "wish-" + type;
        }

        @Override
        public Check start() {
            return new Check() {
                @Override
                public void segment(Segment segment, Problems problems) {
                    // nothing to see before the end
                }

                @Override
                public void end(Problems problems) {
                    problems.segment(EdiProblem.Severity.ERROR, name(), type, "RULE", null, "a wish");
                }
            };
        }
    }
}
