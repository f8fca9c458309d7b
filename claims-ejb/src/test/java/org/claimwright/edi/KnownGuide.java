package org.claimwright.edi;

import java.util.ArrayList;
import java.util.List;

/** The guides of {@code guides.xml}, by name, for tests: {@code GS01}, {@code GS08} and {@code ST01} of their envelopes. */
public enum KnownGuide {

    ELIGIBILITY_INQUIRY("HS", "005010X279A1", "270"),
    ELIGIBILITY_RESPONSE("HB", "005010X279A1", "271"),
    CLAIM_STATUS_REQUEST("HR", "005010X212", "276"),
    CLAIM_STATUS_RESPONSE("HN", "005010X212", "277"),
    CLAIM_ACKNOWLEDGEMENT("HN", "005010X214", "277"),
    REMITTANCE("HP", "005010X221A1", "835"),
    PROFESSIONAL_CLAIM("HC", "005010X222A1", "837"),
    INSTITUTIONAL_CLAIM("HC", "005010X223A2", "837"),
    DENTAL_CLAIM("HC", "005010X224A2", "837"),
    ACKNOWLEDGEMENT("FA", "005010X231A1", "999");

    public final String group;
    public final String version;
    public final String transactionSet;

    KnownGuide(String group, String version, String transactionSet) {
        this.group = group;
        this.version = version;
        this.transactionSet = transactionSet;
    }

    Guide guide() {
        return Guides.all().find("00501", group, version, transactionSet).orElseThrow();
    }

    /** ISA to IEA around segments from ST to SE, one segment a line; SE01 is counted anew. */
    public String interchange(List<String> segments) {
        List<String> body = new ArrayList<>(segments);
        body.set(body.size() - 1, body.get(body.size() - 1).replaceFirst("^SE\\*\\d+", "SE*" + body.size()));
        return "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260102*0815*^*00501*000000101*0*P*:~\n"
                + "GS*" + group + "*SENDER*RECEIVER*20260102*0815*101*X*" + version + "~\n" + String.join("~\n", body) + "~\n"
                + "GE*1*101~\nIEA*1*000000101~\n";
    }
}
