package org.claimwright.claims.x12;

import static org.claimwright.edi.EdiProblem.Severity.ERROR;
import static org.claimwright.edi.EdiProblem.Severity.WARNING;

import java.util.Set;
import org.claimwright.edi.GuideRule;
import org.claimwright.edi.Problems;
import org.claimwright.edi.Segment;
import org.claimwright.edi.rules.KeptPlace;
import org.claimwright.edi.rules.Tags;

/**
 * 837P, by line of business (type 6): anaesthesia (00100 to 01999 but for 01953 and 01996) is billed in minutes (SV103 = MJ); inpatient visits (place of
 * service 21, 51, 61) tell the admission (2300 DTP*435): errors. A purchased service (PS1) names who did it (2420B), an EPSDT service (SV111) its referral
 * (2300 CRC*ZZ), and a DMERC certificate has both CR3 and PWK*CT: warnings.
 */
final class ProfessionalWork extends ClaimCheck {

    static final String MINUTES = "anaesthesia-minutes";
    static final String ADMISSION = "inpatient-visit-admission";
    static final String PURCHASED = "purchased-from-named";
    static final String REFERRAL = "epsdt-referral-told";
    static final String CERTIFICATE = "dmerc-certificate";

    private static final Set<String> INPATIENT = Set.of("21", "51", "61");

    private final KeptPlace claimPlace = new KeptPlace();
    private final KeptPlace purchasePlace = new KeptPlace();
    private final KeptPlace certificatePlace = new KeptPlace();
    private String placeOfService = "";
    private boolean admitted;
    private boolean referred;
    private boolean purchased;
    private boolean certified;
    private boolean transmitted;

    static GuideRule rule() {
        return ClaimRule.of("professional-work", ProfessionalWork::new, "DTP", "CRC", "SV1", "PS1", "NM1", "CR3", "PWK")
            .telling(MINUTES, ADMISSION, PURCHASED, REFERRAL, CERTIFICATE);
    }

    @Override
    void claim(Segment clm, Problems problems) {
        placeOfService = clm.text(5, 1);
        claimPlace.keep(clm, 0);
        admitted = false;
        referred = false;
    }

    @Override
    void line(Segment lx, Problems problems) {
        purchased = false;
        certified = false;
        transmitted = false;
    }

    @Override
    void inClaim(Segment segment, Problems problems) {
        switch (Tags.of(segment)) {
            case "DTP" -> admitted |= isIn(segment, "2300", "DTP") && segment.is(1, "435");
            case "CRC" -> referred |= isIn(segment, "2300", "CRC") && segment.is(1, "ZZ");
            case "SV1" -> service(segment, problems);
            case "PS1" -> {
                purchased = true;
                purchasePlace.keep(segment, 0);
            }
            case "NM1" -> purchased &= !segment.is(1, "QB");
            case "CR3" -> {
                certified = true;
                certificatePlace.keep(segment, 0);
            }
            default -> certificate(segment);
        }
    }

    private void certificate(Segment pwk) {
        if (isIn(pwk, "2400", "PWK") && pwk.is(1, "CT")) {
            transmitted = true;
            if (!certified) {
                certificatePlace.keep(pwk, 0);
            }
        }
    }

    private void service(Segment sv1, Problems problems) {
        String procedure = sv1.text(1, 2);
        if (sv1.text(1, 1).equals("HC") && isAnaesthesia(procedure) && sv1.has(3) && !sv1.is(3, "MJ")) {
            problems.element(3, 0, ERROR, MINUTES, 6, "RULE", sv1.text(3) + " for " + procedure, "MJ, minutes of anaesthesia");
        }
        if (sv1.is(11, "Y") && !referred) {
            problems.element(11, 0, WARNING, REFERRAL, 6, "IK304-I8", "an EPSDT service and no word of a referral", "CRC with qualifier ZZ in 2300");
        }
    }

    private static boolean isAnaesthesia(String procedure) {
        return procedure.length() == 5 && procedure.compareTo("00100") >= 0 && procedure.compareTo("01999") <= 0 && !procedure.equals("01953")
            && !procedure.equals("01996");
    }

    @Override
    void lineEnds(Problems problems) {
        if (purchased) {
            problems.at(purchasePlace.place(), 0, WARNING, PURCHASED, 6, "IK304-I8", "a purchased service without its provider",
                "NM1 with qualifier QB in 2420B");
        }
        if (certified != transmitted) {
            problems.at(certificatePlace.place(), 0, WARNING, CERTIFICATE, 6, "IK304-I8", "half of a DMERC certificate", certified
                ? "PWK with qualifier CT in 2400"
                : "CR3 in 2400");
        }
    }

    @Override
    void claimEnds(Problems problems) {
        if (INPATIENT.contains(placeOfService) && !admitted) {
            problems.at(claimPlace.place(), 0, ERROR, ADMISSION, 6, "IK304-I8", "place of service " + placeOfService + " without the admission",
                "DTP with qualifier 435 in 2300");
        }
    }
}
