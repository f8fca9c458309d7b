package org.claimwright.web.workqueue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.parties.Clients;
import org.claimwright.remittance.CannotBeReleased;
import org.claimwright.remittance.ReleaseRemittance;
import org.claimwright.web.Page;
import org.claimwright.web.Section;
import org.claimwright.web.Typed;
import org.claimwright.workqueue.CannotBeRetried;
import org.claimwright.workqueue.ItemFilter;
import org.claimwright.workqueue.RetryTodo;
import org.claimwright.workqueue.WorkItemRow;
import org.claimwright.workqueue.WorkItems;

/** The items that are no denial: what is held, unapplied, taken back or stuck, each with its words and what can be done about it here. */
@Path("exceptions")
@RequestScoped
@PermitAll
@Transactional
@Walled
@Produces(MediaType.TEXT_HTML)
public class ExceptionsScreen {

    private static final int ROWS = 50;

    @Inject
    private WorkItems items;

    @Inject
    private ItemChanges changes;

    @Inject
    private ReleaseRemittance releaseRemittance;

    @Inject
    private RetryTodo retryTodo;

    @Inject
    private Clients clients;

    @Inject
    private Frames frames;

    @Inject
    private Audit audit;

    @GET
    public Page list(@QueryParam("kind") @DefaultValue("") String kind, @QueryParam("after") @DefaultValue("0") long after) {
        Set<String> kinds = Exceptions.kindsOf(kind);
        ItemFilter filter = ItemFilter.open(kinds.toArray(String[]::new));
        WorkItemRow last = after == 0 ? null : items.find(after).orElseThrow(NotFoundException::new);
        List<WorkItemRow> page = items.page(filter, last, ROWS + 1);
        List<WorkItemRow> shown = page.size() > ROWS ? page.subList(0, ROWS) : page;
        audit.note("viewed exceptions", "work-items:" + String.join(",", shown.stream().map(item -> String.valueOf(item.itemId())).toList()));
        return new Page("workqueue/exceptions.jte", new Exceptions(frames.frame(Section.EXCEPTIONS, ""), Exceptions.KINDS,
                kinds.size() == 1 ? kind : "", shown, clients.choices(), page.size() > ROWS ? shown.get(ROWS - 1).itemId() : 0));
    }

    /** Lets a held remittance post, with the caller's reason. */
    @POST
    @Path("{item: [0-9]{1,18}}/release")
    @RolesAllowed({"POSTER", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("item") long item, @FormParam("reason") String reason, @FormParam("client") Integer client) {
        WorkItemRow held = items.find(item).filter(Exceptions::waitsForRelease).orElseThrow(NotFoundException::new);
        try {
            releaseRemittance.release(Exceptions.heldRemittance(held), Typed.reason(reason), client);
        } catch (CannotBeReleased e) {
            throw new ClientErrorException("Nothing was released: " + e.getMessage() + ".", Response.Status.CONFLICT, e);
        }
        return Response.seeOther(URI.create("/exceptions?kind=hold")).build();
    }

    /** Says of a suspected duplicate that it shall never post, with the caller's reason. */
    @POST
    @Path("{item: [0-9]{1,18}}/dismiss")
    @RolesAllowed({"POSTER", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("item") long item, @FormParam("reason") String reason) {
        WorkItemRow held = items.find(item).filter(Exceptions::mayBeDismissed).orElseThrow(NotFoundException::new);
        try {
            releaseRemittance.dismiss(Exceptions.heldRemittance(held), Typed.reason(reason));
        } catch (CannotBeReleased e) {
            throw new ClientErrorException("Nothing was dismissed: " + e.getMessage() + ".", Response.Status.CONFLICT, e);
        }
        return Response.seeOther(URI.create("/exceptions?kind=hold")).build();
    }

    /** Has the system try again what got stuck. */
    @POST
    @Path("{item: [0-9]{1,18}}/retry")
    @RolesAllowed("SUPERVISOR")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(@PathParam("item") long item) {
        try {
            retryTodo.retry(item);
        } catch (CannotBeRetried e) {
            throw new ClientErrorException("Nothing is tried again: " + e.getMessage() + ".", Response.Status.CONFLICT, e);
        }
        return Response.seeOther(URI.create("/exceptions?kind=stuck")).build();
    }

    @POST
    @Path("{item: [0-9]{1,18}}/{change: assign|unassign|note|done}")
    @RolesAllowed({"BILLER", "POSTER", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("item") long item, @PathParam("change") String change, @FormParam("version") int version,
                           @FormParam("words") String words) {
        changes.make(new ItemChanges.Change(item, version, change, null, words));
        return Response.seeOther(URI.create("/exceptions")).build();
    }
}
