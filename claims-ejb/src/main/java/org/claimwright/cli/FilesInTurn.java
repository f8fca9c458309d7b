package org.claimwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.source.Fault;

/** The files of one call, one after the other. One that cannot be read stops no other; when what is found cannot be written, the call ends. */
final class FilesInTurn {

    /** In place of a file. */
    static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final PrintStream out;
    private final PrintStream err;
    private boolean inputTaken;

    FilesInTurn(InputStream standardInput, PrintStream out, PrintStream err) {
        this.standardInput = standardInput;
        this.out = out;
        this.err = err;
    }

    /** What is done with each file. */
    @FunctionalInterface
    interface Work {
        /**
         * Returns whether the file is accepted.
         *
         * @param in the open file; closed by who calls
         */
        boolean on(String file, InputStream in) throws IOException;
    }

    /** Returns the exit code: 0 all were accepted, 1 any was not, 2 any could not be read or what was found could not be written. */
    int run(List<String> files, Work work) {
        int exit = 0;
        for (String file : files) {
            try (InputStream in = open(file)) {
                exit = Math.max(exit, work.on(file, in) ? 0 : 1);
                if (out.checkError()) {
                    throw new Unwritable("the report", null);
                }
            } catch (Unwritable e) {
                err.println("claimwright: " + Words.printable(e.getMessage()));
                return Main.UNUSABLE;
            } catch (IOException | InvalidPathException e) {
                exit = failed(file, reason(file, e));
            } catch (RuntimeException e) {
                exit = failed(file, "a fault of ours, please report it with this trace");
                err.print(Fault.trace(e));
            }
        }
        return exit;
    }

    private InputStream open(String file) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            return Files.newInputStream(Path.of(file));
        }
        if (inputTaken) {
            throw new TakenAlready();
        }
        inputTaken = true;
        return standardInput;
    }

    /** The standard input is named a second time. */
    private static final class TakenAlready extends IOException {
        private static final long serialVersionUID = 1;
    }

    private int failed(String file, String why) {
        out.flush();
        err.println("claimwright: " + Words.printable(file) + ": " + why);
        return Main.UNUSABLE;
    }

    private static String reason(String file, Exception e) {
        if (e instanceof TakenAlready) {
            return "the standard input can be read once only, and was";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        if (e instanceof InvalidPathException) {
            return "not the name of a file";
        }
        return Files.isDirectory(Path.of(file)) ? "is a directory" : "cannot be read (" + e.getClass().getSimpleName() + ")";
    }
}
