package org.parallax.exchange.brief.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An element that is being filled. */
public final class Tag implements Markup {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Pattern FRAGMENT = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>\\\\]+");

    /** Elements and attributes through which a page fetches or runs something. */
    private static final Set<String> ACTIVE =
            Set.of("script", "iframe", "object", "embed", "img", "image", "link", "base", "use");

    private static final Set<String> FETCHING = Set.of("src", "href", "srcset", "data", "poster");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Markup> children = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    /**
     * @throws IllegalArgumentException if that element fetches or runs something
     */
    public static Tag of(String name) {
        if (!NAME.matcher(name).matches() || ACTIVE.contains(name)) {
            throw new IllegalArgumentException("no element of a report: " + name);
        }
        return new Tag(name);
    }

    /** With a class that the style sheet knows. */
    public static Tag of(String name, String styleClass) {
        return of(name).with("class", styleClass);
    }

    public static Tag of(String name, String styleClass, String text) {
        return of(name, styleClass).add(text);
    }

    /**
     * The rules by which a page is shown.
     *
     * @param css the program's own
     * @throws IllegalArgumentException if it fetches something, or ends the element
     */
    public static Tag style(String css) {
        if (css.contains("<") || css.contains("url(") || css.contains("@import")) {
            throw new IllegalArgumentException("a style sheet that fetches, or ends early");
        }
        return new Tag("style").add(css);
    }

    /** An element that a printer puts something of its own in place of; it names no address. */
    public static Tag replaced() {
        return new Tag("object");
    }

    /** A link to an address of the web; the words alone where it is of another kind. */
    public static Markup link(String address, String words) {
        if (!WEB.matcher(address).matches()) return new Words(words);
        Tag link = new Tag("a").add(words);
        link.attributes.put("href", Words.legal(address));
        link.attributes.put("rel", "noopener noreferrer nofollow");
        return link;
    }

    /** A link to the element of this page with that id. */
    public static Tag jump(String id, String words) {
        if (!FRAGMENT.matcher(id).matches()) throw new IllegalArgumentException("no id: " + id);
        Tag link = new Tag("a").add(words);
        link.attributes.put("href", "#" + id);
        return link;
    }

    /**
     * @param attribute named by the program, and none that fetches or runs something
     */
    public Tag with(String attribute, String value) {
        boolean runs = attribute.startsWith("on") || FETCHING.contains(attribute);
        if (runs || !ATTRIBUTE.matcher(attribute).matches()) {
            throw new IllegalArgumentException("no attribute of a report: " + attribute);
        }
        attributes.put(attribute, Words.legal(value));
        return this;
    }

    public Tag add(String text) {
        return add(new Words(text));
    }

    public Tag add(Markup child) {
        children.add(child);
        return this;
    }

    public Tag add(List<? extends Markup> more) {
        children.addAll(more);
        return this;
    }

    public boolean isEmpty() {
        return children.isEmpty();
    }

    public String name() {
        return name;
    }

    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    public List<Markup> children() {
        return Collections.unmodifiableList(children);
    }

    /** All words in it, in their order, without marks. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Markup child : children) {
            switch (child) {
                case Words text -> words.append(text.text());
                case Tag tag -> words.append(tag.words());
            }
        }
        return words.toString();
    }
}
