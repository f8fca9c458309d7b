package org.claimwright.remittance;

import jakarta.ejb.ApplicationException;

/** The remittance does not wait for a release, or not for this one; the message says what is possible. The transaction rolls back. */
@ApplicationException(rollback = true)
public class CannotBeReleased extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotBeReleased(String why) {
        super(why);
    }
}
