package org.parallax.intake.document;

import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoded;
import org.parallax.intake.bytes.Decoder;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Rubbish;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.page.Page;
import org.parallax.intake.document.page.PageReader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages of news outlets. */
public final class Pages {
    /** Longer ones are no page of an outlet; a long live blog has some 3 MiB. */
    static final int LIMIT = 16 << 20;

    /** Where a page's own word on its charset has to stand, by the HTML standard, and some more. */
    private static final int HEAD = 4096;

    private static final Pattern META =
            Pattern.compile(
                    "<meta\\b[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

    private Pages() {}

    /**
     * @param source in the form {@link Form#HTML}
     * @throws Unreadable if it is too long, or no story is on it
     */
    public static Document read(Source source) throws Unreadable {
        byte[] bytes = source.bytes();
        if (bytes.length > LIMIT) {
            throw new Unreadable(
                    FaultKind.TOO_LONG,
                    "a page of " + bytes.length + " bytes",
                    "Pages are read up to " + (LIMIT >> 20) + " MiB; save its text alone");
        }
        Decoded decoded = Decoder.decode(bytes, new Declared(source.charset(), charset(bytes)));
        refuse(Rubbish.in(bytes, decoded));
        Page page = page(decoded.text(), source.url());
        refuse(Rubbish.in(page.text())); // a few tags before it do not make a page of a picture
        return new Document(
                Optional.empty(),
                Optional.empty(),
                page.title(),
                page.text(),
                page.outlet(),
                page.authors(),
                page.url(),
                page.language(),
                page.day(),
                page.published(),
                Optional.of(decoded.how()),
                page.partial());
    }

    private static Page page(String html, Optional<String> url) throws Unreadable {
        try {
            return PageReader.read(html, url);
        } catch (Unreadable e) {
            throw e.kind() == FaultKind.EMPTY ? Hollow.told(html, e) : e;
        }
    }

    private static void refuse(Optional<String> rubbish) throws Unreadable {
        if (rubbish.isPresent())
            throw new Unreadable(
                    FaultKind.DAMAGED,
                    "this is no page (" + rubbish.get() + ")",
                    "save the page again");
    }

    /** The charset that the page names near its begin. */
    static Optional<String> charset(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        for (Pattern pattern : new Pattern[] {META, XML}) {
            Matcher named = pattern.matcher(head);
            if (named.find()) return Optional.of(named.group(1).toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }
}
