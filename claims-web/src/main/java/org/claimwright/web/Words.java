package org.claimwright.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.claimwright.access.Role;
import org.claimwright.workqueue.ItemState;

/** How days, states and roles are called on every screen. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.ENGLISH);

    private Words() {
    }

    /** {@code 02 Nov 2026}; a dash for no day. */
    public static String day(LocalDate day) {
        return day == null ? "-" : DAY.format(day);
    }

    /** {@code Mon 23 Nov 2026}. */
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** {@code 23 Nov 14:05}, by the server's clock. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZoneId.systemDefault()));
    }

    /** {@code 2 days late}, {@code Today}, {@code 1 day}, {@code 12 days}; {@code unknown} for no deadline. */
    public static String left(LocalDate deadline, LocalDate today) {
        if (deadline == null) {
            return "unknown";
        }
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days == 0) {
            return "Today";
        }
        String count = Math.abs(days) == 1 ? "1 day" : "%,d days".formatted(Math.abs(days));
        return days < 0 ? count + " late" : count;
    }

    /** The style of {@link #left}: late, soon (within a week), unknown or none. */
    public static String dueClass(LocalDate deadline, LocalDate today) {
        if (deadline == null) {
            return "due unknown";
        }
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days < 0) {
            return "due late";
        }
        return days <= 7 ? "due soon" : "due";
    }

    public static String state(ItemState state) {
        return switch (state) {
            case NEW -> "New";
            case WORKING -> "Working";
            case PENDED -> "Pended";
            case DONE -> "Done";
        };
    }

    /** The style of {@link #state}. */
    public static String stateClass(ItemState state) {
        return switch (state) {
            case NEW -> "st new";
            case WORKING -> "st work";
            case PENDED -> "st pend";
            case DONE -> "st done";
        };
    }

    public static String role(Role role) {
        return switch (role) {
            case BILLER -> "Biller: works the queue";
            case POSTER -> "Poster: files, imports, releases";
            case SUPERVISOR -> "Supervisor";
            case AUDITOR -> "Auditor: reads, changes nothing";
            case ADMIN -> "Administrator";
        };
    }

    /** At most {@code most} are counted: {@code 1,000+}. */
    public static String capped(int count, int most) {
        return count >= most ? "%,d+".formatted(most) : "%,d".formatted(count);
    }
}
