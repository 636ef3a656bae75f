package org.parallax.intake.feed;

import org.jdom2.Document;
import org.jdom2.IllegalAddException;
import org.jdom2.IllegalDataException;
import org.jdom2.IllegalNameException;
import org.jdom2.input.sax.SAXHandler;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.EntityResolver2;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/**
 * The one place that makes an XML parser. It reads nothing but the text it is given: a DOCTYPE is
 * refused, and with it every entity; nothing external is opened, whatever names it.
 */
final class SafeXml {
    /** Elements within elements; feeds nest about ten deep. */
    static final int DEPTH = 256;

    /** Characters of XML, markup and all: 32 Mi. */
    static final int TEXT = 32 * 1024 * 1024;

    static final int ELEMENTS = 1_000_000;

    private SafeXml() {}

    /** The text is not well-formed, or has a DOCTYPE. A second, lenient look may still help. */
    @SuppressWarnings("serial") // caught where it is thrown, never serialised
    static final class NotWellFormed extends Exception {
        NotWellFormed(String found) {
            super(found);
        }
    }

    /**
     * @throws Unreadable beyond a limit
     */
    static Document parse(String xml) throws NotWellFormed, Unreadable {
        if (xml.length() > TEXT) throw tooLarge();
        Counting tree = new Counting();
        try {
            reader(tree).parse(new InputSource(new StringReader(xml)));
            return tree.getDocument();
        } catch (Beyond e) {
            throw e.limit;
        } catch (SAXException e) {
            throw new NotWellFormed(String.valueOf(e.getMessage()));
        } catch (IllegalNameException | IllegalDataException | IllegalAddException e) {
            // The tree has stricter rules than the parser for names and namespaces.
            throw new NotWellFormed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // The reader of a string does not fail; Xerces tells of malformed input this way, too.
            throw new NotWellFormed(String.valueOf(e.getMessage()));
        }
    }

    static Unreadable tooLarge() {
        return beyond("more than " + TEXT + " characters of XML");
    }

    static Unreadable tooDeep() {
        return beyond("elements more than " + DEPTH + " deep");
    }

    static Unreadable tooMany() {
        return beyond("more than " + ELEMENTS + " elements");
    }

    private static Unreadable beyond(String found) {
        return new Unreadable(FaultKind.BOMB, found, "no feed is like that; leave it out");
    }

    private static XMLReader reader(Counting tree) throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            reader.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            // Beyond Counting's, which says so; the JDK's own of 100 would look like damage.
            reader.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEPTH + 1));
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver(new Refusing());
            return reader;
        } catch (ParserConfigurationException e) {
            throw new AssertionError("the parser of the JDK knows these features", e);
        }
    }

    /** Builds the tree, and stops at a limit. */
    private static final class Counting extends SAXHandler {
        private int depth;
        private int elements;

        @Override
        public void startElement(String space, String local, String name, Attributes attributes)
                throws SAXException {
            if (++depth > DEPTH) throw new Beyond(tooDeep());
            if (++elements > ELEMENTS) throw new Beyond(tooMany());
            super.startElement(space, local, name, attributes);
        }

        @Override
        public void endElement(String space, String local, String name) throws SAXException {
            depth--;
            super.endElement(space, local, name);
        }
    }

    @SuppressWarnings("serial") // caught where it is thrown, never serialised
    private static final class Beyond extends SAXException {
        private final Unreadable limit;

        Beyond(Unreadable limit) {
            this.limit = limit;
        }
    }

    /** Nothing asks it while DOCTYPE is refused; if something does one day, it gets nothing. */
    private static final class Refusing implements EntityResolver2 {
        @Override
        public InputSource getExternalSubset(String name, String base) throws SAXException {
            throw new SAXException("an external subset is not read");
        }

        @Override
        public InputSource resolveEntity(String name, String id, String base, String system)
                throws SAXException {
            throw new SAXException("an external entity is not read");
        }

        @Override
        public InputSource resolveEntity(String id, String system) throws SAXException {
            throw new SAXException("an external entity is not read");
        }
    }
}
