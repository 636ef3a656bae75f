package org.parallax.intake.document.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The story of a page that shows none until its scripts have run: the longest prose in the data
 * that the scripts carry, with what stands beside it there. Given as linked data would be.
 */
final class ScriptStory {
    private static final int SCRIPTS = 60;
    private static final int NODES = 50_000;

    /** Of data in all, however often a part of it is begun anew. */
    private static final long CHARS = 16_000_000;

    private static final int DEPTH = 40;

    /** Fewer words are a description, not a story. */
    private static final int WORDS = 30;

    /** How far above the sentences their author and day may stand. */
    private static final int ABOVE = 3;

    /** The data's begin in "window.state = {" or "Fusion.globalContent={". */
    private static final Pattern ASSIGNED =
            Pattern.compile("[\\w$.\\]]\\s{0,5}=\\s{0,5}(?=[{\\[])");

    private static final Pattern NAME = Pattern.compile("[^A-Za-z]");

    /** Fields that hold prose, but not the story's. */
    private static final Set<String> OTHER =
            Set.of(
                    "bio",
                    "longbio",
                    "biography",
                    "description",
                    "excerpt",
                    "summary",
                    "dek",
                    "caption",
                    "alt",
                    "consent",
                    "legal",
                    "terms",
                    "disclaimer",
                    "policy",
                    "cookies",
                    "related",
                    "relatedcontent",
                    "relatedarticles",
                    "recommended",
                    "promo",
                    "newsletter",
                    "seo",
                    "comments",
                    "footer",
                    "translations",
                    "messages",
                    "i18n",
                    "locale");

    private static final Set<String> WORDS_OF_A_PART =
            Set.of("content", "text", "html", "value", "body", "markup");

    private static final Set<String> STORY_PARTS =
            Set.of(
                    "text",
                    "paragraph",
                    "p",
                    "header",
                    "heading",
                    "list",
                    "quote",
                    "blockquote",
                    "html",
                    "rawhtml",
                    "richtext",
                    "textblock",
                    "body",
                    "rte",
                    "markup",
                    "block");

    private static final Set<String> AUTHORS =
            Set.of("author", "authors", "byline", "bylines", "by", "writers", "creator");

    private static final List<String> DATES =
            List.of(
                    "datepublished",
                    "publishedat",
                    "publisheddate",
                    "publishdate",
                    "firstpublishdate",
                    "firstpublishedat",
                    "publicationdate",
                    "publishedon",
                    "published",
                    "pubdate",
                    "displaydate",
                    "publishtime",
                    "createdat");

    private final ObjectMapper json;
    private final List<JsonNode> path = new ArrayList<>();
    private String best = "";
    private int most = WORDS - 1;
    private List<JsonNode> around = List.of();
    private int nodes;
    private long read;

    private ScriptStory(ObjectMapper json) {
        this.json = json;
    }

    /** An article with its body, and its authors and day where they stand near it. */
    static Optional<JsonNode> of(Document page, ObjectMapper json) {
        ScriptStory story = new ScriptStory(json);
        int seen = 0;
        for (Element script : page.select("script:not([src])")) {
            String type = script.attr("type").toLowerCase(Locale.ROOT);
            if (type.contains("ld+json")) continue;
            if (++seen > SCRIPTS) break;
            story.read(script.data());
        }
        return story.article();
    }

    private void read(String script) {
        if (script.length() < WORDS * 4) return;
        int start = script.stripLeading().startsWith("{") ? script.indexOf('{') : -1;
        if (start >= 0) {
            parse(script.substring(start));
            return;
        }
        Matcher assigned = ASSIGNED.matcher(script);
        for (int i = 0; i < SCRIPTS && assigned.find(); i++)
            parse(script.substring(assigned.end()));
    }

    /** Reads the first value; what stands behind it is program. */
    private void parse(String data) {
        read += data.length();
        if (read > CHARS) return;
        try {
            JsonNode tree = json.readTree(data);
            if (tree != null) walk(tree, "");
        } catch (JsonProcessingException e) {
            nodes++; // no data but program, as most scripts are
        }
    }

    private void walk(JsonNode node, String name) {
        if (path.size() > DEPTH || ++nodes > NODES || OTHER.contains(name)) return;
        if (node.isTextual()) {
            offer(node.asText());
        } else if (node.isArray()) {
            offer(joined(node));
            for (JsonNode part : node) walk(part, name);
        } else if (node.isObject()) {
            path.add(node);
            for (Map.Entry<String, JsonNode> field : node.properties())
                walk(field.getValue(), plain(field.getKey()));
            path.removeLast();
        }
    }

    private void offer(String text) {
        if (text.length() < Math.max(WORDS, most) * 3 || text.startsWith("http")) return;
        int words = Prose.words(Blocks.of(Markup.of(text, "").tree().body()));
        if (words <= most) return;
        most = words;
        best = text;
        around = List.copyOf(path.reversed().subList(0, Math.min(ABOVE, path.size())));
    }

    /**
     * A story kept as a list of its paragraphs, headings and lists; pictures and links left out.
     */
    private static String joined(JsonNode parts) {
        StringBuilder all = new StringBuilder();
        for (JsonNode part : parts) {
            if (part.isTextual()) {
                paragraph(all, "p", part.asText());
            } else if (part.isObject()) {
                String kind = plain(part.path("type").asText(part.path("__typename").asText("")));
                if (!kind.isEmpty() && !STORY_PARTS.contains(kind)) continue;
                String tag = kind.startsWith("head") ? "h2" : "p";
                for (Map.Entry<String, JsonNode> field : part.properties()) {
                    boolean words = WORDS_OF_A_PART.contains(plain(field.getKey()));
                    if (words && field.getValue().isTextual())
                        paragraph(all, tag, field.getValue().asText());
                }
            }
        }
        return all.toString();
    }

    private static void paragraph(StringBuilder all, String tag, String words) {
        boolean marked = words.contains("<p") || words.contains("<h") || words.contains("<ul");
        if (marked) all.append(words);
        else
            all.append('<')
                    .append(tag)
                    .append('>')
                    .append(words)
                    .append("</")
                    .append(tag)
                    .append('>');
    }

    private Optional<JsonNode> article() {
        if (best.isEmpty()) return Optional.empty();
        ObjectNode article = json.createObjectNode();
        article.put("articleBody", best);
        for (JsonNode node : around) {
            authors(node).ifPresent(value -> put(article, "author", value));
            authors(node.path("credits")).ifPresent(value -> put(article, "author", value));
            for (String name : DATES)
                field(node, name).ifPresent(value -> put(article, "datePublished", value));
            field(node, "headline")
                    .or(() -> field(node, "title"))
                    .ifPresent(value -> put(article, "headline", value));
        }
        return Optional.of(article);
    }

    private static void put(ObjectNode article, String name, JsonNode value) {
        if (!article.has(name)) article.set(name, value);
    }

    private static Optional<JsonNode> authors(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties())
            if (AUTHORS.contains(plain(field.getKey())) && !field.getValue().isNull())
                return Optional.of(field.getValue());
        return Optional.empty();
    }

    private static Optional<JsonNode> field(JsonNode node, String name) {
        for (Map.Entry<String, JsonNode> field : node.properties())
            if (plain(field.getKey()).equals(name) && field.getValue().isTextual())
                return Optional.of(field.getValue());
        return Optional.empty();
    }

    private static String plain(String name) {
        return NAME.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
