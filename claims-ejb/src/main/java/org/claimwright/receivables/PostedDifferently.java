package org.claimwright.receivables;

import jakarta.ejb.ApplicationException;

/** A journal's id is in the ledger already, with other entries: nothing was posted, a person must look. */
@ApplicationException(rollback = true)
public class PostedDifferently extends RuntimeException {

    PostedDifferently(String message) {
        super(message);
    }
}
