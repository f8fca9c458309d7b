package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
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
    void health_tells_a_stranger_whether_we_are_ready_and_a_key_how_routes_and_work_are() throws Exception {
        assertEquals("{\"ready\":true}", Door.get("api/v1/health", null).body());
        assertEquals("{\"ready\":true}", Door.get("api/v1/health", "wrong").body());
        JsonNode known = Door.json(Door.get("api/v1/health", Installation.READING_KEY));
        assertTrue(known.path("routes").size() > 0 && known.has("todo") && known.has("stuck"), known.toString());
    }

    @Test
    void a_wrong_key_opens_nothing() throws Exception {
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

    /** Neither body is ever sent: a server that waits for it has decided to take it. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /login", "POST /assets/nothing", "PUT /login"})
    void only_an_upload_may_be_large(String call) throws Exception {
        String form = call + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
        assertTrue(exchanged("127.0.0.1", form + "Cookie: claimwright-login=t\r\nContent-Length: 1900000000\r\n\r\n").startsWith("HTTP/1.1 413"));
        assertTrue(exchanged("127.0.0.1", form + "Transfer-Encoding: chunked\r\n\r\n").startsWith("HTTP/1.1 411"));
    }

    @Test
    void the_api_takes_no_large_body_but_where_files_come_in() throws Exception {
        assertEquals(413, Door.post("api/v1/remittances/1/release", Installation.API_KEY, "application/json", new byte[2_000_000]).statusCode());
        assertEquals(200, Door.post("api/v1/files?name=large", Installation.API_KEY, "application/octet-stream", new byte[2_000_000]).statusCode());
    }

    /** Behind a proxy on this machine all have its address: FailedSignInsTest tells what becomes of others. */
    @Test
    void many_wrong_tries_through_a_proxy_of_this_machine_keep_nobody_else_out() throws Exception {
        for (int tries = 1; tries <= 20; tries++) {
            assertTrue(loginFrom("127.0.0.77", "nobody" + tries).startsWith("HTTP/1.1 200"), "try " + tries);
        }
        String answer = loginFrom("127.0.0.77", Installation.BILLER);
        assertTrue(answer.startsWith("HTTP/1.1 302"), answer);
    }

    private static String loginFrom(String address, String login) throws IOException {
        String form = "csrf=t&login=" + login + "&password=" + (login.equals(Installation.BILLER) ? encoded(Installation.PASSWORD) : "x");
        return exchanged(address, "POST /login HTTP/1.1\r\nHost: h\r\nCookie: claimwright-login=t\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private static String exchanged(String from, String request) throws IOException {
        URI address = Installation.running().address();
        try (Socket socket = new Socket(address.getHost(), address.getPort(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_changed_role_a_changed_password_and_a_user_who_left_count_at_the_next_request() throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        login(browser, Installation.AUDITOR, Installation.PASSWORD, "/denials");
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(send(browser, to("denials")).body());
        assertTrue(token.find());
        try {
            assertEquals(403, send(browser, change(token.group(1))).statusCode());
            Waiting.execute("update door.app_user set role = 'BILLER' where login = '" + Installation.AUDITOR + "'");
            assertEquals(404, send(browser, change(token.group(1))).statusCode());
            Waiting.execute("update door.app_user set active = false where login = '" + Installation.AUDITOR + "'");
            assertEquals(302, send(browser, to("denials")).statusCode());
            assertTrue(login(browser, Installation.AUDITOR, Installation.PASSWORD, "/denials").body().contains("Wrong login"));
        } finally {
            Waiting.execute("update door.app_user set role = 'AUDITOR', active = true where login = '" + Installation.AUDITOR + "'");
        }
        login(browser, Installation.AUDITOR, Installation.PASSWORD, "/denials");
        assertEquals(200, send(browser, to("denials")).statusCode());
        Waiting.execute("update door.app_user set password_hash = password_hash || ' ' where login = '" + Installation.AUDITOR + "'");
        assertEquals(302, send(browser, to("denials")).statusCode());
        Waiting.execute("update door.app_user set password_hash = trim(password_hash) where login = '" + Installation.AUDITOR + "'");
    }

    private static HttpRequest.Builder change(String token) {
        return to("denials/999999/note").header("Content-Type", "application/x-www-form-urlencoded").header("X-CSRF-Token", token)
                .POST(BodyPublishers.ofString("version=1&words=x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"denials?q=%00", "denials?reason=%00", "denials?after=%00", "denials?after=nonsense", "denials?payer=%00&from=%00&balance=%00",
        "denials/1?q=%00", "exceptions?kind=%00", "exceptions?after=99999999999999999999", "exceptions?after=x", "denials/999999999999999999/source/x",
        "login?next=%00"})
    void no_address_is_answered_as_a_mistake_of_ours(String path) throws Exception {
        HttpResponse<String> answer = send(signedIn(), to(path));
        assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
        String sized = path.replace("%00", "x".repeat(3000));
        assertTrue(send(signedIn(), to(sized)).statusCode() < 500, sized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "{}", "", "{\"reason\":null}", "{\"reason\":[]}", "{\"reason\":\"\\u0000\"}", "{\"clientId\":\"x\"}",
        "{\"reason\":\"x\",\"clientId\":99999999999}"})
    void a_body_of_the_wrong_form_is_refused_as_the_callers_mistake(String body) throws Exception {
        HttpResponse<String> refused = Door.post("api/v1/remittances/" + aRemittance() + "/release", Installation.API_KEY, "application/json",
                body.getBytes(StandardCharsets.UTF_8));
        assertEquals(400, refused.statusCode(), refused.body());
        assertEquals(PROBLEM, refused.headers().firstValue("Content-Type").orElse(""));
    }

    /** One that is there, so that the body is looked at. */
    private static String aRemittance() throws Exception {
        if (Waiting.ask("select count(*) from remittance").equals("0")) {
            Door.bringInADay();
        }
        return Waiting.ask("select min(remittance_id) from remittance");
    }

    @Test
    void a_login_or_password_that_nobody_can_have_is_wrong_and_no_more() throws Exception {
        for (String login : new String[] {"%00", "a%00b", "x".repeat(100_000), "%EF%BF%BF"}) {
            String form = "csrf=t&login=" + login + "&password=%00" + login;
            String answer = exchanged("127.0.0.79", "POST /login HTTP/1.1\r\nHost: h\r\nCookie: claimwright-login=t\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
            assertTrue(answer.startsWith("HTTP/1.1 200") && answer.contains("Wrong login"), answer.substring(0, 200));
        }
    }

    @Test
    void names_and_claims_with_a_NUL_in_them_are_no_mistake_of_ours() throws Exception {
        byte[] some = ("x" + System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        assertEquals(200, Door.post("api/v1/files?name=a%00b", Installation.API_KEY, "application/octet-stream", some).statusCode());
        int limit = Door.get("api/v1/files?limit=abc", Installation.API_KEY).statusCode();
        assertTrue(limit >= 400 && limit < 500, "limit " + limit);
        String csv = "patient_control_number,payer_identifier,payer_name,payer_claim_number,patient_last_name,patient_first_name,patient_birth_date,member_id,"
                + "client_npi,from_date,to_date,institutional,line_number,line_control_number,procedure_qualifier,procedure_code,modifiers,units,charge,"
                + "open_balance,service_date\nN\0L,1920000011,P,,L,F,1980-01-01,M,1234567893,2026-01-01,2026-01-01,false,1,1,HC,99213,,1,1.00,1.00,2026-01-01\n";
        int imported = Door.post("api/v1/claims/import", Installation.API_KEY, "text/csv", csv.getBytes(StandardCharsets.US_ASCII)).statusCode();
        assertEquals(422, imported);
    }

    @Test
    void what_a_program_reads_of_patients_and_money_is_noted() throws Exception {
        String noted = "select count(*) from audit_event where actor = 'key:reading' and action = ";
        String file = Door.json(Door.post("api/v1/files?name=noted", Installation.API_KEY, "application/octet-stream",
                ("n" + System.nanoTime()).getBytes(StandardCharsets.US_ASCII))).path("fileId").asText();
        Door.get("api/v1/files/" + file, Installation.READING_KEY);
        assertEquals("1", Waiting.ask(noted + "'viewed file' and subject = 'file:" + file + "'"));
        int files = Integer.parseInt(Waiting.ask(noted + "'viewed files'"));
        int balances = Integer.parseInt(Waiting.ask(noted + "'viewed trial balance'"));
        int checks = Integer.parseInt(Waiting.ask(noted + "'viewed ledger check'"));
        Door.get("api/v1/files?limit=2", Installation.READING_KEY);
        Door.get("api/v1/ledger/trial-balance", Installation.READING_KEY);
        Door.get("api/v1/ledger/check", Installation.READING_KEY);
        assertEquals(files + 1, Integer.parseInt(Waiting.ask(noted + "'viewed files'")));
        assertEquals(balances + 1, Integer.parseInt(Waiting.ask(noted + "'viewed trial balance'")));
        assertEquals(checks + 1, Integer.parseInt(Waiting.ask(noted + "'viewed ledger check'")));
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
