package org.claimwright.receivables;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.claimwright.access.Walled;
import org.claimwright.money.Money;

/** Balances as the entries make them at this moment: nothing is stored, so nothing can disagree. An account without entries is absent. */
@Stateless
@Walled
@PermitAll
public class Balances {

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    public Balances() {
    }

    public Balances(DataSource database) {
        this.database = database;
    }

    /** Of the whole ledger. */
    public Map<Account, Money> all() {
        return sums("select account, sum(cents) from entry group by account");
    }

    public Map<Account, Money> ofClaim(long claimId) {
        return sums("select account, sum(cents) from entry where claim_id = ? group by account", claimId);
    }

    /** Of one service line; line 0 is the claim as a whole. */
    public Map<Account, Money> ofLine(long claimId, int lineNo) {
        return sums("select account, sum(cents) from entry where claim_id = ? and line_no = ? group by account", claimId, lineNo);
    }

    /** Of one responsible payer, over all claims and provider-level adjustments. */
    public Map<Account, Money> ofPayer(int payerId) {
        return sums("select account, sum(cents) from entry where payer_id = ? group by account", payerId);
    }

    /** Every line of a claim that has entries, by its number. */
    public SortedMap<Integer, Map<Account, Money>> linesOf(long claimId) {
        String sql = "select line_no, account, sum(cents) from entry where claim_id = ? group by line_no, account";
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, claimId);
            SortedMap<Integer, Map<Account, Money>> lines = new TreeMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.computeIfAbsent(rows.getInt(1), line -> new EnumMap<>(Account.class))
                        .put(Account.of(rows.getString(2)), Money.ofCents(rows.getLong(3)));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new EJBException("the lines of claim " + claimId + " could not be summed", e);
        }
    }

    private Map<Account, Money> sums(String sql, Object... keys) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                select.setObject(i + 1, keys[i]);
            }
            Map<Account, Money> sums = new EnumMap<>(Account.class);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sums.put(Account.of(rows.getString(1)), Money.ofCents(rows.getLong(2)));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new EJBException("the ledger could not be summed", e);
        }
    }
}
