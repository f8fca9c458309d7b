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

    /** Writes down which process it is: its id, and when it started, for ids are used again. */
    static void record(ProcessHandle process, Path pidFile) throws IOException {
        Files.writeString(pidFile, process.pid() + "\n" + started(process) + "\n");
    }

    /** The living process that was {@link #record}ed; empty when it is gone, also when another one has its id now. */
    static Optional<ProcessHandle> recorded(Path pidFile) throws IOException {
        Optional<ProcessHandle> process = named(pidFile);
        return process.isEmpty() ? process : Optional.of(Files.readAllLines(pidFile)).filter(lines -> lines.size() > 1)
                .flatMap(lines -> process.filter(found -> lines.get(1).equals(started(found))));
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(at -> String.valueOf(at.toEpochMilli())).orElse("unknown");
    }

    /**
     * Ends what this process started, the youngest first and again until nothing is left: so a parent sees its child fail and ends by itself, and
     * nobody is orphaned who would not be found any more.
     */
    static void stopChildren(Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        while (!left.isEmpty() && System.nanoTime() < until) {
            left.stream().filter(process -> process.children().findAny().isEmpty()).forEach(ProcessHandle::destroy);
            Thread.sleep(50);
            left = ProcessHandle.current().descendants().toList();
        }
        left.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether this process was told to end: what fails now fails because of that. */
    static boolean isEnding() {
        Thread probe = new Thread(() -> { }, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
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
