package org.claimwright.web.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.Users;
import org.claimwright.web.Frame;
import org.claimwright.web.Page;
import org.claimwright.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login page. No session before the password is right: its token against forged logins is a cookie that the form must repeat, so the
 * page may stay open over night.
 */
@WebServlet("/login")
public class LoginPage extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(LoginPage.class);
    private static final String COOKIE = "claimwright-login";
    private static final String WRONG = "Wrong login or password. After five wrong tries in a row a login is locked for a while: wait, then try again.";
    private static final String EXPIRED = "This page was too old. Please sign in now.";

    private static final String TOO_MANY = "Too many wrong tries came from your network. Wait a quarter of an hour, then try again.";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private IdentityStoreHandler identities;

    @Inject
    private Users users;

    private final transient FailedSignIns failed = new FailedSignIns();

    /**
     * What the template shows.
     *
     * @param token   repeated from the cookie
     * @param next    where to go after the login, a path of ours
     * @param login   as typed, empty at first
     * @param message what went wrong, null at first
     */
    public record Model(Frame frame, String token, String next, String login, String message) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignedIn.of(request).isPresent()) {
            response.sendRedirect("/");
        } else {
            show(request, response, null);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CsrfToken.same(cookie(request).orElse(null), request.getParameter(CsrfToken.PARAMETER))) {
            show(request, response, EXPIRED);
            return;
        }
        String address = request.getRemoteAddr();
        if (failed.isKeptOut(address, Instant.now())) {
            response.setStatus(TOO_MANY_REQUESTS);
            show(request, response, TOO_MANY);
            return;
        }
        boolean locked = users.find(typed(request, "login")).map(user -> user.isLocked(Instant.now())).orElse(false);
        CredentialValidationResult result = identities.validate(new UsernamePasswordCredential(typed(request, "login"), typed(request, "password")));
        if (result.getStatus() == CredentialValidationResult.Status.VALID && result.getCallerPrincipal() instanceof ClaimwrightPrincipal caller) {
            SignedIn.open(request, users.find(caller.getName()).orElseThrow());
            LOG.info("user {} signed in", caller.userId());
            response.sendRedirect(next(request));
        } else {
            if (!locked) {
                // who waits for his own lock and tries too early guesses nothing
                failed.failed(address, Instant.now());
            }
            LOG.info("a sign-in from {} was refused", address);
            show(request, response, WRONG);
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, String message) throws IOException {
        String token = CsrfToken.random();
        response.addCookie(tokenCookie(request, token));
        response.setContentType("text/html;charset=UTF-8");
        var model = new Model(Frame.of(request, null), token, next(request), shown(typed(request, "login")), message);
        Pages.render(new Page("login.jte", model)).writeTo(response.getOutputStream());
    }

    private static Cookie tokenCookie(HttpServletRequest request, String token) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/login");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure() || request.getServletContext().getSessionCookieConfig().isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }

    private static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static String shown(String login) {
        return login.length() > Users.LONGEST_LOGIN ? "" : login;
    }

    /** Only a path of ours: an address elsewhere would make the login page a springboard. */
    static String next(HttpServletRequest request) {
        String next = typed(request, "next");
        return next.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? next : "/";
    }
}
