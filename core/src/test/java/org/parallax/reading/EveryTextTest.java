package org.parallax.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.Reading;
import org.parallax.knowledge.ActorRegister;
import org.parallax.knowledge.Gazetteer;
import org.parallax.reading.figures.NameLists;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.numbers.NumberReader;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Tokenizer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What must hold of reading on any text at all, however broken. The longer run is {@code
 * -Dparallax.seeds=2000}.
 */
class EveryTextTest {
    private static final List<String> SCRAPS =
            List.of(
                    "at least ",
                    "three ",
                    "12 ",
                    "99999999999 ",
                    "1,5.0 ",
                    "\u0663.\u0665 million ",
                    "half a dozen ",
                    "a few thousand ",
                    "between 20 and ",
                    "twenty-",
                    "million ",
                    "billion ",
                    "no fewer than ",
                    "dozens of thousands ",
                    "a child ",
                    "another ",
                    "people ",
                    "civilians ",
                    "soldiers ",
                    "members of ",
                    "of them ",
                    "whom ",
                    "were killed ",
                    "killed ",
                    "wounded ",
                    "injuries ",
                    "deaths ",
                    "the toll ",
                    "rose to ",
                    "including ",
                    "among ",
                    "and ",
                    "or ",
                    ", ",
                    "displaced ",
                    "sustaining injuries ",
                    "left dead ",
                    "lives ",
                    "claimed ",
                    "others ",
                    "airstrikes ",
                    "shelled ",
                    "shelling ",
                    "attacked ",
                    "an attack on ",
                    "clashes ",
                    "clashed with ",
                    "raided ",
                    "bombed ",
                    "launched an offensive ",
                    "fired ",
                    "rockets ",
                    "drones ",
                    "using ",
                    "hospital ",
                    "residential ",
                    "neighborhoods ",
                    "captured ",
                    "took control of ",
                    "withdrew from ",
                    "the town ",
                    "evacuated ",
                    "curfew ",
                    "road ",
                    "closed ",
                    "siege ",
                    "aid ",
                    "returned to ",
                    "ceasefire ",
                    "truce ",
                    "agreement ",
                    "signed ",
                    "violated ",
                    "between ",
                    "Security Council ",
                    "resolution ",
                    "said ",
                    "told ",
                    "accusing ",
                    "warned that ",
                    "according to ",
                    "citing ",
                    "denied ",
                    "claimed responsibility ",
                    "he ",
                    "they ",
                    "it ",
                    "its ",
                    "which ",
                    "who ",
                    "the army ",
                    "the ministry ",
                    "a source ",
                    "the statement ",
                    "Aleppo ",
                    "Damascus ",
                    "Syria ",
                    "Russia-backed ",
                    "Turkish ",
                    "Kyiv's ",
                    "Minister ",
                    "Karim al-Hadi ",
                    "al-",
                    "Dr. ",
                    "U.S. ",
                    "the SDF ",
                    "Hamas ",
                    "on Tuesday ",
                    "last ",
                    "next ",
                    "Monday ",
                    "early ",
                    "January ",
                    "May ",
                    "6th of ",
                    "2024 ",
                    "2024-02-30 ",
                    "since ",
                    "in the past 24 hours ",
                    "six days ",
                    "999 decades ",
                    "ago ",
                    "overnight ",
                    "today ",
                    "may ",
                    "will ",
                    "not ",
                    "to ",
                    "if ",
                    "by ",
                    "in ",
                    "of ",
                    "from ",
                    "the ",
                    "war ",
                    "\"",
                    "\u201C",
                    "\u201D",
                    "\u00AB",
                    "''",
                    "'",
                    "(",
                    "((((",
                    ")",
                    "[",
                    "]]",
                    ".",
                    ". ",
                    "...",
                    "!",
                    "?!",
                    ":",
                    "; ",
                    "-",
                    " \u2013 ",
                    "--",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\t",
                    "\u0000",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "e\u0301",
                    "\u0301",
                    "\u0640",
                    "\u200B",
                    "\uFEFF",
                    "\u0645\u0642\u062A\u0644 ",
                    "\u0669 ",
                    "\uD835\uDFDB ",
                    "\u00BD ",
                    "\u00B2 ",
                    "\u2167 ",
                    "%",
                    "$",
                    "@",
                    "#",
                    "/",
                    "\\",
                    "&amp;",
                    "X");

