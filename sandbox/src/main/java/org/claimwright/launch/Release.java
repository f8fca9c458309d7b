package org.claimwright.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.claimwright.launch.Api.Answer;

/** {@code release ID --reason TEXT [--client N | --dismiss]}: posts a remittance that is held for release, or never. Exit 1 when it cannot be. */
final class Release {

    private Release() {
    }

    static int run(Api api, Arguments arguments, PrintStream out) throws IOException {
        String id = arguments.others().get(0);
        if (!id.matches("[0-9]{1,18}")) {
            throw new Refusal("\"" + id + "\" is no remittance's number");
        }
        String reason = arguments.value("--reason").filter(text -> !text.isBlank())
                .orElseThrow(() -> new Refusal("a release needs --reason \"why it may be posted\""));
        Optional<Long> client = arguments.value("--client").map(text -> arguments.number("--client", 0, 1));
        Answer answer = api.release(Long.parseLong(id), reason, client.orElse(null), arguments.has("--dismiss"));
        if (!answer.isOk()) {
            out.println(answer.problem());
            return 1;
        }
        JsonNode remittance = answer.body();
        out.println("remittance " + id + " is " + remittance.path("state").asText() + ": payment " + remittance.path("payment").asText() + ", paid "
                + remittance.path("paid").asText() + ", unapplied " + remittance.path("unapplied").asText());
        return 0;
    }
}
