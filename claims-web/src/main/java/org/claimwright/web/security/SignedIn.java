package org.claimwright.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.claimwright.access.Users.User;

/**
 * Who is signed in, as the session keeps it: from the login to the logout or to 30 minutes without a request. Only who he was at the login: what
 * he may is asked anew with each request.
 *
 * @param login        unique over all organisations
 * @param passwordHash as it was: another password ends the session
 */
record SignedIn(String login, String passwordHash) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Whether this user may go on in the session. */
    boolean isStill(User user) {
        return user.login().equals(login) && user.passwordHash().equals(passwordHash);
    }

    /** Opens the session under a new id, so that an id planted before the login is worth nothing. */
    static void open(HttpServletRequest request, User user) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new SignedIn(user.login(), user.passwordHash()));
        CsrfToken.open(session);
    }

    static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
