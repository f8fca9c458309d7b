package org.claimwright.rulebook;

import java.util.List;

/**
 * What a rule looks at. Empty string = there is none.
 *
 * @param group    adjustment group (CO, PR, ...), or {@code PLB} for a provider-level adjustment
 * @param reason   the CARC, or the PLB's reason
 * @param remarks  the remark codes (RARC) that stand with it, in their order: the first one that a rule names counts
 * @param payer    the payer's identifier (TRN03)
 * @param negative the amount raises the payment
 */
public record Facts(String group, String reason, List<String> remarks, String payer, boolean negative) {
}
