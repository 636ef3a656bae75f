package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the names of classes and ids say of an element; the words are in classes.tsv. */
final class ClassWords {
    /** What an element is by its names; see classes.tsv. */
    enum Role {
        JUNK,
        TALK,
        SCRAP,
        ASIDE,
        BODY
    }

    /** Names longer than this are generated, and say nothing. */
    private static final int LENGTH = 600;

    /** Where outlets that generate their classes still say what a part is. */
    private static final List<String> COMPONENTS =
            List.of("data-component", "data-testid", "data-module", "data-name");

    private static final int WORDS_OF_A_ROLE = 3;
    private static final Map<String, Role> ROLES = load();

    private ClassWords() {}

    static Set<Role> of(Element element) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names(element)) {
            List<String> words = words(name);
            for (int from = 0; from < words.size(); ) from += longest(words, from, roles);
        }
        return roles;
    }

    /**
     * "post footer" is no footer: the longest run of words counts. Returns how many words it has.
     */
    private static int longest(List<String> words, int from, Set<Role> roles) {
        for (int to = Math.min(words.size(), from + WORDS_OF_A_ROLE); to > from; to--) {
            Role role = ROLES.get(String.join(" ", words.subList(from, to)));
            if (role == null) continue;
            roles.add(role);
            return to - from;
        }
        return 1;
    }

    private static List<String> names(Element element) {
        String classes = element.attr("class");
        String id = element.attr("id");
        List<String> names = new ArrayList<>();
        if (classes.length() <= LENGTH) names.addAll(List.of(classes.trim().split("\\s+")));
        if (id.length() <= LENGTH) names.add(id);
        for (String attribute : COMPONENTS) {
            String name = element.attr(attribute);
            if (!name.isEmpty() && name.length() <= LENGTH) names.add(name);
        }
        if (element.normalName().indexOf('-') > 0) names.add(element.attr("name"));
        return names;
    }

    /** "storyBody-main" is story, body, main. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length() && i < LENGTH; i++) {
            char c = name.charAt(i);
            boolean hump =
                    Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((hump || !Character.isLetter(c)) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetter(c)) word.append(c);
        }
        if (!word.isEmpty()) words.add(word.toString().toLowerCase(Locale.ROOT));
        return words;
    }

    private static Map<String, Role> load() {
        Map<String, Role> roles = new HashMap<>();
        for (String[] row : Rows.of("classes.tsv", 2)) {
            roles.put(row[0], Role.valueOf(row[1].toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(roles);
    }
}
