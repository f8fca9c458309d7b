package org.claimwright.claims;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.access.CurrentCaller;
import org.claimwright.access.Role;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.money.Money;
import org.claimwright.receivables.Account;
import org.claimwright.receivables.Ledger;
import org.claimwright.receivables.NewEntry;
import org.claimwright.receivables.NewJournal;

/**
 * Brings in the claims that were open in the old system, and opens the receivables: per line the insurer's open balance and what was settled
 * before against the charge. All or nothing, in one transaction; the same import again changes nothing; a claim that is there with other values
 * is an error, for an import never changes a claim.
 */
@Stateless
@Walled
@PermitAll
public class ImportClaims {

    private static final int CLAIMS_AT_ONCE = 1_000;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @EJB
    private Ledger ledger;

    @EJB
    private Audit audit;

    @EJB
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    public ImportClaims() {
    }

    public ImportClaims(DataSource database, Ledger ledger, Audit audit, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Imports a file; docs and the sandbox have examples of its columns.
     *
     * @param csv UTF-8, read to its end, not closed
     * @throws ImportRefused when there is any error: nothing was imported
     * @throws IOException   when it cannot be read
     */
    public ImportReport run(InputStream csv) throws ImportRefused, IOException {
        caller.mustBe(Role.POSTER, Role.SUPERVISOR, Role.ADMIN);
        RowErrors errors = new RowErrors();
        DigestInputStream bytes = new DigestInputStream(csv, sha256());
        try (Connection connection = database.getConnection()) {
            ImportRows rows = new ImportRows(connection, errors);
            Totals totals = new Totals();
            ClaimCsv file = new ClaimCsv(new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8), errors);
            while (file.hasNext()) {
                take(file.next(CLAIMS_AT_ONCE), rows, totals, errors);
            }
            ImportReport report = totals.report(file.rows(), errors);
            if (!report.errors().isEmpty()) {
                throw new ImportRefused(report);
            }
            audit.note("imported claims", "import:" + rows.insertImport(bytes.getMessageDigest().digest(), report));
            return report;
        } catch (SQLException e) {
            throw new EJBException("the claims could not be imported", e);
        }
    }

    private void take(List<ImportedClaim> claims, ImportRows rows, Totals totals, RowErrors errors) throws SQLException {
        List<ImportedClaim> fresh = rows.withoutThoseThere(claims);
        totals.add(claims, fresh.size());
        if (errors.count() == 0) {
            ledger.post(openings(rows.insert(fresh)));
            totals.ledgerOpen = totals.ledgerOpen.plus(rows.ledgerOpen(claims));
        }
    }

    private List<NewJournal> openings(List<ImportRows.Inserted> claims) {
        LocalDate today = LocalDate.now(clock);
        List<NewJournal> journals = new ArrayList<>();
        for (ImportRows.Inserted inserted : claims) {
            List<NewEntry> entries = new ArrayList<>();
            for (ImportedClaim.Line line : inserted.claim().lines()) {
                entry(entries, inserted, line, Account.INSURER_OPEN, line.open());
                entry(entries, inserted, line, Account.SETTLED_BEFORE_IMPORT, line.charge().minus(line.open()));
                entry(entries, inserted, line, Account.CHARGES, line.charge().negated());
            }
            if (!entries.isEmpty()) {
                journals.add(new NewJournal(inserted.claim().openingJournal(), NewJournal.Kind.OPENING, today, null, null, caller.actor(),
                    "import of open claims", entries));
            }
        }
        return journals;
    }

    /** Only what moves money is an entry. */
    private static void entry(List<NewEntry> entries, ImportRows.Inserted inserted, ImportedClaim.Line line, Account account, Money amount) {
        if (!amount.isZero()) {
            entries.add(new NewEntry(account, amount, inserted.claimId(), line.number(), inserted.payerId(), inserted.claim().payerClaimNumber(), null, null));
        }
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] start = bytes.readNBytes(3);
        boolean isMark = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!isMark) {
            bytes.unread(start);
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Control totals, summed as the file goes by. */
    private static final class Totals {
        private int claims;
        private int lines;
        private int imported;
        private Money charges = Money.ZERO;
        private Money open = Money.ZERO;
        private Money ledgerOpen = Money.ZERO;

        private void add(List<ImportedClaim> set, int fresh) {
            claims += set.size();
            imported += fresh;
            for (ImportedClaim claim : set) {
                lines += claim.lines().size();
                charges = charges.plus(claim.charge());
                open = open.plus(claim.open());
            }
        }

        private ImportReport report(long rows, RowErrors errors) {
            boolean good = errors.count() == 0;
            return new ImportReport(rows, claims, lines, good ? imported : 0, good ? claims - imported : 0, charges, open, good ? ledgerOpen : Money.ZERO,
                errors.list(), errors.warnings());
        }
    }
}
