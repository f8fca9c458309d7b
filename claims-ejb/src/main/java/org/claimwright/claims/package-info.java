/**
 * Claims and their service lines, the import of open claims from an old system, and {@code Adjudication}: what a payer decided.
 */
package org.claimwright.claims;
