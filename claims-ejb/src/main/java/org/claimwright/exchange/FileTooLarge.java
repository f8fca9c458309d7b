package org.claimwright.exchange;

import jakarta.ejb.ApplicationException;

/** A file is larger than the installation takes. Nothing of it is kept. */
@ApplicationException(rollback = true)
public class FileTooLarge extends Exception {

    private static final long serialVersionUID = 1;

    public FileTooLarge(long limit) {
        super("the file is larger than %,d bytes, the limit of this installation (limit.file-bytes); nothing of it was kept".formatted(limit));
    }
}
