package org.claimwright.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;

/**
 * The way of background work (routes, the todo worker) through the wall: it has no caller, so it names the organisation that it works for.
 * Refused on a thread that serves a request, whoever calls: there the organisation comes from the sign-in and from nowhere else.
 */
@Stateless
@PermitAll
public class InOrganisation {

    @EJB
    private CurrentCaller caller;

    @Inject
    private WalledTransaction transaction;

    @Inject
    private HttpServletRequest request;

    /**
     * Runs the work in the running transaction, or in one of its own if there is none. Whatever it throws, the transaction rolls back.
     *
     * @param actor as audit rows show it, e.g. {@code partner:NAME} or {@code system}
     * @throws Refused on a thread that serves a request, or when the transaction is in another organisation
     */
    public <T> T call(int organisation, String actor, Callable<T> work) throws Exception {
        refuseRequests();
        transaction.enter(organisation, actor);
        try {
            return work.call();
        } catch (Exception e) {
            transaction.setRollbackOnly();
            throw e;
        }
    }

    /** As {@link #call}, always in a transaction of its own: what it writes stays when the caller's transaction rolls back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T callApart(int organisation, String actor, Callable<T> work) throws Exception {
        return call(organisation, actor, work);
    }

    private void refuseRequests() {
        if (caller.signedIn().isPresent() || servesRequest()) {
            throw new Refused("an organisation can be named by background work only, not while a request is served");
        }
    }

    private boolean servesRequest() {
        try {
            return request.getMethod() != null;
        } catch (ContextNotActiveException | IllegalStateException outsideAnyRequest) {
            return false;
        }
    }
}
