package org.claimwright.launch;

/** The command cannot be done as it was called or on this machine: one line that says why and what to do. Exit 2. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String line) {
        super(line);
    }
}
