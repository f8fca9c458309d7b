/**
 * Claims as X12 speaks them. Typed records of claims and of what payers say about them: 837P, 837I, 837D, 276, 277, 277CA; CLM01 is spoken only here; entry
 * point {@link org.claimwright.claims.x12.ClaimRecords}. And the rules of the 837 guides that a schema cannot say; entry point
 * {@link org.claimwright.claims.x12.ClaimRules}; for answers against what they answer {@link org.claimwright.claims.x12.StatusInquiryTraces} and
 * {@link org.claimwright.claims.x12.ClaimTraces}. Knows no database and no stored claim.
 */
package org.claimwright.claims.x12;
