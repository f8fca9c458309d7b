package org.claimwright.denials;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.denials.rules.DenialPriority;
import org.claimwright.money.Money;
import org.claimwright.rulebook.Rulebook;
import org.claimwright.source.Because;
import org.claimwright.source.RuleTexts;
import org.claimwright.workqueue.NewItem;
import org.claimwright.workqueue.TodoHandler;
import org.claimwright.workqueue.WorkItems;

/**
 * Decides what a posted remittance left open with the insurer: one decision per line, on the adjustment that leaves most of it open, and one
 * work item per claim and reason. By sets of claims; deciding twice is deciding once.
 */
@Stateless
@LocalBean
@Walled
@PermitAll
public class DecideDenials implements TodoHandler {

    public static final String KIND = "DECIDE_DENIALS";

    private static final int CLAIMS_AT_ONCE = 1_000;

    private final Rulebook book = Rulebook.load("denials");

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @EJB
    private WorkItems items;

    @Inject
    private Clock clock;

    public DecideDenials() {
    }

    public DecideDenials(DataSource database, WorkItems items, Clock clock) {
        this.database = database;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param remittanceId one that is not posted is left alone */
    @Override
    public void handle(long remittanceId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DenialRows rows = new DenialRows(connection, remittanceId);
            Optional<PostedRemittance> posted = rows.remittance();
            if (posted.isPresent()) {
                decide(connection, rows, posted.get());
            }
        }
    }

    private void decide(Connection connection, DenialRows rows, PostedRemittance remittance) throws SQLException {
        Set<Because> used = new LinkedHashSet<>();
        List<OpenAdjustment> open = rows.open(0, CLAIMS_AT_ONCE);
        while (!open.isEmpty()) {
            List<DeniedLine> denied = denied(open, remittance);
            items.openAll(items(denied, rows, remittance));
            rows.insert(denied);
            denied.forEach(line -> used.add(line.verdict().because()));
            open = rows.open(open.get(open.size() - 1).claimOrdinal(), CLAIMS_AT_ONCE);
        }
        RuleTexts.keep(connection, used);
    }

    /** @param open in the order of claims and lines */
    private List<DeniedLine> denied(List<OpenAdjustment> open, PostedRemittance remittance) {
        List<DeniedLine> denied = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= open.size(); i++) {
            if (i == open.size() || !open.get(i).isOfSameLine(open.get(start))) {
                denied.add(DeniedLine.of(open.subList(start, i), book, remittance.payerIdentifier(), remittance.date()));
                start = i;
            }
        }
        return denied;
    }

    /** One per claim and reason. */
    private List<NewItem> items(List<DeniedLine> denied, DenialRows rows, PostedRemittance remittance) {
        Map<String, List<DeniedLine>> byClaimAndReason = new LinkedHashMap<>();
        for (DeniedLine line : denied) {
            byClaimAndReason.computeIfAbsent(line.most().claimOrdinal() + "/" + line.reason(), key -> new ArrayList<>()).add(line);
        }
        LocalDate today = LocalDate.now(clock);
        return byClaimAndReason.values().stream()
            .map(lines -> item(rows.reference(lines.get(0).most().claimOrdinal()), lines, remittance, today)).toList();
    }

    private static NewItem item(String reference, List<DeniedLine> lines, PostedRemittance remittance, LocalDate today) {
        Money open = lines.stream().map(DeniedLine::open).reduce(Money.ZERO, Money::plus);
        int weight = lines.stream().mapToInt(line -> line.verdict().weight()).max().orElse(1);
        OpenAdjustment most = lines.get(0).most();
        Integer window = remittance.denialWindowDays() == null ? most.windowDays() : remittance.denialWindowDays();
        DenialPriority priority = DenialPriority.of(open, weight, remittance.date(), window, today);
        return new NewItem(DenialRows.ITEM, reference, lines.get(0).reason(), words(lines.get(0), window), open, weight, priority.deadline(),
            priority.sortDeadline(), today, most.payerId(), most.serviceDate());
    }

    private static String words(DeniedLine line, Integer windowDays) {
        String window = windowDays == null ? ". This payer's days to answer a denial are unknown: look them up in the contract" : "";
        return line.verdict().action() + ": " + line.verdict().because().words() + window;
    }
}
