package org.claimwright.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What check has to say cannot be written, so nobody may believe that it was said: the whole call ends. */
final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unwritable(String what, IOException cause) {
        super(what + " cannot be written" + why(cause) + ": the disk may be full", cause);
    }

    private static String why(IOException cause) {
        return cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
    }

    /** The stream, with every failure of it as this. */
    static OutputStream orThrown(String what, OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) {
                attempt(what, () -> out.write(b));
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                attempt(what, () -> out.write(bytes, from, count));
            }

            @Override
            public void flush() {
                attempt(what, out::flush);
            }

            @Override
            public void close() {
                attempt(what, out::close);
            }
        };
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void attempt(String what, Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new Unwritable(what, e);
        }
    }
}
