package org.claimwright.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/**
 * How far a campaign of kills has come; kept in its data directory after each kill, so that it can be resumed after anything.
 *
 * @param hashes sha256 of every file that was sent
 */
record Campaign(Path file, long seed, int kills, int databaseKills, int rounds, List<String> hashes) {

    static Campaign begin(Path file, long seed) {
        Campaign campaign = new Campaign(file, seed, 0, 0, 0, List.of());
        campaign.keep();
        return campaign;
    }

    /** @throws Refusal when there is none to go on with */
    static Campaign resume(Path file) {
        if (!Files.exists(file)) {
            throw new Refusal("there is no campaign to resume: leave --resume out to begin one");
        }
        Properties kept = Settings.read(file).properties();
        String hashes = kept.getProperty("hashes");
        return new Campaign(file, Long.parseLong(kept.getProperty("seed")), Integer.parseInt(kept.getProperty("kills")),
                Integer.parseInt(kept.getProperty("database-kills")), Integer.parseInt(kept.getProperty("rounds")),
                hashes.isEmpty() ? List.of() : List.of(hashes.split(",")));
    }

    /**
     * Who is killed next, each as likely as it still has kills to come. There may have been more kills of one than were asked for.
     *
     * @param kills of the server, in all
     */
    boolean nextIsDatabase(Random random, int kills, int databaseKills) {
        int serverLeft = Math.max(0, kills - this.kills);
        int databaseLeft = Math.max(0, databaseKills - this.databaseKills);
        return random.nextInt(serverLeft + databaseLeft) < databaseLeft;
    }

    Campaign sent(String hash) {
        List<String> more = new ArrayList<>(hashes);
        more.add(hash);
        return kept(new Campaign(file, seed, kills, databaseKills, rounds + 1, more));
    }

    Campaign killed(boolean database) {
        return kept(new Campaign(file, seed, kills + (database ? 0 : 1), databaseKills + (database ? 1 : 0), rounds, hashes));
    }

    private static Campaign kept(Campaign campaign) {
        campaign.keep();
        return campaign;
    }

    private void keep() {
        Secrets.write(file, "seed=" + seed + "\nkills=" + kills + "\ndatabase-kills=" + databaseKills + "\nrounds=" + rounds + "\nhashes="
                + String.join(",", hashes) + "\n");
    }
}
