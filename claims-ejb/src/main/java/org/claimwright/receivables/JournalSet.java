package org.claimwright.receivables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwright.database.NewRows;

/**
 * Whole journals that are posted together, a thousand or so: each sums to zero, none stands in it twice. They are laid out as rows when the set is
 * made, which needs no database, so that {@link Ledger#post(JournalSet)} has only to send them.
 */
public final class JournalSet {

    private final List<NewJournal> journals;
    private final NewRows<NewJournal> rows;
    private final NewRows<NumberedEntry> entries;

    /** @throws IllegalArgumentException when a journal has no entries, is off, or stands twice in the list */
    public JournalSet(List<NewJournal> journals) {
        refuseBroken(journals);
        this.journals = List.copyOf(journals);
        this.rows = new NewRows<>("journal", this.journals)
            .add("journal_id", "uuid", NewJournal::id)
            .add("kind", "text", journal -> journal.kind().name())
            .add("booked_on", "date", NewJournal::bookedOn)
            .add("remittance_id", "int8", NewJournal::remittanceId)
            .add("ordinal", "int4", NewJournal::ordinal)
            .add("actor", "text", NewJournal::actor)
            .add("memo", "text", NewJournal::memo);
        this.entries = entries(this.journals);
    }

    private static void refuseBroken(List<NewJournal> journals) {
        Set<UUID> seen = new HashSet<>();
        for (NewJournal journal : journals) {
            if (journal.entries().isEmpty()) {
                throw new IllegalArgumentException("journal " + journal.id() + " has no entries");
            }
            if (!journal.off().isZero()) {
                throw new IllegalArgumentException("journal " + journal.id() + " does not sum to zero (off by " + journal.off() + ")");
            }
            if (!seen.add(journal.id())) {
                throw new IllegalArgumentException("journal " + journal.id() + " stands twice in one set");
            }
        }
    }

    private static NewRows<NumberedEntry> entries(List<NewJournal> journals) {
        return new NewRows<>("entry", NumberedEntry.of(journals))
            .pick("journal_id", "uuid", journals.stream().map(NewJournal::id).toList(), NumberedEntry::journal)
            .add("entry_no", "int4", NumberedEntry::number)
            .add("account", "text", row -> row.entry().account().text())
            .add("cents", "int8", row -> row.entry().amount().cents())
            .add("claim_id", "int8", row -> row.entry().claimId())
            .add("line_no", "int4", row -> row.entry().lineNo())
            .add("payer_id", "int4", row -> row.entry().payerId())
            .add("reference", "text", row -> row.entry().reference())
            .add("rule", "text", NumberedEntry::rule)
            .add("file_id", "int8", row -> row.entry().source() == null ? null : row.entry().source().fileId())
            .add("first_byte", "int8", row -> row.entry().source() == null ? null : row.entry().source().firstByte())
            .add("length", "int4", row -> row.entry().source() == null ? null : row.entry().source().length())
            .add("element", "int4", row -> row.entry().source() == null ? null : row.entry().source().element());
    }

    int size() {
        return journals.size();
    }

    /** One row a journal. */
    NewRows<NewJournal> rows() {
        return rows;
    }

    /** The entries of the journals that are among these. */
    NewRows<NumberedEntry> entriesOf(Set<UUID> fresh) {
        return fresh.size() == journals.size() ? entries : entries(journals.stream().filter(journal -> fresh.contains(journal.id())).toList());
    }

    /** The journals that are not among these. */
    List<NewJournal> without(Set<UUID> fresh) {
        return fresh.size() == journals.size() ? List.of() : journals.stream().filter(journal -> !fresh.contains(journal.id())).toList();
    }
}
