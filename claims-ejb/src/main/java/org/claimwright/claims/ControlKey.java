package org.claimwright.claims;

import java.util.Locale;

/** A patient control number as it is compared when it did not come back exactly: upper case, letters and digits only. */
public final class ControlKey {

    private ControlKey() {
    }

    public static String of(String patientControlNumber) {
        StringBuilder key = new StringBuilder(patientControlNumber.length());
        for (char c : patientControlNumber.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                key.append(c);
            }
        }
        return key.toString();
    }
}
