/**
 * 835: read, balance, match, post. Entry points: {@code PostRemittance}, {@code ReleaseRemittance}. Amounts of a payer are never
 * changed: what does not fit is held or goes to unapplied with a work item that states the difference.
 */
package org.claimwright.remittance;
