package org.claimwright.records.x12;

import java.time.LocalDate;
import org.claimwright.money.Money;
import org.claimwright.records.Element;
import org.claimwright.records.SegmentTag;

/** What became of a claim or line (STC): status, date, amounts. */
@SegmentTag("STC")
public record StatusInformation(Status status, LocalDate date, String action, Money charge, Money paid, LocalDate paidOn,
                                @Element(8) LocalDate checkDate, String checkNumber, Status second, Status third, String message) {
}
