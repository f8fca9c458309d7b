package org.claimwright.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.routes.RouteStatus;
import org.claimwright.routes.RouteStatuses;
import org.claimwright.workqueue.TodoStanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Is the server ready, and how far is it? That it is ready is told to everybody; its routes name partners and hosts, so they and the work to do
 * are told to whoever has a key.
 */
@Path("health")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);

    @Inject
    private TodoStanding todo;

    @Inject
    private RouteStatuses routes;

    /** What a stranger is told. */
    public record Ready(boolean ready) {
    }

    public record Health(boolean ready, List<RouteStatus> routes, long todo, long stuck) {
    }

    /** 503 when the database does not answer. */
    @GET
    public Response now(@Context SecurityContext caller) {
        try {
            TodoStanding.Standing standing = todo.now();
            boolean known = caller.getUserPrincipal() instanceof ClaimwrightPrincipal;
            return Response.ok(known ? new Health(true, routes.all(), standing.waiting(), standing.stuck()) : new Ready(true)).build();
        } catch (EJBException e) {
            LOG.warn("not ready: {}", e.getMessage());
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).entity(new Ready(false)).build();
        }
    }
}
