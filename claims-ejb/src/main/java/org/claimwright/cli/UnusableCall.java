package org.claimwright.cli;

/** A call that makes no sense; the message says why. */
final class UnusableCall extends Exception {

    private static final long serialVersionUID = 1;

    UnusableCall(String why) {
        super(why);
    }
}
