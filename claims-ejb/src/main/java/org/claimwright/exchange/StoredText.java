package org.claimwright.exchange;

/** What a sender wrote, as the database can keep it: PostgreSQL's text takes every character but NUL, and a hostile file may hold it anywhere. */
final class StoredText {

    private StoredText() {
    }

    /** Null stays null. */
    static String of(String text) {
        return text == null ? null : text.replace('\0', (char) 0xFFFD);
    }
}
