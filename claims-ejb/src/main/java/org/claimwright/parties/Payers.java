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

/** The payers of an organisation. */
@Stateless
@Walled
@PermitAll
public class Payers {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Payers() {
    }

    public Payers(DataSource database) {
        this.database = database;
    }

    /** A payer, to be chosen from a list. */
    public record Choice(int payerId, String name) {
    }

    /** All, by name. */
    public List<Choice> choices() {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(
                "select payer_id, name from payer order by name, payer_id"); ResultSet row = select.executeQuery()) {
            List<Choice> choices = new ArrayList<>();
            while (row.next()) {
                choices.add(new Choice(row.getInt(1), row.getString(2)));
            }
            return choices;
        } catch (SQLException e) {
            throw new EJBException("the payers could not be read", e);
        }
    }
}
