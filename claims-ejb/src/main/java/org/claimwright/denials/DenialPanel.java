package org.claimwright.denials;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimwright.denials.DenialDetail.Bar;
import org.claimwright.denials.DenialDetail.BarEntry;
import org.claimwright.denials.DenialDetail.ClaimFacts;
import org.claimwright.denials.DenialDetail.ClaimLine;
import org.claimwright.denials.DenialDetail.LineDecision;
import org.claimwright.denials.DenialDetail.RemittanceFacts;
import org.claimwright.denials.DenialDetail.Step;
import org.claimwright.denials.rules.DenialPriority;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.Provenances;
import org.claimwright.source.Source;
import org.claimwright.workqueue.WorkItemRow;
import org.claimwright.workqueue.WorkItems;

/** Gathers what the panel of one denial shows. */
final class DenialPanel {

    private final Connection connection;
    private final Provenances provenances;
    private final WorkItems items;

    DenialPanel(Connection connection, DataSource database) {
        this.connection = connection;
        this.provenances = new Provenances(database);
        this.items = new WorkItems(database);
    }

    DenialDetail of(DenialRow row) throws SQLException {
        List<BarEntry> entries = entries(row.claimId());
        List<LineDecision> decisions = decisions(row.itemId());
        DenialPriority priority = new DenialPriority(row.denied(), row.weight(), row.urgency(), row.deadline(), row.sortDeadline());
        return new DenialDetail(row, items.find(row.itemId()).map(WorkItemRow::words).orElse(""), priority, claim(row), remittance(row.itemId()), decisions,
            lines(row.claimId(), entries, decisions), waterfall(entries), items.history(row.itemId()));
    }

    private ClaimFacts claim(DenialRow row) throws SQLException {
        String sql = """
            select c.patient_control_number, coalesce(told.payer_claim_number, c.payer_claim_number) as payer_claim_number, c.from_date, c.to_date, c.forwarded,
                   p.member_id, l.name as client
              from claim c join patient p on p.org_id = c.org_id and p.patient_id = c.patient_id
              left join client l on l.org_id = c.org_id and l.client_id = c.client_id
              left join lateral (select nullif(m.payer_claim_number, '') as payer_claim_number from denial d
                    join remittance_claim m on m.org_id = d.org_id and m.remittance_id = d.remittance_id and m.ordinal = d.claim_ordinal
                   where d.item_id = ? limit 1) told on true
             where c.claim_id = ?""";
        try (PreparedStatement select = select(sql, row.itemId(), row.claimId()); ResultSet claim = select.executeQuery()) {
            claim.next();
            return new ClaimFacts(row.claimId(), claim.getString("patient_control_number"), claim.getString("payer_claim_number"), row.patient(),
                claim.getString("member_id"), claim.getString("client"), claim.getObject("from_date", LocalDate.class),
                claim.getObject("to_date", LocalDate.class), claim.getBoolean("forwarded"));
        }
    }

    private RemittanceFacts remittance(long itemId) throws SQLException {
        String sql = """
            select r.remittance_id, r.trace, r.paid_on, r.file_id, f.name, c.first_byte, c.length
              from denial d
              join remittance r on r.org_id = d.org_id and r.remittance_id = d.remittance_id
              join remittance_claim c on c.org_id = d.org_id and c.remittance_id = d.remittance_id and c.ordinal = d.claim_ordinal
              left join raw_file f on f.org_id = r.org_id and f.file_id = r.file_id
             where d.item_id = ? limit 1""";
        try (PreparedStatement select = select(sql, itemId); ResultSet row = select.executeQuery()) {
            row.next();
            return new RemittanceFacts(row.getLong("remittance_id"), row.getString("trace"), row.getObject("paid_on", LocalDate.class),
                row.getString("name"), new Source(row.getLong("file_id"), row.getLong("first_byte"), row.getInt("length"), 0));
        }
    }

