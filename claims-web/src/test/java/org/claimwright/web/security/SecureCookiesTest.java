package org.claimwright.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Properties;
import org.claimwright.access.Settings;
import org.junit.jupiter.api.Test;

class SecureCookiesTest {

    @Test
    void cookies_are_for_https_alone_where_the_setting_says_so_and_a_slip_in_it_is_told() {
        assertFalse(SecureCookies.isAsked(Settings.of(new Properties())));
        assertFalse(SecureCookies.isAsked(settings("false")));
        assertTrue(SecureCookies.isAsked(settings("true")));
        assertEquals("setting server.https must be true or false, found yes",
                assertThrows(IllegalArgumentException.class, () -> SecureCookies.isAsked(settings("yes"))).getMessage());
    }

    private static Settings settings(String https) {
        Properties properties = new Properties();
        properties.setProperty("server.https", https);
        return Settings.of(properties);
    }
}
