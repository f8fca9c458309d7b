package org.claimwright.parties;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.claimwright.access.Walled;

/** The payees of an organisation: the practice itself, or the clients of a billing company. */
@Stateless
@Walled
@PermitAll
public class Clients {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Clients() {
    }

    public Clients(DataSource database) {
        this.database = database;
    }

    /** A client, to be chosen from a list. */
    public record Choice(int clientId, String name) {
    }

    /** All, by name. */
    public List<Choice> choices() {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select client_id, name from client order by name, client_id"); ResultSet row = select.executeQuery()) {
            List<Choice> choices = new ArrayList<>();
            while (row.next()) {
                choices.add(new Choice(row.getInt(1), row.getString(2)));
            }
            return choices;
        } catch (SQLException e) {
            throw new EJBException("the clients could not be read", e);
        }
    }
}
