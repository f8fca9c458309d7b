package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.claimwright.edi.AllListeners;
import org.claimwright.edi.EdiReader;

/** {@code check}: reads files as the server would and says what is wrong with them, where requests are given also towards these. */
final class CheckCommand {

    private final List<String> files;
    private final List<String> requestFiles;
    private final Requests requests;
    private final boolean json;
    /** Null when no answers are wanted. */
    private final AnswerFiles answers;
    private final EdiReader reader;

    /** @throws UnusableCall when an option's value makes no sense */
    CheckCommand(Call call) throws UnusableCall {
        files = call.files();
        requestFiles = call.values("--request");
        if (requestFiles.contains("")) {
            throw new UnusableCall("--request needs a file");
        }
        json = call.has("--json");
        answers = call.has("--ack") ? answersIn(call.value("--ack")) : null;
        requests = new Requests(call.reader());
        reader = requestFiles.isEmpty() ? call.reader() : call.reader(requests.rulesOfAnswers());
    }

    private static AnswerFiles answersIn(String name) throws UnusableCall {
        if (name.isEmpty()) {
            throw new UnusableCall("--ack needs a directory");
        }
        try {
            return new AnswerFiles(Files.createDirectories(Path.of(name)), LocalDateTime.now());
        } catch (IOException | InvalidPathException e) {
            throw new UnusableCall("--ack: " + Words.printable(name) + " is not a directory and cannot be made one");
        }
    }

    int run(InputStream standardInput, PrintStream out, PrintStream err) {
        FilesInTurn turn = new FilesInTurn(standardInput, out, err);
        if (turn.run(requestFiles, (file, in) -> isUseful(file, in, err)) != 0) {
            return Main.UNUSABLE;
        }
        return turn.run(files, (file, in) -> check(file, in, out));
    }

    private boolean isUseful(String request, InputStream in, PrintStream err) throws IOException {
        String useless = requests.read(in);
        if (useless != null) {
            err.println("claimwright: the request " + Words.printable(request) + " " + useless);
        }
        return useless == null;
    }

    private boolean check(String file, InputStream in, PrintStream out) throws IOException {
        try (Report report = json ? new JsonReport(file, out) : new WordsReport(file, out)) {
            FileCheck check = new FileCheck(report);
            reader.readOnTwoThreads(in, answers == null ? check : new AllListeners(List.of(check, answers.answering(file))));
            return check.finish();
        }
    }
}
