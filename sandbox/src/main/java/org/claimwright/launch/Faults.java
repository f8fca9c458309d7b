package org.claimwright.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.claimwright.launch.Api.Answer;
import org.claimwright.sandbox.LargeRemittance;

/**
 * {@code faults}: while claims post, kills the server's JVM or the whole database at a random moment (kill -9), starts it again, and compares the
 * bytes of every file with the ledger and the work queue. A round is one file, offered under two names at once, and one kill; the moment, the size
 * and who is killed come from the seed. Every few rounds everything is let come to its end. Exit 0 when nothing was lost and nothing is there
 * twice, else 1.
 */
final class Faults {

    private static final Duration STANDSTILL = Duration.ofSeconds(120);
    private static final int SETTLE_EVERY = 5;
    private static final int CHECK_EVERY = 50;
    private static final String ONE_JOURNAL = "(select journal_id from journal where kind = 'CLAIM_PAYMENT' order by journal_id limit 1)";
    private static final Map<String, String> PLANTED = Map.of(
            "a claim posted twice", "insert into entry select org_id, gen_random_uuid(), entry_no, account, cents, claim_id, line_no, payer_id, reference, rule,"
                    + " file_id, first_byte, length, element from entry where journal_id = " + ONE_JOURNAL,
            "a claim not posted", "delete from entry where journal_id = " + ONE_JOURNAL,
            "a cent moved", "update entry set cents = cents + 1 where journal_id = " + ONE_JOURNAL + " and entry_no = 1",
            "a decision lost", "delete from remittance_claim where (remittance_id, ordinal) = (select remittance_id, ordinal from remittance_claim limit 1)",
            "a denial lost", "delete from denial where denial_id = (select min(denial_id) from denial)",
            "a denial twice", "insert into denial (org_id, remittance_id, claim_ordinal, line_ordinal, claim_id, line_no, item_id, adjustment_ordinal, group_code, reason,"
                    + " remarks, open_cents, class, action, rule, because) select org_id, remittance_id, claim_ordinal, 99, claim_id, line_no, item_id,"
                    + " adjustment_ordinal, group_code, reason, remarks, open_cents, class, action, rule, because from denial limit 1",
            "a work item lost", "delete from work_item where item_id = (select min(item_id) from denial)",
            "a work item too many", "insert into work_item (org_id, kind, reference, reason, words, dollars_cents, ranked_on, sort_deadline) select org_id, kind,"
                    + " reference, reason || ' again', words, dollars_cents, ranked_on, sort_deadline from work_item where kind = 'denial' limit 1",
            "a remittance not posted", "update remittance set state = 'HELD', hold_reason = 'UNBALANCED' where remittance_id = (select min(remittance_id) from remittance)",
            "a file lost", "delete from raw_file where file_id = (select min(file_id) from raw_file)");

    private final Installation installation;
    private final Console console;
    private Campaign campaign;
    /** How long a file took without a kill: the moments are spread over it. */
    private long postingMillis = 2_000;

    private Faults(Installation installation, Console console, Campaign campaign) {
        this.installation = installation;
        this.console = console;
        this.campaign = campaign;
    }

    static int run(Home home, Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        Console console = new Console(out);
        Path folder = arguments.value("--data").map(Path::of).orElse(home.folder().resolve(".claimwright/faults"));
        if (!arguments.has("--resume")) {
            Reset.run(folder, new PrintStream(PrintStream.nullOutputStream()));
        }
        DataDirectory data = DataDirectory.open(folder);
        Path kept = data.path("campaign.properties");
        Campaign campaign = arguments.has("--resume") ? Campaign.resume(kept)
                : Campaign.begin(kept, arguments.number("--seed", System.currentTimeMillis() % 10_000, 0));
        console.line("seed " + campaign.seed() + (campaign.rounds() == 0 ? "" : ", goes on after " + campaign.kills() + " server kills and "
                + campaign.databaseKills() + " database kills"));
        Installation installation = new Installation(home, data, settings(), console);
        try (installation) {
            installation.start(0);
            Optional<String> sql = arguments.value("--sql");
            if (sql.isPresent()) {
                execute(installation, Path.of(sql.get()));
                console.step("ran " + sql.get() + " in the database");
            }
            return new Faults(installation, console, campaign).run((int) arguments.number("--kills", 20, 0), (int) arguments.number("--db-kills", 2, 0));
        }
    }

    /** For a look at what the checker says of a schema that is not ours. */
    private static void execute(Installation installation, Path sql) throws IOException {
        try (Connection superuser = installation.postgres().orElseThrow().superuser(Postgres.DATABASE); Statement statement = superuser.createStatement()) {
            statement.execute(Files.readString(sql));
        } catch (SQLException e) {
            throw new Refusal(sql + ": " + e.getMessage());
        }
    }

