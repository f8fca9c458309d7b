package org.claimwright.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.claimwright.access.Walled;
import org.claimwright.workqueue.CannotBeRetried;
import org.claimwright.workqueue.RetryTodo;
import org.claimwright.workqueue.WorkItemRow;
import org.claimwright.workqueue.WorkItems;

/** Work items: have the system try again what got stuck. */
@Path("work-items")
@RequestScoped
@Transactional
@Walled
@Produces(MediaType.APPLICATION_JSON)
public class WorkItemsResource {

    @Inject
    private WorkItems items;

    @Inject
    private RetryTodo retryTodo;

    /** What is tried again: the work's kind, and the item that is done now. */
    public record Retried(long itemId, String work, String state) {
    }

    /** 409 when its work is not stuck. */
    @POST
    @Path("{id: [0-9]{1,18}}/retry")
    @RolesAllowed("SUPERVISOR")
    public Retried retry(@PathParam("id") long id) {
        items.find(id).orElseThrow(NotFoundException::new);
        try {
            retryTodo.retry(id);
        } catch (CannotBeRetried e) {
            throw new ClientErrorException(e.getMessage(), Response.Status.CONFLICT, e);
        }
        WorkItemRow item = items.find(id).orElseThrow();
        return new Retried(id, item.reason(), item.state().name());
    }
}
