package org.claimwright.access;

import jakarta.security.enterprise.CallerPrincipal;

/**
 * Who calls: a signed-in person or an API key. Made by sign-in, carried by the container to every use case; its organisation is the side of
 * the wall on which everything that it does happens.
 */
public final class ClaimwrightPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1;

    private final int organisation;
    private final int userId;
    private final Role role;
    private final String displayName;

    /**
     * @param name   the login, or {@code key:} and the key's name: what entries and audit rows show as the actor
     * @param userId 0 for an API key
     */
    public ClaimwrightPrincipal(String name, int organisation, int userId, Role role, String displayName) {
        super(name);
        this.organisation = organisation;
        this.userId = userId;
        this.role = role;
        this.displayName = displayName;
    }

    public int organisation() {
        return organisation;
    }

    public int userId() {
        return userId;
    }

    public Role role() {
        return role;
    }

    public String displayName() {
        return displayName;
    }
}
