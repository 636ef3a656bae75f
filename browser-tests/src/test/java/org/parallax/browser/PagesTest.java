package org.parallax.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.SampleRecord;
import org.parallax.publish.WebServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs in Debian's chromium; without it every test is skipped with a line that says so. */
@EnabledIf(value = "isThereABrowser", disabledReason = "there is no /usr/bin/chromium")
class PagesTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @SuppressWarnings("NullAway.Init") // by start()
    private static Playwright playwright;

    @SuppressWarnings("NullAway.Init") // by start()
    private static Browser browser;

    static boolean isThereABrowser() {
        return Files.isExecutable(CHROMIUM);
    }

    @BeforeAll
    static void start() {
        playwright = Playwright.create();
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM);
        // chromium's sandbox does not start for the superuser, whom containers run as
        boolean root = System.getProperty("user.name").equals("root");
        if (root) options.setArgs(List.of("--no-sandbox"));
        browser = playwright.chromium().launch(options);
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    private interface Look {
        void at(Page page, WebServer server);
    }

    /** Fails if a page asked anybody but the server, or complained. */
    private static void look(PublicRecord record, int width, ColorScheme scheme, Look look)
            throws IOException {
        List<String> complaints = new ArrayList<>();
        try (WebServer server = WebServer.start(0, () -> record, complaints::add);
                BrowserContext context =
                        browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 900)
                                        .setColorScheme(scheme))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onDialog(dialog -> complaints.add("dialog: " + dialog.message()));
            page.onRequest(request -> {
                if (!request.url().startsWith(server.address())) {
                    complaints.add("asked elsewhere: " + request.url());
                }
            });
            look.at(page, server);
        }
        assertEquals(List.of(), complaints);
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"400, LIGHT", "400, DARK", "1280, LIGHT", "1280, DARK"})
    void nothingIsWiderThanTheScreenAndTextStandsOut(int width, ColorScheme scheme)
            throws IOException {
        look(
                SampleRecord.record("Tall Warda"),
                width,
                scheme,
                (page, server) -> {
                    for (String path : List.of("", "incident/i1")) {
                        page.navigate(server.address() + path);
                        Object whole = page.evaluate("document.documentElement.scrollWidth");
                        assertTrue(((Number) whole).intValue() <= width, path + " is " + whole);
                        assertTrue(contrast(page, "body") >= 7, path);
                        assertTrue(contrast(page, ".quiet") >= 4.5, path);
                    }
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
                          const element = document.querySelector(selector)
                            ?? document.querySelector('cite');
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
    void theKeyboardLeadsFromTheRecordToTheWords() throws IOException {
        look(
                SampleRecord.record("Tall Warda"),
                1280,
                ColorScheme.LIGHT,
                (page, server) -> {
                    page.navigate(server.address());
                    page.keyboard().press("Tab");
                    assertEquals("Skip to the content", focused(page));
                    page.keyboard().press("Enter");
                    page.keyboard().press("Tab");
                    assertEquals("Drone strike", focused(page));
                    page.keyboard().press("Enter");
                    page.waitForURL("**/incident/i1");
                    page.locator("a", new Page.LocatorOptions().setHasText("words 1"))
                            .first()
                            .focus();
                    page.keyboard().press("Enter");
                    String words = page.locator("blockquote:target p").innerText();
                    assertEquals("“6 people were killed in Tall Warda”", words);
                });
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    @ParameterizedTest(name = "attack {index}")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=http://evil.example/x onerror=alert(1)>",
                "</title></head><body onload=alert(1)>",
                "<style>@import 'http://evil.example/x.css'</style>",
                "<iframe src='javascript:alert(1)'></iframe>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "javascript:alert(1)",
            })
    void whatAReportSaysNeverRunsAndNeverLoads(String attack) throws IOException {
        look(
                SampleRecord.record(attack),
                1280,
                ColorScheme.LIGHT,
                (page, server) -> {
                    for (String path : List.of("", "incident/i1")) {
                        page.navigate(server.address() + path);
                        assertEquals(0, page.locator("script, iframe, style, img").count());
                        assertTrue(page.content().contains("Nothing here is a fact"), path);
                    }
                });
    }

    @Test
    void printingShowsTheRecordWithoutNavigation() throws IOException {
        look(
                SampleRecord.record("Tall Warda"),
                1280,
                ColorScheme.LIGHT,
                (page, server) -> {
                    page.navigate(server.address());
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    assertFalse(page.locator("nav").isVisible());
                    assertTrue(page.locator("table.incidents").isVisible());
                });
    }
}
