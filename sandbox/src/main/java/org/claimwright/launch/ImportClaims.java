package org.claimwright.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.claimwright.launch.Api.Answer;
import org.claimwright.money.Money;

/** {@code import-claims FILE.csv}: exit 0 imported (or all there already), 1 the server refused rows and imported nothing. */
final class ImportClaims {

    private ImportClaims() {
    }

    static int run(Api api, Path file, PrintStream out) throws IOException {
        Answer answer = api.importClaims(publisher(file));
        if (answer.body() == null || !answer.isOk() && answer.status() != 422) {
            throw new Refusal(answer.problem());
        }
        answer.body().path("errors").forEach(error -> out.println(row(error, "")));
        answer.body().path("warnings").forEach(warning -> out.println(row(warning, "warning: ")));
        if (answer.status() == 422) {
            out.println("nothing was imported");
            return 1;
        }
        out.println(words(answer.body()));
        return answer.body().path("tieOut").asBoolean() ? 0 : 1;
    }

    private static java.net.http.HttpRequest.BodyPublisher publisher(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new Refusal("there is no file " + file);
        }
    }

    private static String row(JsonNode problem, String severity) {
        return "row " + problem.path("row").asText() + ", " + problem.path("column").asText() + ": " + severity + problem.path("message").asText();
    }

    /** The control totals in one line. */
    static String words(JsonNode totals) {
        return totals.path("claims").asInt() + " open claims with " + totals.path("lines").asInt() + " lines: " + totals.path("imported").asInt()
                + " imported, " + totals.path("unchanged").asInt() + " were there; charges " + money(totals, "charges") + ", open " + money(totals, "open")
                + ", in the ledger " + money(totals, "ledgerOpen") + (totals.path("tieOut").asBoolean() ? ": ties out" : ": DOES NOT TIE OUT");
    }

    private static String money(JsonNode totals, String name) {
        return Money.parse(totals.path(name).asText("0")).display();
    }
}