    private List<LineDecision> decisions(long itemId) throws SQLException {
        String sql = """
            select d.line_no, d.group_code, d.reason, d.remarks, d.open_cents, d.class, d.action, d.rule, d.because, r.file_id, a.first_byte, a.length, a.element
              from denial d
              join remittance r on r.org_id = d.org_id and r.remittance_id = d.remittance_id
              join adjustment a on a.org_id = d.org_id and a.remittance_id = d.remittance_id and a.claim_ordinal = d.claim_ordinal
                    and a.ordinal = d.adjustment_ordinal
             where d.item_id = ? order by d.line_no, d.line_ordinal""";
        try (PreparedStatement select = select(sql, itemId); ResultSet row = select.executeQuery()) {
            List<LineDecision> decisions = new ArrayList<>();
            while (row.next()) {
                Source source = new Source(row.getLong("file_id"), row.getLong("first_byte"), row.getInt("length"), row.getInt("element"));
                decisions.add(new LineDecision(row.getInt("line_no"), row.getString("group_code"), row.getString("reason"), row.getString("remarks"),
                    Money.ofCents(row.getLong("open_cents")), row.getString("class"), row.getString("action"), row.getString("rule"),
                    row.getString("because"), source, provenances.text(source)));
            }
            return decisions;
        }
    }

    private List<BarEntry> entries(long claimId) throws SQLException {
        String sql = """
            select e.journal_id, e.entry_no, e.line_no, e.account, e.cents, j.booked_on, e.rule, e.file_id, e.first_byte, e.length, e.element
              from entry e join journal j on j.org_id = e.org_id and j.journal_id = e.journal_id
             where e.claim_id = ? order by j.booked_on, j.booked_at, e.journal_id, e.entry_no""";
        try (PreparedStatement select = select(sql, claimId); ResultSet row = select.executeQuery()) {
            List<BarEntry> entries = new ArrayList<>();
            while (row.next()) {
                Source source = row.getObject("file_id") == null ? null
                    : new Source(row.getLong("file_id"), row.getLong("first_byte"), row.getInt("length"), row.getInt("element"));
                entries.add(new BarEntry(row.getObject("journal_id", UUID.class), row.getInt("entry_no"), row.getInt("line_no"),
                    Account.of(row.getString("account")), Money.ofCents(row.getLong("cents")), row.getObject("booked_on", LocalDate.class),
                    row.getString("rule"), source));
            }
            return entries;
        }
    }

    private List<ClaimLine> lines(long claimId, List<BarEntry> entries, List<LineDecision> decisions) throws SQLException {
        String sql = "select line_no, qualifier, code, modifiers, units, service_date, charge_cents from service_line where claim_id = ? order by line_no";
        try (PreparedStatement select = select(sql, claimId); ResultSet row = select.executeQuery()) {
            List<ClaimLine> lines = new ArrayList<>();
            while (row.next()) {
                int lineNo = row.getInt("line_no");
                lines.add(new ClaimLine(lineNo, row.getString("qualifier"), row.getString("code"), row.getString("modifiers"), row.getBigDecimal("units"),
                    row.getObject("service_date", LocalDate.class), Money.ofCents(row.getLong("charge_cents")), sum(entries, lineNo, Account.INSURER_OPEN),
                    sum(entries, lineNo, Account.PATIENT_OPEN), decisions.stream().anyMatch(decision -> decision.lineNo() == lineNo)));
            }
            return lines;
        }
    }

    private static Money sum(List<BarEntry> entries, int lineNo, Account account) {
        return entries.stream().filter(entry -> entry.lineNo() == lineNo && entry.account() == account).map(BarEntry::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Billed is what was charged, so its sign turns; billed less what lies between is the balance because a claim's entries sum to zero. */
    static List<Bar> waterfall(List<BarEntry> entries) {
        Map<Step, List<BarEntry>> bySteps = entries.stream()
            .collect(Collectors.groupingBy(entry -> Step.of(entry.account()), () -> new EnumMap<>(Step.class), Collectors.toList()));
        return Stream.of(Step.values()).map(step -> {
            List<BarEntry> behind = bySteps.getOrDefault(step, List.of());
            Money sum = behind.stream().map(BarEntry::amount).reduce(Money.ZERO, Money::plus);
            return new Bar(step, step == Step.BILLED ? sum.negated() : sum, behind);
        }).toList();
    }

    private PreparedStatement select(String sql, long... keys) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        for (int i = 0; i < keys.length; i++) {
            select.setLong(i + 1, keys[i]);
        }
        return select;
    }
}
