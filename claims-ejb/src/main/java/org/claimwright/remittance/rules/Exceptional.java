package org.claimwright.remittance.rules;

import org.claimwright.money.Money;

/**
 * Something about a CLP or PLB that a person has to look at: becomes a work item.
 *
 * @param kind    of the work item
 * @param reason  short: one item per reason
 * @param words   for the person; no name, member id or birth date
 * @param dollars at stake
 */
public record Exceptional(String kind, String reason, String words, Money dollars) {
}
