package org.claimwright.edi;


/**
 * What a guide says about a segment at one place.
 *
 * @param id               its tag, {@code NM1}
 * @param code             the guide's code of it, {@code 2100-NM1-QC}
 * @param title            the guide's name of it in words
 * @param elements         by position, from 0
 * @param requiredElements bit n is set when element n must be sent
 */
record SegmentPlan(String id, String code, String title, ElementPlan[] elements, long requiredElements, SyntaxNote[] notes) {
}
