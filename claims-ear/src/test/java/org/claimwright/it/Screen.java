package org.claimwright.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person's browser: a fresh profile that keeps every complaint of its console. */
final class Screen implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    private final BrowserContext profile;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Screen(ColorScheme colours, int width, int height) {
        profile = browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
        page = profile.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    static Screen open() {
        return new Screen(ColorScheme.LIGHT, 1440, 900);
    }

    static Screen open(ColorScheme colours, int width) {
        return new Screen(colours, width, width == 1440 ? 900 : 768);
    }

    /** On a laptop without Chromium the tests are left out; where CI is set that is a failure. */
    private static Browser browser() {
        if (browser == null) {
            boolean there = Files.isExecutable(CHROMIUM);
            if (!there && System.getenv("CI") != null) {
                fail("browser tests need " + CHROMIUM + ", and CI must not leave them out");
            }
            assumeTrue(there, "browser tests are left out: there is no " + CHROMIUM);
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
        }
        return browser;
    }

    static void closeBrowser() {
        if (browser != null) {
            playwright.close();
            browser = null;
        }
    }

    /** The browser says so itself when an answer is a refusal that the test wanted; everything else is a fault. */
    private void note(ConsoleMessage message) {
        boolean refusal = message.text().matches("Failed to load resource.*status of 4.*|Response Status Error Code 4.*");
        if ((message.type().equals("error") && !refusal) || message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    Screen go(String path) {
        page.navigate(Installation.running().address() + path);
        return this;
    }

    /** With the keyboard alone, from the page that asked for it. */
    Screen signIn(String login, String password) {
        go("login");
        page.waitForSelector("#login:focus");
        page.keyboard().type(login);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    Screen keys(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** The text of the one element, trimmed. */
    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    /** What axe finds on the page as it is now: rule and element. */
    void mustBeAccessible(String name) {
        List<String> found = new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getTarget().toString()).limit(3).toList()).toList();
        assertEquals(List.of(), found, "axe on " + name);
    }

    /** A picture for people, in the module's target folder. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Override
    public void close() {
        profile.close();
        assertEquals(List.of(), complaints, "the browser's console");
    }
}
