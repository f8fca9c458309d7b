package org.claimwright.receivables;

import org.claimwright.money.Money;
import org.claimwright.source.Because;
import org.claimwright.source.Source;

/**
 * One entry of a journal, before it is posted. Every entry that concerns a claim carries the claim and its line, whatever its account:
 * so the entries of each line sum to zero by themselves, and a line's charge is what was paid, adjusted and is open.
 *
 * @param account   where
 * @param amount    debit positive, credit negative, never zero
 * @param claimId   null = no claim of ours
 * @param lineNo    the service line; 0 = the claim as a whole; null = no claim
 * @param payerId   who owes or paid; null = unknown
 * @param reference the payer's claim number or reference, by which recoupment is kept; null = none
 * @param because   the rule that chose the account; null where the bytes alone say it
 * @param source    the bytes that say so; null only where a named person did it
 */
public record NewEntry(Account account, Money amount, Long claimId, Integer lineNo, Integer payerId, String reference, Because because, Source source) {
}
