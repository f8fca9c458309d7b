package org.claimwright.parties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.claimwright.access.Settings;
import org.claimwright.edi.Leniency;
import org.claimwright.edi.SnipTypes;
import org.junit.jupiter.api.Test;

class TradingPartnerTest {

    private static final Map<String, String> LEAST = Map.of("organisation.name", "Practice", "partner.1.name", "house", "partner.1.host", "sftp.example",
            "partner.1.user", "us", "partner.1.private-key", "/keys/us", "partner.1.known-hosts", "/keys/known", "partner.1.inbox", "out",
            "partner.1.outbox", "in");

    private static List<TradingPartner> read(String... changes) {
        Map<String, String> settings = new HashMap<>(LEAST);
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        return TradingPartner.all(Settings.of(properties));
    }

    private static String refusal(String... changes) {
        return assertThrows(IllegalArgumentException.class, () -> read(changes)).getMessage();
    }

    @Test
    void the_least_profile_has_port_22_no_acknowledgements_no_leniency_and_the_installations_organisation() {
        TradingPartner partner = read().get(0);
        assertEquals(22, partner.port());
        assertFalse(partner.sendsAcknowledgements());
        assertEquals(Set.of(), partner.leniencies());
        assertEquals("Practice", partner.organisation());
    }

    @Test
    void leniencies_are_named_one_by_one() {
        assertEquals(Set.of(Leniency.CONTROL_NUMBERS_RESTART, Leniency.REMITTANCE_WITHOUT_TECHNICAL_CONTACT),
                read("partner.1.leniencies", "control-numbers-restart, 835-without-PER-BL").get(0).leniencies());
        assertTrue(read("partner.1.acknowledgements", "true").get(0).sendsAcknowledgements());
    }

    @Test
    void the_types_of_checks_are_1_to_5_unless_the_profile_names_others() {
        assertEquals(SnipTypes.BY_DEFAULT, read().get(0).snipTypes());
        assertEquals("1,2,3,4,5,7", read("partner.1.snip-types", "1-5,7").get(0).snipTypes().toString());
        assertEquals("1,2,3,4,5,6,7", read("partner.1.snip-types", "1-7").get(0).snipTypes().toString());
        for (String less : new String[] {"7", "1-2,4-7", "1-4"}) {
            assertEquals("setting partner.1.snip-types: a partner's files are always held to 1-5; only 6 and 7 can be added, as in 1-5,7; found " + less,
                refusal("partner.1.snip-types", less));
        }
        assertEquals("setting partner.1.snip-types: SNIP types are written as 1-7 or 1-5,7; found all", refusal("partner.1.snip-types", "all"));
    }

    @Test
    void what_is_wrong_is_named_by_its_setting() {
        assertEquals("setting partner.1.host is missing", refusal("partner.1.host", " "));
        assertEquals("setting partner.1.port must be a whole number from 1, found ssh", refusal("partner.1.port", "ssh"));
        assertEquals("setting partner.1.leniencies names an unknown leniency: anything", refusal("partner.1.leniencies", "anything"));
        assertTrue(refusal("partner.1.name", "../x").contains("letters, digits and hyphens"));
    }
}
