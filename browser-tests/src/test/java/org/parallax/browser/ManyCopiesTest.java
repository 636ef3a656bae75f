package org.parallax.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** One text in many papers stays one account that can be read. */
@EnabledIf(
        value = "org.parallax.browser.Studio#isThereABrowser",
        disabledReason = "there is no /usr/bin/chromium")
class ManyCopiesTest {
    private static final int COPIES = 150;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    static Path folder;

    private static String copy(int number) {
        return Reports.line(
                "copy-%03d".formatted(number),
                "Paper " + number,
                "2031-04-02",
                "Six killed in Hama market",
                "Shelling killed six civilians in a market in Hama on Monday, the Syrian"
                        + " Observatory for Human Rights said. Four others were injured, it said,"
                        + " and a bakery burned down.");
    }

    @Test
    void theyAreFoldedAndEveryWayLeadsSomewhere() throws IOException, InterruptedException {
        List<String> copies = IntStream.range(0, COPIES).mapToObj(it -> copy(it)).toList();
        try (Program program = Program.serving(folder, copies);
                Studio studio = new Studio(program.address())) {
            studio.look(page -> {
                page.navigate("/");
                page.locator("#incidents a").first().click();
                page.waitForSelector("section[aria-labelledby=h-reports]");
                Locator reports = page.locator("section[aria-labelledby=h-reports] li");
                assertEquals(COPIES, reports.count());
                assertEquals(20, reports.filter(visible()).count());
                assertTrue(page.locator(".tree li").filter(visible()).count() < 60, "the tree");
                assertTrue(page.locator(".column").filter(visible()).count() <= 12, "columns");
                assertEquals(List.of(), PagesTest.loose(page));
            });
            assertEquals(List.of(), studio.complaints());
        }
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
