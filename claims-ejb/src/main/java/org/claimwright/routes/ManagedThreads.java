package org.claimwright.routes;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/** Camel's thread pools with the server's threads in them, so that transactions, JNDI and injection work there. */
final class ManagedThreads extends DefaultThreadPoolFactory {

    private final ManagedThreadFactory threads;

    ManagedThreads(ManagedThreadFactory threads) {
        this.threads = threads;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory names) {
        return super.newCachedThreadPool(managed(names));
    }

    @Override
    public ExecutorService newThreadPool(int core, int most, long keepAlive, TimeUnit unit, int queue, boolean allowCoreTimeout,
            RejectedExecutionHandler rejected, ThreadFactory names) {
        return super.newThreadPool(core, most, keepAlive, unit, queue, allowCoreTimeout, rejected, managed(names));
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory names) {
        return super.newScheduledThreadPool(profile, managed(names));
    }

    /** Camel's factory gives the name only. */
    private ThreadFactory managed(ThreadFactory names) {
        return work -> {
            Thread thread = threads.newThread(work);
            thread.setName(names.newThread(() -> { }).getName());
            return thread;
        };
    }
}
