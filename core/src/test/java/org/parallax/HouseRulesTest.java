package org.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Map.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of the house that a compiler does not know, over the main sources of every module. */
class HouseRulesTest {
    /** What a room of {@code reading} may import that reads what a scene tells. */
    private static final Set<String> READER_ROOM =
            Set.of(
                    "text",
                    "claims",
                    "knowledge",
                    "reading.language",
                    "reading.dates",
                    "reading.numbers",
                    "reading.scene",
                    "reading.names");

    /** What a room of {@code reconcile} may import that weighs accounts. */
    private static final Set<String> WEIGHING_ROOM =
            Set.of(
                    "text",
                    "claims",
                    "knowledge",
                    "event",
                    "reconcile.accounts",
                    "reconcile.origins");

    /** What a room of {@code exchange} may import that writes a form. */
    private static final Set<String> FORM_ROOM =
            Set.of("claims", "knowledge", "event", "exchange.event", "exchange.form");

    /** The same for a form of rows. */
    private static final Set<String> SHEET_ROOM = with(FORM_ROOM, "exchange.sheet");

    /** Package below {@code org.parallax} -> what it may import. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.ofEntries(
                    entry("text", Set.of()),
                    entry("claims", Set.of("text")),
                    entry("knowledge", Set.of("text", "claims")),
                    entry("event", Set.of("text", "claims", "knowledge")),
                    entry("reading.language", Set.of("text", "claims", "knowledge")),
                    entry("reading.dates", Set.of("text", "claims", "reading.language")),
                    entry(
                            "reading.numbers",
                            Set.of("text", "claims", "reading.language", "reading.dates")),
                    entry(
                            "reading.scene",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "reading.language",
                                    "reading.dates",
                                    "reading.numbers")),
                    entry(
                            "reading.names",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "reading.language",
                                    "reading.scene")),
                    entry("reading.sayings", READER_ROOM),
                    entry("reading.figures", READER_ROOM),
                    entry("reading.events", READER_ROOM),
                    entry("reading.victims", READER_ROOM),
                    entry("reading.matter", Set.of("text", "reading.language")),
                    entry(
                            "reading",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "reading.language",
                                    "reading.dates",
                                    "reading.numbers",
                                    "reading.scene",
                                    "reading.names",
                                    "reading.sayings",
                                    "reading.figures",
                                    "reading.events",
                                    "reading.victims")),
                    entry("reconcile.accounts", Set.of("text", "claims", "knowledge", "event")),
                    entry(
                            "reconcile.origins",
                            Set.of("text", "claims", "event", "reconcile.accounts")),
                    entry("reconcile.tolls", WEIGHING_ROOM),
                    entry("reconcile.coding", with(WEIGHING_ROOM, "reconcile.tolls")),
                    entry("reconcile.linking", WEIGHING_ROOM),
                    entry("reconcile.figures", with(WEIGHING_ROOM, "reconcile.tolls")),
                    entry("reconcile.blame", WEIGHING_ROOM),
                    entry("reconcile.victims", WEIGHING_ROOM),
                    entry(
                            "reconcile.episodes",
                            with(WEIGHING_ROOM, "reconcile.tolls", "reconcile.figures")),
                    entry(
                            "reconcile",
                            with(
                                    WEIGHING_ROOM,
                                    "reconcile.tolls",
                                    "reconcile.coding",
                                    "reconcile.linking",
                                    "reconcile.figures",
                                    "reconcile.blame",
                                    "reconcile.victims",
                                    "reconcile.episodes")),
                    entry("syntax", Set.of("text")),
                    entry("store.log", Set.of()),
                    entry("store.merkle", Set.of()),
                    entry("store", Set.of("text", "claims", "event", "store.log", "store.merkle")),
                    entry("store.derived", Set.of("text", "store")),
                    entry("store.accounts", Set.of("store.log")),
                    entry(
                            "pipeline",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "reading",
                                    "reading.matter",
                                    "reconcile",
                                    "reconcile.coding",
                                    "reconcile.linking",
                                    "syntax",
                                    "store")),
                    entry("intake.bytes", Set.of("text")),
                    entry("intake.feed", Set.of("text", "intake.bytes")),
                    entry("intake.document.page", Set.of("text", "intake.bytes")),
                    entry("intake.document.pdf", Set.of("intake.bytes")),
                    entry("intake.document.mail", Set.of("intake.bytes")),
                    entry(
                            "intake.document",
                            Set.of(
                                    "text",
                                    "intake.bytes",
                                    "intake.feed",
                                    "intake.document.page",
                                    "intake.document.pdf",
                                    "intake.document.mail")),
                    entry("intake.archive", Set.of("text", "intake.bytes")),
                    entry("intake.worker", Set.of("text", "intake.bytes", "intake.document")),
                    entry(
                            "intake",
                            Set.of(
                                    "text",
                                    "intake.bytes",
                                    "intake.feed",
                                    "intake.document",
                                    "intake.archive",
                                    "intake.worker")),
                    entry("store.feeds", Set.of("store.log")),
                    entry("watch.fetch", Set.of("text")),
                    entry("watch.manners", Set.of("text", "watch.fetch")),
                    entry(
                            "watch",
                            Set.of(
                                    "text",
                                    "store",
                                    "store.feeds",
                                    "pipeline",
                                    "intake",
                                    "intake.bytes",
                                    "intake.feed",
                                    "intake.document",
                                    "intake.worker",
                                    "watch.fetch",
                                    "watch.manners")),
                    entry(
                            "publish",
                            Set.of(
                                    "text",
                                    "claims",
                                    "event",
                                    "store",
                                    "store.derived",
                                    "pipeline")),
                    entry(
                            "publish.overview",
                            Set.of("text", "claims", "event", "pipeline", "publish")),
                    entry("publish.warc", Set.of("text", "store")),
                    entry("exchange.sheet", Set.of()),
                    entry(
                            "exchange.event",
                            Set.of(
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "store.derived",
                                    "pipeline",
                                    "publish",
                                    "publish.overview")),
                    entry("exchange.form", Set.of("pipeline", "exchange.event", "exchange.sheet")),
                    entry("exchange.flat", SHEET_ROOM),
                    entry("exchange.acled", with(SHEET_ROOM, "reconcile.tolls")),
                    entry(
                            "exchange.ged",
                            with(
                                    SHEET_ROOM,
                                    "reconcile.accounts",
                                    "reconcile.coding",
                                    "reconcile.tolls")),
                    entry("exchange.linked", with(FORM_ROOM, "pipeline", "publish")),
                    entry("exchange.table", FORM_ROOM),
                    entry("exchange.brief.markup", Set.of()),
                    entry("exchange.brief.draw", Set.of("exchange.brief.markup")),
                    entry("exchange.brief.map", Set.of("event", "exchange.brief.draw")),
                    entry(
                            "exchange.brief.pdf",
                            Set.of("exchange.brief.draw", "exchange.brief.markup")),
                    entry(
                            "exchange.brief",
                            with(
                                    FORM_ROOM,
                                    "pipeline",
                                    "publish",
                                    "publish.overview",
                                    "exchange.brief.markup",
                                    "exchange.brief.draw",
                                    "exchange.brief.map",
                                    "exchange.brief.pdf")),
                    entry(
                            "exchange.outside",
                            Set.of("text", "claims", "event", "pipeline", "store")),
                    entry(
                            "exchange.outside.match",
                            Set.of(
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "store",
                                    "pipeline",
                                    "publish",
                                    "exchange.event",
                                    "exchange.outside")),
                    entry(
                            "exchange",
                            Set.of(
                                    "exchange.form",
                                    "exchange.acled",
                                    "exchange.ged",
                                    "exchange.flat",
                                    "exchange.linked")),
                    entry("web.visit", Set.of("text", "store.accounts", "pipeline", "publish")),
                    entry(
                            "web.pages",
                            Set.of(
                                    "text",
                                    "claims",
                                    "event",
                                    "store",
                                    "store.accounts",
                                    "pipeline",
                                    "publish",
                                    "publish.overview",
                                    "web.visit")),
                    entry(
                            "web.api",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "store.accounts",
                                    "pipeline",
                                    "publish",
                                    "publish.overview",
                                    "web.visit")),
                    entry(
                            "web",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "store",
                                    "store.accounts",
                                    "store.derived",
                                    "store.merkle",
                                    "pipeline",
                                    "intake",
                                    "publish",
                                    "publish.overview",
                                    "web.visit",
                                    "web.pages",
                                    "web.api")),
                    entry(
                            "cli",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "reading",
                                    "store",
                                    "store.merkle",
                                    "store.derived",
                                    "store.accounts",
                                    "store.feeds",
                                    "pipeline",
                                    "intake",
                                    "intake.bytes",
                                    "intake.document",
                                    "intake.feed",
                                    "intake.worker",
                                    "publish",
                                    "publish.warc",
                                    "exchange",
                                    "exchange.event",
                                    "exchange.form",
                                    "exchange.sheet",
                                    "exchange.table",
                                    "exchange.brief",
                                    "exchange.outside",
                                    "exchange.outside.match",
                                    "watch",
                                    "watch.fetch",
                                    "watch.manners",
                                    "web")),
                    entry(
                            "evaluation",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "event",
                                    "reading",
                                    "reading.matter",
                                    "reading.sayings",
                                    "reconcile",
                                    "reconcile.coding",
                                    "reconcile.linking",
                                    "reconcile.tolls",
                                    "syntax",
                                    "store",
                                    "pipeline",
                                    "intake")),
                    entry(
                            "evaluation.load",
                            Set.of("text", "claims", "knowledge", "store", "pipeline")),
                    entry(
                            "bench",
                            Set.of(
                                    "text",
                                    "claims",
                                    "reading",
                                    "reading.dates",
                                    "reading.language",
                                    "reading.names",
                                    "reading.numbers",
                                    "syntax",
                                    "store",
                                    "pipeline",
                                    "evaluation.load")),
                    entry(
                            "evaluation.bench",
                            Set.of(
                                    "text",
                                    "claims",
                                    "knowledge",
                                    "reading",
                                    "reading.dates",
                                    "reading.language",
                                    "reading.numbers",
                                    "syntax",
                                    "store",
                                    "pipeline",
                                    "intake",
                                    "evaluation",
                                    "evaluation.load")),
                    entry(
                            "spark",
                            Set.of(
                                    "text",
                                    "claims",
                                    "reconcile",
                                    "reconcile.linking",
                                    "syntax",
                                    "store",
                                    "store.merkle",
                                    "store.derived",
                                    "pipeline",
                                    "intake",
                                    "intake.bytes",
                                    "publish")));

    private static final int PACKAGE_STORY_LINES = 60;
    private static final Pattern NAMED =
            Pattern.compile("\\borg\\.parallax\\.([a-z]\\w*(?:\\.[a-z]\\w*)*)\\.(?=[A-Z])");
    private static final Pattern BROAD_CATCH =
            Pattern.compile("catch\\s*\\(\\s*(final\\s+)?(\\w+\\s*\\|\\s*)*Exception\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile(
                    "(?<![\\w.:/*])/(home|root|Users|work|tmp|usr|opt|var|etc|mnt|srv)/\\w"
                            + "|\\b[A-Z]:\\\\");

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }

    @Test
    void noPackageReachesBackwards() throws IOException {
        assertEquals(
                List.of(),
                sources().flatMap(file -> breaches(packageOf(file), read(file))).toList());
    }

    @ParameterizedTest(name = "{0} naming {1}: {2} breach(es)")
    @CsvSource({
        "reading, org.parallax.reconcile.Reconciler, 1",
        "reading, org.parallax.reading.Reader, 0",
        "reading, org.parallax.reading.dates.DateReader, 0",
        "reading.dates, org.parallax.reading.Reader, 1",
        "reading.dates, org.parallax.reading.figures.Counting, 1",
        "reading.figures, org.parallax.reading.dates.DateMention, 0",
        "reconcile.accounts, org.parallax.reconcile.tolls.Toll, 1",
        "reconcile.blame, org.parallax.reconcile.origins.Origins, 0",
        "publish, org.parallax.reading.dates.DateReader, 1",
        "text, org.parallax.claims.Claim, 1",
        "claims, org.parallax.text.Span, 0",
        "publish, org.parallax.reading.Reader, 1",
        "store, org.parallax.intake.Intake, 1",
        "store.merkle, org.parallax.store.Ledger, 1",
        "publish, org.parallax.store.merkle.Proof, 1",
        "store.accounts, org.parallax.store.Ledger, 1",
        "pipeline, org.parallax.syntax.FlatParser, 0",
        "gossip, java.util.List, 1"
    })
    void theMapOfDirectionsCanFail(String from, String imported, int breaches) {
        assertEquals(breaches, breaches(from, "import " + imported + ";").count());
    }

    @Test
    void everyPackageTellsItsStoryInShort() throws IOException {
        Set<Path> folders = new TreeSet<>();
        sources().forEach(file -> folders.add(file.getParent()));
        List<String> breaches = new ArrayList<>();
        for (Path folder : folders) {
            Path story = folder.resolve("package-info.java");
            String text = Files.exists(story) ? read(story) : "";
            if (!text.contains("@NullMarked")) breaches.add(story + " has no @NullMarked");
            if (!text.startsWith("/**")) breaches.add(story + " tells nothing");
            long lines = text.substring(0, text.indexOf("*/") + 1).lines().count();
            if (lines > PACKAGE_STORY_LINES) breaches.add(story + " has " + lines + " lines");
        }
        assertEquals(List.of(), breaches);
    }

    @Test
    void noSourceNamesAPlaceOnSomeonesMachine() throws IOException {
        assertEquals(List.of(), found(MACHINE_PATH));
    }

    @Test
    void noCatchTakesEveryException() throws IOException {
        assertEquals(List.of(), found(BROAD_CATCH));
    }

    @ParameterizedTest(name = "{0}: path {1}, catch {2}")
    @CsvSource(
            delimiter = '#',
            textBlock =
                    """
                    Path.of("/home/ada/x") # true # false
                    "C:\\data" # true # false
                    "https://a.example/home/x" # false # false
                    "a/tmp/b" # false # false
                    } catch (Exception e) { # false # true
                    } catch (final Exception e) { # false # true
                    } catch (IOException | Exception e) { # false # true
                    } catch (IOException e) { # false # false
                    """)
    void theOtherRulesCanFail(String line, boolean path, boolean broad) {
        assertEquals(path, MACHINE_PATH.matcher(line).find());
        assertEquals(broad, BROAD_CATCH.matcher(line).find());
    }

    @Test
    void runsOnTheJavaItIsWrittenFor() {
        assertEquals(25, Runtime.version().feature());
    }

    private static Stream<String> breaches(String from, String source) {
        Set<String> allowed = MAY_USE.get(from);
        if (allowed == null) return Stream.of(from + " is an unlisted package");
        return NAMED.matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(to -> !to.equals(from) && !allowed.contains(to))
                .distinct()
                .map(to -> from + " names " + to);
    }

    /** Every place in the sources where the pattern is found, as {@code FILE:LINE}. */
    private static List<String> found(Pattern pattern) throws IOException {
        return sources()
                .flatMap(file -> {
                    String source = read(file);
                    Matcher matcher = pattern.matcher(source);
                    return matcher.results()
                            .map(match -> file + ":" + lineOf(source, match.start()));
                })
                .toList();
    }

    private static long lineOf(String source, int offset) {
        return 1 + source.chars().limit(offset).filter(c -> c == '\n').count();
    }

    /** {@code …/org/parallax/reading/dates/Feasts.java} lies in {@code reading.dates}. */
    private static String packageOf(Path file) {
        Path parallax = Path.of("org", "parallax");
        for (Path up = file.getParent(); up != null; up = up.getParent()) {
            if (up.endsWith(parallax))
                return up.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
        }
        throw new AssertionError(file + " lies outside org.parallax");
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root())) {
            for (Path module : modules.sorted().toList()) {
                Path main = module.resolve(Path.of("src", "main", "java"));
                if (!Files.isDirectory(main)) continue;
                try (Stream<Path> files = Files.walk(main)) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(sources::add);
                }
            }
        }
        assertTrue(sources.size() > MAY_USE.size(), "the sources were not found");
        return sources.stream();
    }

    private static Path root() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("mvnw"))) return up;
        }
        throw new AssertionError("not below the folder with mvnw");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
