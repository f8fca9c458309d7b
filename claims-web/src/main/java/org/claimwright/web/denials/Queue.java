package org.claimwright.web.denials;

import java.util.List;
import java.util.Map;
import org.claimwright.denials.DenialCount;
import org.claimwright.denials.DenialPage;
import org.claimwright.parties.Payers;
import org.claimwright.web.Frame;

/**
 * The queue as its page shows it.
 *
 * @param count   of what the filter lets through
 * @param reasons that are open now, to choose from
 * @param panel   the opened denial, null for none
 */
public record Queue(Frame frame, QueueFilter filter, List<View> views, DenialCount count, DenialPage page, List<Payers.Choice> payers,
                    List<String> reasons, Panel panel) {

    /** At most so many are counted. */
    static final int MOST_COUNTED = 1000;

    /**
     * A saved view: a name for filters in the URL.
     *
     * @param query   {@code ?assignee=nobody}
     * @param count   capped: {@code 1,000+}
     * @param current it is what is shown
     */
    public record View(String name, String query, String count, boolean current) {
    }

    /** The address of the next page of rows. */
    public String more() {
        return "/denials" + filter.query(Map.of("after", page.next()));
    }

    /** The filters that are not at their default. */
    public boolean isFiltered() {
        return !filter.query().isEmpty();
    }
}
