package org.claimwright.records.x12;

import java.math.BigDecimal;
import org.claimwright.money.Money;

/** A diagnosis, procedure, value, condition or occurrence (C022), by its list's qualifier; the fields that the list has none of are empty. */
public record HealthCode(String qualifier, String code, String dateFormat, String date, Money amount, BigDecimal quantity, String version,
                         String rangeEnd, String presentOnAdmission) {
}
