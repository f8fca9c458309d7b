package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.edi.AllListeners;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.x12.Records;

/** {@code json}: the typed records of files, one line each; what is wrong with the files goes to the error output. Memory does not grow with the file. */
final class JsonCommand {

    private final List<String> files = new ArrayList<>();
    private EdiReader reader = new EdiReader(GuideRules.ofAllFeatures());

    private JsonCommand() {
    }

    /** Null when help was asked for. */
    static JsonCommand parse(String[] args) throws UnusableCall {
        JsonCommand command = new JsonCommand();
        boolean options = true;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!options || !arg.startsWith("-") || arg.equals(FilesInTurn.STANDARD_INPUT)) {
                command.files.add(arg);
            } else if (arg.equals("--")) {
                options = false;
            } else if (arg.equals("--snip")) {
                i++;
                command.reader = command.reader.with(CheckCommand.snipTypes(i < args.length ? args[i] : ""));
            } else if (arg.startsWith("--snip=")) {
                command.reader = command.reader.with(CheckCommand.snipTypes(arg.substring("--snip=".length())));
            } else if (arg.equals("--help") || arg.equals("-h")) {
                return null;
            } else {
                throw new UnusableCall("json has no option '" + Words.printable(arg) + "'");
            }
        }
        if (command.files.isEmpty()) {
            throw new UnusableCall("which files?");
        }
        return command;
    }

    int run(InputStream standardInput, PrintStream out, PrintStream err) {
        return new FilesInTurn(standardInput, out, err).run(files, (file, in) -> write(file, in, out, err));
    }

    private boolean write(String file, InputStream in, PrintStream out, PrintStream err) throws IOException {
        try (Report report = new WordsReport(file, err)) {
            FileCheck check = new FileCheck(report);
            RecordLines lines = new RecordLines(file, out, check);
            reader.read(in, new AllListeners(List.of(check, lines, Records.ofAllFeatures(lines))));
            lines.finish();
            return check.finish();
        }
    }
}
