package org.claimwright.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Lets a body be large only where files come in, which are streamed to the database and have a limit of their own. The container reads a form
 * into memory before anybody is asked who he is, so every other body must be small, and a form must say its length (the API reads no further than
 * it needs). The first of the filters: it stands in web.xml, which goes before annotations.
 */
public class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<String> UPLOADS = Set.of("/api/v1/files", "/api/v1/claims/import");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (UPLOADS.contains(RequestPath.of(request))) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "This address takes no more than a megabyte.");
        } else if (!RequestPath.isApi(request) && hidesItsLength(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED, "Say how long the body is.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hidesItsLength(HttpServletRequest request) {
        boolean mayHaveBody = request.getHeader("Transfer-Encoding") != null || !request.getProtocol().startsWith("HTTP/1") && CsrfGuard.changes(request);
        return mayHaveBody && request.getContentLengthLong() < 0;
    }
}
