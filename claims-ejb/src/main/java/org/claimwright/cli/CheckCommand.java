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

/** {@code check}: reads files as the server would and says what is wrong with them. */
final class CheckCommand {

    private final List<String> files;
    private final boolean json;
    /** Null when no answers are wanted. */
    private final AnswerFiles answers;
    private final EdiReader reader;

    /** @throws UnusableCall when an option's value makes no sense */
    CheckCommand(Call call) throws UnusableCall {
        files = call.files();
        json = call.has("--json");
        answers = call.has("--ack") ? answersIn(call.value("--ack")) : null;
        reader = call.reader();
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
        return new FilesInTurn(standardInput, out, err).run(files, (file, in) -> check(file, in, out));
    }

    private boolean check(String file, InputStream in, PrintStream out) throws IOException {
        try (Report report = json ? new JsonReport(file, out) : new WordsReport(file, out)) {
            FileCheck check = new FileCheck(report);
            reader.readOnTwoThreads(in, answers == null ? check : new AllListeners(List.of(check, answers.answering(file))));
            return check.finish();
        }
    }
}
