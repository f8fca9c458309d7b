package org.claimwright.receivables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimwright.money.Money;

/**
 * The trial balance: every account with its balance, debit positive, in the order of the plan. The total is zero or the ledger is broken.
 *
 * @param rows every account of the plan, those without entries at zero
 */
public record TrialBalance(List<Row> rows) {

    /** One account. */
    public record Row(Account account, Money balance) {
    }

    /** @param balances {@link Balances#all()} */
    public static TrialBalance of(Map<Account, Money> balances) {
        return new TrialBalance(Stream.of(Account.values()).map(account -> new Row(account, balances.getOrDefault(account, Money.ZERO))).toList());
    }

    public Money total() {
        return rows.stream().map(Row::balance).reduce(Money.ZERO, Money::plus);
    }
}
