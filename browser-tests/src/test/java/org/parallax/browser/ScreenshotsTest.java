package org.parallax.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures of the demo's pages for docs/images: CONTRIBUTING tells the command. */
@EnabledIf(
        value = "org.parallax.browser.Studio#isThereABrowser",
        disabledReason = "there is no /usr/bin/chromium")
@EnabledIfSystemProperty(named = "parallax.screenshots", matches = ".+")
class ScreenshotsTest {
    private static final Path FOLDER = Path.of(System.getProperty("parallax.screenshots", ""));

    /** Width and height of what is shown at most, in pixels. */
    private static final Map<Integer, Integer> SCREENS = Map.of(1280, 1100, 400, 1500);

    private static Map<String, String> pages(Page page) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/");
        page.navigate("/?killed-min=50");
        pages.put("incident", way(page, "#incidents a"));
        pages.put("report", "/report?id=demo-01");
        pages.put("review", "/review");
        pages.put("add", "/add");
        pages.put("hand", "/add/claim");
        pages.put("changes", "/changes?since=20");
        pages.put("episodes", "/episodes");
        pages.put("episode", "");
        pages.put("actors", "/actors");
        pages.put("actor", "/actor?id=sdf");
        pages.put("places", "/places");
        pages.put("origins", "/origins");
        pages.put("record", "/record");
        pages.put("help", "/help");
        pages.put("accounts", "/accounts");
        page.navigate("/episodes");
        pages.put("episode", way(page, ".lines a"));
        return pages;
    }

    private static String way(Page page, String selector) {
        return page.locator(selector).first().getAttribute("href");
    }

    @Test
    void everyPageAtTwoWidths() throws IOException {
        Files.createDirectories(FOLDER);
        try (Program program = Program.demo();
                Studio studio = new Studio(program.address())) {
            SCREENS.forEach((width, height) ->
                    studio.look(
                            width,
                            ColorScheme.LIGHT,
                            page ->
                                    pages(page)
                                            .forEach((name, way) ->
                                                    take(page, name, way, width, height))));
            assertEquals(List.of(), studio.complaints());
        }
    }

    private static void take(Page page, String name, String way, int width, int height) {
        page.navigate(way);
        if (page.locator("#map").count() > 0) {
            page.waitForSelector(".map-foot p:has-text('in view')");
            page.waitForSelector(".chart svg");
            page.waitForTimeout(1000); // until the circles have faded in
        }
        Object whole = page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.min(height, ((Number) whole).intValue()));
        try {
            Picture.write(page.screenshot(), FOLDER.resolve("%s-%d.png".formatted(name, width)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setViewportSize(width, 900);
    }
}
