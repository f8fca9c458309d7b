package org.claimwright.receivables;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.claimwright.access.Walled;

/**
 * The ledger: append-only double entry. A journal goes in whole, once, and never changes; what was wrong is undone by a linked reversal.
 * Posting the same journal again is nothing; posting another one under its id is refused.
 */
@Stateless
@Walled
@PermitAll
public class Ledger {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Ledger() {
    }

    public Ledger(DataSource database) {
        this.database = database;
    }

    /**
     * What became of a set of journals.
     *
     * @param posted   new ones
     * @param repeated were there already, equal entry by entry
     */
    public record Posted(int posted, int repeated) {
    }

    /**
     * Posts whole journals, a thousand or so at a time. Whoever decides by rules keeps their words once, at the end of his transaction:
     * {@link org.claimwright.source.RuleTexts}.
     *
     * @throws IllegalArgumentException when a journal has no entries, is off, or stands twice in the list
     * @throws PostedDifferently when a journal's id is there already with other entries
     */
    public Posted post(List<NewJournal> journals) {
        return post(new JournalSet(journals));
    }

    /** As {@link #post(List)}, of journals that were laid out before. */
    public Posted post(JournalSet journals) {
        try (Connection connection = database.getConnection()) {
            Set<UUID> fresh = insertJournals(connection, journals);
            journals.entriesOf(fresh).insert(connection);
            List<NewJournal> repeated = journals.without(fresh);
            new PostedBefore(connection).refuseDifferent(repeated);
            return new Posted(fresh.size(), repeated.size());
        } catch (SQLException e) {
            throw new EJBException(journals.size() + " journals could not be posted", e);
        }
    }

    /**
     * Undoes a journal by one with the opposite entries, linked to it; the same rules and bytes explain them. Reversing twice is reversing
     * once. A reversal can itself be reversed: the balances are then as the first journal left them (reversal of reversal is identity);
     * to undo again, reverse the youngest of the chain.
     *
     * @param reason for people: kept as the memo
     * @return the id of the reversal
     * @throws IllegalArgumentException when there is no such journal
     */
    public UUID reverse(UUID journalId, String reason, String actor, LocalDate bookedOn) {
        UUID reversal = NewJournal.id(NewJournal.Kind.REVERSAL, journalId);
        try (Connection connection = database.getConnection()) {
            if (insertReversal(connection, reversal, journalId, reason, actor, bookedOn)) {
                insertOppositeEntries(connection, reversal, journalId);
            } else {
                refuseUnknown(connection, journalId);
            }
            return reversal;
        } catch (SQLException e) {
            throw new EJBException("journal " + journalId + " could not be reversed", e);
        }
    }

    /** The ids that were new. A concurrent post of the same journal is waited for. */
    private static Set<UUID> insertJournals(Connection connection, JournalSet journals) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        if (!journals.rows().isEmpty()) {
            try (PreparedStatement insert = journals.rows().prepare(connection, "on conflict (org_id, journal_id) do nothing returning journal_id");
                    ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return fresh;
    }

    private static boolean insertReversal(Connection connection, UUID reversal, UUID reversed, String reason, String actor, LocalDate bookedOn)
            throws SQLException {
        String sql = """
            insert into journal (journal_id, kind, booked_on, remittance_id, ordinal, reverses, actor, memo)
            select ?, 'REVERSAL', ?, remittance_id, ordinal, journal_id, ?, ? from journal where journal_id = ?
                on conflict (org_id, journal_id) do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, reversal);
            insert.setObject(2, bookedOn);
            insert.setString(3, actor);
            insert.setString(4, reason);
            insert.setObject(5, reversed);
            return insert.executeUpdate() == 1;
        }
    }

    private static void insertOppositeEntries(Connection connection, UUID reversal, UUID reversed) throws SQLException {
        String sql = """
            insert into entry (journal_id, entry_no, account, cents, claim_id, line_no, payer_id, reference, rule, file_id, first_byte, length, element)
            select ?, entry_no, account, -cents, claim_id, line_no, payer_id, reference, rule, file_id, first_byte, length, element
              from entry where journal_id = ?""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, reversal);
            insert.setObject(2, reversed);
            insert.executeUpdate();
        }
    }

    private static void refuseUnknown(Connection connection, UUID journalId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select from journal where journal_id = ?")) {
            select.setObject(1, journalId);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("there is no journal " + journalId + " to reverse");
                }
            }
        }
    }
}
