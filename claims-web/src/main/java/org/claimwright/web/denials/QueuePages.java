package org.claimwright.web.denials;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimwright.access.ClaimwrightPrincipal;
import org.claimwright.denials.DenialCount;
import org.claimwright.denials.DenialFilter;
import org.claimwright.denials.DenialPage;
import org.claimwright.denials.Denials;
import org.claimwright.parties.Payers;
import org.claimwright.web.Frame;
import org.claimwright.web.Section;
import org.claimwright.web.workqueue.Frames;

/** Puts the list's page together: the saved views with their counts, the choices of the filters, the frame around it. */
@RequestScoped
public class QueuePages {

    @Inject
    private Denials denials;

    @Inject
    private Payers payers;

    @Inject
    private Frames frames;

    @Inject
    private HttpServletRequest request;

    DenialFilter denials(QueueFilter filter) {
        int user = request.getUserPrincipal() instanceof ClaimwrightPrincipal caller ? caller.userId() : 0;
        return filter.denials(user, LocalDate.now());
    }

    Frame frame() {
        return Frame.of(request, Section.DENIALS);
    }

    Queue queue(QueueFilter filter, DenialPage page, Panel panel) {
        DenialCount count = denials.count(denials(filter), Queue.MOST_COUNTED);
        Frame frame = frames.frame(Section.DENIALS, filter.q());
        return new Queue(frame, filter, views(filter), count, page, payers.choices(), denials.reasons(), panel);
    }

    /** Only what more rows need. */
    Queue rows(QueueFilter filter, DenialPage page) {
        return new Queue(frame(), filter, List.of(), null, page, List.of(), List.of(), null);
    }

    private List<Queue.View> views(QueueFilter shown) {
        return List.of(view("My queue", Map.of(), shown),
                view("Due this week", Map.of("assignee", "anybody", "due", "week"), shown),
                view("High dollar", Map.of("assignee", "anybody", "balance", "500"), shown),
                view("Unassigned", Map.of("assignee", "nobody"), shown),
                view("Everything", Map.of("assignee", "anybody"), shown));
    }

    private Queue.View view(String name, Map<String, String> parameters, QueueFilter shown) {
        QueueFilter filter = QueueFilter.of(parameters);
        String count = denials.count(denials(filter), Queue.MOST_COUNTED).display();
        return new Queue.View(name, filter.query(), count, filter.same(shown));
    }
}
