package org.claimwright.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a change without the session's token, in the header that htmx sends or in the form's field. The API needs none, for it takes no
 * session; the login page has a token of its own.
 */
@WebFilter("/*")
public class CsrfGuard extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean free = !changes(request) || RequestPath.isApi(request) || RequestPath.of(request).equals("/login");
        if (free || CsrfToken.same(CsrfToken.of(request).orElse(null), sent(request))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This page has expired. Load it again and repeat what you did.");
        }
    }

    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    private static String sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(CsrfToken.HEADER)).orElseGet(() -> request.getParameter(CsrfToken.PARAMETER));
    }
}
