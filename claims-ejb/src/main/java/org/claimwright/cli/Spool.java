package org.claimwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that wait: in memory while they are few, else in a temporary file that only we may read. */
final class Spool extends OutputStream {

    private static final int MOST_IN_MEMORY = 1 << 20;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private OutputStream file;
    private Path path;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (file == null && memory.size() + count > MOST_IN_MEMORY) {
            try {
                path = Files.createTempFile("claimwright-check", ".json");
                file = Unwritable.orThrown("a temporary file", Files.newOutputStream(path));
            } catch (IOException e) {
                throw new Unwritable("a temporary file", e);
            }
            memory.writeTo(file);
            memory = null;
        }
        if (file == null) {
            memory.write(bytes, from, count);
        } else {
            file.write(bytes, from, count);
        }
    }

    void copyTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
        } else {
            file.close();
            Files.copy(path, out);
        }
    }

    /** Nobody wants it any more. */
    void discard() throws IOException {
        if (file != null) {
            file.close();
            Files.deleteIfExists(path);
        }
    }
}
