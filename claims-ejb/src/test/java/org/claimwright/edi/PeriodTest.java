package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_period_is_written_as_its_qualifier_says() {
        GuideMessage good = GuideMessage.of("005010X279A1", "270", "BHT*0022*13*T1*20260701*0930", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*P1", "HL*2*1*21*1",
            "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "NM1*IL*1*DOE*ANN****MI*M1", "DMG*D8*19900101*F", "DTP*291*RD8*20260701-20260731", "EQ*30");
        assertEquals(List.of("ERROR period DMG(9)02 IK403-8"), good.with("DMG*D8*19900101*F", "DMG*D8*19900230*F").problems());
        assertEquals(List.of("WARNING period-year DMG(9)02 IK403-8"), good.with("DMG*D8*19900101*F", "DMG*D8*10010101*F").problems());
        assertEquals(List.of("ERROR period DTP(10)03 IK403-8"), good.with("DTP*291*RD8*20260701-20260731", "DTP*291*RD8*20260731-20260701").problems());
        assertEquals(List.of("ERROR period DTP(10)03 IK403-8 8 characters | two days CCYYMMDD-CCYYMMDD, the earlier one first"),
            good.with("DTP*291*RD8*20260701-20260731", "DTP*291*RD8*20260731").problemsInWords());
    }

    @Test
    void the_periods_within_composites_are_checked_each_by_its_own_qualifier() {
        GuideMessage good = GuideMessage.of("005010X223A2", "837", "BHT*0019*00*0123*20260630*0932*CH", "NM1*41*2*HOSPITAL*****46*12345", "PER*IC*DESK*TE*5035550100",
            "NM1*40*2*PAYER*****46*99999", "HL*1**20*1", "PRV*BI*PXC*282N00000X", "NM1*85*2*HOSPITAL*****XX*1234567893", "N3*225 MAIN STREET", "N4*BEND*OR*977011234",
            "REF*EI*123456789", "HL*2*1*22*0", "SBR*P*18*******CH", "NM1*IL*1*DOE*ANN****MI*M1", "N3*125 CITY AVENUE", "N4*BEND*OR*97701", "DMG*D8*19681111*F",
            "NM1*PR*2*PAYER*****PI*99999", "CLM*A1*89.95***13:A:1**C*Y*Y", "DTP*434*RD8*20260315-20260315", "CL1*1**01", "HI*ABK:A000", "HI*BH:A1:D8:20260301*BH:A2:D8:20260302",
            "NM1*71*1*JONES*ANN****XX*1234567893", "LX*1", "SV2*0305*HC:85025*89.95*UN*1", "DTP*472*D8*20260315");
        assertEquals(List.of(), good.problems());
        String two = "HI*BH:A1:D8:20260301*BH:A2:D8:20260302";
        assertEquals(List.of("ERROR period HI(23)02 IK403-8"), good.with(two, "HI*BH:A1:D8:20260301*BH:A2:D8:20260332").problems());
        assertEquals(2, good.with(two, "HI*BH:A1:D8:20260301-20260302*BH:A2:D8:0").problems().size());
        assertEquals(List.of("ERROR missing-element HI(23)02 IK403-1"), good.with(two, "HI*BH:A1:D8:20260301*BH:A2::99").problems());
    }
}
