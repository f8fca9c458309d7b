package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.claimwright.edi.AllListeners;
import org.claimwright.edi.EdiReader;
import org.claimwright.records.Records;

/** {@code json}: the typed records of files, one line each; what is wrong with the files goes to the error output. Memory does not grow with the file. */
final class JsonCommand {

    private final List<String> files;
    private final EdiReader reader;

    /** @throws UnusableCall when an option's value makes no sense */
    JsonCommand(Call call) throws UnusableCall {
        files = call.files();
        reader = call.reader();
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
