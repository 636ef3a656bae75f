package org.parallax.evaluation.load;

import org.parallax.knowledge.Actor;
import org.parallax.pipeline.Tables;
import org.parallax.text.Report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented news of 5 to 25 sentences, to be read by the program: of a war, with names and places
 * that the tables know, figures, days and sayings; or of anything but violence. What is told never
 * happened, and no person has these names. The same seed makes the same reports.
 */
public final class MadeNews {
    private static final Pattern SYMBOL = Pattern.compile("\\{([A-Za-z0-9-]+)}");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 900;
    private static final int FEWEST = 5;
    private static final int MOST = 25;
    private static final List<String> SMALL =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Map<String, List<String>> rules = rules();
    private final List<MadeCountry> countries;
    private final Random random;
    private int made;

    public MadeNews(Tables tables, long seed) {
        this.countries = MadeCountry.all(tables);
        this.random = new Random(seed);
    }

    private static Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new HashMap<>();
        InputStream file = MadeNews.class.getResourceAsStream("made-news.tsv");
        if (file == null) throw new AssertionError("the build packs made-news.tsv");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                if (line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                rules.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    /** That many reports of war. */
    public List<Report> conflict(int reports) {
        List<Report> all = new ArrayList<>();
        for (int i = 0; i < reports; i++) all.add(report("conflict", war()));
        return all;
    }

    /** That many reports of peaceful things. */
    public List<Report> general(int reports) {
        List<Report> all = new ArrayList<>();
        for (int i = 0; i < reports; i++) all.add(report("general", peace()));
        return all;
    }

    private Report report(String kind, Map<String, String> fixed) {
        StringBuilder text = new StringBuilder();
        int sentences = random.nextInt(FEWEST, MOST + 1);
        for (int i = 0; i < sentences; i++) {
            String sentence = expanded(i == 0 ? kind + "-lead" : kind, fixed);
            text.append(capital(sentence));
            boolean ends = i == 0 || random.nextInt(3) == 0;
            text.append(ends ? "\n\n" : " ");
        }
        return new Report(
                "%s-%05d".formatted(kind, ++made),
                text.toString().strip(),
                Optional.of(capital(expanded(kind + "-title", fixed))),
                Optional.of("Valley Courier"),
                Optional.empty(),
                Optional.of("en"),
                Optional.of(FIRST.plusDays(random.nextInt(DAYS))));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Who and where a report of war tells of; it keeps to them. */
    private Map<String, String> war() {
        MadeCountry country = countries.get(random.nextInt(countries.size()));
        Map<String, String> fixed = new HashMap<>();
        fixed.put("place", country.place(random).name());
        fixed.put("near", country.place(random).name());
        fixed.put("fighter", "the " + country.fighter(random).name());
        fixed.put("enemy", "the " + country.fighter(random).name());
        List<Actor> tellers = country.tellers();
        fixed.put(
                "teller",
                tellers.isEmpty() || random.nextBoolean()
                        ? "the council of " + fixed.get("place")
                        : "the " + tellers.get(random.nextInt(tellers.size())).name());
        return fixed;
    }

    private Map<String, String> peace() {
        return Map.of(
                "town", Words.single(random),
                "town2", Words.single(random),
                "org", Words.single(random) + " Works");
    }

    private String expanded(String symbol, Map<String, String> fixed) {
        List<String> choices = rules.get(symbol);
        if (choices == null) return word(symbol, fixed);
        String chosen = choices.get(random.nextInt(choices.size()));
        Matcher inner = SYMBOL.matcher(chosen);
        return inner.replaceAll(it -> Matcher.quoteReplacement(expanded(it.group(1), fixed)))
                .replace(",,", ",");
    }

    private String word(String symbol, Map<String, String> fixed) {
        String known = fixed.get(symbol);
        if (known != null) return known;
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        return switch (symbol) {
            case "name" -> Words.single(random) + " " + Words.single(random);
            case "n" -> Integer.toString(random.nextInt(2, 60));
            case "m" -> SMALL.get(random.nextInt(SMALL.size()));
            case "age" -> Integer.toString(random.nextInt(18, 80));
            case "big" -> String.format(Locale.ROOT, "%,d", random.nextInt(11, 400) * 100);
            case "weekday" -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "date" ->
                    day.getDayOfMonth()
                            + " "
                            + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> throw new AssertionError("made-news.tsv names no {" + symbol + "}");
        };
    }
}
