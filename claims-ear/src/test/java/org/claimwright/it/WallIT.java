package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.claimwright.access.InOrganisation;
import org.claimwright.access.Refused;
import org.claimwright.edi.SnipTypes;
import org.claimwright.exchange.LeaseLost;
import org.claimwright.intake.FetchFile;
import org.claimwright.intake.ReceiveFile;
import org.claimwright.parties.TradingPartner;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wall between organisations, inside the server. */
@ExtendWith(ArquillianExtension.class)
public class WallIT {

    private static final int OURS = 1;
    private static final int THEIRS = 2;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService background;

    @Resource(lookup = "java:jboss/datasources/ClaimwrightDS")
    private DataSource database;

    @Inject
    private InOrganisation inOrganisation;

    @Inject
    private ReceiveFile receiveFile;

    @Inject
    private FetchFile fetchFile;

    @Deployment
    static EnterpriseArchive application() {
        return Application.withTests(WallIT.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private long files(String name) throws Exception {
        return Long.parseLong(ask("select count(*) from file_arrival where name = '" + name + "'"));
    }

    /** Away from the request that runs this test, as a route or the worker would. */
    private <T> T inBackground(int organisation, Callable<T> work) throws Exception {
        return background.submit(() -> inOrganisation.call(organisation, "test", work)).get();
    }

    @Test
    void a_use_case_that_nobody_calls_is_refused() {
        assertThrows(Refused.class, () -> receiveFile.receive("upload", "nobody", bytes("x")));
    }

    @Test
    void nobody_can_name_an_organisation_while_a_request_is_served() {
        assertThrows(Refused.class, () -> inOrganisation.call(OURS, "test", () -> "in"));
    }

    @Test
    void a_transaction_is_in_the_organisation_that_was_entered_and_the_connection_forgets_it() throws Exception {
        assertEquals("1", inBackground(OURS, () -> ask("select current_setting('app.org', true)")));
        for (int i = 0; i < 20; i++) {
            assertEquals("", ask("select coalesce(current_setting('app.org', true), '')"));
        }
    }

    @Test
    void a_second_organisation_in_the_same_transaction_is_refused() {
        ExecutionException refused = assertThrows(ExecutionException.class,
                () -> inBackground(OURS, () -> inOrganisation.call(THEIRS, "test", () -> "in both")));
        assertInstanceOf(Refused.class, refused.getCause());
    }

    @Test
    void what_one_organisation_stores_no_other_sees() throws Exception {
        inBackground(OURS, () -> receiveFile.receive("upload", "ours", bytes("seen by us alone")));
        assertEquals(1, inBackground(OURS, () -> files("ours")));
        assertEquals(0, inBackground(THEIRS, () -> files("ours")));
        assertEquals(0, files("ours"));
    }

    @Test
    void an_error_of_the_database_does_not_tell_the_row_that_failed() {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> inBackground(OURS, () -> ask(
                "insert into patient (org_id, last_name) values (" + OURS + ", 'SMITH') returning patient_id")));
        String message = failed.getCause().getMessage();
        assertTrue(message.contains("first_name") && !message.contains("Detail:") && !message.contains("SMITH"), message);
    }

    @Test
    void background_work_that_fails_leaves_nothing_also_with_a_checked_exception() throws Exception {
        assertThrows(ExecutionException.class, () -> inBackground(OURS, () -> {
            receiveFile.receive("upload", "half", bytes("half done"));
            throw new IOException("the other half");
        }));
        assertEquals(0, inBackground(OURS, () -> files("half")));
    }

    @Test
    void what_is_fetched_under_a_lost_lease_leaves_nothing() throws Exception {
        TradingPartner partner = new TradingPartner("elsewhere", "localhost", 22, "us", Path.of("key"), Path.of("hosts"), "in", "out", false,
                Set.of(), SnipTypes.BY_DEFAULT, Installation.ORGANISATION);
        ExecutionException lost = assertThrows(ExecutionException.class, () -> background.submit(() -> fetchFile.fetch(partner,
                new FetchFile.Lease("inbox-elsewhere", "a node that froze", 7), "late", bytes("too late"), () -> { })).get());
        assertInstanceOf(LeaseLost.class, lost.getCause());
        assertEquals(0, inBackground(OURS, () -> files("late")));
    }
}
