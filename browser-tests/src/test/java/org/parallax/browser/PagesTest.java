package org.parallax.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every page, on a phone and on a desk, in light and in dark. */
@EnabledIf(
        value = "org.parallax.browser.Studio#isThereABrowser",
        disabledReason = "there is no /usr/bin/chromium")
class PagesTest {
    /** A script that does nothing, in place of each. */
    private static final Route.FulfillOptions NO_SCRIPT =
            new Route.FulfillOptions().setContentType("text/javascript").setBody("");

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

    /** Each page once: those that the top bar leads to, and one of each that they lead to. */
    private static List<String> pages(Page page) {
        List<String> pages = new ArrayList<>();
        page.navigate("/");
        for (Object way : ways(page, "nav[aria-label=Rooms] a")) pages.add(way.toString());
        String incident = ways(page, "#incidents a").getFirst().toString();
        pages.addAll(List.of(incident, incident + "/history", "/add/claim", "/changes?since=1"));
        pages.add("/report?id=coast-1");
        for (String room : List.of("/actors", "/places", "/origins", "/episodes")) {
            page.navigate(room);
            ways(page, ".lines a").stream().map(Object::toString).limit(1).forEach(pages::add);
        }
        pages.addAll(List.of("/sign-in", "/accounts", "/?q=hama&from=2031-03-01", "/?as-of=3"));
        return pages;
    }

    private static List<?> ways(Page page, String selector) {
        return (List<?>)
                page.evaluate(
                        "it => [...document.querySelectorAll(it)].map(a => a.getAttribute('href'))",
                        selector);
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"400, DARK", "1280, LIGHT"})
    void everyPageFitsTheScreenAndHasNoBarriers(int width, ColorScheme scheme) {
        studio.look(
                width,
                scheme,
                page -> {
                    List<String> faults = new ArrayList<>();
                    List<String> pages = pages(page);
                    assertTrue(pages.size() > 15, pages.toString());
                    for (String path : pages) {
                        open(page, path);
                        if (wholeWidth(page) > width) {
                            faults.add(path + " is wider: " + wholeWidth(page));
                        }
                        barriers(page).forEach(it -> faults.add(path + " " + it));
                        loose(page).forEach(it -> faults.add(path + " leads nowhere: " + it));
                    }
                    assertEquals(List.of(), faults);
                });
        assertEquals(List.of(), studio.complaints());
    }

    /** Opened and at rest: the map is drawn, the bars stand. */
    private static void open(Page page, String path) {
        assertEquals(200, page.navigate(path).status(), path);
        if (page.locator("#map").count() > 0) {
            page.waitForSelector(".map-foot p:has-text('in view')");
            page.waitForSelector(".chart svg");
        }
    }

    /** Ways within the page to what is not there. */
    static List<String> loose(Page page) {
        Object found =
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('a[href^="#"]')]
                          .map(a => a.getAttribute('href'))
                          .filter(it => !document.getElementById(it.slice(1)))\
                        """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static int wholeWidth(Page page) {
        Object width = page.evaluate("document.documentElement.scrollWidth");
        return ((Number) width).intValue();
    }

    private static List<String> barriers(Page page) {
        try {
            return Studio.barriers(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"LIGHT", "DARK"})
    void textStandsOut(ColorScheme scheme) {
        studio.look(
                1280,
                scheme,
                page -> {
                    page.navigate("/help");
                    assertTrue(contrast(page, "main p") >= 7, "text");
                    assertTrue(contrast(page, "footer p") >= 4.5, "what is less important");
                });
    }

    /** WCAG's contrast of an element's text with the page's ground. */
    private static double contrast(Page page, String selector) {
        Object ratio =
                page.evaluate(
                        """
                        selector => {
                          const light = colour => {
                            const [r, g, b] = colour.match(/[0-9.]+/g).map(v => {
                              const c = v / 255;
                              return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                            });
                            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                          };
                          const element = document.querySelector(selector);
                          const text = light(getComputedStyle(element).color);
                          const ground = light(getComputedStyle(document.body).backgroundColor);
                          const [a, b] = text > ground ? [text, ground] : [ground, text];
                          return (a + 0.05) / (b + 0.05);
                        }\
                        """,
                        selector);
        return ((Number) ratio).doubleValue();
    }

    @Test
    void withoutScriptsEverythingIsThereToRead() {
        studio.look(page -> {
            page.route("**/*.js", route -> route.fulfill(NO_SCRIPT));
            page.navigate("/");
            assertAll(
                    () -> assertTrue(page.locator("#incidents tbody tr").count() >= 5),
                    () -> assertTrue(page.locator("#filter button").isVisible()));
            page.navigate("/report?id=coast-1");
            assertTrue(page.locator(".reading").first().isVisible());
        });
        assertEquals(List.of(), studio.complaints());
    }

    @Test
    void printingShowsTheIncidentWithoutWhatIsPressed() {
        studio.look(page -> {
            page.navigate("/");
            page.navigate(ways(page, "#incidents a").getFirst().toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(page.locator("nav").first().isVisible());
            assertFalse(page.locator("#h-decide").isVisible());
            assertTrue(page.locator(".figures").isVisible());
            assertTrue(page.locator(".cite-box").isVisible());
        });
        assertEquals(List.of(), studio.complaints());
    }
}
