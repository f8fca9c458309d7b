package org.claimwright.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What follows the command: {@code --name value}, {@code --flag}, and everything else. */
final class Arguments {

    private final Map<String, String> options = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    private Arguments() {
    }

    /**
     * Reads them.
     *
     * @param valued options that take a value; {@code flags} take none
     * @throws Refusal for an option that is neither, or that lacks its value
     */
    static Arguments read(List<String> arguments, Set<String> valued, Set<String> flags) {
        Arguments read = new Arguments();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            if (flags.contains(argument)) {
                read.options.put(argument, "");
            } else if (valued.contains(argument)) {
                if (at + 1 == arguments.size()) {
                    throw new Refusal(argument + " needs a value");
                }
                read.options.put(argument, arguments.get(++at));
            } else if (argument.startsWith("-")) {
                throw new Refusal("there is no option " + argument + " here; see ./claimwright help");
            } else {
                read.others.add(argument);
            }
        }
        return read;
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** @throws Refusal when it is there and is no whole number from {@code least} on */
    long number(String option, long otherwise, long least) {
        String text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,15}") || Long.parseLong(text) < least) {
            throw new Refusal(option + " must be a whole number from " + least + " on, not \"" + text + "\"");
        }
        return Long.parseLong(text);
    }

    List<String> others() {
        return others;
    }
}
