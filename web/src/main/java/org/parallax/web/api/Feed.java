package org.parallax.web.api;

import org.parallax.claims.Outcome;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Decision;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.pipeline.Refusal;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.overview.Filter;
import org.parallax.publish.overview.Labels;
import org.parallax.publish.overview.Order;
import org.parallax.publish.overview.Overview;
import org.parallax.publish.overview.Paging;
import org.parallax.publish.overview.Row;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Visit;
import org.parallax.web.visit.Way;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** New and changed incidents as a feed (Atom, RFC 4287). */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String PATH = "feed.atom";
    private static final int ENTRIES = 50;

    private final Source source;

    Feed(Source source) {
        this.source = source;
    }

    private record Entry(Row row, Instant updated) {}

    Answer feed(Visit visit) throws Refusal, IOException {
        Overview overview = source.overview(visit.record());
        Paging changed = new Paging(Order.CHANGED, Optional.empty(), ENTRIES);
        Map<String, Row> rows = new LinkedHashMap<>();
        overview.find(Filter.NONE, changed).rows().forEach(it -> rows.put(it.id(), it));
        Map<String, Instant> decided = decided(visit.record());
        for (String id : decided.keySet()) {
            overview.row(id).ifPresent(it -> rows.put(id, it));
        }
        Map<String, Instant> touched =
                source.touched(rows.values().stream().map(Row::incident).toList());
        decided.forEach((id, at) -> touched.merge(id, at, Feed::later));
        List<Entry> entries =
                rows.values().stream()
                        .map(it -> new Entry(it, touched.getOrDefault(it.id(), Instant.EPOCH)))
                        .sorted(
                                Comparator.comparing(Entry::updated, Comparator.reverseOrder())
                                        .thenComparing(it -> it.row().id()))
                        .limit(ENTRIES)
                        .toList();
        return new Answer(200, Answer.ATOM, written(entries, visit.way()), Map.of());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The incidents that the last decisions are about, as they are now, and when that was. */
    private static Map<String, Instant> decided(PublicRecord record) {
        Map<Long, List<Anchor>> about = new HashMap<>();
        Map<String, Instant> decided = new LinkedHashMap<>();
        List<Standing> all = record.decisions();
        for (Standing it : all) {
            about.put(it.decision().sequence(), it.decision().ruling().anchors());
        }
        for (Standing it : all.reversed()) {
            if (decided.size() >= ENTRIES) break;
            Decision decision = it.decision();
            long sequence =
                    decision.ruling() instanceof Ruling.Undo(long undone)
                            ? undone
                            : decision.sequence();
            List<Anchor> anchors = about.getOrDefault(sequence, List.of());
            if (anchors.isEmpty()) continue;
            // of two incidents one stands at each end
            for (Anchor anchor : List.of(anchors.getFirst(), anchors.getLast())) {
                record.incident(anchor.incident())
                        .ifPresent(now -> decided.merge(now.id(), decision.at(), Feed::later));
            }
        }
        return decided;
    }

    private byte[] written(List<Entry> entries, Way way) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "en");
            head(xml, entries);
            for (Entry it : entries) entry(xml, it, way);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new AssertionError("a feed in memory is always written", e);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml, List<Entry> entries) throws XMLStreamException {
        String site = source.address();
        element(xml, "id", urn("feed " + site));
        element(xml, "title", "Parallax: new and changed incidents");
        // of an empty record nothing ever changed
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated();
        element(xml, "updated", updated.toString());
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", "Parallax");
        xml.writeEndElement();
        element(xml, "generator", "Parallax");
        link(xml, "self", "application/atom+xml", site + PATH);
        link(xml, "alternate", "text/html", site);
    }

    private void entry(XMLStreamWriter xml, Entry entry, Way way) throws XMLStreamException {
        Row row = entry.row();
        String page = source.address() + way.incident(row.id()).substring(1);
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", urn("incident " + row.id()));
        element(xml, "title", row.title() + ", " + row.days());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", "text/html", page);
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", row.incident().type().word());
        element(xml, "summary", summary(row));
        xml.writeEndElement();
    }

    /**
     * "Killed: 6–8, best 6. By the northern army (accused). Weak: one origin alone tells of it."
     */
    private static String summary(Row row) {
        String sides = row.sides().isBlank() ? "" : Phrase.capital(row.sides()) + ". ";
        return "%s. %s%s. %s."
                .formatted(
                        killed(row.incident()),
                        sides,
                        place(row),
                        Labels.grade(row.incident().grade()));
    }

    private static String place(Row row) {
        return Phrase.capital(row.place()) + row.precision().map(it -> " (" + it + ")").orElse("");
    }

    private static String killed(Incident incident) {
        Optional<Bounds> killed = Optional.ofNullable(incident.totals().get(Outcome.KILLED));
        if (killed.isEmpty()) return "Killed: number not stated";
        Bounds it = killed.get();
        return "Killed: %s–%s–%s%s (low, best, high)"
                .formatted(
                        Phrase.number(it.low()),
                        Phrase.number(it.best()),
                        Phrase.number(it.high()),
                        it.open() ? " or more" : "");
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href)
            throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** The same name for the same thing, wherever and whenever it is told (RFC 9562, version 3). */
    private static String urn(String name) {
        byte[] named = ("parallax " + name).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(named);
    }

    /** What XML 1.0 cannot hold becomes the replacement character. */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean plain = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD;
        return space || plain || c >= 0x10000;
    }
}
