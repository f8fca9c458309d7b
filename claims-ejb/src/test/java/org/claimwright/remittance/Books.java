package org.claimwright.remittance;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.claimwright.TestDatabase;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.audit.Audit;
import org.claimwright.claims.ControlKey;
import org.claimwright.edi.Leniency;
import org.claimwright.exchange.EdiProblems;
import org.claimwright.exchange.Interchanges;
import org.claimwright.exchange.Outbox;
import org.claimwright.exchange.RawFiles;
import org.claimwright.exchange.TransactionSets;
import org.claimwright.intake.ReadFile;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.LedgerCheck;
import org.claimwright.receivables.NewEntry;
import org.claimwright.receivables.NewJournal;
import org.claimwright.workqueue.Todo;
import org.claimwright.workqueue.WorkItems;

/** The kit of posting tests: an organisation with its books in a real database, and the way of a file through it, one transaction a step. */
final class Books {

    static final String PAYER = "1512345678";

    /** Before the remittances are paid, which is on the first and second of March. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database;
    private final int org;
    private final ClaimwrightPrincipal poster;
    private Set<Leniency> leniencies = Set.of();

    Books(TestDatabase database, String name, boolean sandbox) {
        this.database = database;
        this.org = database.organisation(name, sandbox);
        this.poster = new ClaimwrightPrincipal("paula", org, 1, Role.POSTER, "Paula");
        run("insert into client (name, npi, tax_id) values ('Clinic', '" + Era.GOOD_NPI + "', '12-3456789'), ('Other', '1093817465', '98-7654321')",
            "insert into payer (name, identifier) values ('Payer', '" + PAYER + "')");
    }

    Books(TestDatabase database, String name) {
        this(database, name, false);
    }

    Books bearing(Leniency leniency) {
        leniencies = Set.of(leniency);
        return this;
    }

    /** Opens a claim; a line is {@code control code charge}, all of it open. */
    Books claim(String patientControlNumber, String payerClaimNumber, String... lines) {
        return work(source -> {
            try (Connection connection = source.getConnection()) {
                new OpenedClaim(connection, source).open(patientControlNumber, payerClaimNumber, lines);
            }
        });
    }

    private record OpenedClaim(Connection connection, DataSource source) {

        void open(String control, String number, String... lines) throws Exception {
            long patient = insert("insert into patient (last_name, first_name) values ('DOE', 'JANE') returning patient_id");
            long charge = 0;
            for (String line : lines) {
                charge += Money.parse(line.split(" ")[2]).cents();
            }
            long claim = insert("insert into claim (patient_control_number, control_key, payer_id, payer_claim_number, patient_id, from_date, to_date, charge_cents)"
                + " select '" + control + "', '" + ControlKey.of(control) + "', payer_id, nullif('" + number + "', ''), " + patient
                + ", '2026-02-01', '2026-02-01', " + charge + " from payer order by payer_id limit 1 returning claim_id");
            int payer = (int) insert("select payer_id from payer order by payer_id limit 1");
            List<NewEntry> entries = new ArrayList<>();
            for (int i = 0; i < lines.length; i++) {
                String[] line = lines[i].split(" ");
                Money amount = Money.parse(line[2]);
                insert("insert into service_line (claim_id, line_no, control_number, qualifier, code, units, charge_cents, service_date) values (" + claim + ", "
                    + (i + 1) + ", nullif('" + line[0].replace("-", "") + "', ''), 'HC', '" + line[1] + "', 1, " + amount.cents() + ", '2026-02-01') returning 1");
                entries.add(new NewEntry(Account.INSURER_OPEN, amount, claim, i + 1, payer, null, null, null));
                entries.add(new NewEntry(Account.CHARGES, amount.negated(), claim, i + 1, payer, null, null, null));
            }
            new Ledger(source).post(List.of(new NewJournal(NewJournal.id(NewJournal.Kind.OPENING, control), NewJournal.Kind.OPENING, LocalDate.of(2026, 2, 1),
                null, null, "test", null, entries)));
        }

