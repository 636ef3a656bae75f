package org.parallax.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that tell the name of a person from other words with a capital; {@code names.tsv} says what
 * each use is for. All are in small letters.
 */
final class NameWords {
    static final Set<String> PARTICLES = use("particle");
    static final Set<String> HYPHEN_PARTICLES = use("hyphen-particle");
    static final Set<String> OPENINGS = use("opening");
    static final Set<String> TITLES = use("title");
    static final Set<String> OFFICES = use("office");
    static final Set<String> BODIES = use("body");
    static final Set<String> BEHIND = use("behind");
    static final Set<String> CALENDAR = use("calendar");
    static final Set<String> SPEECH = use("speech");
    static final Set<String> KIN = use("kin");
    static final Set<String> HARM = use("harm");
    static final Set<String> HARMING = use("harming");
    static final Set<String> HARMED = use("harmed");
    static final Set<String> AUXILIARIES = use("aux");
    static final Set<String> BEFORE = use("before");
    static final Set<String> PLACE_BEFORE = use("place-before");

    static final Set<String> ALIAS = use("alias");
    static final Set<String> ALIAS_WAY = use("alias-way");

    private static final Set<String> DEMONYMS = use("demonym");
    private static final Set<String> GIVEN = use("given");
    private static final Pattern DEMONYM =
            Pattern.compile(".*(ian|ians|ish|ese|eli|elis|aqi|aqis)");

    private NameWords() {}

    private static Set<String> use(String use) {
        InputStream resource =
                Objects.requireNonNull(NameWords.class.getResourceAsStream("names.tsv"));
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            Set<String> words =
                    in.lines()
                            .filter(line -> !line.startsWith("#") && line.endsWith("\t" + use))
                            .map(line -> line.substring(0, line.indexOf('\t')))
                            .collect(Collectors.toUnmodifiableSet());
            if (words.isEmpty()) throw new AssertionError("no word is '" + use + "'");
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "syrian", "turkish", but not "adrian". */
    static boolean isDemonym(String lower) {
        return DEMONYMS.contains(lower)
                || DEMONYM.matcher(lower).matches() && !GIVEN.contains(lower);
    }

    /** Any small word inside a name. */
    static boolean isParticle(String lower) {
        return PARTICLES.contains(lower) || HYPHEN_PARTICLES.contains(lower);
    }

    static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
