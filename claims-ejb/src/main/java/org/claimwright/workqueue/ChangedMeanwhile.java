package org.claimwright.workqueue;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the item after it was read: nothing was changed, look again. */
@ApplicationException(rollback = true)
public class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile(long itemId) {
        this(itemId, null);
    }

    ChangedMeanwhile(long itemId, Throwable cause) {
        super("work item " + itemId + " was changed by somebody else meanwhile; look at it again", cause);
    }
}
