package org.claimwright.intake;

import jakarta.ejb.ApplicationException;
import java.io.IOException;

/** What was fetched is not the whole file, or may not be: nothing of it is kept, it stays where it is and is fetched again. No fault. */
@ApplicationException(rollback = true)
public class StillWritten extends IOException {

    private static final long serialVersionUID = 1;

    public StillWritten(String why) {
        super(why);
    }
}
