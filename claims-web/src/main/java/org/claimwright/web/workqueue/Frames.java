package org.claimwright.web.workqueue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.claimwright.denials.DenialFilter;
import org.claimwright.denials.Denials;
import org.claimwright.web.Frame;
import org.claimwright.web.Section;
import org.claimwright.web.Words;
import org.claimwright.workqueue.WorkItems;

/** The frame of a whole page, with how much is open beside the navigation. */
@RequestScoped
public class Frames {

    private static final int MOST_DENIALS = 1000;
    private static final int MOST_EXCEPTIONS = 100;

    @Inject
    private Denials denials;

    @Inject
    private WorkItems items;

    @Inject
    private HttpServletRequest request;

    public Frame frame(Section section, String query) {
        int exceptions = items.page(Exceptions.OPEN, null, MOST_EXCEPTIONS).size();
        return Frame.of(request, section).with(query, Map.of(Section.DENIALS, denials.count(DenialFilter.open(), MOST_DENIALS).display(),
                Section.EXCEPTIONS, Words.capped(exceptions, MOST_EXCEPTIONS)));
    }
}
