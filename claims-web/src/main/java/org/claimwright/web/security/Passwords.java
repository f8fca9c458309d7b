package org.claimwright.web.security;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.claimwright.access.Users;
import org.claimwright.access.Users.User;

/**
 * Checks logins and passwords against bcrypt hashes. A login that does not exist costs as much time as one that does, and is answered
 * alike. Five wrong passwords in a row lock a login for a while; until then the right one is answered like a wrong one, else a guesser
 * could go on and be told.
 */
@ApplicationScoped
public class Passwords implements IdentityStore {

    /** A hash of nothing: what an unknown login is checked against, so that it takes as long. */
    private static final byte[] NOBODY = BCrypt.withDefaults().hash(12, new byte[] {'-'});
    /** What bcrypt can take; more would be cut off silently by other implementations. */
    private static final int LONGEST = 72;

    @Inject
    private Users users;

    /** Called by the container by the credential's type. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        Optional<User> user = users.find(credential.getCaller());
        byte[] password = new String(credential.getPassword().getValue()).getBytes(StandardCharsets.UTF_8);
        boolean right = matches(password, user.map(found -> found.passwordHash().getBytes(StandardCharsets.UTF_8)).orElse(NOBODY));
        Arrays.fill(password, (byte) 0);
        return user.map(found -> answer(found, right)).orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private CredentialValidationResult answer(User user, boolean right) {
        if (user.isLocked(Instant.now())) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        if (!right) {
            users.failed(user.userId());
            return CredentialValidationResult.INVALID_RESULT;
        }
        users.succeeded(user.userId());
        return new CredentialValidationResult(user.principal(), Set.of(user.role().name()));
    }

    private static boolean matches(byte[] password, byte[] hash) {
        return password.length <= LONGEST && BCrypt.verifyer().verify(password, hash).verified;
    }
}
