package org.claimwright.claims.x12;

import org.junit.jupiter.api.Test;

class LineOfBusinessTest {

    private static final String SV1 = " 2400 SV1*HC:";

    /** The second line bills something else. */
    private static ClaimMessage billing(String procedure) {
        return ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:" + procedure + "*50*UN*1***2");
    }

    @Test
    void the_base_messages_are_right_in_their_line_of_business() {
        ClaimMessage.professional().findsByLineOfBusiness();
        ClaimMessage.secondary().findsByLineOfBusiness();
        ClaimMessage.outpatient().findsByLineOfBusiness();
        ClaimMessage.inpatient().findsByLineOfBusiness();
        ClaimMessage.dental().findsByLineOfBusiness();
    }

    @Test
    void lines_of_business_are_not_looked_at_unless_somebody_wants_it() {
        billing("A0428").isRight();
        ClaimMessage.inpatient().without("HI*ABJ").without("NM1*71").isRight();
        ClaimMessage.dental().without("TOO").isRight();
    }

    @Test
    void an_ambulance_tells_its_transport_from_where_to_where() {
        billing("A0428").findsByLineOfBusiness("ERROR ambulance-transport IK304-I8" + SV1 + "A0428*50*UN*1***2", "ERROR ambulance-pick-up IK304-I8" + SV1
            + "A0428*50*UN*1***2",
            "ERROR ambulance-drop-off IK304-I8" + SV1 + "A0428*50*UN*1***2");
        billing("A0428").behind("CLM", "CR1*LB*165**A*DH*12").behind("HI", "NM1*PW*2", "N3*40 OAK AVE", "N4*DAYTON*OH*45402", "NM1*45*2", "N3*1 HOSPITAL DR",
            "N4*DAYTON*OH*45402").findsByLineOfBusiness();
        billing("A0428").behind("CLM", "CR1*LB*165**A*DH*12").behind("HI", "NM1*PW*2", "N3*40 OAK AVE", "N4*DAYTON*OH*45402")
            .findsByLineOfBusiness("ERROR ambulance-drop-off IK304-I8" + SV1 + "A0428*50*UN*1***2");
    }

    @Test
    void laboratory_mammography_and_drugs_say_what_they_need() {
        billing("81002").findsByLineOfBusiness("WARNING clia-number IK304-I8" + SV1 + "81002*50*UN*1***2");
        billing("81002").behind("CLM", "REF*X4*36D0000001").findsByLineOfBusiness();
        billing("77067").findsByLineOfBusiness("WARNING mammography-certificate IK304-I8" + SV1 + "77067*50*UN*1***2");
        billing("J1885").findsByLineOfBusiness("WARNING drug-identified IK304-I8" + SV1 + "J1885*50*UN*1***2");
        billing("J1885").and("LIN**N4*00409379501", "CTP****4*ML").findsByLineOfBusiness();
    }

    @Test
    void anaesthesia_is_billed_in_minutes() {
        billing("00100").findsByLineOfBusiness("ERROR anaesthesia-minutes RULE" + SV1 + "00100*50*UN*1***2 3");
        ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:00100*50*MJ*45***2").findsByLineOfBusiness();
        billing("01996").findsByLineOfBusiness();
    }

    @Test
    void an_inpatient_visit_tells_the_admission() {
        ClaimMessage inpatient = ClaimMessage.professional().with("CLM", "CLM*A1*150***21:B:1*Y*A*Y*Y");
        inpatient.findsByLineOfBusiness("ERROR inpatient-visit-admission IK304-I8 2300 CLM*A1*150***21:B:1*Y*A*");
        inpatient.behind("CLM", "DTP*435*D8*20260215").findsByLineOfBusiness();
    }

    @Test
    void a_purchased_service_names_its_provider() {
        ClaimMessage.professional().and("PS1*1002003014*20").findsByLineOfBusiness("WARNING purchased-from-named IK304-I8 2400 PS1*1002003014*20");
        ClaimMessage.professional().and("PS1*1002003014*20", "NM1*QB*2******XX*1002003014").findsByLineOfBusiness();
    }

    @Test
    void an_epsdt_service_tells_of_a_referral() {
        ClaimMessage epsdt = ClaimMessage.professional().with("SV1*HC:99000", "SV1*HC:99000*50*UN*1***2****Y");
        epsdt.findsByLineOfBusiness("WARNING epsdt-referral-told IK304-I8" + SV1 + "99000*50*UN*1***2 11");
        epsdt.behind("CLM", "CRC*ZZ*N*NU").findsByLineOfBusiness();
    }

    @Test
    void a_dmerc_certificate_is_whole() {
        ClaimMessage.professional().behind("SV1*HC:99213", "CR3*I*MO*12").findsByLineOfBusiness("WARNING dmerc-certificate IK304-I8 2400 CR3*I*MO*12");
        ClaimMessage.professional().behind("SV1*HC:99213", "PWK*CT*AD").findsByLineOfBusiness("WARNING dmerc-certificate IK304-I8 2400 PWK*CT*AD");
        ClaimMessage.professional().behind("SV1*HC:99213", "PWK*CT*AD", "CR3*I*MO*12").findsByLineOfBusiness();
    }

