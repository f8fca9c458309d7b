package org.claimwright.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.claimwright.money.Money;
import org.claimwright.source.Source;

/**
 * Where one entry comes from: the rule that moved the money and the bytes that say so.
 *
 * @param rule     {@code posting@2026.1/co-45}; null where the bytes alone say it
 * @param words    of the rule as they were when it decided; the journal's memo when there is no rule, null when there is neither
 * @param actor    who or what booked it
 * @param source   null where a person or an import did it
 * @param fileName as the sender called it; null without a source
 * @param segment  the text of the bytes; null without a source
 */
public record Provenance(UUID journalId, int entryNo, Account account, Money amount, LocalDate bookedOn, String actor, String rule, String words,
                         Source source, String fileName, String segment) {
}
