package org.claimwright.web;

import org.claimwright.exchange.SegmentInFile;
import org.claimwright.money.Money;

/**
 * The bytes that an amount was read from, and the rule that moved it.
 *
 * @param title  what the amount is
 * @param amount null for the claim as a whole
 * @param rule   {@code posting@2026.1/co-45}, null where the bytes alone say it
 * @param words  of the rule, null for none
 */
public record SourceView(String title, Money amount, String rule, String words, SegmentInFile segment) {
}
