package org.claimwright.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The running server's API, {@code /api/v1}. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String key;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    Api(int port, String key) {
        this.base = URI.create("http://127.0.0.1:" + port + "/api/v1/");
        this.key = key;
    }

    /** An answer: {@code body} is null when it is not JSON. */
    record Answer(int status, JsonNode body) {
        boolean isOk() {
            return status == 200;
        }

        /** What the server says went wrong, in one line. */
        String problem() {
            String words = body == null ? "" : body.path("detail").asText(body.path("title").asText(""));
            return "the server answered " + status + (words.isEmpty() ? "" : ": " + words);
        }
    }

    /** That of the {@code up} that runs on a data directory. */
    static Api of(Path data) {
        Path running = data.resolve("running.properties");
        if (!Files.exists(running)) {
            throw new Refusal("no server runs on " + data + ": start ./claimwright up first");
        }
        Properties address = Settings.read(running).properties();
        return new Api(Integer.parseInt(address.getProperty("port")), Logins.at(data).apiKey());
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    Answer post(String path, String type, BodyPublisher body) throws IOException {
        return send(request(path).header("Content-Type", type).POST(body).build());
    }

    Answer upload(String name, Path file) throws IOException {
        return post("files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), "application/octet-stream", BodyPublishers.ofFile(file));
    }

    Answer importClaims(BodyPublisher csv) throws IOException {
        return post("claims/import", "text/csv", csv);
    }

    Answer release(long remittance, String reason, Long client, boolean dismiss) throws IOException {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("reason", reason, "dismiss", dismiss));
        body.put("clientId", client);
        return post("remittances/" + remittance + "/release", "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("X-API-Key", key).header("Accept", "application/json").timeout(Duration.ofMinutes(30));
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
