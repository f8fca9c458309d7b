package org.claimwright.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.claimwright.edi.Acknowledgements;

/** The folder of {@code --ack}: {@code NAME.999.edi} and {@code NAME.TA1.edi} for each file, with a number behind the name where it is taken by this call. */
final class AnswerFiles {

    private final Path directory;
    private final LocalDateTime at;
    private final Set<Path> written = new HashSet<>();
    private long control;

    AnswerFiles(Path directory, LocalDateTime at) {
        this.directory = directory;
        this.at = at;
    }

    /** What listens to the reading of one file and answers it. */
    Acknowledgements answering(String file) {
        String name = file.equals(FilesInTurn.STANDARD_INPUT) ? "stdin" : Path.of(file).getFileName().toString();
        return new Acknowledgements(at, () -> ++control, (kind, interchange) -> open(name, kind));
    }

    private OutputStream open(String name, String kind) {
        Path path = directory.resolve(name + "." + kind + ".edi");
        for (int number = 2; !written.add(path); number++) {
            path = directory.resolve(name + "." + number + "." + kind + ".edi");
        }
        try {
            return Unwritable.orThrown("the answer " + path, new BufferedOutputStream(Files.newOutputStream(path)));
        } catch (IOException e) {
            throw new Unwritable("the answer " + path, e);
        }
    }
}
