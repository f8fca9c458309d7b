package org.claimwright.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimwright.workqueue.TodoStanding;

/** Is the server ready, and how far is it? Open to everybody: it holds no names and no money. */
@Path("health")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private TodoStanding todo;

    /** @param status of the route, {@code Started} when it is well */
    public record Route(String id, String status) {
    }

    public record Health(boolean ready, List<Route> routes, long todo, long stuck) {
    }

    @GET
    public Health now() {
        TodoStanding.Standing standing = todo.now();
        return new Health(true, List.of(), standing.waiting(), standing.stuck());
    }
}
