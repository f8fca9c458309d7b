package org.claimwright.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.claimwright.access.ApiKeys;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.Users;
import org.claimwright.access.Users.User;
import org.claimwright.web.SecurityHeaders;

/**
 * Says who calls, for every request, by its path: the API takes a key and never a session, everything else the session that the login
 * page opened and never a key.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

    private static final String KEY_HEADER = "X-API-Key";
    private static final String UNKNOWN_KEY = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Send a valid API key in the header X-API-Key."}""";

    @Inject
    private ApiKeys keys;

    @Inject
    private Users users;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.set(request, response);
        return RequestPath.isApi(request) ? byKey(request, response, context) : bySession(request, response, context);
    }

    private AuthenticationStatus byKey(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<ClaimwrightPrincipal> caller = Optional.ofNullable(request.getHeader(KEY_HEADER)).flatMap(keys::find);
        if (caller.isPresent()) {
            return known(caller.get(), context);
        }
        return context.isProtected() ? refuseKey(response) : context.doNothing();
    }

    /** The user is read with each request: a role that was changed, or a user who left, counts at once. */
    private AuthenticationStatus bySession(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedIn> session = SignedIn.of(request);
        Optional<User> user = session.flatMap(signedIn -> users.find(signedIn.login()).filter(signedIn::isStill));
        if (user.isPresent()) {
            return known(user.get().principal(), context);
        }
        if (session.isPresent()) {
            SignedIn.close(request);
        }
        return context.isProtected() ? toLogin(request, response) : context.doNothing();
    }

    private static AuthenticationStatus known(ClaimwrightPrincipal caller, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(caller, Set.of(caller.role().name()));
    }

    /** The answer is ended here: the container drops what is not yet sent when it sees the failure, and complains of one that is still open. */
    private static AuthenticationStatus refuseKey(HttpServletResponse response) {
        try {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("application/problem+json");
            response.getOutputStream().write(UNKNOWN_KEY.getBytes(StandardCharsets.UTF_8));
            response.getOutputStream().close();
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page is asked for again after the login; a fragment tells htmx to load the login page; a lost form starts over. */
    private static AuthenticationStatus toLogin(HttpServletRequest request, HttpServletResponse response) {
        String login = "/login" + (request.getMethod().equals("GET") ? "?next=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8) : "");
        try {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", "/login");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                response.getOutputStream().close();
                return AuthenticationStatus.SEND_FAILURE;
            }
            response.sendRedirect(login);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(HttpServletRequest request) {
        return RequestPath.of(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