        private long insert(String sql) throws Exception {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Stores, reads and posts a file as the server does, each step in a transaction of its own. */
    Books receive(String name, byte[] bytes) {
        Long fileId = store(name, bytes);
        if (fileId != null) {
            read(fileId);
            transactions(fileId).forEach(this::post);
        }
        return this;
    }

    Books dismiss(long remittanceId, String why) {
        return work(source -> {
            CurrentCaller caller = new CurrentCaller(poster);
            new ReleaseRemittance(source, caller, files(source), new Ledger(source), new WorkItems(source), new Todo(source), new Audit(source, caller), CLOCK)
                .dismiss(remittanceId, why);
        });
    }

    /** Null when the same bytes are there already. */
    private Long store(String name, byte[] bytes) {
        return ask(source -> {
            RawFiles.Stored stored = files(source).store("upload", name, new ByteArrayInputStream(bytes));
            return stored.duplicate() ? null : stored.fileId();
        });
    }

    long store(Era era) {
        return store("file", era.bytes());
    }

    void read(long fileId) {
        work(source -> new ReadFile(files(source), new Interchanges(source), new TransactionSets(source), new EdiProblems(source),
            new RemittanceOutlines(source), new Outbox(source), new Todo(source), new WorkItems(source), CLOCK).handle(fileId));
    }

    Books receive(String text) {
        return receive("file-" + text.hashCode() + ".835", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Books receive(Era era) {
        return receive(era.text());
    }

    List<Long> transactions(long fileId) {
        return ask(source -> {
            List<Long> ids = new ArrayList<>();
            try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(
                    "select transaction_id from transaction_set where file_id = ? and code = '835' order by ordinal")) {
                select.setLong(1, fileId);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getLong(1));
                    }
                }
            }
            return ids;
        });
    }

    void post(long transactionId) {
        work(source -> post(source, transactionId));
    }

    void post(DataSource source, long transactionId) throws Exception {
        new PostRemittance(source, files(source), new Ledger(source), new WorkItems(source), new Todo(source), partner -> leniencies, CLOCK).handle(transactionId);
    }

    Books release(long remittanceId, String why, Integer clientId) {
        return work(source -> {
            CurrentCaller caller = new CurrentCaller(poster);
            new ReleaseRemittance(source, caller, files(source), new Ledger(source), new WorkItems(source), new Todo(source), new Audit(source, caller), CLOCK)
                .release(remittanceId, why, clientId);
        });
    }

    private static RawFiles files(DataSource source) {
        return new RawFiles(source, RawFiles.DEFAULT_LIMIT);
    }

    /** All remittances in their order: id, state, reason of the hold. */
    List<String> remittances() {
        return rows("select remittance_id || ' ' || state || coalesce(' ' || hold_reason, '') from remittance order by remittance_id");
    }

    /** The balance of every account that has one, in dollars. */
    List<String> accounts() {
        return rows("select account || ' ' || balance from report.trial_balance where balance <> 0 order by account");
    }

    /** The balances of a claim's lines. */
    List<String> lines(String patientControlNumber) {
        return rows("select b.line_no || ' ' || b.account || ' ' || b.balance from report.line_balance b join claim c on c.claim_id = b.claim_id"
            + " where c.patient_control_number = '" + patientControlNumber + "' and b.balance <> 0 and b.account <> 'charges' order by 1");
    }

    List<String> items() {
        return rows("select kind || ' ' || reference || ' ' || reason || ' ' || (dollars_cents / 100.0)::numeric(14,2) from work_item where state <> 'DONE'"
            + " order by item_id");
    }

    /** Nothing that must always hold is broken. */
    Books check() {
        List<String> broken = ask(source -> new LedgerCheck(source).run().stream().filter(outcome -> !outcome.ok()).map(LedgerCheck.Outcome::detail).toList());
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.toString());
        }
        return this;
    }

    String one(String sql) {
        List<String> rows = rows(sql);
        return rows.isEmpty() ? null : rows.get(0);
    }

    List<String> rows(String sql) {
        return ask(source -> {
            List<String> rows = new ArrayList<>();
            try (Connection connection = source.getConnection(); Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        });
    }

    Books run(String... statements) {
        return work(source -> {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    Books work(TestDatabase.Task task) {
        ask(source -> {
            task.in(source);
            return null;
        });
        return this;
    }

    <T> T ask(TestDatabase.Work<T> work) {
        try {
            return database.inOrganisation(org, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
