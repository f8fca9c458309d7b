package org.claimwright.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.claimwright.launch.Api.Answer;

/** {@code retry ITEM}: has the server try again what got stuck, by the number of its work item. Exit 1 when it is not stuck. */
final class Retry {

    private Retry() {
    }

    static int run(Api api, String item, PrintStream out) throws IOException {
        if (!item.matches("[0-9]{1,18}")) {
            throw new Refusal("\"" + item + "\" is no work item's number");
        }
        Answer answer = api.post("work-items/" + item + "/retry", "application/json", BodyPublishers.noBody());
        if (!answer.isOk()) {
            out.println(answer.problem());
            return 1;
        }
        out.println("work item " + item + ": " + answer.body().path("work").asText() + " is tried again");
        return 0;
    }
}