    @Test
    void a_stay_tells_its_admission() {
        String clm = " 2300 CLM*A1*5000***11:A:1**A*";
        ClaimMessage.inpatient().without("HI*ABJ").findsByLineOfBusiness("ERROR admitting-diagnosis IK304-I8" + clm);
        ClaimMessage.inpatient().without("DTP*435").findsByLineOfBusiness("ERROR admission-date IK304-I8" + clm);
        ClaimMessage.inpatient().without("DTP*096").findsByLineOfBusiness("ERROR discharge-hour IK304-I8" + clm);
        ClaimMessage.inpatient().with("CL1", "CL1**1*01").findsByLineOfBusiness("ERROR admission-priority IK403-2 2300 CL1**1*01 1");
        ClaimMessage.inpatient().with("DTP*435", "DTP*435*D8*20260201").findsByLineOfBusiness("WARNING admission-hour RULE 2300 DTP*435*D8*20260201 2");
    }

    @Test
    void only_an_outpatient_has_a_reason_for_his_visit() {
        ClaimMessage.inpatient().behind("HI*ABJ", "HI*APR:R0602").findsByLineOfBusiness("ERROR reason-for-visit IK304-I4 2300 HI*APR:R0602");
    }

    @Test
    void an_operation_has_its_physician_and_lies_within_the_statement() {
        ClaimMessage.inpatient().without("NM1*72").findsByLineOfBusiness("ERROR operating-physician IK304-I8 2300 HI*BBR:0BH17EZ:D8:202602");
        ClaimMessage.inpatient().with("HI*BBR", "HI*BBR:0BH17EZ:D8:20260205")
            .findsByLineOfBusiness("WARNING procedure-within-statement RULE 2300 HI*BBR:0BH17EZ:D8:202602 1.4");
        ClaimMessage.inpatient().with("HI*BBR", "HI*BBR:0BH17EZ:D8:20260129").findsByLineOfBusiness();
        ClaimMessage.inpatient().with("HI*BBR", "HI*BBR:0BH17EZ:D8:20260128")
            .findsByLineOfBusiness("WARNING procedure-within-statement RULE 2300 HI*BBR:0BH17EZ:D8:202601 1.4");
    }

    @Test
    void a_hospital_has_an_attending_provider_unless_it_only_transports() {
        ClaimMessage.inpatient().without("NM1*71").findsByLineOfBusiness("ERROR attending-provider IK304-I7 2300 CLM*A1*5000***11:A:1**A*");
        ClaimMessage.outpatient().without("NM1*71").with("SV2*0450", "SV2*0540*HC:A0428*100*UN*1")
            .with("SV2*0300", "SV2*0540*HC:A0425*50*UN*1").findsByLineOfBusiness();
    }

    @Test
    void the_total_line_of_paper_is_not_sent() {
        ClaimMessage.inpatient().and("LX*3", "SV2*0001**0*UN*1").findsByLineOfBusiness("ERROR revenue-total-line RULE 2400 SV2*0001**0*UN*1 1");
    }

    @Test
    void an_outpatient_line_has_its_day_where_there_are_several() {
        ClaimMessage days = ClaimMessage.outpatient().with("DTP*434", "DTP*434*RD8*20260211-20260212");
        days.findsByLineOfBusiness();
        days.without("DTP*472").findsByLineOfBusiness("ERROR outpatient-line-date IK304-I8 2400 SV2*0450*HC:99283*100*UN");
        days.without("DTP*472").with("SV2*0450", "SV2*0250**100*UN*1").findsByLineOfBusiness();
    }

    @Test
    void an_outpatient_revenue_code_has_its_procedure() {
        ClaimMessage.outpatient().with("SV2*0300", "SV2*0300**50*UN*1").findsByLineOfBusiness("WARNING procedure-for-revenue IK403-2 2400 SV2*0300**50*UN*1 2");
        ClaimMessage.inpatient().with("SV2*0250",
            "SV2*0024**500*UN*1").findsByLineOfBusiness("WARNING procedure-for-revenue IK403-2 2400 SV2*0024**500*UN*1 2");
    }

    @Test
    void a_replacement_tells_when_the_prior_one_was_placed() {
        ClaimMessage crown = ClaimMessage.dental().with("SV3*AD:D2392", "SV3*AD:D2740*100***R*1*****1").with("TOO", "TOO*JP*14");
        crown.findsByLineOfBusiness("ERROR prior-placement-date IK304-I8 2400 SV3*AD:D2740*100***R*1**");
        crown.behind("TOO", "DTP*441*D8*20150101").findsByLineOfBusiness();
        crown.with("SV3*AD:D2740", "SV3*AD:D2740*100***I*1*****1").behind("TOO", "DTP*441*D8*20150101")
            .findsByLineOfBusiness("ERROR prior-placement-date IK304-I4 2400 DTP*441*D8*20150101");
    }

    @Test
    void what_is_done_to_a_tooth_names_it_and_its_surfaces() {
        ClaimMessage.dental().without("TOO").findsByLineOfBusiness("WARNING tooth-named IK304-I8 2400 SV3*AD:D2392*100****1***");
        ClaimMessage.dental().with("TOO", "TOO*JP*14*O").findsByLineOfBusiness("WARNING surfaces-of-the-filling RULE 2400 SV3*AD:D2392*100****1*** 1");
    }

    @Test
    void orthodontics_tells_its_treatment() {
        ClaimMessage braces = ClaimMessage.dental().with("SV3*AD:D0140", "SV3*AD:D8080*50****1");
        braces.findsByLineOfBusiness("WARNING orthodontic-treatment IK304-I8 2400 SV3*AD:D8080*50****1");
        braces.behind("DTP", "DN1*24*18").findsByLineOfBusiness();
    }
}
