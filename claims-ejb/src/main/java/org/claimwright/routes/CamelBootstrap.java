package org.claimwright.routes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import org.apache.camel.impl.DefaultCamelContext;
import org.claimwright.access.Settings;
import org.claimwright.exchange.SendNext;
import org.claimwright.intake.FetchFile;
import org.claimwright.parties.TradingPartner;

/** Starts Camel with two routes for each trading partner, and stops it before the beans that the routes call are gone. */
@Singleton
@Startup
@DependsOn({"StartupCheck", "TodoWorker"})
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CamelBootstrap {

    private static final int STOP_SECONDS = 10;

    private final DefaultCamelContext camel = new DefaultCamelContext(false);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private FetchFile fetchFile;

    @Inject
    private SendNext sendNext;

    @Inject
    private HeldLeases leases;

    @Inject
    private RouteStatuses statuses;

    @PostConstruct
    void start() {
        try {
            camel.getCamelContextExtension().setName("claimwright");
            camel.setApplicationContextClassLoader(getClass().getClassLoader());
            camel.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreads(threads));
            camel.getShutdownStrategy().setTimeout(STOP_SECONDS);
            camel.disableJMX();
            for (TradingPartner partner : TradingPartner.all()) {
                addRoutes(partner);
            }
            camel.start();
        } catch (Exception e) {
            throw new EJBException("the routes could not be started", e);
        }
    }

    private void addRoutes(TradingPartner partner) throws Exception {
        statuses.starting("inbox-" + partner.name());
        statuses.starting("outbox-" + partner.name());
        camel.addRoutes(new PartnerInboxRoute(partner, fetchFile, leases, statuses, Settings.load()));
        camel.addRoutes(new PartnerOutboxRoute(partner, sendNext, statuses));
    }

    @PreDestroy
    void stop() {
        camel.stop();
        leases.letGo();
    }
}
