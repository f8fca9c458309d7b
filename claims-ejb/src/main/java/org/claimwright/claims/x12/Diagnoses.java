package org.claimwright.claims.x12;

/** The qualifiers of HI that name diagnoses and procedures of ICD-9 and ICD-10, and the codes of NUBC. */
final class Diagnoses {

    /** CCYYMMDD of the first day of ICD-10 in the US. */
    static final int ICD_10_BEGINS = 20151001;

    private Diagnoses() {
    }

    /** Whether it is the qualifier of a principal diagnosis, with which the HI begins that pointers count. */
    static boolean isPrincipal(String qualifier) {
        return qualifier.equals("ABK") || qualifier.equals("BK");
    }

    /** 9 or 10, 0 for what is no ICD. */
    static int version(String qualifier) {
        return switch (qualifier) {
            case "BK", "BF", "BJ", "PR", "BN", "BR", "BQ" -> 9;
            case "ABK", "ABF", "ABJ", "APR", "ABN", "BBR", "BBQ" -> 10;
            default -> 0;
        };
    }
}
