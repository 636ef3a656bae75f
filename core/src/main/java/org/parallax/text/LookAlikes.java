package org.parallax.text;

import com.ibm.icu.text.SpoofChecker;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Letters and names that look like others, by Unicode's table of confusables (UTS 39). They are
 * only ever told of: two names that look alike stay two names.
 */
public final class LookAlikes {
    private static final Set<UnicodeScript> EUROPEAN =
            EnumSet.of(
                    UnicodeScript.LATIN,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.GREEK,
                    UnicodeScript.ARMENIAN);

    private LookAlikes() {}

    /** Made at first use: most reports have no word that needs it. */
    private static final class Lazily {
        static final SpoofChecker CHECKER =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

        /** What the letters of each script look like, as far as each is one ASCII letter. */
        static final Map<UnicodeScript, Set<String>> LOOKS = looks();

        private static Map<UnicodeScript, Set<String>> looks() {
            Map<UnicodeScript, Set<String>> looks = new EnumMap<>(UnicodeScript.class);
            IntStream.range('A', 0x0590)
                    .filter(Character::isLetter)
                    .filter(c -> isEuropean(UnicodeScript.of(c)))
                    .forEach(c -> {
                        String look = CHECKER.getSkeleton(Character.toString(c));
                        looks.computeIfAbsent(UnicodeScript.of(c), _ -> new HashSet<>()).add(look);
                    });
            return looks;
        }
    }

    /** Whether a script is one of those whose letters look like each other's. */
    static boolean isEuropean(UnicodeScript script) {
        return EUROPEAN.contains(script);
    }

    /**
     * Where a word has letters of a second script, all of which look like letters of the first;
     * empty for a word of one script, or of two that nobody would take for one.
     */
    static List<Integer> within(String word) {
        Map<UnicodeScript, List<Integer>> places = new EnumMap<>(UnicodeScript.class);
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript script = UnicodeScript.of(word.charAt(i));
            if (isEuropean(script)) {
                places.computeIfAbsent(script, _ -> new ArrayList<>()).add(i);
            }
        }
        if (places.size() < 2) return List.of();
        UnicodeScript most =
                places.entrySet().stream()
                        .max(Comparator.comparingInt(it -> it.getValue().size()))
                        .orElseThrow()
                        .getKey();
        List<Integer> others =
                places.entrySet().stream()
                        .filter(it -> it.getKey() != most)
                        .flatMap(it -> it.getValue().stream())
                        .sorted()
                        .toList();
        Set<String> own = Lazily.LOOKS.getOrDefault(most, Set.of());
        boolean alike =
                others.stream()
                        .map(i -> Lazily.CHECKER.getSkeleton(word.substring(i, i + 1)))
                        .allMatch(own::contains);
        return alike ? others : List.of();
    }

    /** Those of some names that look like one, but are none of its spellings; in their order. */
    public static List<String> of(String name, Collection<String> others) {
        return others.stream().filter(it -> areAlike(name, it)).distinct().sorted().toList();
    }

    /**
     * Whether two names differ and look the same. Case makes no difference of names, and spellings
     * of Arabic script are no look-alikes.
     */
    static boolean areAlike(String name, String other) {
        if (name.equalsIgnoreCase(other) || !isEuropean(name) || !isEuropean(other)) return false;
        Set<String> looks = looks(name);
        return looks(other).stream().anyMatch(looks::contains);
    }

    private static boolean isEuropean(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> isEuropean(UnicodeScript.of(c)));
    }

    /** As written and in capitals: small letters that differ may have capitals that do not. */
    private static Set<String> looks(String name) {
        String seen = PlainText.of(name).map(PlainText::text).orElse(name);
        return List.of(seen, seen.toUpperCase(Locale.ROOT)).stream()
                .map(Lazily.CHECKER::getSkeleton)
                .collect(Collectors.toSet());
    }
}
