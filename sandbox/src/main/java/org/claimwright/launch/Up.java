package org.claimwright.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.launch.Api.Answer;

/**
 * {@code up}: everything on one machine. Stays until it is interrupted; with {@code --once} it ends after the table: exit 0, or 1 when the
 * table is not what the seed expects, the ledger's check fails or a route is down.
 */
final class Up {

    private final Installation installation;
    private final Console console;
    private final boolean once;

    private Up(Installation installation, Console console, boolean once) {
        this.installation = installation;
        this.console = console;
        this.once = once;
    }

    static int run(Home home, Arguments arguments, PrintStream out) throws IOException, InterruptedException {
        Console console = new Console(out);
        Settings settings = Settings.read(arguments.value("--config").map(Path::of).orElse(home.configuration()));
        int port = (int) arguments.number("--port", settings.port(), 0);
        Installation installation = new Installation(home, DataDirectory.open(Main.data(arguments)), settings, console);
        try {
            installation.start(port);
            return new Up(installation, console, arguments.has("--once")).run(settings.isSandbox());
        } finally {
            installation.close();
        }
    }

    private int run(boolean sandbox) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        if (sandbox) {
            Day day = new Day(installation.folder(), installation.api(), installation.clearinghouse().orElseThrow(), console);
            day.play();
            console.line("");
            day.table().forEach(console::line);
            wrong.addAll(day.differences());
        }
        console.line("");
        wrong.addAll(ledgerCheck());
        wrong.addAll(routesDown());
        wrong.forEach(line -> console.line("NOT AS EXPECTED: " + line));
        console.line(String.format(Locale.ROOT, "%.1f seconds", console.seconds()));
        if (once) {
            return wrong.isEmpty() ? 0 : 1;
        }
        welcome();
        installation.awaitEnd();
        return 1;
    }

    private List<String> ledgerCheck() throws IOException {
        Answer answer = installation.api().get("ledger/check");
        if (!answer.isOk()) {
            return List.of("the ledger's check: " + answer.problem());
        }
        List<String> failed = new ArrayList<>();
        List<String> fine = new ArrayList<>();
        for (JsonNode check : answer.body().path("checks")) {
            if (check.path("ok").asBoolean()) {
                fine.add(check.path("name").asText());
            } else {
                failed.add("ledger: " + check.path("name").asText() + ": " + check.path("detail").asText());
            }
        }
        console.line("ledger check: " + (failed.isEmpty() ? "ok" : "FAILED") + " (" + String.join("; ", fine) + ")");
        if (!answer.body().path("ok").asBoolean() && failed.isEmpty()) {
            failed.add("the ledger's check failed");
        }
        return failed;
    }

    private List<String> routesDown() throws IOException {
        List<String> down = new ArrayList<>();
        List<String> up = new ArrayList<>();
        JsonNode health = installation.api().get("health").body();
        for (JsonNode route : health.path("routes")) {
            (route.path("status").asText().equals("UP") ? up : down).add(route.path("id").asText() + " " + route.path("status").asText());
        }
        console.line("routes: " + String.join(", ", up) + (health.path("stuck").asLong() > 0 ? "; stuck work: " + health.path("stuck").asLong() : ""));
        if (health.path("stuck").asLong() > 0) {
            down.add("stuck work: " + health.path("stuck").asLong());
        }
        return down.stream().map(line -> "route " + line).toList();
    }

    private void welcome() {
        console.line("");
        console.line("Claimwright is at " + installation.url());
        for (Logins.User user : Logins.USERS) {
            console.line(String.format(Locale.ROOT, "    %-11s %s", user.login(), installation.logins().password(user)));
        }
        console.line("(also in " + installation.folder().resolve("logins.properties") + ")   Ctrl-C stops everything.");
    }
}
