package org.claimwright.workqueue;

import jakarta.ejb.ApplicationException;

/** There is nothing stuck to try again; the message says what it is instead. */
@ApplicationException(rollback = true)
public class CannotBeRetried extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotBeRetried(String why) {
        super(why);
    }
}
