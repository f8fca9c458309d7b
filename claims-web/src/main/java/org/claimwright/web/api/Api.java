package org.claimwright.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The API, version 1. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Json.class, ApiRefusals.class, ClaimsResource.class, FilesResource.class, HealthResource.class, LedgerResource.class, RemittancesResource.class,
                WorkItemsResource.class);
    }
}
