package org.claimwright.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.claimwright.it.Waiting.ask;
import static org.claimwright.it.Waiting.execute;
import static org.claimwright.it.Waiting.until;
import static org.claimwright.it.Waiting.untilAsked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimwright.sandbox.Clearinghouse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a partner's folder into the database and back, on the real server with a real SFTP server. */
@ExtendWith(ArquillianExtension.class)
@Timeout(180)
class InboxIT {

    private static final AtomicInteger CONTROL = new AtomicInteger(700_000_000);

    private final Clearinghouse clearinghouse = Installation.running().clearinghouse();

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asBuilt();
    }

    /** A real 835, as production, with an interchange number and a trace of its own, so that no two are the same bytes or the same payment. */
    private static byte[] remittance() throws IOException {
        try (InputStream in = Clearinghouse.class.getResourceAsStream("/public-835/aws-samples-835X211.edi")) {
            String text = new String(in.readAllBytes(), US_ASCII);
            String number = Integer.toString(CONTROL.incrementAndGet());
            return text.replace(text.substring(90, 99), number).replace("*0*T*|", "*0*P*|").replace("TRN*1*9999999999", "TRN*1*" + number)
                    .getBytes(US_ASCII);
        }
    }

    private static String fileNamed(String name) {
        return " from raw_file where name = '" + name + "'";
    }

    private static String health() throws Exception {
        URI health = Installation.running().address().resolve("api/v1/health");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(health).header("X-API-Key", Installation.READING_KEY).build(), BodyHandlers.ofString()).body();
    }

    @Test
    void a_file_in_the_partners_folder_is_stored_read_handed_on_and_gone_there() throws Exception {
        byte[] bytes = remittance();
        clearinghouse.offer("first.835", bytes);
        untilAsked("READ", "select state" + fileNamed("first.835"));
        assertEquals(Installation.PARTNER + " " + bytes.length, ask("select partner || ' ' || size" + fileNamed("first.835")));
        assertEquals("t", ask("select encode(sha256(bytes), 'hex') = encode(sha256, 'hex') from raw_chunk join raw_file using (org_id, file_id) where name = 'first.835'"));
        assertEquals("835", ask("select code from transaction_set join raw_file using (org_id, file_id) where name = 'first.835'"));
        untilAsked("POSTED", "select r.state from remittance r join raw_file using (org_id, file_id) where name = 'first.835'");
        until("false", () -> Boolean.toString(Files.exists(clearinghouse.outbox().resolve("first.835"))));
    }

    @Test
    void the_same_bytes_under_another_name_are_noted_and_refused() throws Exception {
        byte[] bytes = remittance();
        clearinghouse.offer("original.835", bytes);
        untilAsked("READ", "select state" + fileNamed("original.835"));
        clearinghouse.offer("copy.835", bytes);
        untilAsked("t", "select duplicate from file_arrival where name = 'copy.835'");
        assertEquals("0", ask("select count(*)" + fileNamed("copy.835")));
        assertEquals("2", ask("select count(*) from file_arrival where file_id = (select file_id" + fileNamed("original.835") + ")"));
        until("false", () -> Boolean.toString(Files.exists(clearinghouse.outbox().resolve("copy.835"))));
    }

    @Test
    void a_file_that_is_still_being_written_is_left_alone() throws Exception {
        byte[] bytes = remittance();
        Path growing = clearinghouse.outbox().resolve("growing.835");
        Path part = clearinghouse.outbox().resolve("whole.835.part");
        Files.write(part, remittance());
        Files.write(growing, new byte[0]);
        int piece = bytes.length / 6 + 1;
        for (int from = 0; from < bytes.length; from += piece) {
            Thread.sleep(1000);
            assertEquals("0", ask("select count(*) from file_arrival where name = 'growing.835'"), "fetched after " + from + " bytes");
            Files.write(growing, java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece)), StandardOpenOption.APPEND);
        }
        untilAsked(Integer.toString(bytes.length), "select size" + fileNamed("growing.835"));
        assertTrue(Files.exists(part));
        Files.delete(part);
    }

    @Test
    void a_sender_that_pauses_for_longer_than_we_wait_is_waited_for_because_its_file_has_no_end_yet() throws Exception {
        byte[] bytes = remittance();
        Path pausing = clearinghouse.outbox().resolve("pausing.835");
        Files.write(pausing, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Thread.sleep(6000);
        assertEquals("0", ask("select count(*) from file_arrival where name = 'pausing.835'"));
        Files.write(pausing, java.util.Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length), StandardOpenOption.APPEND);
        untilAsked(Integer.toString(bytes.length), "select size" + fileNamed("pausing.835"));
        until("false", () -> Boolean.toString(Files.exists(pausing)));
        assertEquals("1", ask("select count(*) from file_arrival where name = 'pausing.835'"));
    }

    @Test
    void a_file_that_grows_while_it_is_fetched_is_fetched_again_and_only_the_whole_is_kept() throws Exception {
        byte[] one = remittance();
        byte[] two = remittance();
        AtomicInteger fetches = new AtomicInteger();
        clearinghouse.troubledBy((at, path) -> {
            if (at.equals("fetch") && fetches.incrementAndGet() == 1) {
                Files.write(clearinghouse.outbox().resolve("growing-late.835"), two, StandardOpenOption.APPEND);
            }
        });
        try {
            clearinghouse.offer("growing-late.835", one);
            untilAsked(Integer.toString(one.length + two.length), "select size" + fileNamed("growing-late.835"));
            until("false", () -> Boolean.toString(Files.exists(clearinghouse.outbox().resolve("growing-late.835"))));
            assertEquals("1", ask("select count(*) from file_arrival where name = 'growing-late.835'"));
        } finally {
            clearinghouse.troubledBy((at, path) -> { });
        }
    }

    @Test
    void a_name_that_is_a_pattern_is_left_there_and_takes_no_neighbour_with_it() throws Exception {
        Path pattern = clearinghouse.outbox().resolve("*");
        Path neighbour = clearinghouse.outbox().resolve("neighbour.tmp");
        Files.write(pattern, remittance());
        Files.write(neighbour, new byte[] {1});
        untilAsked("1", "select count(*) from work_item where kind = 'quarantine' and reason = 'not-fetched' and words like 'the name%'");
        Thread.sleep(3000);
        assertTrue(Files.exists(pattern) && Files.exists(neighbour));
        assertEquals("0", ask("select count(*)" + fileNamed("*")));
        Files.delete(pattern);
        Files.delete(neighbour);
    }

    @Test
    void a_name_that_looks_like_a_command_or_a_page_is_kept_as_it_is_and_is_nothing_but_a_name() throws Exception {
        String name = ";..$(touch x) '<b>' &'%2e%2e%2f.835";
        clearinghouse.offer(name, remittance());
        untilAsked("READ", "select state from raw_file where name = '" + name.replace("'", "''") + "'");
    }

    @Test
    void a_file_over_the_limit_is_left_there_with_a_work_item() throws Exception {
        Path large = clearinghouse.outbox().resolve("large.835");
        Files.write(large, new byte[5_000_001]);
        untilAsked("1", "select count(*) from work_item where reason = 'not-fetched' and words like 'a file of 5,000,001 bytes%limit of 5,000,000%'");
        assertTrue(Files.exists(large));
        Files.delete(large);
    }

    @Test
    void a_file_that_is_not_x12_and_an_empty_one_are_set_aside_with_a_reason_and_an_item() throws Exception {
        clearinghouse.offer("letter.835", "Dear Sirs, please find enclosed".getBytes(US_ASCII));
        clearinghouse.offer("empty.835", new byte[0]);
        untilAsked("QUARANTINED", "select state" + fileNamed("letter.835"));
        untilAsked("QUARANTINED", "select state" + fileNamed("empty.835"));
        assertEquals("the file is empty", ask("select problem" + fileNamed("empty.835")));
        assertEquals("empty,not-x12", ask("select string_agg(reason, ',' order by reason) from work_item join raw_file on reference = 'file:' || file_id "
                + "where name in ('letter.835', 'empty.835')"));
    }

    @ParameterizedTest
    @CsvSource({"list, ", "fetch, a file could not be fetched", "delete, a file was taken in but cannot be deleted there"})
    void what_fails_at_the_partner_makes_the_route_down_with_a_reason_until_it_goes_well(String operation, String words) throws Exception {
        String name = "jane-doe-" + operation + ".835";
        clearinghouse.troubledBy((at, path) -> {
            if (at.equals(operation)) {
                throw new AccessDeniedException(path.toString());
            }
        });
        try {
            clearinghouse.offer(name, remittance());
            until("DOWN", () -> inbox().path("status").asText());
            assertTrue(words == null || inbox().path("lastError").asText().contains(words), health());
            assertTrue(inbox().path("failures").asLong() > 0 && !health().contains("jane"), health());
        } finally {
            clearinghouse.troubledBy((at, path) -> { });
        }
        until("UP", () -> inbox().path("status").asText());
        until("false", () -> Boolean.toString(Files.exists(clearinghouse.outbox().resolve(name))));
        untilAsked("READ", "select state" + fileNamed(name));
    }

    private static JsonNode inbox() throws Exception {
        for (JsonNode route : new ObjectMapper().readTree(health()).path("routes")) {
            if (route.path("id").asText().equals("inbox-" + Installation.PARTNER)) {
                return route;
            }
        }
        throw new IllegalStateException("no inbox in " + health());
    }

    @Test
    void a_server_with_another_host_key_is_refused_and_the_health_page_says_so() throws Exception {
        until("true", () -> Boolean.toString(health().contains("the host key of 127.0.0.1:")));
        assertTrue(health().contains("{\"id\":\"inbox-" + Installation.IMPOSTOR + "\",\"status\":\"DOWN\""), health());
        assertEquals("0", ask("select count(*) from file_arrival where partner = '" + Installation.IMPOSTOR + "'"));
    }

    @Test
    void while_another_node_holds_the_lease_nothing_is_fetched_and_its_death_is_noticed() throws Exception {
        String lease = "inbox-" + Installation.PARTNER;
        untilAsked("1", "select count(*) from door.lease where name = '" + lease + "'");
        long epoch = Long.parseLong(ask("select epoch from door.lease where name = '" + lease + "'"));
        for (int second = 0; second < 5; second++) {
            execute("update door.lease set owner = 'another node', epoch = " + (epoch + 1) + ", expires_at = clock_timestamp() + interval '3 seconds' "
                    + "where name = '" + lease + "'");
            if (second == 1) {
                clearinghouse.offer("contested.835", remittance());
            }
            Thread.sleep(1000);
        }
        assertEquals("0", ask("select count(*)" + fileNamed("contested.835")));
        assertTrue(health().contains("{\"id\":\"" + lease + "\",\"status\":\"STANDBY\""), health());
        untilAsked("READ", "select state" + fileNamed("contested.835"));
        assertEquals(Long.toString(epoch + 2), ask("select epoch from door.lease where name = '" + lease + "'"));
    }

    @Test
    void a_file_is_answered_with_a_999_in_the_partners_folder() throws Exception {
        clearinghouse.offer("answered.835", remittance());
        String answer = "select o.name from outgoing_file o join raw_file f on o.answers_file_id = f.file_id where f.name = 'answered.835' and sent_at is not null";
        until("true", () -> Boolean.toString(ask(answer).startsWith("999-")));
        String sent = Files.readString(clearinghouse.inbox().resolve(ask(answer)));
        assertTrue(sent.contains("AK1*HP*1*005010X221A1~") && sent.contains("AK2*835*35681~"), sent);
    }

    @Test
    void what_is_in_the_outbox_arrives_in_the_partners_folder_whole_and_is_noted_as_sent() throws Exception {
        execute("with f as (insert into outgoing_file (org_id, partner, kind, name, bytes) values (1, '" + Installation.PARTNER
                + "', '999', '999-by-hand.edi', 'ISA*'::bytea) returning org_id, partner, outgoing_id) "
                + "insert into door.outbox (org_id, partner, outgoing_id) select * from f");
        untilAsked("t", "select sent_at is not null from outgoing_file where name = '999-by-hand.edi'");
        assertEquals("ISA*", Files.readString(clearinghouse.inbox().resolve("999-by-hand.edi")));
        assertFalse(Files.exists(clearinghouse.inbox().resolve("999-by-hand.edi.part")));
        untilAsked("0", "select count(*) from door.outbox");
    }
}
