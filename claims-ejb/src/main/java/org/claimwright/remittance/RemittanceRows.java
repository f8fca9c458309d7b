package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimwright.money.Money;
import org.claimwright.remittance.rules.Judgement;
import org.claimwright.remittance.rules.Judgement.Alike;
import org.claimwright.remittance.rules.RemittanceBalance;

/** The row of each ST: held, noted or posted. */
final class RemittanceRows {

    private static final int LONGEST_KEY = 200;

    private final Connection connection;

    RemittanceRows(Connection connection) {
        this.connection = connection;
    }

    /** A remittance that waits for a person, as release needs it. */
    record Waiting(long remittanceId, long transactionId, String state, String holdReason, Integer clientId, String payee, Integer payerId,
                   String payerIdentifier, String trace, LocalDate paidOn, Money payment, byte[] body) {
    }

    boolean hasTransaction(long transactionId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select from remittance where transaction_id = ?")) {
            select.setLong(1, transactionId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Until the transaction ends nobody else judges or releases what has this payer, trace and date: the second sees what became of the first. */
    void lockAlike(String payerIdentifier, String trace, LocalDate paidOn) throws SQLException {
        String sql = "select pg_advisory_xact_lock(hashtextextended(concat_ws(chr(31), 'remittance', current_setting('app.org'), ?, ?, ?::text), 0))";
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, payerIdentifier);
            lock.setString(2, trace);
            lock.setString(3, paidOn.toString());
            lock.execute();
        }
    }

    /** As {@link #lockAlike(String, String, LocalDate)}, by one that is here; before its row is locked, else a judge who points at it waits for ever. */
    void lockAlike(long remittanceId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select payer_identifier, trace, paid_on from remittance where remittance_id = ? and paid_on is not null")) {
            select.setLong(1, remittanceId);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    lockAlike(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class));
                }
            }
        }
    }

    /** Of those with the same payer, trace, date and body the one that keeps this one from its release: posted, or waiting since before it. */
    Optional<Long> samePayment(Waiting waiting) throws SQLException {
        String sql = """
            select min(remittance_id) from remittance
             where payer_identifier = ? and trace = ? and paid_on = ? and body_sha256 = ? and remittance_id <> ?
               and (state = 'POSTED' or state = 'HELD_FOR_RELEASE' and remittance_id < ?)""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, waiting.payerIdentifier());
            select.setString(2, waiting.trace());
            select.setObject(3, waiting.paidOn());
            select.setBytes(4, waiting.body());
            select.setLong(5, waiting.remittanceId());
            select.setLong(6, waiting.remittanceId());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable((Long) row.getObject(1));
            }
        }
    }

    /** Remittances of the same payer, trace and date that took their identity or were posted; with the same body also those that wait or were dismissed. */
    List<Alike> alike(String payerIdentifier, String trace, LocalDate paidOn, String payee, byte[] body) throws SQLException {
        String sql = """
            select remittance_id, payment_cents, payee = ? as same_payee, body_sha256 = ? as same_body from remittance
             where payer_identifier = ? and trace = ? and paid_on = ? and (takes_identity or state = 'POSTED' or state in ('HELD_FOR_RELEASE', 'DISMISSED') and body_sha256 = ?)
             order by remittance_id""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, payee);
            select.setBytes(2, body);
            select.setString(3, payerIdentifier);
            select.setString(4, trace);
            select.setObject(5, paidOn);
            select.setBytes(6, body);
            List<Alike> alike = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    alike.add(new Alike(row.getLong(1), Money.ofCents(row.getLong(2)), row.getBoolean(3), row.getBoolean(4)));
                }
            }
            return alike;
        }
    }

    /** Its id. */
    long add(ReceivedTransaction received, Outline outline, Payment payment, Judgement judgement, String payee, Integer clientId, Integer payerId)
            throws SQLException {
        String sql = """
            insert into remittance (transaction_id, file_id, state, hold_reason, hold_words, client_id, payee, payer_id, payer_name, payer_identifier,
                trace, paid_on, handling, method, payment_cents, body_sha256, takes_identity, duplicate_of, claims, claims_cents, plb_cents,
                difference_cents, posted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? = 'POSTED' then now() end) returning remittance_id""";
        Money claims = outline.claimsPaid();
        Money adjusted = outline.providerAdjusted();
        Money difference = payment.amount() == null || !outline.unreadable().isEmpty() ? Money.ZERO
            : RemittanceBalance.difference(claims, adjusted, payment.amount());
        List<Object> values = Arrays.asList(received.transactionId(), received.fileId(), judgement.state().name(),
            judgement.reason() == null ? null : judgement.reason().name(), judgement.words(), clientId, cut(payee), payerId,
            payment.payer() == null ? "" : payment.payer().name(), cut(payment.payerIdentifier()), cut(payment.trace()), payment.paidOn(), payment.handling(),
            payment.method(), payment.amount() == null ? null : payment.amount().cents(), outline.bodySha256(), judgement.takesIdentity(),
            judgement.duplicateOf(), outline.claims(), claims.cents(), adjusted.cents(), difference.cents(), judgement.state().name());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** What cannot be a key is held and only shown. */
    private static String cut(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }

    /** Locks it; null when there is none. */
    Waiting lock(long remittanceId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select * from remittance where remittance_id = ? for update")) {
            select.setLong(1, remittanceId);
            try (ResultSet row = select.executeQuery()) {
                return !row.next() ? null : new Waiting(remittanceId, row.getLong("transaction_id"), row.getString("state"), row.getString("hold_reason"),
                    (Integer) row.getObject("client_id"), row.getString("payee"), (Integer) row.getObject("payer_id"), row.getString("payer_identifier"),
                    row.getString("trace"), row.getObject("paid_on", LocalDate.class), Money.ofCents(row.getLong("payment_cents")),
                    row.getBytes("body_sha256"));
            }
        }
    }

    void release(long remittanceId, String payee, int clientId, String by, String why) throws SQLException {
        update("update remittance set state = 'POSTED', hold_reason = null, payee = ?, client_id = ?, released_by = ?, released_why = ?, posted_at = now()"
            + " where remittance_id = ?", payee, clientId, by, why, remittanceId);
    }

    /** It never posts, and takes no identity: another body under its key may. */
    void dismiss(long remittanceId, String by, String why) throws SQLException {
        update("update remittance set state = 'DISMISSED', hold_reason = null, takes_identity = false, released_by = ?, released_why = ? where remittance_id = ?",
            by, why, remittanceId);
    }

    /** With the client that was chosen it has the key of another remittance. */
    void suspect(long remittanceId, String payee, int clientId, Alike other) throws SQLException {
        update("update remittance set hold_reason = 'SUSPECTED_DUPLICATE', payee = ?, client_id = ?, takes_identity = false, duplicate_of = ?,"
            + " hold_words = 'payer, payee, trace and date are those of remittance ' || ? || ', but the content differs; ' || hold_words"
            + " where remittance_id = ?", payee, clientId, other.remittanceId(), other.remittanceId(), remittanceId);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
