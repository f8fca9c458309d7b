package org.claimwright.workqueue;

import java.time.LocalDate;

/** How near a deadline is: 3 within 7 days of it or past it, 2 within 30, else 1. */
public final class Urgency {

    public static final int MOST = 3;
    public static final int MORE = 2;
    public static final int LEAST = 1;

    private static final int DAYS_OF_MOST = 7;
    private static final int DAYS_OF_MORE = 30;
    private static final int DAYS_WHILE_UNKNOWN = 30;

    private Urgency() {
    }

    /** As which day a deadline that nobody knows is sorted, of what came on this day. */
    public static LocalDate sortedWhileUnknown(LocalDate came) {
        return came.plusDays(DAYS_WHILE_UNKNOWN);
    }

    public static int of(LocalDate deadline, LocalDate today) {
        if (!deadline.isAfter(lastDeadlineOfMost(today))) {
            return MOST;
        }
        return deadline.isAfter(lastDeadlineOfMore(today)) ? LEAST : MORE;
    }

    /** Deadlines up to this day are most urgent today. */
    static LocalDate lastDeadlineOfMost(LocalDate today) {
        return today.plusDays(DAYS_OF_MOST);
    }

    /** Deadlines up to this day are at least more urgent today. */
    static LocalDate lastDeadlineOfMore(LocalDate today) {
        return today.plusDays(DAYS_OF_MORE);
    }
}
