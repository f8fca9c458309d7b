package org.claimwright.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What a screen shows when a request could not be done. */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    /** What the template shows. */
    public record Model(Frame frame, Problem problem) {
    }

    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Problem.of(failure);
        return Response.status(problem.status()).type(MediaType.TEXT_HTML_TYPE)
                .entity(new Page("error.jte", new Model(Frame.of(request, null), problem))).build();
    }
}
