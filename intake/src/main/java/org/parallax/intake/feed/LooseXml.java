package org.parallax.intake.feed;

import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads XML that is not well-formed as far as it goes: tags left open are closed, what is no name
 * is passed over. Knows no entities but HTML's, and opens nothing.
 */
final class LooseXml {
    /** What a prefix means where nobody says. */
    private static final Map<String, String> USUAL =
            Map.of(
                    "dc", "http://purl.org/dc/elements/1.1/",
                    "content", "http://purl.org/rss/1.0/modules/content/",
                    "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                    "atom", "http://www.w3.org/2005/Atom",
                    "news", "http://www.google.com/schemas/sitemap-news/0.9",
                    "feedburner", "http://rssnamespace.org/feedburner/ext/1.0");

    private int elements;

    private LooseXml() {}

    static Document parse(String xml) throws Unreadable {
        if (xml.length() > SafeXml.TEXT) throw SafeXml.tooLarge();
        if (opened(xml) > SafeXml.ELEMENTS) throw SafeXml.tooMany();
        Parser parser = Parser.xmlParser().setMaxDepth(SafeXml.DEPTH);
        Element root = Jsoup.parse(xml, "", parser).firstElementChild();
        if (root == null)
            throw new Unreadable(
                    FaultKind.DAMAGED, "no element of XML", "check that this is a feed");
        LooseXml loose = new LooseXml();
        Optional<org.jdom2.Element> tree = loose.tree(root, Map.of(), 1);
        return new Document(
                tree.orElseThrow(() ->
                        new Unreadable(
                                FaultKind.DAMAGED,
                                "the first element has no name of XML",
                                "check that this is a feed")));
    }

    private static int opened(String xml) {
        int opened = 0;
        for (int at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
            if (at + 1 < xml.length() && Character.isLetter(xml.charAt(at + 1))) opened++;
        }
        return opened;
    }

    /** Empty for what has no name that XML allows. */
    private Optional<org.jdom2.Element> tree(Element from, Map<String, String> outer, int depth)
            throws Unreadable {
        if (depth > SafeXml.DEPTH) throw SafeXml.tooDeep();
        if (++elements > SafeXml.ELEMENTS) throw SafeXml.tooMany();
        Map<String, String> spaces = declared(from, outer);
        Name name = Name.of(from.tagName());
        if (!name.isLegal()) return Optional.empty();
        org.jdom2.Element to = new org.jdom2.Element(name.local, name.space(spaces));
        for (Attribute attribute : from.attributes()) copy(attribute, to);
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                to.addContent(XmlText.allowedOf(text.getWholeText()));
            } else if (child instanceof Element element) {
                tree(element, spaces, depth + 1).ifPresent(to::addContent);
            }
        }
        return Optional.of(to);
    }

    private static Map<String, String> declared(Element from, Map<String, String> outer) {
        Map<String, String> own = new HashMap<>();
        for (Attribute attribute : from.attributes()) {
            String key = attribute.getKey();
            if (!key.equals("xmlns") && !key.startsWith("xmlns:")) continue;
            own.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue().strip());
        }
        if (own.isEmpty()) return outer;
        Map<String, String> spaces = new HashMap<>(outer);
        spaces.putAll(own);
        return spaces;
    }

    /** Without a prefix, or {@code xml:base} and its kin; nobody reads others. */
    private static void copy(Attribute attribute, org.jdom2.Element to) {
        Name name = Name.of(attribute.getKey());
        boolean xml = name.prefix.equals("xml");
        if (attribute.getKey().equals("xmlns") || !name.prefix.isEmpty() && !xml) return;
        if (!name.isLegal()) return;
        Namespace space = xml ? Namespace.XML_NAMESPACE : Namespace.NO_NAMESPACE;
        to.setAttribute(name.local, XmlText.allowedOf(attribute.getValue()), space);
    }

    private record Name(String prefix, String local) {
        static Name of(String name) {
            int colon = name.indexOf(':');
            return colon < 0
                    ? new Name("", name)
                    : new Name(name.substring(0, colon), name.substring(colon + 1));
        }

        boolean isLegal() {
            return Verifier.checkElementName(local) == null
                    && Verifier.checkNamespacePrefix(prefix.equals("xml") ? "" : prefix) == null;
        }

        Namespace space(Map<String, String> declared) {
            String uri = declared.getOrDefault(prefix, "");
            if (uri.isEmpty()) uri = USUAL.getOrDefault(prefix, "");
            if (uri.isEmpty() && !prefix.isEmpty()) uri = "urn:undeclared:" + prefix;
            if (Verifier.checkNamespaceURI(uri) != null) uri = "urn:undeclared:" + prefix;
            if (uri.isEmpty()) return Namespace.NO_NAMESPACE;
            if (prefix.equals("xml") || uri.equals(Namespace.XML_NAMESPACE.getURI()))
                return Namespace.XML_NAMESPACE;
            return Namespace.getNamespace(prefix, uri);
        }
    }
}
