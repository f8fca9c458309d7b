package org.claimwright.exchange;

import jakarta.ejb.ApplicationException;
import java.io.IOException;

/** The bytes of a file stopped coming before its end. Nothing of it is kept; who sends it sends it again. */
@ApplicationException(rollback = true)
public class TransferBroken extends IOException {

    private static final long serialVersionUID = 1;

    public TransferBroken(IOException cause) {
        super("the transfer of the file broke off, nothing of it was kept: " + cause.getMessage(), cause);
    }
}
