package org.claimwright.web.denials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.claimwright.denials.DenialFilter;
import org.claimwright.money.Money;
import org.claimwright.workqueue.ItemFilter.Order;
import org.claimwright.workqueue.ItemFilter.Owners;
import org.claimwright.workqueue.ItemState;
import org.junit.jupiter.api.Test;

class QueueFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static DenialFilter read(String... parameters) {
        return filter(parameters).denials(7, TODAY);
    }

    private static QueueFilter filter(String... parameters) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            byName.put(parameters[i], parameters[i + 1]);
        }
        return QueueFilter.of(byName);
    }

    @Test
    void without_filters_it_is_what_is_open_and_mine_or_nobodys() {
        assertEquals(new DenialFilter(Owners.USER_OR_NOBODY, 7, Set.of(), null, null, null, null, null, null, null, null, Order.PRIORITY), read());
        assertEquals("", filter().query());
    }

    @Test
    void a_search_looks_everywhere_also_in_what_is_done() {
        DenialFilter search = read("q", " C26-4711 ");
        assertEquals(Owners.ANYBODY, search.owners());
        assertEquals(Set.of(ItemState.values()), search.states());
        assertEquals("C26-4711", search.search());
    }

    @Test
    void every_filter_arrives_and_stands_in_the_address() {
        String[] all = {"assignee", "me", "status", "PENDED", "payer", "3", "reason", "co-197", "balance", "1000", "from", "2026-01-01", "to", "2026-02-01"};
        assertEquals(new DenialFilter(Owners.USER, 7, Set.of(ItemState.PENDED), 3, "CO-197", Money.ofCents(100_000), null, LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 1), null, null, Order.PRIORITY), read(all));
        assertEquals("?assignee=me&status=PENDED&payer=3&reason=CO-197&balance=1000&from=2026-01-01&to=2026-02-01", filter(all).query());
    }

    @Test
    void due_this_week_is_within_seven_days_nearest_first() {
        DenialFilter due = read("due", "week");
        assertEquals(LocalDate.of(2026, 11, 30), due.dueBy());
        assertEquals(Order.DEADLINE, due.order());
    }

    @Test
    void what_cannot_be_read_is_the_default() {
        assertEquals(read(), read("assignee", "everyone", "status", "'; drop", "payer", "x", "balance", "-1", "from", "2026-13-01", "due", "year", "sort", "?"));
        assertNull(read("from", "yesterday").serviceFrom());
    }

    @Test
    void the_next_page_keeps_the_filters() {
        assertEquals("?assignee=nobody&after=500%2C12", filter("assignee", "nobody").query(Map.of("after", "500,12")));
        assertTrue(filter("assignee", "nobody").same(filter("assignee", "nobody", "status", "open")));
    }
}
