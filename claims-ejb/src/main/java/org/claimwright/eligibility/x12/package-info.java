/**
 * Eligibility: typed records of 270 and 271 and the rules of that guide that a schema cannot say. EB01 is spoken only here. Entry points:
 * {@link org.claimwright.eligibility.x12.EligibilityRecords}, {@link org.claimwright.eligibility.x12.EligibilityRules}; for an answer against its question {@link org.claimwright.eligibility.x12.InquiryTraces}.
 */
package org.claimwright.eligibility.x12;
