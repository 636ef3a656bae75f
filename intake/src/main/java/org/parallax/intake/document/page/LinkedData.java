package org.parallax.intake.document.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page states as linked data (schema.org in JSON): the node of its article, if there is one.
 * A block that is broken or beyond the limits is passed over, as browsers and search engines do;
 * the others are still read.
 */
final class LinkedData {
    private static final int BLOCKS = 30;
    private static final int CHARS = 4_000_000;
    private static final int NODES = 2_000;
    private static final int DEPTH = 64;
    private static final int NAMES = 40;

    /** A page with fewer chars is filled by its scripts. */
    private static final int SHELL = 1_000;

    private static final Set<String> ARTICLES =
            Set.of(
                    "Article",
                    "NewsArticle",
                    "ReportageNewsArticle",
                    "AnalysisNewsArticle",
                    "BackgroundNewsArticle",
                    "OpinionNewsArticle",
                    "ReviewNewsArticle",
                    "AskPublicNewsArticle",
                    "LiveBlogPosting",
                    "BlogPosting",
                    "SocialMediaPosting",
                    "DiscussionForumPosting",
                    "Report",
                    "TechArticle",
                    "ScholarlyArticle",
                    "SpecialAnnouncement");

    /** They say when and by whom, where no article does. */
    private static final Set<String> OTHERS =
            Set.of("VideoObject", "WebPage", "ItemPage", "Message");

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxDocumentLength(CHARS)
                                                    .maxStringLength(CHARS)
                                                    .maxNameLength(1_000)
                                                    .maxNumberLength(100)
                                                    .maxTokenCount(200_000)
                                                    .build())
                                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();
    private final List<JsonNode> outlets = new ArrayList<>();
    private int nodes;
    private JsonNode article = MissingNode.getInstance();

    /** What scripts carry, on a page that shows no story. */
    private JsonNode carried = MissingNode.getInstance();

    private LinkedData() {}

    /**
     * @param headings what the page shows as its headline, so that of several articles its own is
     *     taken
     */
    static LinkedData of(Document page, Set<String> headings) {
        LinkedData data = new LinkedData();
        int blocks = 0;
        for (Element script : page.select("script[type*=ld+json]")) {
            if (++blocks > BLOCKS) break;
            data.read(script.data());
        }
        data.article = data.pick(headings);
        if (data.body().isEmpty() && Weights.of(page.body()).plain(page.body()) < SHELL)
            data.carried = ScriptStory.of(page, JSON).orElse(data.carried);
        return data;
    }

    private void read(String block) {
        String json = unwrapped(block);
        if (json.isEmpty() || json.length() > CHARS) return;
        try {
            walk(JSON.readTree(json), 0);
        } catch (JsonProcessingException e) {
            nodes++; // broken: what other blocks and the page itself say still counts
        }
    }

    /** Comments and CDATA marks around the JSON are of older times. */
    private static String unwrapped(String block) {
        int from = 0;
        while (from < block.length() && "{[".indexOf(block.charAt(from)) < 0) from++;
        if (block.startsWith("[CDATA[", from)) {
            from += "[CDATA[".length();
            while (from < block.length() && "{[".indexOf(block.charAt(from)) < 0) from++;
        }
        int to = block.length();
        while (to > from && "}]".indexOf(block.charAt(to - 1)) < 0) to--;
        while (to > from && block.startsWith("]]", to - 2) && isCdataEnd(block, to)) {
            to -= 2;
            while (to > from && "}]".indexOf(block.charAt(to - 1)) < 0) to--;
        }
        return block.substring(from, to);
    }

    private static boolean isCdataEnd(String block, int to) {
        return to < block.length() && block.charAt(to) == '>';
    }

    private void walk(JsonNode node, int depth) {
        if (depth > 8 || ++nodes > NODES) return;
        if (node.isArray()) {
            for (JsonNode part : node) walk(part, depth + 1);
            return;
        }
        if (!node.isObject()) return;
        remember(node, depth);
        if (has(node, ARTICLES)) {
            articles.add(node);
        } else if (has(node, OTHERS)) {
            others.add(node);
        }
        if (has(node, Set.of("WebSite", "NewsMediaOrganization")) && node.path("name").isTextual())
            outlets.add(node);
        walk(node.path("@graph"), depth + 1);
        walk(node.path("mainEntity"), depth + 1);
        walk(node.path("mainEntityOfPage"), depth + 1);
    }

    private void remember(JsonNode node, int depth) {
        if (depth > 8) return;
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) byId.putIfAbsent(id, node);
        for (String name : List.of("author", "publisher", "creator")) {
            JsonNode part = node.path(name);
            if (part.isObject()) remember(part, depth + 1);
        }
    }

    private static boolean has(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        if (type.isTextual()) return types.contains(local(type.asText()));
        for (JsonNode one : type) if (types.contains(local(one.asText()))) return true;
        return false;
    }

    private static String local(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private JsonNode pick(Set<String> headings) {
        for (JsonNode node : articles) {
            String headline = Prose.plain(clean(node.path("headline").asText("")));
            if (!headline.isEmpty() && headings.contains(headline)) return node;
        }
        for (JsonNode node : articles) {
            if (node.has("datePublished") || node.has("articleBody")) return node;
        }
        if (!articles.isEmpty()) return articles.getFirst();
        for (JsonNode node : others) {
            if (node.has("datePublished") || node.has("uploadDate")) return node;
        }
        return MissingNode.getInstance();
    }

    /** True where the page says that it is an article. */
    boolean statesArticle() {
        return !articles.isEmpty() || carried.isObject();
    }

    /** A text of the article's node. */
    Optional<String> text(String... names) {
        for (String name : names) {
            JsonNode value = resolved(field(name));
            if (value.isArray() && !value.isEmpty()) value = resolved(value.get(0));
            if (value.isObject()) value = value.path("@value");
            String text = clean(value.asText(""));
            if (!text.isEmpty()) return Optional.of(text);
        }
        return Optional.empty();
    }

    /** The article's sentences, with their line breaks, and with their tags if it holds any. */
    Optional<String> body() {
        JsonNode body = field("articleBody");
        if (body.isMissingNode()) body = article.path("text");
        if (body.isArray()) {
            StringBuilder all = new StringBuilder();
            for (JsonNode part : body) all.append(part.asText("")).append("\n\n");
            return Optional.of(all.toString()).filter(text -> !text.isBlank());
        }
        return Optional.of(body.asText("")).filter(text -> !text.isBlank());
    }

    /**
     * Names of persons or bodies in a field: a text, an object, a list of either, or references.
     */
    List<String> names(String field) {
        Set<String> names = new LinkedHashSet<>();
        collect(field(field), names, 0);
        return List.copyOf(names);
    }

    private void collect(JsonNode value, Set<String> names, int depth) {
        if (depth > 4 || names.size() >= NAMES) return;
        JsonNode node = resolved(value);
        if (node.isArray()) {
            for (JsonNode part : node) {
                if (names.size() >= NAMES) return;
                collect(part, names, depth + 1);
            }
        } else if (node.isObject()) {
            collect(node.path("name"), names, depth + 1);
        } else if (node.isTextual()) {
            String name = clean(node.asText());
            if (!name.isEmpty()) names.add(name);
        }
    }

    private JsonNode field(String name) {
        JsonNode own = article.path(name);
        return own.isMissingNode() ? carried.path(name) : own;
    }

    /** What the site calls itself where the article names no publisher. */
    Optional<String> site() {
        return outlets.stream()
                .map(node -> clean(node.path("name").asText("")))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        if (!node.isObject() || node.size() != 1 && node.has("name")) return node;
        JsonNode known = byId.get(node.path("@id").asText(""));
        return known == null ? node : known;
    }

    /** Entities are written twice by some outlets: once for the page, once for the JSON. */
    static String clean(String text) {
        String plain = text;
        for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++)
            plain = Parser.unescapeEntities(plain, false);
        if (plain.indexOf('<') >= 0)
            plain =
                    org.jsoup.Jsoup.parseBodyFragment(
                                    plain.substring(0, Math.min(plain.length(), 20_000)))
                            .text();
        return Blank.collapsed(plain);
    }
}
