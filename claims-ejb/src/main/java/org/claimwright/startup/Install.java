package org.claimwright.startup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Brings organisation, clients, payers and logins of the configuration into the database, as its owner, in one transaction. What is
 * there is brought up to date; what the configuration no longer names stays, because money or history may hang on it. Logins and keys that it no
 * longer names do not let anybody in any more.
 */
final class Install {

    private final Connection owner;

    Install(Connection owner) {
        this.owner = owner;
    }

    /** @param logins null to leave users and keys as they are */
    void all(Installation installation, Logins logins) throws SQLException {
        owner.setAutoCommit(false);
        try {
            int organisation = organisation(installation);
            // The wall stands before the owner too: forced policies.
            update("select set_config('app.org', ?, true)", Integer.toString(organisation));
            for (Installation.Client client : installation.clients()) {
                client(client);
            }
            for (Installation.Payer payer : installation.payers()) {
                payer(payer);
            }
            if (logins != null) {
                logins(organisation, logins);
            }
            owner.commit();
        } finally {
            owner.rollback();
        }
    }

    /** One organisation an installation, for now: another name in the configuration renames it. */
    private int organisation(Installation installation) throws SQLException {
        int there = number("select count(*) from door.organisation");
        if (there > 1) {
            update("update door.organisation set sandbox = ? where name = ?", installation.sandbox(), installation.name());
        } else if (there == 1) {
            update("update door.organisation set sandbox = ?, name = ?", installation.sandbox(), installation.name());
        } else {
            update("insert into door.organisation (sandbox, name) values (?, ?)", installation.sandbox(), installation.name());
        }
        if (number("select count(*) from door.organisation where name = ?", installation.name()) == 0) {
            throw new SetupException("the database holds " + there + " organisations, and none is called " + installation.name());
        }
        return number("select org_id from door.organisation where name = ?", installation.name());
    }

    private void client(Installation.Client client) throws SQLException {
        int updated = client.npi() != null
            ? update("update client set name = ?, tax_id = ? where npi = ?", client.name(), client.taxId(), client.npi())
            : update("update client set name = ? where npi is null and tax_id = ?", client.name(), client.taxId());
        if (updated == 0) {
            update("insert into client (name, npi, tax_id) values (?, ?, ?)", client.name(), client.npi(), client.taxId());
        }
    }

    private void payer(Installation.Payer payer) throws SQLException {
        update("""
            insert into payer (name, identifier, denial_window_days) values (?, ?, ?)
                on conflict (org_id, identifier) do update set name = excluded.name, denial_window_days = excluded.denial_window_days""",
            payer.name(), payer.identifier(), payer.denialWindowDays());
    }

    private void logins(int organisation, Logins logins) throws SQLException {
        update("update door.app_user set active = false where org_id = ?", organisation);
        update("update door.api_key set active = false where org_id = ?", organisation);
        for (Logins.User user : logins.users()) {
            user(organisation, user);
        }
        for (Logins.ApiKey key : logins.keys()) {
            key(organisation, key);
        }
    }

    private void user(int organisation, Logins.User user) throws SQLException {
        int updated = update("""
            insert into door.app_user (org_id, login, name, role, password_hash) values (?, ?, ?, ?, ?)
                on conflict (login) do update set name = excluded.name, role = excluded.role, password_hash = excluded.password_hash, active = true
                 where app_user.org_id = excluded.org_id""",
            organisation, user.login(), user.name(), user.role().name(), user.passwordHash());
        if (updated == 0) {
            throw new SetupException("the login " + user.login() + " belongs to another organisation");
        }
    }

    private void key(int organisation, Logins.ApiKey key) throws SQLException {
        update("""
            insert into door.api_key (org_id, name, role, key_hash) values (?, ?, ?, ?)
                on conflict (org_id, name) do update set role = excluded.role, key_hash = excluded.key_hash, active = true""",
            organisation, key.name(), key.role().name(), key.hash());
    }

    private int number(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(sql, values); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The rows that it touched; 0 for a select. */
    private int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = statement(sql, values)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        }
    }

    private PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
