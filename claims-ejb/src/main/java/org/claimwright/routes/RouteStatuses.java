package org.claimwright.routes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        byId.put(id, new RouteStatus(id, "STARTING", null, 0));
    }

    void up(String id) {
        change(id, "UP", null);
    }

    void standby(String id) {
        change(id, "STANDBY", null);
    }

    void down(String id, String error) {
        change(id, "DOWN", error);
    }

    /** A line in the log for a change only: a partner that is away for a night is one line, not thousands. */
    private synchronized void change(String id, String status, String error) {
        RouteStatus before = byId.getOrDefault(id, new RouteStatus(id, "STARTING", null, 0));
        byId.put(id, before.now(status, error));
        if (!status.equals(before.status()) || !Objects.equals(error, before.lastError())) {
            if (error == null) {
                LOG.info("route {} is {}", id, status);
            } else {
                LOG.warn("route {} is {}: {}", id, status, error);
            }
        }
    }
}
