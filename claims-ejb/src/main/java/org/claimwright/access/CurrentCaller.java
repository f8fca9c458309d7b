package org.claimwright.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Who calls, for use cases: a signed-in caller, or the background work that entered an organisation. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CurrentCaller {

    @Resource
    private SessionContext session;

    @Inject
    private WalledTransaction transaction;

    private ClaimwrightPrincipal known;

    public CurrentCaller() {
    }

    /** Without a container: the caller is this one. */
    public CurrentCaller(ClaimwrightPrincipal known) {
        this.known = known;
    }

    /** @throws Refused when nobody is signed in and no background work entered an organisation */
    public int organisation() {
        return signedIn().map(ClaimwrightPrincipal::organisation).or(() -> background().map(WalledTransaction.Entered::organisation))
                .orElseThrow(CurrentCaller::nobody);
    }

    /** As entries, events and audit rows show it: a login, {@code key:NAME}, {@code partner:NAME} or {@code system}. */
    public String actor() {
        return signedIn().map(ClaimwrightPrincipal::getName).or(() -> background().map(WalledTransaction.Entered::actor))
                .orElseThrow(CurrentCaller::nobody);
    }

    /** Empty for background work. */
    public Optional<Role> role() {
        return signedIn().map(ClaimwrightPrincipal::role);
    }

    /** Empty for background work; {@link ClaimwrightPrincipal#userId()} is 0 for an API key. */
    public Optional<ClaimwrightPrincipal> signedIn() {
        if (known != null) {
            return Optional.of(known);
        }
        return session.getCallerPrincipal() instanceof ClaimwrightPrincipal caller ? Optional.of(caller) : Optional.empty();
    }

    /**
     * Background work may: it does what a person or partner with the right has caused.
     *
     * @throws Refused when the signed-in caller has none of the roles
     */
    public void mustBe(Role... roles) {
        role().filter(role -> !Set.of(roles).contains(role)).ifPresent(role -> {
            throw new Refused("the role " + role + " may not do this; " + Set.of(roles) + " may");
        });
    }

    private Optional<WalledTransaction.Entered> background() {
        return transaction == null ? Optional.empty() : transaction.entered();
    }

    private static Refused nobody() {
        return new Refused("refused: nobody is signed in and no background work entered an organisation");
    }
}
