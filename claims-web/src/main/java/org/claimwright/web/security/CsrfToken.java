package org.claimwright.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The random token that every change must carry: a page of somebody else's cannot know it. One per session, made at the login. */
public final class CsrfToken {

    public static final String HEADER = "X-CSRF-Token";
    public static final String PARAMETER = "csrf";
    private static final String ATTRIBUTE = CsrfToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfToken() {
    }

    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static void open(HttpSession session) {
        session.setAttribute(ATTRIBUTE, random());
    }

    /** The session's token; empty when nobody is signed in. */
    public static Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ATTRIBUTE));
    }

    /** Compared in constant time; nothing equals a missing token. */
    static boolean same(String expected, String found) {
        return expected != null && found != null
                && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
