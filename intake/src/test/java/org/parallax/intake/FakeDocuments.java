package org.parallax.intake;

import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.intake.document.Document;
import org.parallax.intake.document.DocumentReader;
import org.parallax.intake.document.Source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads documents as simply as can be, so that tests see what the door gives to a reader. */
final class FakeDocuments implements DocumentReader {
    private static final Pattern ITEM =
            Pattern.compile("<item>(?:<link>(.*?)</link>)?(.*?)</item>");

    @Override
    public List<Document> read(Source source) throws Unreadable {
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        if (text.contains("POISON")) {
            throw new Unreadable(FaultKind.POISON, "it took too long", "try again");
        }
        if (text.contains("BREAK")) throw new IllegalStateException("a reader's fault");
        return switch (source.form()) {
            case FEED -> items(text);
            case HTML -> List.of(whole("html", text.replaceAll("<[^>]*>", "")));
            case PDF -> List.of(whole("pdf", text.replaceFirst("%PDF-\\S*\\s*", "")));
            case MAIL -> List.of(whole("mail", text.replaceFirst("(?s).*?\\n\\r?\\n", "")));
            case TEXT -> List.of(whole("text", text));
        };
    }

    private static List<Document> items(String text) {
        List<Document> items = new ArrayList<>();
        for (MatchResult item : ITEM.matcher(text).results().toList()) {
            items.add(
                    document(
                            Optional.of("item " + (items.size() + 1)),
                            Optional.of(item.group().getBytes(StandardCharsets.UTF_8)),
                            "feed " + item.group(2),
                            Optional.ofNullable(item.group(1))));
        }
        return items;
    }

    private static Document whole(String form, String text) throws Unreadable {
        if (text.isBlank()) throw new Unreadable(FaultKind.EMPTY, "no text", "leave it out");
        return document(Optional.empty(), Optional.empty(), form + " " + text, Optional.empty());
    }

    private static Document document(
            Optional<String> part, Optional<byte[]> raw, String text, Optional<String> url) {
        return new Document(
                part,
                raw,
                Optional.empty(),
                text.strip(),
                Optional.empty(),
                List.of(),
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
