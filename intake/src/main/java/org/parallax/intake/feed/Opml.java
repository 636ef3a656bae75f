package org.parallax.intake.feed;

import org.jdom2.Attribute;
import org.jdom2.Element;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads OPML, the list of feeds that feed readers export. */
public final class Opml {
    private final Map<String, OpmlFeed> feeds = new LinkedHashMap<>();

    private Opml() {}

    /**
     * @return in the order of the list, each address once
     * @throws Unreadable if it is no OPML or names no feed
     */
    public static List<OpmlFeed> parse(byte[] bytes) throws Unreadable {
        Element root = XmlTree.read(bytes, Optional.empty()).root();
        if (!root.getName().equalsIgnoreCase("opml"))
            throw new Unreadable(
                    FaultKind.UNSUPPORTED,
                    "<" + root.getName() + "> where OPML begins with <opml>",
                    "export the list of feeds as OPML, or write one address a line");
        Opml opml = new Opml();
        opml.gather(root, List.of());
        if (opml.feeds.isEmpty())
            throw new Unreadable(
                    FaultKind.EMPTY,
                    "no outline with the address of a feed (xmlUrl)",
                    "add feeds to the list");
        return List.copyOf(opml.feeds.values());
    }

    /** Depth is bounded by {@link SafeXml#DEPTH}. */
    private void gather(Element parent, List<String> folders) {
        for (Element child : parent.getChildren()) {
            if (!child.getName().equalsIgnoreCase("outline")) {
                gather(child, folders);
                continue;
            }
            Optional<String> title = attribute(child, "title").or(() -> attribute(child, "text"));
            Optional<String> url = attribute(child, "xmlUrl").filter(Links::isWeb);
            url.ifPresent(at -> feeds.putIfAbsent(at, feed(child, title, at, folders)));
            List<String> inner = new ArrayList<>(folders);
            if (url.isEmpty()) title.ifPresent(inner::add);
            gather(child, inner);
        }
    }

    private static OpmlFeed feed(
            Element outline, Optional<String> title, String url, List<String> folders) {
        Optional<String> folder =
                folders.isEmpty()
                        ? attribute(outline, "category")
                        : Optional.of(String.join("/", folders));
        return new OpmlFeed(title, url, folder);
    }

    /** Whatever its case: {@code xmlUrl} is also written {@code xmlurl}. */
    private static Optional<String> attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .map(Attribute::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
