package org.claimwright.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.claimwright.web.Problem;

/** Every refusal of the API as a problem (RFC 9457). */
@Provider
public class ApiRefusals implements ExceptionMapper<Throwable> {

    static final String PROBLEM = "application/problem+json";

    /** The body of a refusal. */
    public record Refusal(String type, String title, int status, String detail) {
    }

    @Override
    public Response toResponse(Throwable failure) {
        return response(Problem.of(failure));
    }

    static Response response(Problem problem) {
        return Response.status(problem.status()).type(PROBLEM)
                .entity(new Refusal("about:blank", problem.title(), problem.status(), problem.detail())).build();
    }
}
