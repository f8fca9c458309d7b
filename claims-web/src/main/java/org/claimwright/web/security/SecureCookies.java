package org.claimwright.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.claimwright.access.Settings;

/**
 * Marks the session's cookie for https alone where {@code server.https=true} says that people reach us so, through a proxy that ends TLS: then no
 * request looks secure from here. A request that does come by https has its cookies marked by undertow-handlers.conf.
 */
@WebListener
public class SecureCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (isAsked(Settings.load())) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }

    /** @throws IllegalArgumentException when the setting is neither true nor false */
    static boolean isAsked(Settings settings) {
        String asked = settings.text("server.https").orElse("false");
        if (!asked.equals("true") && !asked.equals("false")) {
            throw new IllegalArgumentException("setting server.https must be true or false, found " + asked);
        }
        return asked.equals("true");
    }
}
