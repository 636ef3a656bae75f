package org.parallax.intake.feed;

import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes of a feed as it is one that ROME reads as it should. ROME refuses a whole feed over a
 * version it does not know or a number that is none, knows no {@code xml:base} in RSS, and drops a
 * date with a broken zone; so every RSS becomes 2.0 without what is not read here, links become
 * absolute, and dates are written anew.
 */
final class Groom {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
    private static final Namespace DC =
            Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final Namespace RDF =
            Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");

    /** Of a date as it was written, with the zone that ROME forgets. */
    private static final Namespace WRITTEN = Namespace.getNamespace("urn:parallax:written");

    private static final Set<String> OF_CHANNEL =
            Set.of("title", "link", "description", "language");
    private static final Set<String> OF_ITEM =
            Set.of("title", "link", "description", "guid", "author", "pubDate");
    private static final Set<String> OF_ENTRY =
            Set.of(
                    "title",
                    "link",
                    "id",
                    "author",
                    "summary",
                    "content",
                    "published",
                    "updated",
                    "issued",
                    "modified",
                    "created");
    private static final Set<String> DATES =
            Set.of("pubDate", "date", "published", "updated", "issued", "modified", "created");

    /** Where the true link stands in feeds that count clicks. */
    private static final String ORIGINAL_LINK = "origLink";

    private final String base;

    private Groom(String base) {
        this.base = base;
    }

    /**
     * @param base the feed's own address, or empty
     */
    static Document rss(Element root, String base) {
        Element channel = new Element("channel");
        Element rss = new Element("rss").setAttribute("version", "2.0").addContent(channel);
        Element head = child(root, "channel", root);
        String within = base(head, base(root, base));
        for (Element child : head.getChildren()) {
            boolean own = isOf(child, head) && OF_CHANNEL.contains(child.getName());
            if (own && !child.getTextTrim().isEmpty()) channel.addContent(plain(child.clone()));
        }
        // A feed in a file has no address; its site's is the next best.
        String site = Links.within(child(channel, "link", channel).getTextTrim(), within);
        Groom groom = new Groom(within.isEmpty() ? site : within);
        List<Element> items = new ArrayList<>();
        for (Element list : root.equals(head) ? List.of(root) : List.of(head, root)) {
            for (Element child : list.getChildren())
                if (child.getName().equals("item")) items.add(child);
        }
        items.forEach(item -> channel.addContent(groom.item(item)));
        return new Document(rss);
    }

    static Document atom(Element root, String base) {
        String within = base(root, base);
        if (within.isEmpty()) {
            for (Element link : root.getChildren())
                if (link.getName().equals("link") && within.isEmpty())
                    within = Links.within(link.getAttributeValue("href", ""), within);
        }
        Groom groom = new Groom(within);
        Namespace space = root.getNamespace().equals(ATOM_03) ? ATOM_03 : ATOM;
        Element feed = new Element("feed", space);
        for (Element child : root.getChildren()) {
            if (child.getName().equals("title") && isOf(child, root))
                feed.addContent(renamed(child.clone(), child.getNamespace(), space));
            if (child.getName().equals("entry") && isOf(child, root))
                feed.addContent(groom.entry(child, space));
        }
        return new Document(feed);
    }

    private Element item(Element from) {
        String within = base(from, base);
        Element item = new Element("item");
        String about = from.getAttributeValue("about", RDF, "");
        for (Element child : from.getChildren()) {
            Namespace space = child.getNamespace();
            String name = child.getName();
            boolean own = isOf(child, from) && OF_ITEM.contains(name);
            boolean dc = space.equals(DC) && (name.equals("creator") || name.equals("date"));
            boolean whole = space.equals(CONTENT) && name.equals("encoded");
            if (own) item.addContent(plain(child.clone()));
            if (dc || whole) item.addContent(child.clone());
            if (name.equals(ORIGINAL_LINK)) about = child.getTextTrim();
        }
        if (Links.isWeb(about)) {
            item.removeChildren("link");
            item.addContent(new Element("link").setText(about));
        }
        item.getChildren("link").forEach(link -> resolve(link, base(link, within)));
        item.getChildren("guid").forEach(Groom::permanent);
        return tidy(item);
    }

    private Element entry(Element from, Namespace space) {
        String within = base(from, base);
        Element entry = new Element("entry", space);
        for (Element child : from.getChildren()) {
            if (!isOf(child, from) || !OF_ENTRY.contains(child.getName())) continue;
            Element copy = renamed(child.clone(), child.getNamespace(), space);
            if (copy.getName().equals("link")) {
                String link = copy.getAttributeValue("href", "");
                copy.setAttribute("href", Links.absolute(link, base(copy, within)).orElse(""));
            }
            entry.addContent(copy);
        }
        return tidy(entry);
    }

    /** Without empty elements, of which ROME would take the first, and with dates it knows. */
    private static Element tidy(Element item) {
        List<Element> gone = new ArrayList<>();
        List<Element> written = new ArrayList<>();
        for (Element child : item.getChildren()) {
            boolean empty = child.getValue().isBlank() && child.getAttribute("href") == null;
            if (empty) gone.add(child);
            if (!DATES.contains(child.getName())) continue;
            WrittenDate.read(child.getText())
                    .ifPresentOrElse(
                            moment -> {
                                child.setText(moment.toInstant().toString());
                                written.add(
                                        new Element("date", WRITTEN).setText(moment.toString()));
                            },
                            () -> gone.add(child));
        }
        gone.forEach(Element::detach);
        item.addContent(written);
        return item;
    }

    /** The dates of an entry as they were written, from what ROME keeps without knowing it. */
    static Stream<OffsetDateTime> written(List<Element> unknown) {
        return unknown.stream()
                .filter(element -> element.getNamespace().equals(WRITTEN))
                .map(element -> OffsetDateTime.parse(element.getText()));
    }

    /** A guid that is no address is no link, whatever is said or left unsaid. */
    private static void permanent(Element guid) {
        guid.setText(guid.getTextTrim());
        if (!Links.isWeb(guid.getText())) guid.setAttribute("isPermaLink", "false");
    }

    private static void resolve(Element link, String base) {
        String written = link.getTextTrim();
        if (written.isEmpty()) written = link.getAttributeValue("href", "");
        link.setText(Links.absolute(written, base).orElse(""));
        link.removeAttribute("href");
    }

    private static String base(Element element, String outer) {
        String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
        return own == null ? outer : Links.within(own, outer);
    }

    /** Whether the child belongs to the language of its parent, and to none that extends it. */
    private static boolean isOf(Element child, Element parent) {
        return child.getNamespace().equals(parent.getNamespace())
                || child.getNamespace().equals(Namespace.NO_NAMESPACE);
    }

    private static Element child(Element parent, String name, Element otherwise) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static Element plain(Element element) {
        return renamed(element, element.getNamespace(), Namespace.NO_NAMESPACE);
    }

    private static Element renamed(Element element, Namespace from, Namespace to) {
        for (Attribute attribute : List.copyOf(element.getAttributes())) {
            boolean xml = attribute.getNamespace().equals(Namespace.XML_NAMESPACE);
            if (!xml && !attribute.getNamespacePrefix().isEmpty()) attribute.detach();
        }
        if (element.getNamespace().equals(from)) element.setNamespace(to);
        for (Element child : element.getChildren()) renamed(child, from, to);
        return element;
    }
}
