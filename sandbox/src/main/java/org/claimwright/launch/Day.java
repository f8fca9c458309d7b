package org.claimwright.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.claimwright.launch.Api.Answer;
import org.claimwright.sandbox.Clearinghouse;
import org.claimwright.sandbox.Expectation;
import org.claimwright.sandbox.PracticeDay;

/**
 * Plays the practice's day against the running server: the open claims come in, the clearinghouse offers the files of each wave, and the
 * table shows what became of them. The seed and the day are kept in the data directory, so that a second run offers the same bytes again
 * and must change nothing.
 */
final class Day {

    private static final Duration STANDSTILL = Duration.ofSeconds(90);

    private final PracticeDay day;
    private final Api api;
    private final Clearinghouse clearinghouse;
    private final Console console;
    private final List<String> differences = new ArrayList<>();
    private Map<String, FileStory> before = Map.of();
    private Map<String, FileStory> after = Map.of();

    Day(Path data, Api api, Clearinghouse clearinghouse, Console console) {
        this.day = kept(data.resolve("day.properties"));
        this.api = api;
        this.clearinghouse = clearinghouse;
        this.console = console;
    }

    private static PracticeDay kept(Path file) {
        if (!Files.exists(file)) {
            Secrets.write(file, "seed=1\nday=" + LocalDate.now() + "\n");
        }
        Properties kept = Settings.read(file).properties();
        return PracticeDay.of(Long.parseLong(kept.getProperty("seed")), LocalDate.parse(kept.getProperty("day")));
    }

    /** @throws Refusal when the server refuses the claims or the files come to a standstill */
    void play() throws IOException, InterruptedException {
        before = stories();
        importClaims();
        for (int wave = 1; wave <= 2; wave++) {
            offer(wave);
        }
        after = stories();
        compare();
    }

    private void importClaims() throws IOException {
        Answer answer = api.importClaims(BodyPublishers.ofString(day.openClaims()));
        if (!answer.isOk()) {
            throw new Refusal("the sandbox's open claims were not imported: " + answer.problem());
        }
        JsonNode totals = answer.body();
        console.step(ImportClaims.words(totals));
        if (!totals.path("tieOut").asBoolean()) {
            differences.add("the import does not tie out");
        }
    }

    private void offer(int wave) throws IOException, InterruptedException {
        Map<String, Integer> wanted = new HashMap<>();
        before.values().forEach(file -> wanted.put(file.name(), file.arrivals()));
        List<PracticeDay.File> files = day.files().stream().filter(file -> file.wave() <= wave).toList();
        files.forEach(file -> wanted.merge(file.sameBytesAs() == null ? file.name() : file.sameBytesAs(), 1, Integer::sum));
        List<PracticeDay.File> now = files.stream().filter(file -> file.wave() == wave).toList();
        for (PracticeDay.File file : now) {
            clearinghouse.offer(file.name(), file.bytes());
        }
        console.step("the clearinghouse offers " + now.size() + " files" + (wave == 1 ? "" : " that refer to the first ones"));
        await(wanted);
    }

    private void await(Map<String, Integer> arrivals) throws IOException, InterruptedException {
        long moved = System.nanoTime();
        long last = -1;
        while (true) {
            Map<String, FileStory> now = stories();
            List<String> missing = arrivals.entrySet().stream().filter(wanted -> !isDone(now.get(wanted.getKey()), wanted.getValue()))
                    .map(Map.Entry::getKey).sorted().toList();
            if (missing.isEmpty()) {
                return;
            }
            if (missing.size() != last) {
                last = missing.size();
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new Refusal("nothing moves for " + STANDSTILL.toSeconds() + " s; not done: " + String.join(", ", missing));
            }
            Thread.sleep(250);
        }
    }

    private static boolean isDone(FileStory file, int arrivals) {
        return file != null && file.arrivals() >= arrivals && file.done();
    }

    private Map<String, FileStory> stories() throws IOException {
        Answer answer = api.get("files?limit=1000");
        if (!answer.isOk()) {
            throw new Refusal("the files cannot be listed: " + answer.problem());
        }
        Map<String, FileStory> byName = new HashMap<>();
        answer.body().path("files").forEach(json -> byName.putIfAbsent(json.path("name").asText(), FileStory.of(json)));
        return byName;
    }

    /** The first time each file must be what its payer decided; later it must be what it was. */
    private void compare() {
        for (PracticeDay.File file : day.files()) {
            FileStory was = before.get(file.name());
            FileStory is = after.get(file.name());
            if (was != null && !was.transactions().equals(is.transactions())) {
                differences.add(file.name() + " came again and changed what was there");
            } else if (was == null && file.expectation() != null) {
                differences.addAll(Difference.between(file.name(), file.expectation(), is));
            }
        }
    }

    List<String> table() {
        FileTable table = new FileTable();
        for (PracticeDay.File file : day.files()) {
            Expectation expectation = file.expectation();
            if (expectation == null) {
                table.addRefused(file.name(), "same bytes as " + file.sameBytesAs() + ": refused");
            } else {
                table.add(after.get(file.name()));
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (!before.isEmpty()) {
            lines.add("These files were here before: the same bytes were refused, nothing was posted twice.");
        }
        return lines;
    }

    List<String> differences() {
        return differences;
    }
}
