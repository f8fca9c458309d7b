package org.claimwright.access;

import jakarta.ejb.ApplicationException;

/** The caller may not do this, or nobody can say in whose name it would be done. Screens and API answer 403. The transaction rolls back. */
@ApplicationException(rollback = true)
public class Refused extends SecurityException {

    private static final long serialVersionUID = 1;

    public Refused(String why) {
        super(why);
    }
}
