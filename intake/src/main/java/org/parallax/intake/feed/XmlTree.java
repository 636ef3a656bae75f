package org.parallax.intake.feed;

import org.jdom2.Document;
import org.jdom2.Element;
import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elements of some XML, well-formed or not.
 *
 * @param cut whether its end is missing; entries that had not ended are left out then
 */
record XmlTree(Document document, boolean cut) {
    private static final String ENTRY = "(?:[\\w.-]{1,40}:)?(?:item|entry|url|sitemap)\\b";
    private static final Pattern BEGUN = Pattern.compile("<" + ENTRY);
    private static final Pattern ENDED = Pattern.compile("</" + ENTRY + "\\s*>");

    Element root() {
        return document.getRootElement();
    }

    /**
     * @param charset that was declared beside the bytes
     */
    static XmlTree read(byte[] bytes, Optional<String> charset) throws Unreadable {
        if (bytes.length > 2L * SafeXml.TEXT) throw SafeXml.tooLarge();
        Declared declared = new Declared(charset, XmlText.declared(bytes));
        String text = XmlText.clean(Decoder.decode(bytes, declared).text());
        if (text.isBlank())
            throw new Unreadable(FaultKind.EMPTY, "no XML in it", "check that this is a feed");
        try {
            return new XmlTree(SafeXml.parse(text), false);
        } catch (SafeXml.NotWellFormed e) {
            String whole = XmlText.repaired(text);
            XmlTree loose = new XmlTree(LooseXml.parse(whole), false);
            return loose.ends(whole) ? loose : beforeTheCut(whole);
        }
    }

    private boolean ends(String xml) {
        Element root = root();
        String prefix = root.getNamespacePrefix();
        String name = prefix.isEmpty() ? root.getName() : prefix + ":" + root.getName();
        return xml.contains("</" + name);
    }

    private static XmlTree beforeTheCut(String xml) throws Unreadable {
        Matcher begun = BEGUN.matcher(xml);
        int end = begun.find() ? begun.start() : xml.length();
        for (Matcher ended = ENDED.matcher(xml); ended.find(); ) end = ended.end();
        return new XmlTree(LooseXml.parse(xml.substring(0, end)), true);
    }
}
