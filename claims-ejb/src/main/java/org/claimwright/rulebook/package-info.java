/**
 * Rules that billers own, as data: load, dates, the most precise match wins, a tie fails when the book loads, no match is a decision
 * too. Entry point: {@code Rulebook}. Must not know what a rule is used for.
 */
package org.claimwright.rulebook;
