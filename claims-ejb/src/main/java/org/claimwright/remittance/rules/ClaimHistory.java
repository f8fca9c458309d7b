package org.claimwright.remittance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwright.money.Money;

/**
 * What was settled of a claim before the CLP that is posted now.
 *
 * @param settled by line, before the claim was imported; a line without is absent
 * @param answers of payers that are posted, in no order
 */
public record ClaimHistory(Map<Integer, Money> settled, List<PayerAnswer> answers) {

    public static final ClaimHistory NONE = new ClaimHistory(Map.of(), List.of());

    public ClaimHistory with(PayerAnswer answer) {
        List<PayerAnswer> all = new ArrayList<>(answers);
        all.add(answer);
        return new ClaimHistory(settled, all);
    }
}
