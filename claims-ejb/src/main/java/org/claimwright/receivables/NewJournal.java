package org.claimwright.receivables;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimwright.money.Money;

/**
 * One event of the ledger, before it is posted: its entries sum to zero.
 *
 * @param id           by {@link #id(Kind, Object...)} from what makes the event the same event, so that posting twice is posting once
 * @param bookedOn     the day that the event belongs to: of a remittance its payment date
 * @param remittanceId null = none
 * @param ordinal      of the CLP, or of the PLB adjustment, within the remittance, from 1; null = none
 * @param actor        a login, {@code partner:NAME} or {@code system}
 * @param memo         null = nothing to add
 */
public record NewJournal(UUID id, Kind kind, LocalDate bookedOn, Long remittanceId, Integer ordinal, String actor, String memo, List<NewEntry> entries) {

    /** What happened. A reversal is not posted, it is asked for: {@link Ledger#reverse}. */
    public enum Kind {
        /** A claim came in with what is open on it. */
        OPENING,
        /** A payer answered a claim (CLP). */
        CLAIM_PAYMENT,
        /** A payer adjusted a payment, claim or none (PLB). */
        PROVIDER_ADJUSTMENT,
        /** Another journal was undone. */
        REVERSAL
    }

    /** The name-based id of an event: the same kind and parts in the same order give the same id, for ever. */
    public static UUID id(Kind kind, Object... parts) {
        StringBuilder name = new StringBuilder(kind.name());
        for (Object part : parts) {
            name.append('\u001f').append(part);
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Debits less credits: zero in every journal that can be posted. */
    public Money off() {
        long off = 0;
        for (NewEntry entry : entries) {
            off = Math.addExact(off, entry.amount().cents());
        }
        return Money.ofCents(off);
    }
}
