package org.parallax.reconcile.origins;

import org.parallax.claims.Reading;
import org.parallax.reconcile.accounts.Hashes;
import org.parallax.reconcile.accounts.SortedLongs;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which two reports of one event know each other.
 *
 * @param print what stretches of words it shares with others
 * @param text the words that tell most
 * @param lead the same of the headline and the first sentences
 * @param marks names, numbers and rare words, as {@link Hashes}: what one event has and the next
 *     has not
 * @param ages of persons, in years, as they stand in the text
 */
public record Words(Print print, Bag text, Bag lead, SortedLongs marks, Set<String> ages) {
    private static final int MOST_WORDS = 100;
    private static final int MOST_LEAD_WORDS = 50;

    /** The lead ends here, in characters of the text. */
    private static final int LEAD_REACH = 700;

    private static final int SHORTEST = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern AGE =
            Pattern.compile("\\b(\\d{1,2})[- ]years?[- ]old\\b|, (\\d{1,2}),");

    public Words {
        ages = Set.copyOf(ages);
    }

    public static Words of(Reading reading) {
        Report report = reading.report();
        List<List<String>> parts = new ArrayList<>();
        Map<String, Integer> text = new HashMap<>();
        Map<String, Integer> lead = new HashMap<>();
        Set<String> marks = new HashSet<>();
        Set<String> ages = new HashSet<>();
        for (Part part : Part.values()) {
            String words = report.part(part);
            List<String> all = new ArrayList<>();
            Matcher matcher = WORD.matcher(words);
            Optional<Span> before = Optional.empty();
            while (matcher.find()) {
                String word = matcher.group().toLowerCase(Locale.ROOT);
                all.add(word);
                if (word.length() < SHORTEST) continue;
                text.merge(word, 1, Integer::sum);
                boolean leads = part == Part.TITLE || matcher.start() < LEAD_REACH;
                if (leads) lead.merge(word, 1, Integer::sum);
                Span span = new Span(matcher.start(), matcher.end());
                boolean mark = !CommonWords.contain(word);
                if (mark) {
                    marks.add(word);
                    before.filter(it -> isName(words, it, span))
                            .ifPresent(it ->
                                    marks.add(
                                            words.substring(it.start(), it.end())
                                                            .toLowerCase(Locale.ROOT)
                                                    + " "
                                                    + word));
                }
                before = mark ? Optional.of(span) : Optional.empty();
            }
            parts.add(all);
            AGE.matcher(words)
                    .results()
                    .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                    .forEach(ages::add);
        }
        return new Words(
                Print.of(parts),
                Bag.of(text, MOST_WORDS),
                Bag.of(lead, MOST_LEAD_WORDS),
                SortedLongs.of(marks.stream().mapToLong(Hashes::of)),
                ages);
    }

    /** The print alone: what is left of a report that no other is weighed against word by word. */
    public static Words ofPrint(Print print) {
        return new Words(print, Bag.EMPTY, Bag.EMPTY, SortedLongs.NONE, Set.of());
    }

    /** Two capitalised words with one blank between them: first name and last. */
    private static boolean isName(String text, Span first, Span last) {
        return last.start() == first.end() + 1
                && text.charAt(first.end()) == ' '
                && Character.isUpperCase(text.charAt(first.start()))
                && Character.isUpperCase(text.charAt(last.start()));
    }
}
