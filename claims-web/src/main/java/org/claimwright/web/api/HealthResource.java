package org.claimwright.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimwright.routes.RouteStatus;
import org.claimwright.routes.RouteStatuses;
import org.claimwright.workqueue.TodoStanding;

/** Is the server ready, and how far is it? Open to everybody: it holds no names and no money. */
@Path("health")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private TodoStanding todo;

    @Inject
    private RouteStatuses routes;

    public record Health(boolean ready, List<RouteStatus> routes, long todo, long stuck) {
    }

    @GET
    public Health now() {
        TodoStanding.Standing standing = todo.now();
        return new Health(true, routes.all(), standing.waiting(), standing.stuck());
    }
}
