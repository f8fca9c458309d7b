package org.claimwright.denials;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.database.Columns;
import org.claimwright.money.Money;

/** The rows of one remittance's denials: what is open, and what was decided. */
final class DenialRows {

    static final String ITEM = "denial";

    private final Connection connection;
    private final long remittanceId;

    DenialRows(Connection connection, long remittanceId) {
        this.connection = connection;
        this.remittanceId = remittanceId;
    }

    /** Empty when it is not posted. */
    Optional<PostedRemittance> remittance() throws SQLException {
        String sql = """
            select r.payer_identifier, coalesce(r.paid_on, r.posted_at::date, current_date) as paid_on, p.denial_window_days
              from remittance r left join payer p on p.org_id = r.org_id and p.payer_id = r.payer_id
             where r.remittance_id = ? and r.state = 'POSTED'""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, remittanceId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new PostedRemittance(row.getString(1), row.getObject(2, LocalDate.class),
                    row.getObject(3, Integer.class))) : Optional.empty();
            }
        }
    }

    /** What the next claims left open, whole claims only, in the order of the file. */
    List<OpenAdjustment> open(int afterClaim, int claims) throws SQLException {
        String sql = """
            with next_claim as (
                select distinct a.claim_ordinal from adjustment a
                  join remittance_claim c on c.org_id = a.org_id and c.remittance_id = a.remittance_id and c.ordinal = a.claim_ordinal
                 where a.remittance_id = ? and a.account = 'insurer-open' and a.cents <> 0 and a.claim_ordinal > ? and c.disposition = 'POSTED'
                 order by a.claim_ordinal limit ?)
            select a.claim_ordinal, a.line_ordinal, a.ordinal, a.claim_id, coalesce(a.line_no, 0) as line_no, a.group_code, a.reason, a.cents,
                   l.remarks as line_remarks, c.remarks as claim_remarks, m.payer_id, m.from_date, p.denial_window_days
              from next_claim n
              join adjustment a on a.remittance_id = ? and a.claim_ordinal = n.claim_ordinal and a.account = 'insurer-open' and a.cents <> 0
              join remittance_claim c on c.org_id = a.org_id and c.remittance_id = a.remittance_id and c.ordinal = a.claim_ordinal
              join claim m on m.org_id = a.org_id and m.claim_id = a.claim_id
              left join payer p on p.org_id = m.org_id and p.payer_id = m.payer_id
              left join adjudication l on l.org_id = a.org_id and l.remittance_id = a.remittance_id and l.claim_ordinal = a.claim_ordinal
                    and l.line_ordinal = a.line_ordinal
             order by a.claim_ordinal, a.line_ordinal, a.ordinal""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, remittanceId);
            select.setInt(2, afterClaim);
            select.setInt(3, claims);
            select.setLong(4, remittanceId);
            try (ResultSet rows = select.executeQuery()) {
                List<OpenAdjustment> open = new ArrayList<>();
                while (rows.next()) {
                    open.add(openAdjustment(rows));
                }
                return open;
            }
        }
    }

    private static OpenAdjustment openAdjustment(ResultSet row) throws SQLException {
        return new OpenAdjustment(row.getInt("claim_ordinal"), row.getInt("line_ordinal"), row.getInt("ordinal"), row.getLong("claim_id"),
            row.getInt("line_no"), row.getString("group_code"), row.getString("reason"), Money.ofCents(row.getLong("cents")),
            remarks(row.getString("line_remarks"), row.getString("claim_remarks")), row.getInt("payer_id"), row.getObject("from_date", LocalDate.class),
            row.getObject("denial_window_days", Integer.class));
    }

    private static List<String> remarks(String line, String claim) {
        return Stream.of(line, claim).filter(text -> text != null).flatMap(text -> Stream.of(text.split("[^A-Za-z0-9]+")))
            .filter(code -> !code.isEmpty()).distinct().toList();
    }

    /** What the work items of a claim refer to. */
    String reference(int claimOrdinal) {
        return "remittance:" + remittanceId + "/claim:" + claimOrdinal;
    }

    /** One row per line with the item that was opened for its claim and reason; what was decided before stays. */
    void insert(List<DeniedLine> lines) throws SQLException {
        String sql = """
            insert into denial (remittance_id, claim_ordinal, line_ordinal, claim_id, line_no, item_id, adjustment_ordinal, group_code, reason, remarks,
                                open_cents, class, action, rule, because)
            select ?, n.claim_ordinal, n.line_ordinal, n.claim_id, n.line_no, i.item_id, n.ordinal, n.group_code, n.reason, n.remarks,
                   n.cents, n.class, n.action, n.rule, n.because
              from unnest(?::int[], ?::int[], ?::bigint[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[])
                   as n(claim_ordinal, line_ordinal, claim_id, line_no, ordinal, group_code, reason, remarks, cents, class, action, rule, because,
                        reference, item_reason)
              join work_item i on i.kind = ? and i.reference = n.reference and i.reason = n.item_reason
                on conflict on constraint a_denied_line_is_decided_once do nothing""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, remittanceId);
            new Columns<>(insert, lines).from(2)
                .add("int4", line -> line.most().claimOrdinal())
                .add("int4", line -> line.most().lineOrdinal())
                .add("int8", line -> line.most().claimId())
                .add("int4", line -> line.most().lineNo())
                .add("int4", line -> line.most().ordinal())
                .add("text", line -> line.most().group())
                .add("text", line -> line.most().reason())
                .add("text", line -> String.join(" ", line.most().remarks()))
                .add("int8", line -> line.open().cents())
                .add("text", line -> line.verdict().denialClass())
                .add("text", line -> line.verdict().action())
                .add("text", line -> line.verdict().because().reference())
                .add("text", line -> line.verdict().because().words())
                .add("text", line -> reference(line.most().claimOrdinal()))
                .add("text", DeniedLine::reason);
            insert.setString(17, ITEM);
            insert.executeUpdate();
        }
    }

}
