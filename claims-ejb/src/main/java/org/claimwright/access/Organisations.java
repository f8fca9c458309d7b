package org.claimwright.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The organisations of this installation, in the schema {@code door}: read before any wall stands. */
@Stateless
@PermitAll
public class Organisations {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Organisations() {
    }

    public Organisations(DataSource database) {
        this.database = database;
    }

    public Optional<Organisation> find(int id) {
        return all().stream().filter(organisation -> organisation.id() == id).findFirst();
    }

    public Optional<Organisation> named(String name) {
        return all().stream().filter(organisation -> organisation.name().equals(name)).findFirst();
    }

    /** Whether ISA15 = T is posted in it. */
    public boolean isSandbox(int id) {
        return find(id).map(Organisation::sandbox).orElse(false);
    }

    /** Few: a practice has one, a hosted installation a handful. */
    public List<Organisation> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select org_id, name, sandbox from door.organisation order by org_id");
                ResultSet rows = select.executeQuery()) {
            List<Organisation> all = new ArrayList<>();
            while (rows.next()) {
                all.add(new Organisation(rows.getInt("org_id"), rows.getString("name"), rows.getBoolean("sandbox")));
            }
            return all;
        } catch (SQLException e) {
            throw new EJBException("the organisations could not be read", e);
        }
    }
}
