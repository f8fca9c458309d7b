/**
 * Pure functions of posting: balance, match, where an adjustment goes, what becomes of a claim. No clock, no database.
 */
package org.claimwright.remittance.rules;
