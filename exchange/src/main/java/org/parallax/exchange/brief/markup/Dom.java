package org.parallax.exchange.brief.markup;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** A page as the tree that renderers take. No text of it is parsed on the way. */
public final class Dom {
    private Dom() {}

    public static Document of(Tag page) {
        Document document = empty();
        document.appendChild(element(document, page));
        return document;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new AssertionError("the platform makes empty documents", e);
        }
    }

    private static Node element(Document document, Tag tag) {
        Element element = document.createElement(tag.name());
        tag.attributes().forEach(element::setAttribute);
        for (Markup child : tag.children()) {
            element.appendChild(
                    switch (child) {
                        case Tag inner -> element(document, inner);
                        case Words words -> document.createTextNode(words.text());
                    });
        }
        return element;
    }
}
