package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.AllListeners;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.SnipTypes;

/** {@code check}: reads files as the server would and says what is wrong with them. */
final class CheckCommand {

    private final List<String> files = new ArrayList<>();
    private boolean json;
    private AnswerFiles answers;

    private EdiReader reader = new EdiReader(GuideRules.ofAllFeatures());

    private CheckCommand() {
    }

    /** Null when help was asked for. */
    static CheckCommand parse(String[] args) throws UnusableCall {
        CheckCommand command = new CheckCommand();
        boolean options = true;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!options || !arg.startsWith("-") || arg.equals(FilesInTurn.STANDARD_INPUT)) {
                command.files.add(arg);
            } else if (arg.equals("--")) {
                options = false;
            } else if (arg.equals("--json")) {
                command.json = true;
            } else if (arg.equals("--ack")) {
                i++;
                command.answers = answersIn(i < args.length ? args[i] : null);
            } else if (arg.startsWith("--ack=")) {
                command.answers = answersIn(arg.substring("--ack=".length()));
            } else if (arg.equals("--snip")) {
                i++;
                command.reader = command.reader.with(snipTypes(i < args.length ? args[i] : ""));
            } else if (arg.startsWith("--snip=")) {
                command.reader = command.reader.with(snipTypes(arg.substring("--snip=".length())));
            } else if (arg.equals("--help") || arg.equals("-h")) {
                return null;
            } else {
                throw new UnusableCall("check has no option '" + Words.printable(arg) + "'");
            }
        }
        if (command.files.isEmpty()) {
            throw new UnusableCall("which files?");
        }
        return command;
    }

    /** As {@code --snip} names them. */
    static SnipTypes snipTypes(String types) throws UnusableCall {
        try {
            return SnipTypes.parse(types);
        } catch (IllegalArgumentException e) {
            throw new UnusableCall("--snip: " + e.getMessage());
        }
    }

    private static AnswerFiles answersIn(String name) throws UnusableCall {
        if (name == null || name.isEmpty()) {
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
