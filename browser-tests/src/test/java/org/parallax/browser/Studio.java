package org.parallax.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser that looks at one server and writes down what should not be: errors and warnings in the
 * console, scripts that fail, windows that open, requests to anybody else, answers of failure.
 */
final class Studio implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Said of the graphics card when there is none; nobody's fault. */
    private static final List<String> NOT_OURS = List.of("GL Driver Message", "software WebGL");

    /** A map drawn without a graphics card, on a machine with other work to do, takes its time. */
    private static final int PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param address of the server, with a slash at its end
     */
    Studio(String address) {
        this.address = address;
        playwright = Playwright.create();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        List<String> options = new ArrayList<>(List.of("--enable-unsafe-swiftshader"));
        // chromium's sandbox does not start for the superuser, whom containers run as
        if (System.getProperty("user.name", "").equals("root")) options.add("--no-sandbox");
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(options));
    }

    /** Without it every test is skipped with a line that says so. */
    static boolean isThereABrowser() {
        return Files.isExecutable(CHROMIUM);
    }

    /** Someone at a screen. */
    interface Look {
        void at(Page page);
    }

    void look(Look look) {
        look(1280, ColorScheme.LIGHT, look);
    }

    /**
     * @param width of the screen, in pixels
     */
    void look(int width, ColorScheme scheme, Look look) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setBaseURL(address);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> heard(message.type() + ": " + message.text()));
            page.onPageError(error -> heard("failed: " + error));
            page.onDialog(dialog -> {
                heard("dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onPopup(other -> heard("window: " + other.url()));
            page.onRequest(request -> asked(request.url()));
            look.at(page);
        }
    }

    private void heard(String said) {
        if (NOT_OURS.stream().noneMatch(said::contains)) complaints.add(said);
    }

    private void asked(String url) {
        boolean here =
                url.startsWith(address) || url.startsWith("blob:") || url.startsWith("data:");
        if (!here) complaints.add("asked elsewhere: " + url);
    }

    /** What should not have been since it was asked last. */
    List<String> complaints() {
        List<String> told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    /** What axe-core finds that is serious or worse: rule and elements. */
    static List<String> barriers(Page page) throws IOException {
        page.evaluate(axe());
        Object found =
                page.evaluate(
                        """
                        async () => (await axe.run({ preload: false })).violations
                          .filter(it => ['serious', 'critical'].includes(it.impact))
                          .map(it => `${it.id}: ${it.nodes.map(node => node.target).join(' ; ')}`)\
                        """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() throws IOException {
        try (InputStream in = Studio.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) throw new IOException("axe.min.js is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
