package org.parallax.intake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * XML made to read files, to call servers or to swell. FILE stands for the address of a file with a
 * secret, HTTP for that of a server that counts who calls; neither may be touched.
 */
class SafeXmlTest {
    private static final String SECRET = "the-canary-sings";
    private static final long LIMIT_MILLIS = 1_000;

    @TempDir Path folder;
    private final AtomicInteger calls = new AtomicInteger();
    private ServerSocket server;
    private String file;
    private String http;

    @BeforeEach
    void open() throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), SECRET);
        Files.writeString(folder.resolve("canary.dtd"), "<!ENTITY x \"" + SECRET + "\">");
        file = canary.toUri().toString();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        http = "http://127.0.0.1:" + server.getLocalPort() + "/canary";
        Thread.ofVirtual().start(this::count);
    }

    private void count() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                if (caller.isConnected()) calls.incrementAndGet();
            } catch (IOException e) {
                if (!server.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    static final String FEED =
            "<rss version='2.0'><channel><title>C</title><item><title>%s</title></item></channel></rss>";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // general entities
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"FILE\">]>&x;",
                "<!DOCTYPE rss [<!ENTITY x PUBLIC 'any' 'FILE'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'HTTP'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'jar:FILE!/a'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'netdoc:FILE'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'ftp://127.0.0.1/a'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'gopher://127.0.0.1/a'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'expect://id'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM"
                        + " 'php://filter/read=convert.base64-encode/resource=FILE'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'data:text/plain,the-canary-sings'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x 'the-canary-sings'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY amp SYSTEM 'FILE'>]>&amp;",
                "<!DOCTYPE rss [<!ENTITY nbsp SYSTEM 'FILE'>]>&nbsp;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'><!ENTITY y '&x;&x;'>]>&y;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE' NDATA gif><!NOTATION gif SYSTEM"
                        + " 'HTTP'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'><!ATTLIST title a CDATA '&x;'>]>&x;",
                // parameter entities
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'FILE'>%p;]>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'HTTP'>%p;]>",
                "<!DOCTYPE rss [<!ENTITY % f SYSTEM 'FILE'><!ENTITY % e \"<!ENTITY &#37; s SYSTEM"
                        + " 'HTTP?%f;'>\">%e;%s;]>",
                "<!DOCTYPE rss [<!ENTITY % a '<!ENTITY x SYSTEM \"FILE\">'>%a;]>&x;",
                "<!DOCTYPE rss [<!ENTITY % d SYSTEM 'file:canary.dtd'>%d;]>&x;",
                // external subsets
                "<!DOCTYPE rss SYSTEM 'FILE'>",
                "<!DOCTYPE rss SYSTEM 'HTTP'>",
                "<!DOCTYPE rss PUBLIC '-//A//B//EN' 'HTTP'>",
                "<!DOCTYPE rss SYSTEM 'HTTP' [<!ENTITY x SYSTEM 'FILE'>]>&x;",
                "<!doctype rss [<!ENTITY x SYSTEM 'FILE'>]>&x;",
                "<!-- a > b --><?p ?><!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'>]>&x;",
                "<!DOCTYPE rss [<!-- it's ] --> <!ENTITY x SYSTEM 'FILE'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'>]&x;",
                "<!DOCTYPE rss [ <![INCLUDE[ <!ENTITY x SYSTEM 'FILE'> ]]> ]>&x;",
                // what is named without a DOCTYPE
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='FILE' parse='text'/>",
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='HTTP'/>",
                "<xi:include xmlns:xi='http://www.w3.org/2003/XInclude'"
                        + " href='FILE'><xi:fallback>no</xi:fallback></xi:include>",
                "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:a"
                        + " HTTP'/>",
                "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:noNamespaceSchemaLocation='HTTP'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'"
                    + " xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='FILE'/><use"
                    + " xlink:href='HTTP#a'/></svg>",
                "<xsl:stylesheet version='1.0'"
                        + " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:import"
                        + " href='HTTP'/></xsl:stylesheet>",
                "<?xml-stylesheet type='text/xsl' href='HTTP'?>",
                "<?xml-model href='HTTP'?>",
                "<a xml:base='FILE'>canary.txt</a>",
                "&#x26;x; &amp;#x26;",
                "<![CDATA[<!DOCTYPE rss [<!ENTITY x SYSTEM 'FILE'>]>]]>",
                // what swells
                "BILLION&l9;",
                "QUADRATIC",
                "<!DOCTYPE rss [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>&x;",
                "<!DOCTYPE rss [<!ENTITY x '&x;'>]>&x;",
                "PERCENT"
            })
    void touchesNothing(String payload) {
        String filled = fill(payload);
        boolean prolog =
                filled.startsWith("<!D")
                        || filled.startsWith("<!d")
                        || filled.startsWith("<?")
                        || filled.startsWith("<!-");
        int end = prolog ? filled.lastIndexOf('>') + 1 : 0;
        String inner = filled.substring(end);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            for (String list : LISTS) {
                String xml = filled.substring(0, end) + list.replace("%s", inner);
                try {
                    assertHarmless(xml.getBytes(charset));
                } catch (Unreadable e) {
                    throw new AssertionError("only faults of the two readers are expected", e);
                }
            }
        }
    }

    private static final List<String> LISTS =
            List.of(
                    FEED,
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content"
                        + " type='xhtml'><div"
                        + " xmlns='http://www.w3.org/1999/xhtml'>%s</div></content></entry></feed>",
                    "<urlset><url><loc>https://a.example/%s</loc></url></urlset>",
                    "<opml version='2.0'><body><outline text='a'"
                            + " xmlUrl='https://a.example/f'>%s</outline></body></opml>");

    private void assertHarmless(byte[] bytes) throws Unreadable {
        long start = cpuNanos();
        String read;
        try {
            Feed feed = Feeds.parse(bytes, Optional.empty(), Optional.of(http));
            read = feed.toString();
        } catch (Unreadable e) {
            read = e.found() + e.remedy();
        }
        try {
            read += Opml.parse(bytes);
        } catch (Unreadable e) {
            read += e.found() + e.remedy();
        }
        long millis = (cpuNanos() - start) / 1_000_000;
        String written =
                new String(bytes, StandardCharsets.UTF_8)
                        + new String(bytes, StandardCharsets.UTF_16);
        if (!written.contains(SECRET)) assertFalse(read.contains(SECRET), read);
        assertTrue(read.length() < 200_000, "swelled to " + read.length());
        assertTrue(millis < LIMIT_MILLIS, "took " + millis + " ms");
        assertEquals(0, calls.get(), "somebody called");
    }

    private String fill(String payload) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lol'>");
        StringBuilder percent = new StringBuilder("<!DOCTYPE rss [<!ENTITY % p0 'lol'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
            percent.append("<!ENTITY % p")
                    .append(i)
                    .append(" '")
                    .append(("&#37;p" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return payload.replace("FILE", file)
                .replace("HTTP", http)
                .replace("BILLION", laughs + "]>")
                .replace("PERCENT", percent + "%p9;]>")
                .replace(
                        "QUADRATIC",
                        "<!DOCTYPE rss [<!ENTITY q '"
                                + "a".repeat(50_000)
                                + "'>]>"
                                + "&q;".repeat(10_000));
    }

    @Test
    void refusesADoctypeAndKeepsItsLimits() throws Unreadable {
        assertThrows(SafeXml.NotWellFormed.class, () -> SafeXml.parse("<!DOCTYPE a><a/>"));
        assertEquals(SafeXml.DEPTH, depthTaken(SafeXml.DEPTH));
        assertEquals(
                FaultKind.BOMB,
                kind("<a>".repeat(SafeXml.DEPTH + 1) + "</a>".repeat(SafeXml.DEPTH + 1)));
        assertEquals(FaultKind.BOMB, kind("<a>" + "<b/>".repeat(SafeXml.ELEMENTS) + "</a>"));
        assertEquals(FaultKind.BOMB, kind("<a>" + "b".repeat(SafeXml.TEXT) + "</a>"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<a>",
                "<rss><channel>",
                "<item>",
                "<",
                "</a>",
                "<!",
                "<!--",
                "<![CDATA[",
                "<a b='",
                "&",
                "&a",
                "<a b=c ",
                "<?",
                "<!DOCTYPE [",
                "<!ENTITY ",
                "]]>",
                "<a:",
                "<link/>",
                "<title>&amp;",
                "\"",
                "<a><b></a>",
                "a@",
                "<author>a@",
                "<link>http://"
            })
    void endsWhateverIsRepeated(String scrap) {
        for (String start : List.of("", "<rss><channel><item><title>", "<!DOCTYPE a [")) {
            long begin = cpuNanos();
            byte[] bytes = (start + scrap.repeat(60_000)).getBytes(StandardCharsets.UTF_8);
            try {
                assertTrue(
                        Feeds.parse(bytes, Optional.empty(), Optional.empty()).items().size()
                                < 60_001);
            } catch (Unreadable e) {
                assertFalse(e.remedy().isEmpty());
            }
            long millis = (cpuNanos() - begin) / 1_000_000;
            assertTrue(millis < 4 * LIMIT_MILLIS, "took " + millis + " ms after " + start);
        }
    }

    /** But for gold sets and models, which are no strangers'. */
    @Test
    void isTheOnlyMakerOfParsers() throws IOException {
        Pattern makers =
                Pattern.compile(
                        "\\b(DocumentBuilderFactory|XMLInputFactory|SAXParserFactory|SAXBuilder"
                                + "|XMLReaderFactory|TransformerFactory|SchemaFactory|XmlReader"
                                + "|StAXStreamBuilder|XPathFactory)\\b");
        List<String> found;
        try (Stream<Path> sources = Files.walk(root())) {
            found =
                    sources.filter(path -> path.toString().endsWith(".java"))
                            .map(path -> path.toString().replace('\\', '/'))
                            .filter(path -> path.contains("/src/main/java/"))
                            .filter(path ->
                                    !path.contains("/evaluation/") && !path.contains("/syntax/"))
                            .map(Path::of)
                            .filter(path -> makers.matcher(read(path)).find())
                            .filter(path -> !makesEmptyTreesAlone(path))
                            .map(path -> path.getFileName().toString())
                            .toList();
        }
        assertEquals(List.of("SafeXml.java"), found);
    }

    /** A tree for a printer, into which a program puts every node. */
    private static boolean makesEmptyTreesAlone(Path path) {
        String source = read(path);
        return source.contains(".newDocumentBuilder().newDocument()") && !source.contains("parse(");
    }

    private static int depthTaken(int depth) throws Unreadable {
        try {
            SafeXml.parse("<a>".repeat(depth) + "</a>".repeat(depth));
            return depth;
        } catch (SafeXml.NotWellFormed e) {
            throw new AssertionError("this is well-formed", e);
        }
    }

    /** Of this thread's work, so that a busy machine fails nothing. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static FaultKind kind(String xml) {
        return assertThrows(Unreadable.class, () -> SafeXml.parse(xml)).kind();
    }

    private static Path root() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("mvnw"))) return up;
        }
        throw new AssertionError("not below the folder with mvnw");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
