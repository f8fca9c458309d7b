package org.claimwright.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.claimwright.web.denials.DenialsScreen;
import org.claimwright.web.workqueue.ExceptionsScreen;

/** The screens. Login, logout and assets are servlets of their own: they are there before anybody is known. */
@ApplicationPath("/")
public class Screens extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Pages.class, Refusals.class, Home.class, DenialsScreen.class, ExceptionsScreen.class);
    }
}
