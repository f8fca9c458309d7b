package org.claimwright.remittance;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.money.Money;

/** The remittances as {@link RemittanceReport}s: sums over the ledger, so they tell what was posted and not what was meant. */
@Stateless
@PermitAll
@Walled
public class RemittanceReports {

    private static final String SELECT = """
            select r.remittance_id, r.transaction_id, r.file_id, r.state, r.hold_reason, r.hold_words, r.payer_name, r.trace, r.paid_on,
                   r.payment_cents, r.claims, r.difference_cents, booked.*, posted.paid
              from remittance r
              cross join lateral (
                   select coalesce(sum(e.cents) filter (where e.account in ('contractual', 'prior-payer')), 0) as adjusted,
                          coalesce(sum(e.cents) filter (where e.account = 'patient-open'), 0) as patient,
                          coalesce(-sum(e.cents) filter (where e.account in ('unapplied', 'unapplied-reversal')), 0) as unapplied
                     from journal j join entry e on e.org_id = j.org_id and e.journal_id = j.journal_id
                    where j.org_id = r.org_id and j.remittance_id = r.remittance_id and j.kind <> 'REVERSAL') booked
              cross join lateral (
                   select coalesce(sum(c.paid_cents), 0) as paid from remittance_claim c
                    where r.state = 'POSTED' and c.org_id = r.org_id and c.remittance_id = r.remittance_id and c.disposition = 'POSTED') posted
             where %s = any(?) order by r.remittance_id""";

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public RemittanceReports() {
    }

    public RemittanceReports(DataSource database) {
        this.database = database;
    }

    public Optional<RemittanceReport> find(long remittanceId) {
        return select("r.remittance_id", List.of(remittanceId)).stream().findFirst();
    }

    /** All remittances that were read in the files. */
    public List<RemittanceReport> ofFiles(Collection<Long> fileIds) {
        return select("r.file_id", fileIds);
    }

    private List<RemittanceReport> select(String column, Collection<Long> ids) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(SELECT.formatted(column))) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            List<RemittanceReport> reports = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reports.add(report(row));
                }
            }
            return reports;
        } catch (SQLException e) {
            throw new EJBException("the remittances could not be read", e);
        }
    }

    private static RemittanceReport report(ResultSet row) throws SQLException {
        Long payment = (Long) row.getObject("payment_cents");
        return new RemittanceReport(row.getLong("remittance_id"), row.getLong("transaction_id"), row.getLong("file_id"), row.getString("state"),
                row.getString("hold_reason"), row.getString("hold_words"), row.getString("payer_name"), row.getString("trace"),
                row.getObject("paid_on", LocalDate.class), payment == null ? null : Money.ofCents(payment), row.getInt("claims"),
                Money.ofCents(row.getLong("paid")), Money.ofCents(row.getLong("adjusted")), Money.ofCents(row.getLong("patient")),
                Money.ofCents(row.getLong("unapplied")), Money.ofCents(row.getLong("difference_cents")));
    }
}
