package org.claimwright.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code post} and {@code retry} make of the server's answers. */
@Timeout(30)
class PostTest {

    private static final String STUCK = """
            {"fileId": 3, "name": "a.835", "state": "READ", "arrivals": 1, "done": false,
             "stuck": [{"itemId": 71, "words": "POST_REMITTANCE of 9 failed 5 times, the last time with: no space left"}],
             "transactions": [{"control": "0001"}]}""";

    @TempDir
    private Path folder;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String answer = answers.get(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            byte[] bytes = (answer == null ? "{\"detail\": \"the work of item 71 is not stuck\"}" : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 409 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Api api() {
        return new Api(server.getAddress().getPort(), "key");
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    @Test
    void a_file_whose_work_is_stuck_ends_the_post_with_1_and_a_line_that_says_how_to_go_on() throws Exception {
        answers.put("POST /api/v1/files", "{\"fileId\": 3}");
        answers.put("GET /api/v1/files/3", STUCK);
        int exit = Post.run(api(), List.of(Files.writeString(folder.resolve("a.835"), "ISA").toString()), out());
        assertEquals(1, exit);
        assertTrue(printed.toString().contains("a.835 is stuck: POST_REMITTANCE of 9 failed 5 times, the last time with: no space left;"
                + " once that is mended: ./claimwright retry 71\n"), printed::toString);
    }

    @Test
    void what_is_tried_again_is_said_and_what_is_not_stuck_ends_with_1() throws Exception {
        answers.put("POST /api/v1/work-items/71/retry", "{\"itemId\": 71, \"work\": \"POST_REMITTANCE\", \"state\": \"DONE\"}");
        assertEquals(0, Retry.run(api(), "71", out()));
        assertEquals("work item 71: POST_REMITTANCE is tried again\n", printed.toString());
        answers.clear();
        assertEquals(1, Retry.run(api(), "71", out()));
        assertTrue(printed.toString().endsWith("the server answered 409: the work of item 71 is not stuck\n"), printed::toString);
    }
}
