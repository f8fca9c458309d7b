package org.claimwright.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.access.Role;
import org.claimwright.web.security.CsrfToken;

/**
 * What surrounds every screen: who is signed in, the token that each change must carry, the day and the colours.
 *
 * @param caller  null on the login page
 * @param csrf    empty on the login page, which has its own
 * @param theme   {@code light}, {@code dark} or {@code auto}
 * @param section the current entry of the side navigation, null for none
 * @param query   what was searched for, empty for nothing
 * @param open    how much waits in a section, counted up to a cap: {@code 1,000+}; a section that is not in it shows no number
 */
public record Frame(ClaimwrightPrincipal caller, String csrf, LocalDate today, String theme, Section section, String query,
                    Map<Section, String> open) {

    private static final Set<String> THEMES = Set.of("light", "dark");

    public static Frame of(HttpServletRequest request, Section section) {
        ClaimwrightPrincipal caller = request.getUserPrincipal() instanceof ClaimwrightPrincipal known ? known : null;
        return new Frame(caller, CsrfToken.of(request).orElse(""), LocalDate.now(), theme(request), section, "", Map.of());
    }

    public Frame with(String query, Map<Section, String> open) {
        return new Frame(caller, csrf, today, theme, section, query, open);
    }

    private static String theme(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals("theme")).map(Cookie::getValue)
                .filter(THEMES::contains).findFirst().orElse("auto");
    }

    public boolean is(Role... roles) {
        return caller != null && Arrays.asList(roles).contains(caller.role());
    }

    /** May work items be changed by this caller? */
    public boolean worksItems() {
        return is(Role.BILLER, Role.SUPERVISOR, Role.POSTER);
    }

    /** The first letters of the first and the last word of the name: {@code JO}. */
    public String initials() {
        String[] words = caller.displayName().strip().split("\\s+");
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (words[0].isEmpty() ? "?" : words[0].substring(0, 1)) + last;
    }
}
