package org.claimwright.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.claimwright.edi.SnipTypes;
import org.claimwright.parties.TradingPartner;
import org.junit.jupiter.api.Test;

class LeasedPollingTest {

    private static final TradingPartner PARTNER = new TradingPartner("edge", "sftp.example.org", 22, "us", Path.of("key"), Path.of("known_hosts"), "in", "out",
            false, Set.of(), SnipTypes.BY_DEFAULT, "practice");

    private final RouteStatuses statuses = new RouteStatuses();
    private final LeasedPolling polling = new LeasedPolling("inbox-edge", PARTNER, statuses, () -> true);

    private RouteStatus status() {
        return statuses.all().get(0);
    }

    @Test
    void a_turn_in_which_a_file_could_not_be_deleted_is_no_good_turn_and_the_next_good_one_is() {
        assertTrue(polling.begin(null, null));
        polling.afterCommit().handleException("Error during commit", null, new GenericFileOperationFailedException("Cannot delete file: in/jane-doe.835"));
        polling.commit(null, null, 1);
        assertEquals(new RouteStatus("inbox-edge", "DOWN",
                "sftp.example.org:22: a file was taken in but cannot be deleted there (Cannot delete file)", 1), status());
        assertFalse(polling.begin(null, null), "the pause");
        polling.commit(null, null, 0);
        assertEquals(new RouteStatus("inbox-edge", "UP", null, 1), status());
    }

    @Test
    void a_file_that_cannot_be_fetched_is_told_without_its_name() {
        polling.begin(null, null);
        polling.handleException("Error processing file jane-doe.835", null, new GenericFileOperationFailedException("Cannot retrieve file: in/jane-doe.835",
                new AccessDeniedException("/in/jane doe.835")));
        assertEquals("sftp.example.org:22: a file could not be fetched (...)", status().lastError());
    }

    @Test
    void what_is_known_of_a_lost_connection_is_told() {
        polling.begin(null, null);
        polling.rollback(null, null, 0, new IOException("poll", new java.net.ConnectException("Connection refused")));
        assertEquals(new RouteStatus("inbox-edge", "DOWN", "sftp.example.org:22: Connection refused", 1), status());
    }
}
