package org.claimwright.it;

import static org.claimwright.it.Waiting.ask;
import static org.claimwright.it.Waiting.execute;
import static org.claimwright.it.Waiting.untilAsked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work that fails five times, and its way back. The work here is of a kind that nobody does, so it fails whenever it is tried. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class StuckIT {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asBuilt();
    }

    @AfterEach
    void forget() {
        execute("delete from door.todo where kind in ('NOBODYS', 'DECIDE_DENIALS')");
        execute("update work_item set state = 'DONE' where kind = 'stuck'");
    }

    /** The number of its work item. */
    private static String getStuck() throws Exception {
        execute("insert into door.todo (org_id, kind, ref, attempts) values (1, 'NOBODYS', 5, 4)");
        untilAsked("1", "select count(*) from work_item where kind = 'stuck' and state = 'NEW'");
        return ask("select item_id from work_item where kind = 'stuck' and state = 'NEW'");
    }

    private static HttpResponse<String> retry(String item, String key) throws Exception {
        return Door.post("api/v1/work-items/" + item + "/retry", key, "application/json", new byte[0]);
    }

    @Test
    void a_supervisor_has_it_tried_again_from_the_first_attempt_on() throws Exception {
        String item = getStuck();
        assertEquals("NOBODYS of 5 failed 5 times, the last time with: nobody does the todo NOBODYS",
                ask("select words from work_item where item_id = " + item));
        HttpResponse<String> answer = retry(item, Installation.SUPERVISORS_KEY);
        assertEquals("{\"itemId\":" + item + ",\"work\":\"NOBODYS\",\"state\":\"DONE\"}", answer.body());
        untilAsked("1", "select attempts from door.todo where kind = 'NOBODYS' and not stuck");
        assertEquals("key:supervising", ask("select actor from audit_event where action = 'tried again todo' and subject = 'work-item:" + item + "'"));
        HttpResponse<String> again = retry(item, Installation.SUPERVISORS_KEY);
        assertEquals(409, again.statusCode(), again.body());
        assertEquals(404, retry("999999", Installation.SUPERVISORS_KEY).statusCode());
    }

    @Test
    void nobody_else_may() throws Exception {
        String item = getStuck();
        assertEquals(403, retry(item, Installation.API_KEY).statusCode());
        assertEquals(401, retry(item, "wrong").statusCode());
        assertEquals("t", ask("select stuck from door.todo where kind = 'NOBODYS'"));
    }

    @Test
    void a_file_says_that_work_on_it_is_stuck() throws Exception {
        HttpResponse<String> stored = Door.post("api/v1/files?name=stuck.835", Installation.API_KEY, "application/octet-stream",
                "no X12 at all".getBytes(StandardCharsets.US_ASCII));
        String id = Door.json(stored).path("fileId").asText();
        untilAsked("QUARANTINED", "select state from raw_file where file_id = " + id);
        execute("insert into door.todo (org_id, kind, ref, attempts, stuck) values (1, 'READ_FILE', " + id + ", 5, true)");
        execute("insert into work_item (org_id, kind, reference, reason, words, dollars_cents, ranked_on, sort_deadline) select 1, 'stuck', 'todo:' || todo_id,"
                + " kind, 'it failed', 0, current_date, current_date from door.todo where stuck");
        JsonNode file = Door.json(Door.get("api/v1/files/" + id, Installation.API_KEY));
        assertTrue(!file.path("done").asBoolean(), file::toString);
        assertEquals("it failed", file.path("stuck").path(0).path("words").asText(), file::toString);
        assertEquals(200, retry(file.path("stuck").path(0).path("itemId").asText(), Installation.SUPERVISORS_KEY).statusCode());
        untilAsked("0", "select count(*) from door.todo where kind = 'READ_FILE' and ref = " + id);
    }
}
