package org.claimwright.routes;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.claimwright.parties.TradingPartner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a partner's folder only while this node holds its lease, tells how it went, and after a failure waits: 2, 4, 8 ... 60 seconds. Whatever
 * fails there makes the route DOWN until a turn goes well: connecting, listing, fetching, deleting what was taken in. Left to itself Camel writes
 * the last two to the log and goes on as if all were well.
 */
final class LeasedPolling implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedPolling.class);
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final String routeId;
    private final TradingPartner partner;
    private final RouteStatuses statuses;
    private final BooleanSupplier leased;
    private int failures;
    private boolean failed;
    private long notBeforeNanos = System.nanoTime();

    LeasedPolling(String routeId, TradingPartner partner, RouteStatuses statuses, BooleanSupplier leased) {
        this.routeId = routeId;
        this.partner = partner;
        this.statuses = statuses;
        this.leased = leased;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        if (!leased.getAsBoolean()) {
            statuses.standby(routeId);
            return false;
        }
        failed = false;
        return System.nanoTime() - notBeforeNanos >= 0;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polled) {
        if (!failed) {
            failures = 0;
            statuses.up(routeId);
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) {
        failed("", cause);
        return false;
    }

    /**
     * Also for a file that was there but could not be taken in. However many files fail in a turn, the turn counts once.
     *
     * @param what went wrong, for a person, without the name of a file: a name may tell of a patient; empty when the cause says it
     */
    void failed(String what, Throwable cause) {
        failures += failed ? 0 : 1;
        failed = true;
        long pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures, 10));
        notBeforeNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(pause);
        LOG.debug("route {}", routeId, cause);
        statuses.down(routeId, EndpointFailure.words(partner, what, cause));
    }

    @Override
    public void handleException(Throwable failure) {
        failed("a file could not be fetched", failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        handleException(failure);
    }

    /** Camel's message names the file, so it is not passed on. */
    @Override
    public void handleException(String message, Exchange exchange, Throwable failure) {
        handleException(failure);
    }

    /** What fails after our commit: the file is ours, but it is still there and will be fetched and refused again and again. */
    ExceptionHandler afterCommit() {
        return new ExceptionHandler() {
            @Override
            public void handleException(Throwable failure) {
                failed("a file was taken in but cannot be deleted there", failure);
            }

            @Override
            public void handleException(String message, Throwable failure) {
                handleException(failure);
            }

            @Override
            public void handleException(String message, Exchange exchange, Throwable failure) {
                handleException(failure);
            }
        };
    }
}
