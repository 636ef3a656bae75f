package org.parallax.evaluation;

import org.parallax.claims.Mention;
import org.parallax.claims.Reading;
import org.parallax.text.CodePoints;
import org.parallax.text.Part;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Toponyms with coordinates: GeoVirus (Gritta and others 2018), whose offsets count from one, and
 * LGL (Lieberman and others 2010), whose offsets count from nought.
 */
final class ToponymSet implements GoldSet {
    private static final double NEAR_KM = 161;
    private static final String NEAR = "within 161 km, of those found";
    private static final String PRECISION = "span precision";
    private static final String RECALL = "span recall";

    private static final String NOT_FOUND = "NOT FOUND ";
    private static final String FAR = "FAR ";
    private static final String SPURIOUS = "SPURIOUS ";

    private final String name;
    private final String file;
    private final String tag;
    private final int first;
    private final double aim;

    /** A gold toponym; without coordinates where the gold gives none. */
    private record Toponym(int start, int end, String words, double lat, double lon) {
        boolean isPlaced() {
            return !Double.isNaN(lat);
        }
    }

    private ToponymSet(String name, String file, String tag, int first, double aim) {
        this.name = name;
        this.file = file;
        this.tag = tag;
        this.first = first;
        this.aim = aim;
    }

    static ToponymSet geovirus() {
        return new ToponymSet("geovirus", "GeoVirus", "location", 1, 90);
    }

    static ToponymSet lgl() {
        return new ToponymSet("lgl", "lgl", "toponym", 0, 75);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                Measure.share(NEAR).known("86, an ensemble over 12 sets").aim(aim),
                Measure.harmonic("span F1", PRECISION, RECALL));
    }

    @Override
    public boolean isAt(Path data) {
        return Files.isRegularFile(data.resolve("toponyms").resolve(file + ".xml"));
    }

    @Override
    public List<Item> score(Path data, Program program) throws IOException {
        Path folder = data.resolve("toponyms");
        List<Reading> readings =
                program.read(Gold.reports(folder.resolve(file + ".reports.jsonl")));
        NodeList articles = articles(folder.resolve(file + ".xml"));
        if (articles.getLength() != readings.size()) {
            throw new IllegalArgumentException(
                    "%s: %d articles, %d reports"
                            .formatted(name, articles.getLength(), readings.size()));
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            items.add(item(readings.get(i), toponyms((Element) articles.item(i))));
        }
        return items;
    }

    private Item item(Reading reading, List<Toponym> wanted) {
        CodePoints points = new CodePoints(reading.report().text());
        List<Mention.OfPlace> free = new ArrayList<>(places(reading));
        int read = free.size();
        int found = 0;
        int placed = 0;
        int near = 0;
        List<String> detail = new ArrayList<>();
        for (Toponym toponym : wanted) {
            Optional<Mention.OfPlace> place =
                    free.stream().filter(it -> overlaps(it, toponym, points)).findFirst();
            if (place.isEmpty()) {
                detail.add(NOT_FOUND + toponym.words());
                continue;
            }
            free.remove(place.get());
            found++;
            if (!toponym.isPlaced()) continue;
            placed++;
            double km =
                    place.get()
                            .where()
                            .map(it -> Globe.kilometres(it, toponym.lat(), toponym.lon()))
                            .orElse(20_000.0);
            if (km <= NEAR_KM) near++;
            else detail.add(FAR + toponym.words() + ": " + Math.round(km) + " km");
        }
        free.forEach(it -> detail.add(SPURIOUS + it.quote().words()));
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(NEAR, new Mark(near, placed));
        marks.put(PRECISION, new Mark(found, read));
        marks.put(RECALL, new Mark(found, wanted.size()));
        return new Item(
                name + " " + reading.report().id(),
                marks,
                wanted.size() + " toponyms",
                found + " found, " + near + " of " + placed + " near, of " + read + " read",
                cause(detail),
                detail);
    }

    /** The first of what went wrong names the cause. */
    private static String cause(List<String> detail) {
        if (detail.isEmpty()) return "";
        for (String cause : List.of(NOT_FOUND, FAR, SPURIOUS)) {
            if (detail.getFirst().startsWith(cause)) return cause.toLowerCase(Locale.ROOT).strip();
        }
        throw new AssertionError(detail.getFirst());
    }

    private static List<Mention.OfPlace> places(Reading reading) {
        return reading.mentions().stream()
                .filter(Mention.OfPlace.class::isInstance)
                .map(Mention.OfPlace.class::cast)
                .filter(it -> it.quote().part() == Part.TEXT)
                .toList();
    }

    private static boolean overlaps(Mention.OfPlace place, Toponym toponym, CodePoints points) {
        return points.at(place.quote().span().start()) < toponym.end()
                && points.at(place.quote().span().end()) > toponym.start();
    }

    private static NodeList articles(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // faults are thrown; by default they are printed too
            return builder.parse(file.toFile()).getElementsByTagName("article");
        } catch (ParserConfigurationException e) {
            throw new AssertionError("the JDK's own XML parser knows these features", e);
        } catch (SAXException e) {
            throw new IllegalArgumentException(
                    file.getFileName() + ": " + e.getMessage() + " Give well-formed XML", e);
        }
    }

    private List<Toponym> toponyms(Element article) {
        List<Toponym> toponyms = new ArrayList<>();
        NodeList nodes = article.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            Element node = (Element) nodes.item(i);
            toponyms.add(
                    new Toponym(
                            Integer.parseInt(text(node, "start")) - first,
                            Integer.parseInt(text(node, "end")) - first,
                            text(node, tag.equals("toponym") ? "phrase" : "name"),
                            coordinate(node, "lat"),
                            coordinate(node, "lon")));
        }
        return toponyms;
    }

    private static double coordinate(Element node, String name) {
        String text = text(node, name);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String text(Element node, String name) {
        NodeList found = node.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