    /** A server that starts in half the CPU: it starts more often here than it posts. */
    private static Settings settings() {
        Properties settings = new Properties();
        settings.setProperty("server.java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return new Settings(settings);
    }

    private int run(int kills, int databaseKills) throws IOException, InterruptedException {
        settle();
        boolean fresh = campaign.rounds() == 0;
        postWithoutKill();
        // The checker is shown to see while there is little to read.
        boolean well = !fresh || findsWhatIsPlanted();
        while (campaign.kills() < kills || campaign.databaseKills() < databaseKills) {
            round(kills, databaseKills);
            if (campaign.rounds() % SETTLE_EVERY == 0) {
                settle();
            }
            if (campaign.rounds() % CHECK_EVERY == 0 && !isWell()) {
                return 1;
            }
        }
        settle();
        well &= isWell();
        console.line(String.format("seed %d: %d server kills, %d database kills, %d files: %s", campaign.seed(), campaign.kills(), campaign.databaseKills(),
                campaign.hashes().size(), well ? "nothing lost, nothing twice" : "NOT WELL"));
        return well ? 0 : 1;
    }

    private void postWithoutKill() throws IOException, InterruptedException {
        offer(new Random(campaign.seed()));
        long offered = System.nanoTime();
        settle();
        postingMillis = Math.max(500, (System.nanoTime() - offered) / 1_000_000);
        console.step("a file without a kill takes " + postingMillis + " ms");
    }

    private void round(int kills, int databaseKills) throws IOException, InterruptedException {
        Random random = new Random(campaign.seed() * 1_000_003 + campaign.rounds());
        boolean database = campaign.nextIsDatabase(random, kills, databaseKills);
        String name = offer(random);
        long wait = random.nextInt((int) postingMillis + 200);
        Thread.sleep(wait);
        if (database) {
            installation.killPostgres();
        } else {
            installation.killServer();
            awaitServer(random);
        }
        campaign = campaign.killed(database);
        console.step("kill " + (campaign.kills() + campaign.databaseKills()) + ": " + (database ? "database" : "server") + " " + wait + " ms after " + name
                + " was offered");
    }

    /** Once in eight times it is killed again before it is ready. */
    private void awaitServer(Random random) throws IOException, InterruptedException {
        if (random.nextInt(8) == 0) {
            Thread.sleep(random.nextInt(6_000));
            installation.killServer();
            campaign = campaign.killed(false);
        }
        installation.awaitReady();
    }

    /** Imports the claims of the next file, and lets the clearinghouse offer it; its name is returned. */
    private String offer(Random random) throws IOException {
        int round = campaign.rounds();
        LargeRemittance remittance = new LargeRemittance(campaign.seed() * 100_000 + round, 200 + random.nextInt(1_500), 1 + random.nextInt(3));
        String name = "round-" + round + ".835";
        Path csv = installation.folder().resolve("round.csv");
        Path file = installation.folder().resolve("round.835");
        remittance.writeOpenClaims(csv);
        remittance.write(file);
        Answer answer = installation.api().importClaims(java.net.http.HttpRequest.BodyPublishers.ofFile(csv));
        if (!answer.isOk()) {
            throw new Refusal("the claims of round " + round + " were not imported: " + answer.problem());
        }
        byte[] bytes = Files.readAllBytes(file);
        campaign = campaign.sent(sha256(bytes));
        installation.clearinghouse().orElseThrow().offer(name, bytes);
        installation.clearinghouse().orElseThrow().offer("again-" + name, bytes);
        return name;
    }

    /** Until every file was fetched and nothing is left to do. */
    private void settle() throws IOException, InterruptedException {
        long until = System.nanoTime() + STANDSTILL.toNanos();
        while (!isSettled()) {
            if (System.nanoTime() > until) {
                isWell();
                throw new Refusal("not all is done after " + STANDSTILL.toSeconds() + " s; go on with --resume once that is understood");
            }
            Thread.sleep(100);
        }
    }

    private boolean isSettled() {
        try (Stream<Path> offered = Files.list(installation.clearinghouse().orElseThrow().outbox())) {
            Answer answer = installation.api().get("health");
            return offered.findAny().isEmpty() && answer.isOk() && answer.body().path("todo").asLong() == 0;
        } catch (IOException e) {
            // Killed or on its way up: the time-out decides.
            return false;
        }
    }

    /**
     * A checker that cannot go red proves nothing: what it must find is planted, each alone, and taken back.
     *
     * @return whether it found every one
     */
    private boolean findsWhatIsPlanted() {
        List<String> missed = new ArrayList<>();
        try (Connection superuser = installation.postgres().orElseThrow().superuser(Postgres.DATABASE)) {
            superuser.setAutoCommit(false);
            for (Map.Entry<String, String> fault : PLANTED.entrySet()) {
                plant(superuser, fault.getValue());
                if (LedgerAgainstBytes.wrong(superuser, campaign.hashes()).isEmpty()) {
                    missed.add(fault.getKey());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the planted faults failed", e);
        }
        missed.forEach(fault -> console.line("    THE CHECKER DOES NOT SEE: " + fault));
        console.step("the checker found " + (PLANTED.size() - missed.size()) + " of " + PLANTED.size() + " planted faults: " + String.join(", ", PLANTED.keySet()));
        return missed.isEmpty();
    }

    private static void plant(Connection superuser, String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            // Constraints and triggers would stop what is planted, as they should.
            statement.execute("set local session_replication_role = replica");
            if (statement.executeUpdate(sql) == 0) {
                throw new SQLException("nothing was planted by: " + sql);
            }
        }
    }

    private boolean isWell() {
        try (Connection superuser = installation.postgres().orElseThrow().superuser(Postgres.DATABASE)) {
            superuser.setAutoCommit(false);
            List<String> wrong = LedgerAgainstBytes.wrong(superuser, campaign.hashes());
            wrong.forEach(line -> console.line("    WRONG: " + line));
            console.step("checked " + campaign.hashes().size() + " files against the ledger and the work queue: " + (wrong.isEmpty() ? "well" : "NOT WELL"));
            return wrong.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("the checker failed", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
