package org.claimwright.startup;

/** The version of the database schema that this program is written for: the highest migration that it ships. */
public final class SchemaVersion {

    public static final int EXPECTED = 7;

    private SchemaVersion() {
    }
}
