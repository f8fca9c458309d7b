package org.claimwright.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwright.edi.EdiReader;
import org.claimwright.edi.GuideRules;
import org.claimwright.edi.SnipTypes;

/** The words behind a command, taken apart: its options and its files. */
final class Call {

    private static final Set<String> FLAGS_OF_CHECK = Set.of("--json");
    private static final Set<String> VALUES = Set.of("--snip");
    private static final Set<String> VALUES_OF_CHECK = Set.of("--snip", "--ack", "--request");

    private final String command;
    private final List<String> files = new ArrayList<>();
    /** By the option's name what it was given, each time; empty for one without a value, or where the value was forgotten. */
    private final Map<String, List<String>> options = new HashMap<>();

    private Call(String command) {
        this.command = command;
    }

    /** Null when help was asked for. */
    static Call parse(String command, String[] args) throws UnusableCall {
        Call call = new Call(command);
        boolean options = true;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!options || !arg.startsWith("-") || arg.equals(FilesInTurn.STANDARD_INPUT)) {
                call.files.add(arg);
            } else if (arg.equals("--")) {
                options = false;
            } else if (arg.equals("--help") || arg.equals("-h")) {
                return null;
            } else if (call.takes(arg)) {
                i++;
                call.put(arg, i < args.length ? args[i] : "");
            } else {
                call.name(arg);
            }
        }
        if (call.files.isEmpty()) {
            throw new UnusableCall("which files?");
        }
        return call;
    }

    private boolean takes(String option) {
        return (command.equals("check") ? VALUES_OF_CHECK : VALUES).contains(option);
    }

    /** {@code --name=value}, or a name without a value. */
    private void name(String arg) throws UnusableCall {
        int equals = arg.indexOf('=');
        if (equals > 0 && takes(arg.substring(0, equals))) {
            put(arg.substring(0, equals), arg.substring(equals + 1));
        } else if (command.equals("check") && FLAGS_OF_CHECK.contains(arg)) {
            put(arg, "");
        } else {
            throw new UnusableCall(command + " has no option '" + Words.printable(arg) + "'");
        }
    }

    private void put(String option, String value) {
        options.computeIfAbsent(option, first -> new ArrayList<>()).add(value);
    }

    List<String> files() {
        return files;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    /** What an option was given last; empty where nothing was. */
    String value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** What an option was given, each time. */
    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** Reads with the rules of all features, and of them the SNIP types that {@code --snip} names. */
    EdiReader reader() throws UnusableCall {
        return reader(GuideRules.ofAllFeatures());
    }

    /** As {@link #reader()}, with these rules. */
    EdiReader reader(GuideRules rules) throws UnusableCall {
        EdiReader reader = new EdiReader(rules);
        try {
            return has("--snip") ? reader.with(SnipTypes.parse(value("--snip"))) : reader;
        } catch (IllegalArgumentException e) {
            throw new UnusableCall("--snip: " + e.getMessage());
        }
    }
}
