package org.claimwright.routes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the routes of this node do: for the health page, so that no endpoint fails in silence. */
@ApplicationScoped
public class RouteStatuses {

    private static final Logger LOG = LoggerFactory.getLogger(RouteStatuses.class);

    private final Map<String, RouteStatus> byId = new ConcurrentSkipListMap<>();

    /** By id. */
    public List<RouteStatus> all() {
        return List.copyOf(byId.values());
    }

    void starting(String id) {
        byId.put(id, new RouteStatus(id, "STARTING", null));
    }

    void up(String id) {
        change(new RouteStatus(id, "UP", null));
    }

    void standby(String id) {
        change(new RouteStatus(id, "STANDBY", null));
    }

    void down(String id, String error) {
        change(new RouteStatus(id, "DOWN", error));
    }

    /** A line in the log for a change only: a partner that is away for a night is one line, not thousands. */
    private void change(RouteStatus now) {
        RouteStatus before = byId.put(now.id(), now);
        if (!now.equals(before)) {
            if (now.lastError() == null) {
                LOG.info("route {} is {}", now.id(), now.status());
            } else {
                LOG.warn("route {} is {}: {}", now.id(), now.status(), now.lastError());
            }
        }
    }
}
