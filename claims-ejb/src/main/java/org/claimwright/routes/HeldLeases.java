package org.claimwright.routes;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimwright.exchange.Leases;
import org.claimwright.intake.FetchFile.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The leases that this node wants, renewed every second, also during a long transfer. A frozen node renews nothing and loses them. */
@ApplicationScoped
public class HeldLeases {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLeases.class);
    private static final long VALID_NANOS = TimeUnit.MILLISECONDS.toNanos(2500);

    private record Held(long epoch, long renewedNanos) {
    }

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Leases leases;

    /** A run of its own: a restarted node waits for the end of its old lease as any other would. */
    private final String owner = System.getenv().getOrDefault("CLAIMWRIGHT_NODE", "node1") + "/" + UUID.randomUUID();
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final Map<String, Future<?>> wanted = new ConcurrentHashMap<>();

    /** From now on this node tries to get and to keep the lease. */
    void want(String name) {
        wanted.computeIfAbsent(name, key -> scheduler.scheduleAtFixedRate(() -> renew(key), 0, 1, TimeUnit.SECONDS));
    }

    /** The lease, if this node surely has it now. */
    Optional<Lease> lease(String name) {
        return Optional.ofNullable(held.get(name)).filter(now -> System.nanoTime() - now.renewedNanos() < VALID_NANOS)
                .map(now -> new Lease(name, owner, now.epoch()));
    }

    private void renew(String name) {
        long now = System.nanoTime();
        try {
            OptionalLong epoch = leases.hold(name, owner);
            if (epoch.isPresent()) {
                held.put(name, new Held(epoch.getAsLong(), now));
            } else {
                held.remove(name);
            }
        } catch (RuntimeException e) {
            LOG.warn("the lease {} could not be renewed: {}", name, e.getMessage());
        }
    }

    /** Before the server stops, so that the next node need not wait. */
    void letGo() {
        wanted.values().forEach(renewal -> renewal.cancel(false));
        held.keySet().forEach(this::release);
    }

    private void release(String name) {
        try {
            leases.release(name, owner);
        } catch (RuntimeException e) {
            LOG.info("the lease {} was not let go, it ends by itself in three seconds: {}", name, e.getMessage());
        }
    }
}
