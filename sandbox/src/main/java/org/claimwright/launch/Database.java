package org.claimwright.launch;

/** Where the database is and who we are there, embedded or not. */
record Database(String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

    static Database embedded(Postgres postgres, DatabasePasswords passwords) {
        return new Database(postgres.url(), "claimwright_owner", passwords.owner(), "claimwright_app", passwords.app());
    }

    static Database existing(Settings settings) {
        return new Database(settings.secret("database.url"), settings.text("database.owner.user").orElse("claimwright_owner"),
                settings.secret("database.owner.password"), settings.text("database.app.user").orElse("claimwright_app"),
                settings.secret("database.app.password"));
    }
}
