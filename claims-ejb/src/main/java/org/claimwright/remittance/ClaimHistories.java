package org.claimwright.remittance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.database.Columns;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.remittance.rules.ClaimHistory;
import org.claimwright.remittance.rules.PayerAnswer;

/**
 * What was settled of our claims before: read once their rows are locked, so that two remittances of one claim are posted one after the other.
 * Most claims have no history, and cost no more than being asked for.
 */
final class ClaimHistories {

    private final Connection connection;

    ClaimHistories(Connection connection) {
        this.connection = connection;
    }

    /** Locks the claims until the transaction ends, in the order of their ids, so that two sets of the same claims do not wait for each other. */
    void lock(Collection<Long> claimIds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select from claim where claim_id = any (?) order by claim_id for no key update")) {
            select.setArray(1, ids(claimIds));
            select.executeQuery().close();
        }
    }

    /**
     * @param claimIds all that are posted now
     * @param later    those of them whose CLP tells of earlier payers: what was settled before the import counts for them too
     */
    Map<Long, ClaimHistory> of(Collection<Long> claimIds, Collection<Long> later) throws SQLException {
        List<Posted> posted = posted(claimIds);
        Map<Long, ClaimHistory> histories = new HashMap<>();
        List<Long> asked = new ArrayList<>(later);
        posted.forEach(answer -> asked.add(answer.claimId));
        if (asked.isEmpty()) {
            return histories;
        }
        settled(asked).forEach((claimId, settled) -> histories.put(claimId, new ClaimHistory(settled, List.of())));
        if (!posted.isEmpty()) {
            addPaid(posted);
            addAdjusted(posted);
            posted.forEach(answer -> histories.merge(answer.claimId, ClaimHistory.NONE.with(answer.answer()), (one, other) -> one.with(answer.answer())));
        }
        return histories;
    }

    /** A CLP that is posted, while its lines are gathered. */
    private static final class Posted {

        private final long claimId;
        private final long remittanceId;
        private final int ordinal;
        private final String status;
        private final String payer;
        private final LocalDate paidOn;
        private final PayerAnswer.Gathering said;

        Posted(ResultSet row) throws SQLException {
            claimId = row.getLong(1);
            remittanceId = row.getLong(2);
            ordinal = row.getInt(3);
            status = row.getString(4);
            payer = row.getString(5);
            paidOn = row.getObject(6, LocalDate.class);
            said = new PayerAnswer.Gathering(Money.ofCents(row.getLong(7)));
        }

        PayerAnswer answer() {
            return said.answer("remittance:" + remittanceId + "/claim:" + ordinal, status, payer, paidOn);
        }
    }

    private List<Posted> posted(Collection<Long> claimIds) throws SQLException {
        String sql = """
            with c as materialized (
                select org_id, claim_id, remittance_id, ordinal, status, paid_cents from remittance_claim
                 where claim_id = any (?) and disposition = 'POSTED')
            select c.claim_id, c.remittance_id, c.ordinal, c.status, r.payer_identifier, r.paid_on, c.paid_cents
              from c join remittance r on r.org_id = c.org_id and r.remittance_id = c.remittance_id
             where r.state = 'POSTED' order by c.remittance_id, c.ordinal""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, ids(claimIds));
            List<Posted> posted = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    posted.add(new Posted(row));
                }
            }
            return posted;
        }
    }

    private Map<Long, Map<Integer, Money>> settled(Collection<Long> claimIds) throws SQLException {
        String sql = "select claim_id, line_no, sum(cents) from entry where claim_id = any (?) and account = 'settled-before-import' group by claim_id, line_no";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, ids(claimIds));
            Map<Long, Map<Integer, Money>> settled = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    settled.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(row.getInt(2), Money.ofCents(row.getLong(3)));
                }
            }
            return settled;
        }
    }

    private interface Row {
        void of(Posted posted, ResultSet row) throws SQLException;
    }

    private void addPaid(List<Posted> posted) throws SQLException {
        each(posted, """
            select n.at, a.line_no, sum(a.paid_cents) from unnest(?::bigint[], ?::int[]) with ordinality as n(remittance_id, ordinal, at)
              join adjudication a on a.remittance_id = n.remittance_id and a.claim_ordinal = n.ordinal and a.line_ordinal > 0
             group by n.at, a.line_no""", (answer, row) -> answer.said.paid(row.getInt(2), Money.ofCents(row.getLong(3))));
    }

    private void addAdjusted(List<Posted> posted) throws SQLException {
        each(posted, """
            select n.at, a.line_no, a.account, sum(a.cents) from unnest(?::bigint[], ?::int[]) with ordinality as n(remittance_id, ordinal, at)
              join adjustment a on a.remittance_id = n.remittance_id and a.claim_ordinal = n.ordinal and a.account is not null
             group by n.at, a.line_no, a.account""", (answer, row) -> answer.said.adjusted(row.getInt(2), Account.of(row.getString(3)), Money.ofCents(row.getLong(4))));
    }

    private void each(List<Posted> posted, String sql, Row taken) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Columns<>(select, posted).add("int8", answer -> answer.remittanceId).add("int4", answer -> answer.ordinal);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.of(posted.get(row.getInt(1) - 1), row);
                }
            }
        }
    }

    private java.sql.Array ids(Collection<Long> claimIds) throws SQLException {
        return connection.createArrayOf("int8", claimIds.toArray());
    }
}
