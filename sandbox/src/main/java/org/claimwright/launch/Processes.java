package org.claimwright.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes that we started, by their ids. */
final class Processes {

    private Processes() {
    }

    /** The living process whose id is the first line of the file; empty when there is no such file or process. */
    static Optional<ProcessHandle> named(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            String first = lines.isEmpty() ? "" : lines.get(0).strip();
            return first.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a command can be run here and ends with 0. */
    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a signal that Java has no method for. */
    static void signal(ProcessHandle process, String signal) throws IOException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).inheritIO().start().onExit().join();
    }

    /** Whether it ended in time. */
    static boolean ended(ProcessHandle process, Duration wait) {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    /** Asks it to end, and ends it when it does not in time. */
    static void stop(ProcessHandle process, Duration wait) {
        process.destroy();
        if (!ended(process, wait)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(10));
        }
    }
}
