package org.claimwright.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * The wall between organisations. Runs inside the transaction of a use case and, before anything else, sets the organisation by which
 * PostgreSQL's row-level security lets rows through. Without it a pooled connection sees no row at all.
 */
@Walled
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OrganisationWall {

    private final CurrentCaller caller;
    private final WalledTransaction transaction;

    @Inject
    public OrganisationWall(CurrentCaller caller, WalledTransaction transaction) {
        this.caller = caller;
        this.transaction = transaction;
    }

    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        transaction.enter(caller.organisation(), caller.actor());
        return call.proceed();
    }
}
