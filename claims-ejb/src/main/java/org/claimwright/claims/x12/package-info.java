/**
 * Typed records of claims and of what payers say about them: 837P, 837I, 837D, 276, 277, 277CA. CLM01 is spoken only here. Entry point:
 * {@link org.claimwright.claims.x12.ClaimRecords}.
 */
package org.claimwright.claims.x12;
