package org.claimwright.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The day starts with the queue. */
@Path("/")
@RequestScoped
public class Home {

    @GET
    public Response toTheQueue() {
        return Response.seeOther(URI.create("/denials")).build();
    }
}
