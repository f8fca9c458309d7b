package org.claimwright.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.claimwright.access.ClaimwrightPrincipal;

/** Who is signed in, as the session keeps it: from the login to the logout or to 30 minutes without a request. */
final class SignedIn {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    private SignedIn() {
    }

    static Optional<ClaimwrightPrincipal> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((ClaimwrightPrincipal) session.getAttribute(ATTRIBUTE));
    }

    /** Opens the session under a new id, so that an id planted before the login is worth nothing. */
    static void open(HttpServletRequest request, ClaimwrightPrincipal caller) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, caller);
        CsrfToken.open(session);
    }

    static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
