package org.claimwright.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final FailedSignIns failed = new FailedSignIns();

    @Test
    void the_twentieth_failure_keeps_an_address_out_until_a_quarter_of_an_hour_after_the_first() {
        fail("192.0.2.1", FailedSignIns.MOST_FAILURES - 1);
        assertFalse(failed.isKeptOut("192.0.2.1", NOON));
        fail("192.0.2.1", 1);
        assertTrue(failed.isKeptOut("192.0.2.1", NOON.plusSeconds(899)));
        assertFalse(failed.isKeptOut("192.0.2.1", NOON.plusSeconds(900)));
        assertFalse(failed.isKeptOut("192.0.2.2", NOON));
    }

    @Test
    void a_network_of_ipv6_is_one_address() {
        fail("2001:db8:1:2:3:4:5:6", FailedSignIns.MOST_FAILURES);
        assertTrue(failed.isKeptOut("2001:db8:1:2:ffff:0:0:1", NOON));
        assertFalse(failed.isKeptOut("2001:db8:1:3:3:4:5:6", NOON));
    }

    @Test
    void behind_a_proxy_on_the_same_machine_everybody_has_its_address_so_it_is_never_kept_out() {
        for (String proxy : new String[] {"127.0.0.1", "127.0.0.77", "::1", "0:0:0:0:0:0:0:1"}) {
            fail(proxy, FailedSignIns.MOST_FAILURES);
            assertFalse(failed.isKeptOut(proxy, NOON), proxy);
        }
        fail("12.7.0.1", FailedSignIns.MOST_FAILURES);
        assertTrue(failed.isKeptOut("12.7.0.1", NOON));
    }

    @Test
    void however_many_addresses_come_so_many_are_held() {
        for (int i = 0; i < FailedSignIns.MOST_ADDRESSES + 5_000; i++) {
            fail("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256, 1);
        }
        assertEquals(FailedSignIns.MOST_ADDRESSES, failed.addresses());
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(address, NOON);
        }
    }
}
