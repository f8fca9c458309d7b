/**
 * Typed records of eligibility: 270 and 271. EB01 is spoken only here. Entry point: {@link org.claimwright.eligibility.x12.EligibilityRecords}.
 */
package org.claimwright.eligibility.x12;