    private static final ActorRegister ACTORS = ActorRegister.bundled();
    private static final Gazetteer PLACES = Gazetteer.bundled();
    private static final List<Reader> READERS =
            List.of(
                    new Reader(new ChainParser(false), ACTORS, PLACES),
                    new Reader(new ChainParser(true), ACTORS, PLACES));

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 150));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsOfTexts(long seed) {
        holds(report(new Random(seed)));
    }

    /** Texts that once broke a promise, or that are broken in a way of their own. */
    @ParameterizedTest(name = "broken text {index}")
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "...",
                "\"",
                "(((((((((((((((((((()",
                "?! -- \u2026 \u201D\u201C",
                "At least 999999999999 billion billion people were killed.",
                "Some \u0663.\u0665 million people were displaced.",
                "Nine billion billion billion people were killed.",
                "Between 20 and 999999999999 billion people were killed.",
                "\uD83D\uDE00 said \u201C12 people were killed"
            })
    void holdsOf(String text) {
        holds(Report.of("r1", text));
    }

    @ParameterizedTest(name = "{0} times: {1}")
    @MethodSource("longTexts")
    void holdsOfLongTexts(int times, String scrap) {
        holds(Report.of("r1", scrap.repeat(times)));
    }

    static List<Arguments> longTexts() {
        return List.of(
                Arguments.of(10_000, "killed "),
                Arguments.of(2_000, "three people, 12 killed and "),
                Arguments.of(3_000, "("),
                Arguments.of(3_000, "\" "),
                Arguments.of(2_000, "Aleppo-"),
                Arguments.of(5_000, "e\u0301"),
                Arguments.of(400, "He said \"three were killed\". "));
    }

    private static void holds(Report report) {
        for (Reader reader : READERS) {
            Reading reading = reader.read(report);
            assertTrue(reading.claims().stream().allMatch(c -> c.quote().isIn(report)), "quotes");
            assertTrue(
                    reading.mentions().stream().map(Mention::quote).allMatch(q -> q.isIn(report)),
                    "mentions");
            assertEquals(reading, reader.read(report), "same text, same reading");
            assertEquals(
                    reading.claims().stream().sorted(Comparator.comparing(Claim::quote)).toList(),
                    reading.claims(),
                    "text order");
            assertEquals(List.of(), unreadable(reading), "numbers that their words do not state");
        }
    }

    /** Figures whose own words, read again, do not give their number. */
    private static List<String> unreadable(Reading reading) {
        List<String> found = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            if (!(claim instanceof FigureClaim figure) || !figure.count().stated()) continue;
            if (!states(figure.quote().words(), figure.count()))
                found.add(figure.count() + " in: " + figure.quote().words());
        }
        return found;
    }

    private static boolean states(String words, Count count) {
        Sentence sentence = Sentence.of(Part.TEXT, 0, 0, false, Tokenizer.tokens(words));
        boolean one = count.headline().orElseThrow() == 1;
        boolean article =
                sentence.folds().stream().anyMatch(List.of("a", "an", "another")::contains);
        return one && (article || namesSomebody(sentence))
                || tellsOneByOne(sentence, count.headline().orElseThrow())
                || NumberReader.read(sentence).stream()
                        .anyMatch(q -> q.count().headline().equals(count.headline()));
    }

    /** "the driver", "killing him": one person, told without the number. */
    private static boolean namesSomebody(Sentence sentence) {
        return sentence.folds().stream()
                .anyMatch(word ->
                        Harm.who(word).isPresent()
                                || Titles.isTitle(word)
                                || List.of("he", "she", "him", "her").contains(word));
    }

    /** "Karim Hamdan, his wife and their three sons": a list that tells of that many. */
    private static boolean tellsOneByOne(Sentence sentence, long number) {
        return NameLists.in(sentence, Set.of(), NumberReader.read(sentence)).stream()
                .anyMatch(list -> list.number() >= number);
    }

    private static Report report(Random random) {
        Report report = Report.of("r1", text(random, 60));
        if (random.nextBoolean()) report = report.publishedOn(LocalDate.of(2024, 2, 29));
        if (random.nextInt(3) > 0) return report;
        return new Report(
                report.id(),
                report.text(),
                Optional.of(text(random, 8)),
                report.outlet(),
                report.url(),
                report.language(),
                report.published());
    }

    private static String text(Random random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> SCRAPS.get(random.nextInt(SCRAPS.size())))
                .collect(Collectors.joining());
    }
}
