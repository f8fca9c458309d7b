package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.claimwright.sandbox.PracticeDay;

/** The API, as a poster's program uses it. */
final class Door {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Door() {
    }

    static HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        return send(request(path, key));
    }

    static HttpResponse<String> post(String path, String key, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path, key).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Brings in a day of the sandbox's practice: its open claims, then its files, each worked off before the next wave. */
    static void bringInADay() throws Exception {
        PracticeDay day = PracticeDay.of(20261, LocalDate.now());
        HttpResponse<String> imported = post("api/v1/claims/import", Installation.API_KEY, "text/csv", day.openClaims().getBytes(StandardCharsets.UTF_8));
        assertEquals(200, imported.statusCode(), imported.body());
        for (int wave = 1; wave <= 2; wave++) {
            for (PracticeDay.File file : day.files()) {
                if (file.wave() == wave) {
                    HttpResponse<String> stored = post("api/v1/files?name=" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8), Installation.API_KEY,
                            "application/octet-stream", file.bytes());
                    assertEquals(200, stored.statusCode(), stored.body());
                }
            }
            Waiting.until("0", () -> json(get("api/v1/health", Installation.READING_KEY)).path("todo").asText());
        }
    }

    private static HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Installation.running().address().resolve(path));
        return key == null ? request : request.header("X-API-Key", key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
