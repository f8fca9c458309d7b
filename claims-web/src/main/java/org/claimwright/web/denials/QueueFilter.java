package org.claimwright.web.denials;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.denials.DenialFilter;
import org.claimwright.money.Money;
import org.claimwright.workqueue.ItemFilter.Order;
import org.claimwright.workqueue.ItemFilter.Owners;
import org.claimwright.workqueue.ItemState;

/**
 * The filters of the queue as the URL has them; what is absent or cannot be read is the default. A search looks everywhere unless the URL
 * says where. Fields are filled by JAX-RS.
 */
public class QueueFilter {

    private static final int DAYS_OF_A_WEEK = 7;
    /** Of anything typed: nothing that is looked for is longer. */
    private static final int LONGEST = 100;

    @QueryParam("assignee")
    private String assignee;
    @QueryParam("status")
    private String status;
    @QueryParam("payer")
    private String payer;
    @QueryParam("reason")
    private String reason;
    @QueryParam("balance")
    private String balance;
    @QueryParam("from")
    private String from;
    @QueryParam("to")
    private String to;
    @QueryParam("due")
    private String due;
    @QueryParam("sort")
    private String sort;
    @QueryParam("q")
    private String q;

    /** For JAX-RS. */
    public QueueFilter() {
    }

    /** From parameters by name, as in the URL. */
    static QueueFilter of(Map<String, String> parameters) {
        QueueFilter filter = new QueueFilter();
        filter.assignee = parameters.get("assignee");
        filter.status = parameters.get("status");
        filter.payer = parameters.get("payer");
        filter.reason = parameters.get("reason");
        filter.balance = parameters.get("balance");
        filter.from = parameters.get("from");
        filter.to = parameters.get("to");
        filter.due = parameters.get("due");
        filter.sort = parameters.get("sort");
        filter.q = parameters.get("q");
        return filter;
    }

    /** mine (me or nobody), me, nobody or anybody. */
    public String assignee() {
        return oneOf(assignee, q().isEmpty() ? "mine" : "anybody", Set.of("mine", "me", "nobody", "anybody"));
    }

    /** open, NEW, WORKING, PENDED, DONE or all. */
    public String status() {
        return oneOf(status, q().isEmpty() ? "open" : "all", Set.of("open", "NEW", "WORKING", "PENDED", "DONE", "all"));
    }

    /** A payer's id, empty for any. */
    public String payer() {
        return text(payer).matches("[0-9]{1,9}") ? payer : "";
    }

    /** {@code CO-197}, empty for any. */
    public String reason() {
        return text(reason).toUpperCase(Locale.ROOT);
    }

    /** At least so many whole dollars, empty for any. */
    public String balance() {
        return text(balance).matches("[0-9]{1,9}") ? balance : "";
    }

    /** First day of service, empty for any. */
    public String from() {
        return day(from) == null ? "" : from;
    }

    /** Last day of service, empty for any. */
    public String to() {
        return day(to) == null ? "" : to;
    }

    /** {@code week}: due within seven days or late; empty for any. */
    public String due() {
        return oneOf(due, "", Set.of("week"));
    }

    /** priority or deadline. */
    public String sort() {
        return oneOf(sort, due().isEmpty() ? "priority" : "deadline", Set.of("priority", "deadline"));
    }

    public String q() {
        return text(q);
    }

    public boolean byDeadline() {
        return sort().equals("deadline");
    }

    /** As the domain asks. */
    DenialFilter denials(int userId, LocalDate today) {
        Owners owners = switch (assignee()) {
            case "me" -> Owners.USER;
            case "nobody" -> Owners.NOBODY;
            case "anybody" -> Owners.ANYBODY;
            default -> Owners.USER_OR_NOBODY;
        };
        Set<ItemState> states = switch (status()) {
            case "open" -> Set.of();
            case "all" -> Set.of(ItemState.values());
            default -> Set.of(ItemState.valueOf(status()));
        };
        return new DenialFilter(owners, userId, states, unlessEmpty(payer(), Integer::valueOf), unlessEmpty(reason(), Function.identity()),
                unlessEmpty(balance(), dollars -> Money.parse(dollars)), null, day(from()), day(to()),
                due().isEmpty() ? null : today.plusDays(DAYS_OF_A_WEEK), unlessEmpty(q(), Function.identity()),
                byDeadline() ? Order.DEADLINE : Order.PRIORITY);
    }

    /** What differs from the default, as a query string: {@code ?assignee=nobody}, or empty. */
    public String query() {
        return query(Map.of());
    }

    /** As {@link #query()}, with some parameters replaced; an empty value leaves one out. */
    public String query(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", q(), "");
        put(parameters, "assignee", assignee(), q().isEmpty() ? "mine" : "anybody");
        put(parameters, "status", status(), q().isEmpty() ? "open" : "all");
        put(parameters, "payer", payer(), "");
        put(parameters, "reason", reason(), "");
        put(parameters, "balance", balance(), "");
        put(parameters, "from", from(), "");
        put(parameters, "to", to(), "");
        put(parameters, "due", due(), "");
        put(parameters, "sort", sort(), due().isEmpty() ? "priority" : "deadline");
        parameters.putAll(changes);
        String query = parameters.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Does it let through the same as another? */
    boolean same(QueueFilter other) {
        return query().equals(other.query());
    }

    private static void put(Map<String, String> parameters, String name, String value, String otherwise) {
        if (!value.equals(otherwise)) {
            parameters.put(name, value);
        }
    }

    private static String oneOf(String found, String otherwise, Set<String> known) {
        return known.contains(text(found)) ? found : otherwise;
    }

    private static String text(String found) {
        String plain = found == null ? "" : found.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static LocalDate day(String found) {
        try {
            return text(found).isEmpty() ? null : LocalDate.parse(found);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static <T> T unlessEmpty(String text, Function<String, T> reading) {
        return text.isEmpty() ? null : reading.apply(text);
    }
}
