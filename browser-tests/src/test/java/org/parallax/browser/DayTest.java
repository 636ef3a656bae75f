package org.parallax.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a casualty recorder does on a day, in the browser, on a record of six reports. */
@EnabledIf(
        value = "org.parallax.browser.Studio#isThereABrowser",
        disabledReason = "there is no /usr/bin/chromium")
class DayTest {
    private static final Pattern INCIDENT = Pattern.compile(".*/incident/i.*");

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // by start()
    private static Program program;

    @SuppressWarnings("NullAway.Init") // by start()
    private static Studio studio;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = Program.serving(folder, Reports.WEEK);
        studio = new Studio(program.address());
    }

    @AfterAll
    static void stop() {
        studio.close();
        program.close();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertEquals(List.of(), studio.complaints());
    }

    /** From the first page to one incident, found by a word. */
    private static void find(Page page, String word) {
        page.navigate("/");
        page.locator("#f-q").fill(word);
        page.locator("#filter button").click();
        assertThat(page.locator(".chips")).containsText(word);
        Locator rows = page.locator("#incidents tbody tr");
        assertThat(rows).hasCount(1);
        rows.locator("a").first().click();
        page.waitForURL(INCIDENT);
    }

    private static String id(Page page) {
        return page.url().replaceAll(".*/incident/(i[0-9a-f]+).*", "$1");
    }

    @Test
    void aFigureLeadsToItsWordsAndTheWordsToTheirReport() {
        studio.look(page -> {
            find(page, "hama");
            Locator killed = page.locator(".figure:has(details)").first();
            killed.locator("summary").click();
            Locator words = killed.locator(".words a").first();
            String said = words.innerText();
            words.click();
            Locator account = page.locator(".account:target");
            assertThat(account).isVisible();
            assertThat(account).containsText(said);
            account.locator("cite a").first().click();
            page.waitForURL(Pattern.compile(".*/report\\?id=.*"));
            Locator marks = page.locator("mark.claim");
            assertTrue(marks.count() >= 2, "claims are marked");
            marks.first().hover();
            assertThat(page.locator(".reading.shown").first()).isVisible();
        });
    }

    @Test
    void whatIsCorrectedShowsAtOnceAndCanBeUndone() {
        studio.look(page -> {
            find(page, "hama");
            Locator total = page.locator(".figure").first();
            String before = total.locator(".number").innerText();
            decide(page, "Correct a field");
            page.locator("#c-field").selectOption("killed");
            page.locator("#c-value").fill("7");
            page.locator("#c-why").fill("The hospital's list has seven names.");
            page.locator("details[open] button.main").click();
            assertThat(page.locator(".notice.good")).containsText("entry");
            assertThat(total.locator(".number")).hasText("7");
            assertThat(page.locator("#h-decisions + ol")).containsText("seven names");

            undo(page, "seven names");
            page.locator("details[open] input[name=why]").fill("The list was of another day.");
            page.locator("details[open] button.main").click();
            assertThat(total.locator(".number")).hasText(before);
        });
    }

    private static void decide(Page page, String how) {
        page.locator("summary", new Page.LocatorOptions().setHasText(how)).click();
    }

    private static void undo(Page page, String reason) {
        Locator decisions = page.locator("#h-decisions + ol > li");
        decisions.filter(new Locator.FilterOptions().setHasText(reason)).locator("summary").click();
    }

    @Test
    void twoThatAreOneAreMergedAndTakenApartAgain() {
        studio.look(page -> {
            find(page, "idlib");
            String other = id(page);
            find(page, "raqqa");
            decide(page, "Merge with another");
            page.locator("#m-other").fill(other);
            page.locator("#m-why").fill("Both tell of the convoy that left that morning.");
            page.locator("details[open] button.main").click();
            assertThat(page.locator("#h-decisions")).isVisible();
            assertThat(page.locator("#h-reports + ul li")).hasCount(2);

            undo(page, "the convoy");
            page.locator("details[open] input[name=why]").fill("They were two convoys.");
            page.locator("details[open] button.main").click();
            assertThat(page.locator("#h-reports + ul li")).hasCount(1);
        });
    }

    @Test
    void theQueueIsWorkedThroughByKeys() {
        studio.look(page -> {
            page.navigate("/review");
            Locator items = page.locator("[data-item]");
            int waiting = items.count();
            assertTrue(waiting >= 2, "something waits");
            assertThat(page.locator("[data-keys-switch]")).isVisible();
            page.keyboard().press("j");
            assertThat(items.nth(1)).isFocused();
            page.keyboard().press("k");
            assertThat(items.first()).isFocused();
            page.keyboard().press("a");
            page.keyboard().type("jk: two of us read the reports again.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".notice.good")).containsText("Kept as entry");
            assertThat(items).hasCount(waiting - 1);
            assertThat(page.locator("[data-keys-switch]")).isVisible();

            page.keyboard().press("u");
            page.keyboard().type("Too early.");
            page.keyboard().press("Control+Enter");
            assertThat(items).hasCount(waiting);
            assertThat(page.locator("[data-keys-switch]")).isVisible();

            page.keyboard().press("?");
            assertThat(page.locator("#keys-help")).isVisible();
            page.keyboard().press("Escape");
            page.locator("[data-keys-switch]").uncheck();
            page.keyboard().press("j");
            assertThat(items.first()).hasAttribute("aria-current", "true");
        });
    }

    @Test
    void aReportIsLookedAtAndThenKept() {
        studio.look(page -> {
            page.navigate("/add");
            page.locator("#text")
                    .fill(
                            "Two farmers were killed by a landmine in Daraa on Friday, police"
                                    + " said.");
            page.locator("#outlet").fill("Field Notes");
            page.locator("#published").fill("2031-04-12");
            page.locator("#language").fill("en");
            page.locator("button[value=look]").click();
            assertThat(page.locator("mark.claim").first()).containsText("killed");
            page.locator("button[value=keep]").click();
            assertThat(page.locator(".notice.good")).containsText("Receipt");
            page.navigate("/?q=daraa");
            assertThat(page.locator("#incidents tbody tr")).hasCount(1);
        });
    }

    @Test
    void theMapAndTheDaysAreTheFilter() {
        studio.look(page -> {
            page.navigate("/");
            assertThat(page.locator(".map-foot p")).containsText("in view");
            page.locator(".cell-list > summary").click();
            Locator cells = page.locator(".cells button");
            assertThat(cells.nth(1)).isVisible();
            cells.first().focus();
            assertThat(page.locator(".map-tip")).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(cells.nth(1)).isFocused();
            page.locator("button:has-text('Search this area')").click();
            page.waitForURL(Pattern.compile(".*bbox=[0-9].*"));
            assertThat(page.locator(".chips")).containsText("part of the map");

            page.navigate("/");
            Locator chart = page.locator(".chart svg");
            chart.waitFor();
            var box = chart.boundingBox();
            page.mouse().move(box.x + box.width * 0.6, box.y + box.height / 2);
            page.mouse().down();
            page.mouse().move(box.x + box.width * 0.9, box.y + box.height / 2);
            page.mouse().up();
            page.waitForURL(Pattern.compile(".*from=2031.*"));
            assertThat(page.locator("#f-to")).hasValue(Pattern.compile("2031-.*"));
        });
    }

    @Test
    void theRecordIsVerifiedAndTakenAway() {
        studio.look(page -> {
            page.navigate("/record");
            page.locator("button:has-text('Recompute')").click();
            assertThat(page.locator(".notice.good")).isVisible();
            Download file =
                    page.waitForDownload(
                            () -> page.locator("a[download]:has-text('incidents.jsonl')").click());
            assertTrue(lines(file.path()).size() >= 5, "one line an incident");
        });
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
