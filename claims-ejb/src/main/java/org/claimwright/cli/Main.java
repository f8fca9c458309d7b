package org.claimwright.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The command line: {@code check}, {@code show} and {@code json}. Ends with 0, 1 (something was rejected) or 2 (unusable call). */
public final class Main {

    static final int UNUSABLE = 2;

    private static final String USAGE = """
        usage: claimwright check [--json] [--ack DIR] [--request FILE]... [--snip TYPES] [--] FILE...
               claimwright show [--snip TYPES] [--] FILE...
               claimwright json [--snip TYPES] [--] FILE...

          check validates X12 files, show prints their loops and segments with what is wrong in place,
          json gives their typed records, one JSON object and line each, and what is wrong on the error output; FILE may be - for the standard input.
          --json       one JSON object per file and line instead of words
          --ack DIR    also write the TA1 and 999 that we would answer into DIR
          --request FILE
                       what the files answer, a 270, 276 or 837: also check that they repeat its traces and references; may be given several times
          --snip TYPES the SNIP types of checks that are on: 1-7, or 1-5,7; 1-5 when left out
          --           what follows are files, also when they begin with a dash

        exit: 0 all accepted, 1 any rejected, 2 unusable call, or what was found could not be written
        """;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Main(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false, StandardCharsets.UTF_8);
        int exit = new Main(System.in, out, System.err).run(args);
        if (out.checkError() && exit != UNUSABLE) {
            System.err.println("claimwright: the output cannot be written: the disk may be full");
            exit = UNUSABLE;
        }
        System.exit(exit);
    }

    /** Returns the exit code. */
    int run(String... args) {
        String command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "check":
            case "show":
            case "json":
                return read(command, Arrays.copyOfRange(args, 1, args.length));
            case "--help":
            case "-h":
            case "help":
                out.print(USAGE);
                return 0;
            default:
                return refuse(command.isEmpty() ? "which command?" : "there is no command '" + Words.printable(command) + "'");
        }
    }

    private int read(String command, String[] args) {
        try {
            Call call = Call.parse(command, args);
            if (call == null) {
                out.print(USAGE);
                return 0;
            }
            return switch (command) {
                case "show" -> new ShowCommand(call).run(in, out, err);
                case "json" -> new JsonCommand(call).run(in, out, err);
                default -> new CheckCommand(call).run(in, out, err);
            };
        } catch (UnusableCall e) {
            return refuse(e.getMessage());
        }
    }

    private int refuse(String why) {
        err.println("claimwright: " + why);
        err.print(USAGE);
        return UNUSABLE;
    }
}
