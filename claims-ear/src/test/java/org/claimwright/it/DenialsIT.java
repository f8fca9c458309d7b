package org.claimwright.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A biller's work in a real browser, on a day that came in through the real doors: the import, the uploads, the posting, the rules. */
@ExtendWith(ArquillianExtension.class)
@Timeout(240)
class DenialsIT {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return Application.asBuilt();
    }

    @BeforeAll
    static void a_day_comes_in() throws Exception {
        Door.bringInADay();
    }

    @AfterAll
    static void close() {
        Screen.closeBrowser();
    }

    private static Screen signedIn(String login) {
        return Screen.open().signIn(login, Installation.PASSWORD);
    }

    @Test
    void somebody_signs_in_by_keyboard_and_lands_in_the_queue() {
        try (Screen screen = Screen.open()) {
            screen.go("").signIn(Installation.BILLER, Installation.PASSWORD);
            assertTrue(screen.page().url().endsWith("/denials"), screen.page().url());
            assertEquals("Denials", screen.text("h1"));
            screen.page().locator(".menu summary").click();
            assertThat(screen.page().locator(".menu")).containsText("Bill Biller");
            screen.page().getByText("Sign out").click();
            assertThat(screen.page().locator("h1")).hasText("Sign in");
            assertTrue(screen.go("denials").page().url().contains("/login"), "the session is gone");
        }
    }

    @Test
    void a_wrong_password_is_told_in_words_that_do_not_say_what_was_wrong() {
        try (Screen screen = Screen.open()) {
            screen.signIn("nobody", "wrong");
            String unknown = screen.text("[role=alert]");
            screen.signIn(Installation.POSTER, "wrong");
            assertEquals(unknown, screen.text("[role=alert]"));
            assertTrue(unknown.startsWith("Wrong login or password."), unknown);
        }
    }

    @Test
    void five_wrong_passwords_lock_a_login_also_for_the_right_one() {
        try (Screen screen = Screen.open()) {
            for (int i = 0; i < 5; i++) {
                screen.signIn(Installation.LOCKED, "wrong");
            }
            screen.signIn(Installation.LOCKED, Installation.PASSWORD);
            assertTrue(screen.shows("[role=alert]"), "the right password is refused while the login is locked");
        }
    }

    @Test
    void the_largest_denial_is_opened_by_keys_and_its_dollar_followed_to_the_bytes() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            screen.go("denials?assignee=anybody").keys("j", "Enter");
            Page page = screen.page();
            assertThat(page.locator("aside.claim")).isVisible();
            assertTrue(page.url().matches(".*/denials/\\d+\\?assignee=anybody.*"), page.url());
            String claim = screen.text("tr.cur a[data-open]");
            assertThat(page.locator("#panel-title")).containsText(claim);
            assertThat(page.locator("[data-rule]").first()).containsText(Pattern.compile("denials@[^/]+/.+"));
            assertThat(page.locator(".wf")).hasAttribute("aria-label", Pattern.compile("Billed .*Balance .*"));
            screen.keys("g");
            assertThat(page.locator("#bytes li.lit")).containsText(Pattern.compile("CAS.(CO|PI|OA|PR)"));
            assertThat(page.locator("#bytes")).containsText(".835");
            assertFalse(screen.text("[data-byte]").isEmpty());
            String bytes = screen.text("#bytes li.lit");
            screen.go("denials/" + page.locator("aside.claim").getAttribute("data-item") + "/source/denied-0?assignee=anybody");
            assertEquals(bytes, screen.text("#bytes li.lit"), "the address of the bytes is a page of its own");
            screen.keys("Escape");
            assertThat(page.locator("#bytes")).hasCount(0);
            page.locator(".bar[data-bar=BILLED]").click();
            assertThat(page.locator("#bytes li.lit")).containsText(claim);
            assertNotEquals("0", Waiting.ask("select count(*) from audit_event where actor = 'bill' and action = 'viewed bytes'"));
            assertNotEquals("0", Waiting.ask("select count(*) from audit_event where actor = 'bill' and action = 'viewed denial'"));
        }
    }

    @Test
    void a_denial_is_taken_noted_pended_done_and_the_next_one_opens() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            screen.go("denials?assignee=nobody&sort=deadline").keys("j", "Enter");
            Page page = screen.page();
            assertThat(page.locator("aside.claim")).isVisible();
            String item = page.locator("aside.claim").getAttribute("data-item");
            screen.keys("o");
            assertThat(page.locator("#toast")).hasText("The item is yours.");
            assertThat(page.locator("#item-" + item + " .st")).hasText("Working");
            screen.keys("n");
            page.keyboard().type("called, they want the referral <b>first</b>");
            page.getByText("Keep the note").click();
            assertThat(page.locator("#history")).containsText("called, they want the referral <b>first</b>");
            screen.keys("p");
            page.locator("#pend-words").fill("waiting for the letter");
            page.locator("[data-form=pend] button.pri").click();
            assertThat(page.locator("#toast")).containsText("Pended until");
            assertThat(page.locator("#item-" + item + " .st")).hasText("Pended");
            screen.keys("d");
            page.keyboard().type("sent again");
            page.locator("[data-form=done] button.pri").click();
            assertThat(page.locator("#item-" + item)).hasCount(0);
            assertThat(page.locator("aside.claim")).not().hasAttribute("data-item", item);
            assertEquals("DONE", Waiting.ask("select state from work_item where item_id = " + item));
            assertEquals("opened assigned noted pended finished",
                    Waiting.ask("select string_agg(what, ' ' order by event_id) from work_item_event where item_id = " + item));
        }
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        try (Screen first = signedIn(Installation.BILLER); Screen second = signedIn(Installation.POSTER)) {
            first.go("denials?assignee=nobody").keys("j", "Enter");
            assertThat(first.page().locator("aside.claim")).isVisible();
            String item = first.page().locator("aside.claim").getAttribute("data-item");
            second.go("denials/" + item).page().locator("[data-assign]").click();
            assertThat(second.page().locator("#toast")).hasText("The item is yours.");
            first.keys("o");
            assertThat(first.page().locator("#toast")).containsText("Somebody else changed this item meanwhile");
            assertEquals("Petra Poster", Waiting.ask("select u.name from work_item join door.app_user u on user_id = owner_id where item_id = " + item));
        }
    }

    @Test
    void filters_stay_in_the_address_and_a_search_finds_by_claim_and_by_name() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            Page page = screen.go("denials?assignee=anybody").page();
            page.locator("#f-reason").selectOption(page.locator("#f-reason option").nth(1).getAttribute("value"));
            assertThat(page).hasURL(Pattern.compile("reason=[A-Z]{2}-"));
            assertFalse(page.url().contains("payer="), "empty filters are left out: " + page.url());
            String reason = page.locator("#f-reason").inputValue();
            for (Locator cell : page.locator("td.why1 .mono").all()) {
                assertEquals(reason, cell.innerText());
            }
            String claim = screen.text("a[data-open]");
            String patient = page.locator("tr[data-item] td").nth(4).innerText();
            screen.keys("/");
            page.keyboard().type(claim);
            screen.keys("Enter");
            assertThat(page.locator("a[data-open]").first()).hasText(claim);
            screen.go("denials?q=" + patient.split(",")[0]);
            assertThat(page.locator("tr[data-item]").first()).containsText(patient.split(",")[0]);
            screen.go("denials?q=nothing-is-called-so");
            assertThat(page.locator(".empty")).isVisible();
        }
    }

    @Test
    void the_list_goes_on_when_its_end_is_reached_and_shows_no_row_twice() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            Page page = screen.go("denials?assignee=anybody&status=all").page();
            int all = Integer.parseInt(Waiting.ask("select count(*) from work_item where kind = 'denial'"));
            assertTrue(all > 50, "the day has more denials than one page");
            assertThat(page.locator("tr[data-item]")).hasCount(50);
            page.locator("tr.more").scrollIntoViewIfNeeded();
            assertThat(page.locator("tr[data-item]")).hasCount(all);
            assertEquals(all, page.locator("tr[data-item]").all().stream().map(row -> row.getAttribute("data-item")).distinct().count());
        }
    }

    @Test
    void several_are_selected_by_keys_and_taken_at_once() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            Page page = screen.go("denials?assignee=nobody").page();
            screen.keys("j", "x", "j", "x");
            assertThat(page.locator(".bulk")).containsText("2 selected");
            String first = page.locator("input[name=item]:checked").first().getAttribute("value");
            page.locator(".bulk button").first().click();
            assertThat(page.locator("#toast")).hasText("2 items are yours.");
            assertEquals("WORKING", Waiting.ask("select state from work_item where item_id = " + first));
        }
    }

    @Test
    void a_biller_sees_what_is_held_and_cannot_release_it() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            Page page = screen.go("exceptions?kind=hold").page();
            Locator held = page.locator("[data-kind=hold]", new Page.LocatorOptions().setHasText("A poster can release it.")).first();
            assertThat(held).isVisible();
            assertEquals(0, page.getByText("Release", new Page.GetByTextOptions().setExact(true)).count());
            APIResponse refused = post(page, "exceptions/" + held.getAttribute("data-item") + "/release", "reason", "I want it");
            assertEquals(403, refused.status());
        }
    }

    @Test
    void however_many_exceptions_there_are_their_kinds_are_shown_whole() {
        try (Screen screen = signedIn(Installation.POSTER)) {
            Locator kinds = screen.go("exceptions").page().locator("nav.views");
            double link = kinds.locator("a").first().boundingBox().height;
            assertTrue(kinds.boundingBox().height >= link, "the kinds are cut");
            kinds.evaluate("kinds => kinds.style.flex = '0 1 auto'");
            assertTrue(kinds.boundingBox().height < link, "a long list would squeeze them without their rule");
        }
    }

    @Test
    void a_poster_releases_a_held_remittance_with_a_reason() {
        try (Screen screen = signedIn(Installation.POSTER)) {
            Page page = screen.go("exceptions?kind=hold").page();
            assertTrue(page.locator("[data-kind=hold] [data-next]").first().textContent().startsWith("Next: release it"), "what to do is said");
            Locator held = page.locator("[data-kind=hold]", new Page.LocatorOptions().setHasText("structure")).first();
            String remittance = Waiting.ask("select split_part(reference, ':', 2) from work_item where item_id = " + held.getAttribute("data-item"));
            held.locator("input[name=reason]").fill("the payer confirmed by phone");
            page.waitForNavigation(() -> held.locator("button.pri").click());
            assertEquals("POSTED petra the payer confirmed by phone",
                    Waiting.ask("select state || ' ' || released_by || ' ' || released_why from remittance where remittance_id = " + remittance));
        }
    }

    @Test
    void a_poster_dismisses_a_suspected_duplicate_with_a_reason_and_nothing_else() {
        try (Screen screen = signedIn(Installation.POSTER)) {
            Page page = screen.go("exceptions?kind=hold").page();
            Locator structure = page.locator("[data-kind=hold]", new Page.LocatorOptions().setHasText(": structure"));
            assertEquals(0, structure.locator("button[formaction]").count());
            Locator held = page.locator("[data-kind=hold]", new Page.LocatorOptions().setHasText(": suspected duplicate")).first();
            String remittance = Waiting.ask("select split_part(reference, ':', 2) from work_item where item_id = " + held.getAttribute("data-item"));
            held.locator("input[name=reason]").fill("the bank shows one payment");
            page.waitForNavigation(() -> held.locator("button[formaction]").click());
            assertEquals("DISMISSED", Waiting.ask("select state from remittance where remittance_id = " + remittance));
            assertEquals("0", Waiting.ask("select count(*) from journal where remittance_id = " + remittance));
        }
    }

    @Test
    void an_auditor_reads_everything_and_changes_nothing() {
        try (Screen screen = signedIn(Installation.AUDITOR)) {
            Page page = screen.go("denials?assignee=anybody").page();
            screen.keys("j", "Enter");
            assertThat(page.locator("aside.claim")).isVisible();
            assertFalse(screen.shows(".act"));
            assertEquals(403, post(page, "denials/" + page.locator("aside.claim").getAttribute("data-item") + "/note", "words", "hello").status());
        }
    }

    @Test
    void a_change_without_the_pages_token_is_refused() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            Page page = screen.go("denials?assignee=anybody").page();
            String item = page.locator("tr[data-item]").first().getAttribute("data-item");
            String before = Waiting.ask("select count(*) from work_item_event where item_id = " + item);
            APIResponse refused = page.request().post(Installation.running().address() + "denials/" + item + "/note",
                    RequestOptions.create().setForm(FormData.create().set("words", "forged").set("csrf", "guessed")));
            assertEquals(403, refused.status());
            assertEquals(before, Waiting.ask("select count(*) from work_item_event where item_id = " + item));
        }
    }

    @Test
    void a_violation_of_the_pages_policy_turns_a_test_red() {
        Screen screen = Screen.open().go("login");
        screen.page().evaluate("document.body.setAttribute('style', 'color: red')");
        assertTrue(assertThrows(AssertionError.class, screen::close).getMessage().contains("Content Security Policy"));
    }

    @Test
    void the_queue_can_be_printed() {
        try (Screen screen = signedIn(Installation.BILLER)) {
            Page page = screen.go("denials?assignee=anybody").page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            screen.picture("print");
            assertThat(page.locator("nav.side")).isHidden();
            assertThat(page.locator("tr[data-item]").first()).isVisible();
        }
    }

    /** As a form of the page would, with its token. */
    private static APIResponse post(Page page, String path, String field, String value) {
        String token = page.locator("input[name=csrf]").first().getAttribute("value");
        return page.request().post(Installation.running().address() + path,
                RequestOptions.create().setForm(FormData.create().set("csrf", token).set("version", "0").set(field, value)));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1440", "DARK,1440", "LIGHT,1024", "DARK,1024"})
    void every_screen_can_be_used_by_everybody(ColorScheme colours, int width) {
        String name = colours.name().toLowerCase(Locale.ROOT) + "-" + width;
        try (Screen screen = Screen.open(colours, width)) {
            screen.go("login").mustBeAccessible("login " + name);
            screen.signIn(Installation.POSTER, "wrong").mustBeAccessible("wrong password " + name);
            screen.signIn(Installation.POSTER, Installation.PASSWORD).go("denials?assignee=anybody").mustBeAccessible("queue " + name);
            screen.picture("queue-" + name);
            screen.keys("j", "Enter");
            assertThat(screen.page().locator("aside.claim")).isVisible();
            screen.keys("g");
            assertThat(screen.page().locator("#bytes")).isVisible();
            screen.mustBeAccessible("panel " + name);
            screen.picture("panel-" + name);
            screen.keys("Escape", "p");
            screen.mustBeAccessible("pend " + name);
            screen.keys("Escape", "?");
            screen.mustBeAccessible("help " + name);
            screen.go("exceptions").mustBeAccessible("exceptions " + name);
            screen.picture("exceptions-" + name);
            screen.go("denials?q=nothing-is-called-so").mustBeAccessible("nothing found " + name);
            screen.go("nothing-here").mustBeAccessible("not found " + name);
        }
    }
}
