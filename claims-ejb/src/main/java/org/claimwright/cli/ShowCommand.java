package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.claimwright.edi.AllListeners;
import org.claimwright.edi.EdiReader;

/**
 * {@code show}: prints files as trees of loops and segments, with what is wrong at its place. A file is read twice, since a rule may find only behind a
 * segment what is wrong with it; what cannot be read twice waits in a temporary file. Memory does not grow with the file.
 */
final class ShowCommand {

    private final List<String> files;
    private final EdiReader reader;
    private final CodeWords words = CodeWords.load();

    /** @throws UnusableCall when an option's value makes no sense */
    ShowCommand(Call call) throws UnusableCall {
        files = call.files();
        reader = call.reader();
    }

    int run(InputStream standardInput, PrintStream out, PrintStream err) {
        return new FilesInTurn(standardInput, out, err).run(files, (file, in) -> show(file, in, out));
    }

    private boolean show(String file, InputStream in, PrintStream out) throws IOException {
        Path again = file.equals(FilesInTurn.STANDARD_INPUT) ? null : Path.of(file);
        if (again != null && Files.isRegularFile(again)) {
            return show(file, in, again, out);
        }
        Path copy = Files.createTempFile("claimwright-show", ".edi");
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream first = Files.newInputStream(copy)) {
                return show(file, first, copy, out);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean show(String file, InputStream first, Path again, PrintStream out) throws IOException {
        LateProblems late = new LateProblems();
        reader.read(first, late);
        Listing listing = new Listing(out, words, late);
        try (InputStream second = Files.newInputStream(again); Report report = new ListingReport(file, out, listing)) {
            FileCheck check = new FileCheck(report);
            reader.read(second, new AllListeners(List.of(check, listing)));
            return check.finish();
        }
    }
}
