package org.claimwright.workqueue;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.claimwright.access.InOrganisation;
import org.claimwright.access.Organisation;
import org.claimwright.access.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ranks every organisation's queue as the days go by. Hourly, because a server may be down at midnight; a second run, or one on another
 * node, finds nothing left to do.
 */
@Singleton
@PermitAll
public class DailyRanking {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRanking.class);

    @EJB
    private Organisations organisations;

    @EJB
    private InOrganisation inOrganisation;

    @EJB
    private WorkItems items;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "2", persistent = false)
    void rank() throws Exception {
        for (Organisation organisation : organisations.all()) {
            int rose = inOrganisation.callApart(organisation.id(), "system", () -> items.rerank(LocalDate.now(clock)));
            LOG.info("organisation {}: {} work items rose in the queue", organisation.id(), rose);
        }
    }
}
