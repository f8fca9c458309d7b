package org.claimwright.denials;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.money.Money;
import org.claimwright.workqueue.ItemState;

/**
 * Denials as the screen shows them. What a person does to one is done to its work item: {@link org.claimwright.workqueue.WorkItems}.
 */
@Stateless
@Walled
@PermitAll
public class Denials {

    private static final int REASONS_LOOKED_AT = 10_000;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Denials() {
    }

    public Denials(DataSource database) {
        this.database = database;
    }

    /**
     * One page of the list.
     *
     * @param after {@link DenialPage#next()} of the page before; null = the first page
     * @throws IllegalArgumentException when {@code after} is no cursor of this order
     */
    public DenialPage page(DenialFilter filter, String after, int size) {
        DenialQuery query = DenialQuery.page(filter, after, size + 1);
        try (Connection connection = database.getConnection(); PreparedStatement select = query.prepare(connection); ResultSet rows = select.executeQuery()) {
            List<DenialRow> page = new ArrayList<>();
            while (rows.next()) {
                page.add(row(rows));
            }
            if (page.size() <= size) {
                return new DenialPage(page, null);
            }
            return new DenialPage(List.copyOf(page.subList(0, size)), page.get(size - 1).cursor(filter.order()));
        } catch (SQLException e) {
            throw new EJBException("the denials could not be read", e);
        }
    }

    /** How many the filter lets through, at most {@code cap}. */
    public DenialCount count(DenialFilter filter, int cap) {
        DenialQuery query = DenialQuery.count(filter, cap + 1);
        try (Connection connection = database.getConnection(); PreparedStatement select = query.prepare(connection); ResultSet rows = select.executeQuery()) {
            rows.next();
            int count = rows.getInt(1);
            return new DenialCount(Math.min(count, cap), count > cap, Money.ofCents(rows.getLong(2)));
        } catch (SQLException e) {
            throw new EJBException("the denials could not be counted", e);
        }
    }

    /** The reasons that are open now, for the filter's choice: those of the ten thousand that rank highest. */
    public List<String> reasons() {
        String sql = "select distinct reason from (select reason from work_item where kind = 'denial' and state <> 'DONE' "
            + "order by priority desc, item_id limit " + REASONS_LOOKED_AT + ") highest order by reason";
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
            List<String> reasons = new ArrayList<>();
            while (rows.next()) {
                reasons.add(rows.getString(1));
            }
            return reasons;
        } catch (SQLException e) {
            throw new EJBException("the reasons of denials could not be read", e);
        }
    }

    /** One denial with all that its panel shows; empty when the item is no denial of this organisation. */
    public Optional<DenialDetail> find(long itemId) {
        DenialQuery query = DenialQuery.one(itemId);
        try (Connection connection = database.getConnection(); PreparedStatement select = query.prepare(connection); ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(new DenialPanel(connection, database).of(row(rows))) : Optional.empty();
        } catch (SQLException e) {
            throw new EJBException("denial " + itemId + " could not be read", e);
        }
    }

    private static DenialRow row(ResultSet row) throws SQLException {
        return new DenialRow(row.getLong("item_id"), row.getInt("version"), row.getLong("claim_id"), row.getString("patient_control_number"),
            row.getString("last_name") + ", " + row.getString("first_name"), row.getInt("payer_id"), row.getString("payer"),
            Money.ofCents(row.getLong("dollars_cents")), row.getString("reason"), row.getString("class"), row.getString("action"),
            row.getObject("deadline", LocalDate.class), row.getObject("sort_deadline", LocalDate.class), row.getInt("weight"), row.getInt("urgency"),
            row.getLong("priority"), ItemState.valueOf(row.getString("state")), row.getObject("owner_id", Integer.class), row.getString("owner"),
            row.getObject("from_date", LocalDate.class), row.getInt("lines"));
    }
}
