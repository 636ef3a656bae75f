package org.parallax.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.event.Incident;
import org.parallax.pipeline.History;
import org.parallax.pipeline.Moment;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Tables;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.SampleRecord;
import org.parallax.publish.Times.Past;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Settled;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Visitor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

/** The feed, read back with the platform's own XML parser. */
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant AT = Instant.parse("2031-04-01T02:03:04Z");

    /** Of the sample's only decision. */
    private static final Instant DECIDED = Instant.parse("2031-04-05T06:07:08Z");

    /** A record that was touched at one instant. */
    private record Touched(PublicRecord record) implements Source {
        @Override
        public Overview overview(PublicRecord of) {
            return Overview.of(of);
        }

        @Override
        public Set<String> searched(Visit visit, Filter filter) {
            return Set.of();
        }

        @Override
        public Settled settled(PublicRecord of) {
            throw new AssertionError("a feed asks for no queue");
        }

        @Override
        public String version(PublicRecord of) {
            return "1";
        }

        @Override
        public Past at(Moment moment) throws Refusal {
            throw new Refusal("no past");
        }

        @Override
        public Optional<History.Life> life(String incident) {
            return Optional.empty();
        }

        @Override
        public Map<String, Instant> touched(List<Incident> incidents) {
            Map<String, Instant> touched = new HashMap<>();
            for (Incident it : incidents) touched.put(it.id(), AT);
            return touched;
        }

        @Override
        public Optional<State> state() {
            return Optional.empty();
        }

        @Override
        public Tables tables() {
            return Tables.bundled();
        }

        @Override
        public String address() {
            return "https://record.example/";
        }
    }

    private static Element feed(PublicRecord record) throws Exception {
        Request request =
                new Request(
                        "GET",
                        "/feed.atom",
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        "127.0.0.1");
        Visitor visitor = new Visitor(Optional.empty(), true, "");
        Answer answer =
                new Feed(new Touched(record))
                        .feed(new Visit(request, visitor, record, Optional.empty()));
        assertEquals("application/atom+xml; charset=utf-8", answer.type());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
        return document.getDocumentElement();
    }

    /** The only child of that name. */
    private static Element one(Element in, String name) {
        List<Element> found = new ArrayList<>();
        NodeList children = in.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element it && it.getLocalName().equals(name)) {
                assertEquals(ATOM, it.getNamespaceURI());
                found.add(it);
            }
        }
        assertEquals(1, found.size(), name);
        return found.getFirst();
    }

    private static Element entry(Element feed) {
        return one(feed, "entry");
    }

    @Test
    void hasWhatRfc4287AsksFor() throws Exception {
        Element feed = feed(SampleRecord.record("Tall Warda"));
        assertEquals("feed", feed.getLocalName());
        assertTrue(one(feed, "id").getTextContent().matches("urn:uuid:[0-9a-f-]{36}"));
        assertFalse(one(feed, "title").getTextContent().isBlank());
        assertEquals(DECIDED, Instant.parse(one(feed, "updated").getTextContent()));
        assertFalse(one(one(feed, "author"), "name").getTextContent().isBlank());
        List<String> self = new ArrayList<>();
        NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals("self")) self.add(link.getAttribute("href"));
        }
        assertEquals(List.of("https://record.example/feed.atom"), self);
        Element entry = entry(feed);
        assertTrue(one(entry, "id").getTextContent().matches("urn:uuid:[0-9a-f-]{36}"));
        assertEquals(DECIDED, Instant.parse(one(entry, "updated").getTextContent()));
        Element link = one(entry, "link");
        assertEquals("alternate", link.getAttribute("rel"));
        assertEquals("https://record.example/incident/i1", link.getAttribute("href"));
        String summary = one(entry, "summary").getTextContent();
        assertTrue(summary.startsWith("Killed: 4–6–12 or more (low, best, high). By "), summary);
        assertTrue(summary.contains("Contested: several are held responsible"), summary);
    }

    @Test
    void anIncidentKeepsItsId() throws Exception {
        String id = one(entry(feed(SampleRecord.record("Tall Warda"))), "id").getTextContent();
        assertEquals(id, one(entry(feed(SampleRecord.record("Elsewhere"))), "id").getTextContent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "]]><x/>&amp;&#0;",
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///\">]>&x;",
                "\" onclick=\"x\" '",
                "\u202Eevil\u2066 مرحبا 🎈",
            })
    void hostileTextStaysText(String text) throws Exception {
        Element entry = entry(feed(SampleRecord.record(text)));
        String title = one(entry, "title").getTextContent();
        assertTrue(title.contains(text), title);
        assertEquals(0, one(entry, "title").getElementsByTagName("*").getLength());
        assertTrue(one(entry, "summary").getTextContent().contains(text));
        assertEquals(0, one(entry, "summary").getElementsByTagName("*").getLength());
    }

    @ParameterizedTest
    @CsvSource({
        "0, fffd",
        "1, fffd",
        "8, fffd",
        "9, 9",
        "a, a",
        "b, fffd",
        "d, d",
        "1f, fffd",
        "20, 20",
        "d7ff, d7ff",
        "d800, fffd",
        "dfff, fffd",
        "e000, e000",
        "fffd, fffd",
        "fffe, fffd",
        "ffff, fffd",
        "10000, 10000",
        "10ffff, 10ffff",
    })
    void whatXmlCannotHoldIsReplaced(String given, String told) {
        String one = Character.toString(Integer.parseInt(given, 16));
        assertEquals(
                "x" + Character.toString(Integer.parseInt(told, 16)) + "y",
                Feed.allowed("x" + one + "y"));
    }
}
