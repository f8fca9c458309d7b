package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, by which door, and what the answers carry; from outside, without a browser. */
@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class SignInIT {

    private static final String PROBLEM = "application/problem+json";

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asBuilt();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(Installation.running().address() + path));
    }

    /** The status of a path that is sent as it is written, which a client would tidy up. */
    private static String raw(String path) throws IOException {
        URI address = Installation.running().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/files", "/%61pi/v1/files", "/api;x=1/v1/files", "//api/v1/files", "/denials/../api/v1/files", "/api/v1/nothing", "/api"})
    void every_spelling_of_the_api_asks_for_a_key_in_json(String path) throws Exception {
        String answer = raw(path);
        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
        assertTrue(answer.contains(PROBLEM) && answer.contains("\"status\":401"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/denials", "/%64enials", "/denials;x=1", "//denials", "/exceptions", "/denials/1/source/claim", "/error", "/nothing"})
    void every_spelling_of_a_screen_leads_to_the_login(String path) throws Exception {
        String answer = raw(path);
        assertTrue(answer.startsWith("HTTP/1.1 302") && answer.contains("/login?next="), answer);
    }

    @Test
    void health_is_open_and_a_wrong_key_opens_nothing_else() throws Exception {
        assertEquals(200, Door.get("api/v1/health", null).statusCode());
        HttpResponse<String> refused = Door.get("api/v1/files", "wrong");
        assertEquals(401, refused.statusCode());
        assertEquals(PROBLEM, refused.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void a_reading_key_reads_and_brings_nothing() throws Exception {
        assertEquals(200, Door.get("api/v1/files", Installation.READING_KEY).statusCode());
        assertEquals(200, Door.get("api/v1/ledger/check", Installation.READING_KEY).statusCode());
        for (String path : new String[] {"api/v1/files?name=x", "api/v1/claims/import", "api/v1/remittances/1/release"}) {
            String type = path.endsWith("import") ? "text/csv" : path.endsWith("release") ? "application/json" : "application/octet-stream";
            HttpResponse<String> refused = Door.post(path, Installation.READING_KEY, type, "{}".getBytes(StandardCharsets.UTF_8));
            assertEquals(403, refused.statusCode(), path + " " + refused.body());
            assertEquals(403, Door.json(refused).path("status").asInt(), path);
        }
    }

    @Test
    void a_session_is_no_key() throws Exception {
        HttpClient browser = signedIn();
        assertEquals(200, send(browser, to("denials")).statusCode());
        assertEquals(401, send(browser, to("api/v1/files")).statusCode());
    }

    @Test
    void the_session_gets_a_new_id_and_its_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> answer = login(browser, Installation.BILLER, Installation.PASSWORD, "/denials");
        String cookie = answer.headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("claimwright=")).findFirst().orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), answer.headers().allValues("Set-Cookie").toString());
        HttpRequest.Builder planted = to("denials").header("Cookie", "claimwright=planted");
        HttpResponse<String> refused = send(HttpClient.newHttpClient(), planted);
        assertEquals(302, refused.statusCode());
        assertFalse(answer.headers().firstValue("Location").orElse("").contains(";"), "no session in an address");
    }

    @Test
    void the_login_page_leads_only_to_addresses_of_ours() throws Exception {
        for (String next : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"}) {
            HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            String location = login(browser, Installation.BILLER, Installation.PASSWORD, next).headers().firstValue("Location").orElse("");
            assertEquals(Installation.running().address().toString(), location, next);
        }
    }

    @Test
    void a_login_without_the_pages_token_is_refused() throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> answer = send(browser, to("login").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=" + Installation.BILLER + "&password=" + encoded(Installation.PASSWORD))));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("too old"), answer.body());
    }

    @Test
    void every_answer_tells_the_browser_what_not_to_do() throws Exception {
        for (String path : new String[] {"login", "denials", "api/v1/health", "assets/nothing"}) {
            HttpResponse<String> answer = send(HttpClient.newHttpClient(), to(path));
            assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"), path);
            assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
        }
    }

    @Test
    void an_asset_has_its_hash_in_its_address_and_may_be_kept_for_ever() throws Exception {
        Matcher link = Pattern.compile("href=\"/(assets/[0-9a-f]{12}/app.css)\"").matcher(send(HttpClient.newHttpClient(), to("login")).body());
        assertTrue(link.find());
        HttpResponse<String> asset = send(HttpClient.newHttpClient(), to(link.group(1)));
        assertEquals(200, asset.statusCode());
        assertTrue(asset.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(404, send(HttpClient.newHttpClient(), to("assets/../WEB-INF/web.xml")).statusCode());
    }

    @Test
    void a_refusal_tells_nothing_of_the_inside() throws Exception {
        HttpResponse<String> refused = Door.post("api/v1/remittances/1/release", Installation.API_KEY, "application/json", "{\"reazon\":1}".getBytes(StandardCharsets.UTF_8));
        assertEquals(400, refused.statusCode(), refused.body());
        JsonNode problem = Door.json(refused);
        assertEquals("Bad Request", problem.path("title").asText());
        assertFalse(refused.body().contains("Exception") || refused.body().contains("org."), refused.body());
        assertEquals(404, Door.get("api/v1/files/999999", Installation.API_KEY).statusCode());
        assertEquals(405, Door.post("api/v1/ledger/trial-balance", Installation.API_KEY, "application/json", new byte[0]).statusCode());
    }

    @Test
    void claims_with_an_error_are_answered_row_by_row_and_nothing_is_imported() throws Exception {
        String before = Waiting.ask("select count(*) from claim");
        HttpResponse<String> refused = Door.post("api/v1/claims/import", Installation.API_KEY, "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, refused.statusCode(), refused.body());
        assertNotEquals(0, Door.json(refused).path("errors").size());
        assertEquals(before, Waiting.ask("select count(*) from claim"));
    }

    private static HttpClient signedIn() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        login(browser, Installation.BILLER, Installation.PASSWORD, "/denials");
        return browser;
    }

    private static HttpResponse<String> login(HttpClient browser, String login, String password, String next) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(send(browser, to("login")).body());
        assertTrue(token.find());
        return send(browser, to("login").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                "csrf=" + token.group(1) + "&login=" + login + "&password=" + encoded(password) + "&next=" + encoded(next))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
