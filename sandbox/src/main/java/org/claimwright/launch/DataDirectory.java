package org.claimwright.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * Everything that one installation keeps: {@code pg/} (database), {@code server/} (the server's own files and logs), {@code logins.properties},
 * {@code keys/}, {@code clearinghouse/}, and {@code version}, the layout of all this. One {@code up} at a time: it holds the lock until it is
 * closed or dies.
 */
final class DataDirectory implements Closeable {

    /** Grows when the layout changes in a way that an older or newer launcher cannot read. */
    static final String VERSION = "1";

    private final Path folder;
    private final FileChannel channel;

    private DataDirectory(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Opens it, and makes it when it is not there or empty.
     *
     * @throws Refusal when it is another version's, something else's, or in use
     */
    static DataDirectory open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            if (isNew(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                Files.writeString(folder.resolve("version"), VERSION + "\n");
            }
            checkVersion(folder);
            return new DataDirectory(folder, lock(folder));
        } catch (IOException e) {
            throw new Refusal("the data directory " + folder + " cannot be used: " + e);
        }
    }

    private static boolean isNew(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal(folder + " is not a directory: name another with --data DIR");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void checkVersion(Path folder) throws IOException {
        Path file = folder.resolve("version");
        if (!Files.exists(file)) {
            throw new Refusal(folder + " has no file \"version\", so it is no data directory of Claimwright: name another with --data DIR");
        }
        String found = Files.readString(file).strip();
        if (!found.equals(VERSION)) {
            throw new Refusal("the data directory " + folder + " is of version " + found + ", this Claimwright needs version " + VERSION
                    + ": start the Claimwright that made it, or forget it with ./claimwright reset --data " + folder);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Refusal("another ./claimwright uses the data directory " + folder + ": stop it, or name another with --data DIR");
        }
        return channel;
    }

    /** The API of a running {@code up} needs no lock; whoever only talks to it finds its address and key here. */
    static Path existing(Path path) {
        if (!Files.exists(path.resolve("version"))) {
            throw new Refusal("there is no data directory " + path.toAbsolutePath().normalize() + ": start ./claimwright up first, or name it with --data DIR");
        }
        return path.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Deletes all of it, and lets go of it. */
    void forget() {
        try {
            Folders.delete(folder);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
