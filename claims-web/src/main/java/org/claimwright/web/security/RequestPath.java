package org.claimwright.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path by which sign-in decides: as the container decoded and normalised it. The raw URI would let {@code /%61pi/v1} or
 * {@code /api;x=1/v1} slip past the branch that they belong to.
 */
final class RequestPath {

    private RequestPath() {
    }

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }
}
