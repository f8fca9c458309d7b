package org.claimwright.receivables;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An entry with its journal and its number in it, from 1: one row of the table. */
record NumberedEntry(UUID journal, int number, NewEntry entry) {

    static List<NumberedEntry> of(List<NewJournal> journals) {
        List<NumberedEntry> rows = new ArrayList<>();
        for (NewJournal journal : journals) {
            int number = 0;
            for (NewEntry entry : journal.entries()) {
                rows.add(new NumberedEntry(journal.id(), ++number, entry));
            }
        }
        return rows;
    }

    String rule() {
        return entry.because() == null ? null : entry.because().reference();
    }
}
