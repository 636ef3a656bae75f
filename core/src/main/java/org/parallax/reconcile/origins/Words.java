package org.parallax.reconcile.origins;

import org.parallax.claims.Mention;
import org.parallax.claims.Reading;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which two reports of one event know each other.
 *
 * @param shingles hashes of five words in a row
 * @param marks in alphabetical order: names, numbers and rare words: what one event has and the
 *     next has not; bodies and places that the look-ups know are left out, because whole wars share
 *     them
 */
public record Words(Set<Integer> shingles, Set<String> marks) {
    /** Reports that share this part of the shorter one's shingles are reprints of each other. */
    static final double REPRINT = 0.6;

    private static final int SHINGLE = 5;
    private static final int FEWEST = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    public Words {
        shingles = Set.copyOf(shingles);
        marks = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(marks)));
    }

    public static Words of(Reading reading) {
        Report report = reading.report();
        Set<Integer> shingles = new HashSet<>();
        Set<String> marks = new TreeSet<>();
        for (Part part : Part.values()) {
            shingles(report.part(part), shingles);
            marks(report.part(part), known(reading, part), marks);
        }
        return new Words(shingles, marks);
    }

    /** The part of the shorter report's shingles that both have, 0 to 1; 0 for scraps. */
    double overlap(Words other) {
        Set<Integer> few = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
        Set<Integer> many = few.equals(shingles) ? other.shingles : shingles;
        if (few.size() < FEWEST) return 0;
        return (double) few.stream().filter(many::contains).count() / few.size();
    }

    private static void shingles(String text, Set<Integer> shingles) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) words.add(matcher.group().toLowerCase(Locale.ROOT));
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE).hashCode());
        }
    }

    private static void marks(String text, List<Span> known, Set<String> marks) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() < 2) continue;
            String mark = matcher.group().toLowerCase(Locale.ROOT);
            if (CommonWords.contain(mark)) continue;
            Span span = new Span(matcher.start(), matcher.end());
            if (known.stream().noneMatch(span::overlaps)) marks.add(mark);
        }
    }

    private static List<Span> known(Reading reading, Part part) {
        List<Span> known = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            boolean inLists =
                    switch (mention) {
                        case Mention.OfActor it -> it.actor().isPresent();
                        case Mention.OfPlace it -> it.where().isPresent();
                        case Mention.OfDate _ -> true;
                        case Mention.OfNumber _ -> false;
                    };
            if (inLists && mention.quote().part() == part) known.add(mention.quote().span());
        }
        return known;
    }
}
