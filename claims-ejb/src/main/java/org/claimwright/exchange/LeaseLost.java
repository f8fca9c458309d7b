package org.claimwright.exchange;

import jakarta.ejb.ApplicationException;

/** Another node took over while this one was busy or frozen: what it did meanwhile rolls back, the other one does it. */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LeaseLost(String name, long epoch) {
        super("the lease " + name + " of epoch " + epoch + " has passed to another node; rolled back");
    }
}
