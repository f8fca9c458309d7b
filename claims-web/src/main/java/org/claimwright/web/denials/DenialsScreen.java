package org.claimwright.web.denials;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.claimwright.access.Walled;
import org.claimwright.audit.Audit;
import org.claimwright.denials.DenialDetail;
import org.claimwright.denials.DenialPage;
import org.claimwright.denials.DenialRow;
import org.claimwright.denials.Denials;
import org.claimwright.web.Page;
import org.claimwright.web.SourceView;
import org.claimwright.web.workqueue.ItemChanges;

/**
 * The denial queue: a list that is worked from the top, with what is known about the opened one beside it. Each view of patient data is
 * noted in the audit, in the transaction that reads it: no audit, no page.
 */
@Path("denials")
@RequestScoped
@PermitAll
@Transactional
@Walled
@Produces(MediaType.TEXT_HTML)
public class DenialsScreen {

    private static final int ROWS = 50;

    @Inject
    private Denials denials;

    @Inject
    private QueuePages pages;

    @Inject
    private PanelOrigins origins;

    @Inject
    private ItemChanges changes;

    @Inject
    private Audit audit;

    @GET
    public Page list(@BeanParam QueueFilter filter, @QueryParam("after") String after, @HeaderParam("HX-Request") boolean fragment) {
        DenialPage page = page(filter, after);
        if (fragment && after != null) {
            return new Page("denials/rows.jte", pages.rows(filter, page));
        }
        return new Page(fragment ? "denials/page.jte" : "denials/queue.jte", pages.queue(filter, page, null));
    }

    @GET
    @Path("{item: [0-9]{1,18}}")
    public Page one(@PathParam("item") long item, @BeanParam QueueFilter filter, @HeaderParam("HX-Request") boolean fragment) {
        return panel(panel(denial(item), null), filter, fragment);
    }

    @GET
    @Path("{item: [0-9]{1,18}}/source/{key: [a-z0-9-]{1,60}}")
    public Page source(@PathParam("item") long item, @PathParam("key") String key, @BeanParam QueueFilter filter,
                       @HeaderParam("HX-Request") boolean fragment) {
        DenialDetail denial = denial(item);
        SourceView source = origins.find(denial, key).orElseThrow(NotFoundException::new);
        audit.note("viewed bytes", "file:" + source.segment().source().fileId() + "/byte:" + source.segment().source().firstByte());
        return fragment ? new Page("source.jte", source) : panel(panel(denial, source), filter, false);
    }

    @POST
    @Path("{item: [0-9]{1,18}}/{change: assign|unassign|pend|note|done|reopen}")
    @RolesAllowed({"BILLER", "POSTER", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("item") long item, @PathParam("change") String change, @FormParam("version") int version,
                           @FormParam("until") String until, @FormParam("words") String words, @HeaderParam("HX-Request") boolean fragment) {
        String said = changes.make(new ItemChanges.Change(item, version, change, until, words));
        if (!fragment) {
            return Response.seeOther(URI.create("/denials/" + item)).build();
        }
        String events = "{\"said\":\"" + said + "\"" + (change.equals("done") ? ",\"itemDone\":\"" + item + "\"}" : "}");
        return Response.ok(new Page("denials/changed.jte", panel(denial(item), null))).header("HX-Trigger-After-Settle", events).build();
    }

    /** Takes several at once; what somebody else changed meanwhile stops all of it. */
    @POST
    @Path("assign")
    @RolesAllowed({"BILLER", "POSTER", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assign(@FormParam("item") List<Long> items, @BeanParam QueueFilter filter) {
        for (long item : items) {
            changes.make(new ItemChanges.Change(item, denial(item).row().version(), "assign", null, null));
        }
        String said = items.size() == 1 ? "1 item is yours." : items.size() + " items are yours.";
        return Response.ok(new Page("denials/page.jte", pages.queue(filter, page(filter, null), null)))
                .header("HX-Trigger-After-Settle", "{\"said\":\"" + said + "\"}").build();
    }

    private DenialPage page(QueueFilter filter, String after) {
        DenialPage page = found(filter, after);
        audit.note("viewed denials", "work-items:" + String.join(",", page.rows().stream().map(DenialRow::itemId).map(String::valueOf).toList()));
        return page;
    }

    private DenialPage found(QueueFilter filter, String after) {
        try {
            return denials.page(pages.denials(filter), after, ROWS);
        } catch (EJBException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                throw new BadRequestException("The list cannot go on from there. Load it again.", e);
            }
            throw e;
        }
    }

    private Panel panel(DenialDetail denial, SourceView source) {
        audit.note("viewed denial", "work-item:" + denial.row().itemId());
        return new Panel(pages.frame(), denial, Waterfall.of(denial.waterfall()), origins.of(denial), source);
    }

    /** The panel alone, or beside its list. */
    private Page panel(Panel panel, QueueFilter filter, boolean fragment) {
        return fragment ? new Page("denials/panel.jte", panel) : new Page("denials/queue.jte", pages.queue(filter, page(filter, null), panel));
    }

    private DenialDetail denial(long item) {
        return denials.find(item).orElseThrow(NotFoundException::new);
    }
}
