package org.claimwright.receivables;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry with its place: one row of the table.
 *
 * @param journal its journal's place in the set, from 1
 * @param number  its own place in the journal, from 1
 */
record NumberedEntry(int journal, int number, NewEntry entry) {

    static List<NumberedEntry> of(List<NewJournal> journals) {
        List<NumberedEntry> rows = new ArrayList<>();
        for (int journal = 1; journal <= journals.size(); journal++) {
            int number = 0;
            for (NewEntry entry : journals.get(journal - 1).entries()) {
                rows.add(new NumberedEntry(journal, ++number, entry));
            }
        }
        return rows;
    }

    String rule() {
        return entry.because() == null ? null : entry.because().reference();
    }
}
