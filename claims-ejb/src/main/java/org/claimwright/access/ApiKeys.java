package org.claimwright.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Keys of programs, in the schema {@code door}. Only their sha256 is kept; a key is 256 random bits, so that needs no salt. */
@Stateless
@PermitAll
public class ApiKeys {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public ApiKeys() {
    }

    public ApiKeys(DataSource database) {
        this.database = database;
    }

    /** The caller that a key stands for; empty when it is nobody's, or no longer in the configuration. */
    public Optional<ClaimwrightPrincipal> find(String key) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select org_id, name, role from door.api_key where key_hash = ? and active")) {
            select.setBytes(1, sha256(key));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new ClaimwrightPrincipal("key:" + row.getString("name"), row.getInt("org_id"), 0,
                        Role.valueOf(row.getString("role")), row.getString("name"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new EJBException("the API keys could not be read", e);
        }
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
