package org.claimwright.startup;

/** The installation cannot be set up as it is configured; the message is one line that says what to do. */
class SetupException extends RuntimeException {

    SetupException(String message) {
        super(message);
    }
}
