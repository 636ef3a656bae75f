package org.parallax.reading;

import org.parallax.claims.Count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads how many: digits, number words, vague words (by the floors of ACLED's conventions), ranges
 * and hedges. Years, days of a month, ages, money, measures and ordinals are no counts.
 */
final class NumberReader {
    private static final Map<String, Long> UNITS =
            Map.ofEntries(
                    Map.entry("zero", 0L),
                    Map.entry("one", 1L),
                    Map.entry("two", 2L),
                    Map.entry("three", 3L),
                    Map.entry("four", 4L),
                    Map.entry("five", 5L),
                    Map.entry("six", 6L),
                    Map.entry("seven", 7L),
                    Map.entry("eight", 8L),
                    Map.entry("nine", 9L),
                    Map.entry("ten", 10L),
                    Map.entry("eleven", 11L),
                    Map.entry("twelve", 12L),
                    Map.entry("thirteen", 13L),
                    Map.entry("fourteen", 14L),
                    Map.entry("fifteen", 15L),
                    Map.entry("sixteen", 16L),
                    Map.entry("seventeen", 17L),
                    Map.entry("eighteen", 18L),
                    Map.entry("nineteen", 19L),
                    Map.entry("twenty", 20L),
                    Map.entry("thirty", 30L),
                    Map.entry("forty", 40L),
                    Map.entry("fourty", 40L),
                    Map.entry("fifty", 50L),
                    Map.entry("sixty", 60L),
                    Map.entry("seventy", 70L),
                    Map.entry("eighty", 80L),
                    Map.entry("ninety", 90L));
    private static final Map<String, Long> SCALES =
            Map.of(
                    "hundred",
                    100L,
                    "thousand",
                    1_000L,
                    "million",
                    1_000_000L,
                    "billion",
                    1_000_000_000L);

    /** Floors of vague words: ACLED codebook, and the output contract. */
    private static final Map<String, Long> VAGUE =
            Map.of(
                    "couple",
                    2L,
                    "few",
                    3L,
                    "several",
                    3L,
                    "tens",
                    10L,
                    "dozens",
                    12L,
                    "scores",
                    20L,
                    "hundreds",
                    100L,
                    "thousands",
                    1_000L,
                    "millions",
                    1_000_000L);

    private static final Map<String, Long> PLURAL_SCALES =
            Map.of("thousands", 1_000L, "millions", 1_000_000L, "hundreds", 100L);

    private static final Set<String> ABOUT =
            Set.of(
                    "around",
                    "about",
                    "approximately",
                    "roughly",
                    "some",
                    "nearly",
                    "almost",
                    "circa",
                    "estimated",
                    "approx.",
                    "close");
    private static final Set<String> MONTHS =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "jan.",
                    "feb.",
                    "mar.",
                    "apr.",
                    "jun.",
                    "jul.",
                    "aug.",
                    "sep.",
                    "sept.",
                    "oct.",
                    "nov.",
                    "dec.",
                    "jan",
                    "feb",
                    "aug",
                    "sept",
                    "oct",
                    "nov",
                    "dec");

    /** What follows a number that counts no people and no strikes. */
    private static final Set<String> MEASURES =
            Set.of(
                    "percent",
                    "per",
                    "%",
                    "km",
                    "kms",
                    "kilometer",
                    "kilometers",
                    "kilometre",
                    "kilometres",
                    "mile",
                    "miles",
                    "meter",
                    "meters",
                    "metre",
                    "metres",
                    "m",
                    "feet",
                    "foot",
                    "year",
                    "years",
                    "month",
                    "months",
                    "week",
                    "weeks",
                    "day",
                    "days",
                    "hour",
                    "hours",
                    "minute",
                    "minutes",
                    "am",
                    "pm",
                    "a.m.",
                    "p.m.",
                    "o'clock",
                    "dollars",
                    "euros",
                    "pounds",
                    "kg",
                    "tons",
                    "tonnes",
                    "degrees",
                    "times",
                    "gmt",
                    "cent",
                    "decade",
                    "decades",
                    "mm",
                    "caliber",
                    "st",
                    "nd",
                    "rd",
                    "th");

    private final Sentence sentence;

    private NumberReader(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Every quantity of the sentence, in order, none overlapping another. */
    static List<Quantity> read(Sentence sentence) {
        NumberReader reader = new NumberReader(sentence);
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Quantity> quantity = reader.at(at);
            if (quantity.isPresent()) {
                found.add(quantity.get());
                at = quantity.get().to();
            } else {
                at++;
            }
        }
        return found;
    }

    /** A bare number: its value and where it ends. */
    private record Bare(int to, long value, boolean vague) {}

    private Optional<Quantity> at(int start) {
        Optional<Bare> bare = bare(start);
        if (bare.isEmpty()) return Optional.empty();
        Optional<Quantity> range = range(start, bare.get());
        if (range.isPresent()) return range;
        if (isNoCount(start, bare.get())) return Optional.empty();
        return Optional.of(hedged(start, bare.get()));
    }

    private Optional<Bare> bare(int i) {
        String word = sentence.fold(i);
        if (word.isEmpty()) return Optional.empty();
        if (Character.isDigit(word.charAt(0))) return digits(i);
        if (word.equals("no")
                && !sentence.fold(i + 1).equals("one")
                && !sentence.fold(i + 1).equals("fewer")
                && !sentence.fold(i + 1).equals("less")
                && !sentence.fold(i + 1).equals("more")) {
            return Optional.of(new Bare(i + 1, 0, false));
        }
        if (word.equals("dozen")) return Optional.of(new Bare(i + 1, 12, true));
        if (word.equals("half")
                && sentence.fold(i + 1).equals("a")
                && sentence.fold(i + 2).equals("dozen")) {
            return Optional.of(new Bare(i + 3, 6, true));
        }
        if ((word.equals("a") || word.equals("an"))) return article(i);
        if (UNITS.containsKey(word)) return words(i);
        if (VAGUE.containsKey(word)) return vague(i);
        return Optional.empty();
    }

    private long value(Map<String, Long> table, int token) {
        return table.getOrDefault(sentence.fold(token), 0L);
    }

    private Optional<Bare> article(int i) {
        String next = sentence.fold(i + 1);
        if (next.equals("dozen")) return Optional.of(new Bare(i + 2, 12, true));
        if (next.equals("couple") || next.equals("few")) {
            int to = sentence.fold(i + 2).equals("of") ? i + 3 : i + 2;
            if (next.equals("few") && SCALES.containsKey(sentence.fold(i + 2))) {
                return Optional.of(new Bare(i + 3, 3 * value(SCALES, i + 2), true));
            }
            return Optional.of(new Bare(to, value(VAGUE, i + 1), true));
        }
        if (SCALES.containsKey(next)) return Optional.of(new Bare(i + 2, SCALES.get(next), false));
        return Optional.empty();
    }

    private Optional<Bare> vague(int i) {
        long value = value(VAGUE, i);
        int to = i + 1;
        boolean scale =
                sentence.fold(i + 1).equals("of")
                        && PLURAL_SCALES.containsKey(sentence.fold(i + 2));
        if (scale) {
            long base = sentence.fold(i).equals("dozens") ? 12 : value;
            return Optional.of(new Bare(i + 3, base * value(PLURAL_SCALES, i + 2), true));
        }
        if (SCALES.containsKey(sentence.fold(i + 1)) && (value == 3 || value == 2)) {
            return Optional.of(new Bare(i + 2, value * value(SCALES, i + 1), true));
        }
        return Optional.of(new Bare(to, value, true));
    }

    private Optional<Bare> digits(int i) {
        String raw = sentence.fold(i).replace(",", "");
        int at = 0;
        while (at < raw.length() && (Character.isDigit(raw.charAt(at)) || raw.charAt(at) == '.'))
            at++;
        String rest = raw.substring(at);
        String number = raw.substring(0, at);
        if (number.length() > 12
                || number.endsWith(".")
                || number.indexOf('.') != number.lastIndexOf('.')) {
            return Optional.empty();
        }
        long scale =
                switch (rest) {
                    case "" -> 1;
                    case "k" -> 1_000;
                    case "m", "mn" -> 1_000_000;
                    case "bn" -> 1_000_000_000;
                    default -> 0;
                };
        if (scale == 0) return Optional.empty();
        int to = i + 1;
        while (SCALES.containsKey(sentence.fold(to))) {
            scale *= value(SCALES, to);
            to++;
        }
        boolean decimal = number.indexOf('.') >= 0;
        if (decimal && scale == 1) return Optional.empty();
        double value = decimal ? Double.parseDouble(number) * scale : 0;
        return Optional.of(
                new Bare(to, decimal ? Math.round(value) : Long.parseLong(number) * scale, false));
    }

    /** "twenty-three", "one hundred and five", "two thousand". */
    private Optional<Bare> words(int i) {
        long total = 0;
        long group = 0;
        int to = i;
        while (to < sentence.size()) {
            String word = sentence.fold(to);
            if (UNITS.containsKey(word)) {
                if (group % 10 != 0 || group % 100 != 0 && value(UNITS, to) >= 10) break;
                group += value(UNITS, to);
                to++;
            } else if (word.equals("dozen")) {
                return Optional.of(new Bare(to + 1, Math.max(group, 1) * 12, true));
            } else if (SCALES.containsKey(word)) {
                long scale = value(SCALES, to);
                if (scale == 100) {
                    group = Math.max(group, 1) * 100;
                } else {
                    total += Math.max(group, 1) * scale;
                    group = 0;
                }
                to++;
            } else if (word.equals("-")
                    && UNITS.containsKey(sentence.fold(to + 1))
                    && group >= 20
                    && group % 10 == 0
                    && value(UNITS, to + 1) < 10) {
                to++;
            } else if (word.equals("and")
                    && group >= 100
                    && UNITS.containsKey(sentence.fold(to + 1))
                    && group % 100 == 0) {
                to++;
            } else {
                break;
            }
        }
        return Optional.of(new Bare(to, total + group, false));
    }

    /** "between 20 and 30", "20 to 30", "20-30", "two or three". */
    private Optional<Quantity> range(int start, Bare first) {
        String link = sentence.fold(first.to());
        boolean between = sentence.fold(start - 1).equals("between") && link.equals("and");
        boolean plain =
                link.equals("to") || link.equals("-") || link.equals("\u2013") || link.equals("or");
        if (!between && !plain) return Optional.empty();
        Optional<Bare> second = bare(first.to() + 1);
        if (second.isEmpty() || second.get().value() <= first.value()) return Optional.empty();
        if (first.vague() || second.get().vague()) return Optional.empty();
        if (isNoCount(start, second.get()) || looksLikeYear(start, first)) return Optional.empty();
        int from = between ? start - 1 : start;
        Count count = Count.between(first.value(), second.get().value());
        return Optional.of(
                new Quantity(from, second.get().to(), second.get().to() - 1, count, false));
    }

    private boolean isNoCount(int start, Bare bare) {
        String before = sentence.fold(start - 1);
        String after = sentence.fold(bare.to());
        String next = sentence.fold(bare.to() + 1);
        if (MONTHS.contains(before) && bare.value() <= 31) return true;
        if (MONTHS.contains(after) && bare.value() <= 31) return true;
        if (looksLikeYear(start, bare)) return true;
        if (MEASURES.contains(after) || after.equals("-") && MEASURES.contains(next)) return true;
        if (after.equals("-") && next.equals("year") || after.equals("year")) return true;
        if (before.equals("$")
                || before.equals("\u20AC")
                || before.equals("\u00A3")
                || before.equals("aged")
                || before.equals("age")
                || before.equals("no.")
                || before.equals("article")
                || before.equals("resolution")
                || before.equals("chapter")
                || before.equals("mr")) {
            return true;
        }
        boolean age =
                before.equals(",")
                        && (after.equals(",") || after.equals(")"))
                        && sentence.capitalised(start - 2);
        if (age || before.equals("(") && after.equals(")")) return true;
        boolean digit = Character.isDigit(sentence.fold(start).charAt(0));
        if (digit && before.equals("-") && start >= 2 && sentence.capitalised(start - 2))
            return true; // F-16, covid-19
        if (digit
                && after.equals("-")
                && Character.isDigit(
                        sentence.fold(bare.to() + 1).isEmpty()
                                ? 'x'
                                : sentence.fold(bare.to() + 1).charAt(0))
                && MEASURES.contains(sentence.fold(bare.to() + 2))) {
            return true;
        }
        return sentence.fold(start).contains(":") || sentence.fold(start).contains("/");
    }

    private boolean looksLikeYear(int start, Bare bare) {
        String form = sentence.form(start);
        boolean shape =
                form.length() == 4
                        && bare.to() == start + 1
                        && bare.value() >= 1900
                        && bare.value() <= 2100;
        if (!shape || !Character.isDigit(form.charAt(0))) return false;
        String before = sentence.fold(start - 1);
        boolean dated =
                Set.of(
                                        "in", "since", "of", "until", "by", "from", "and", ",",
                                        "the", "early", "late", "mid")
                                .contains(before)
                        || MONTHS.contains(before)
                        || Character.isDigit(before.isEmpty() ? 'x' : before.charAt(0));
        return dated || !hedgedBefore(before);
    }

    private static boolean hedgedBefore(String word) {
        return word.equals("least")
                || word.equals("than")
                || ABOUT.contains(word)
                || word.equals("over");
    }

    private Quantity hedged(int start, Bare bare) {
        int number = bare.to() - 1;
        while (number > start && sentence.fold(number).equals("of")) number--;
        Count plain = bare.vague() ? vagueCount(bare) : Count.exactly(bare.value());
        Optional<Quantity> before = hedgeBefore(start, bare, number);
        Quantity quantity = before.orElse(new Quantity(start, bare.to(), number, plain, false));
        return hedgeAfter(quantity);
    }

    /** "a dozen" and "two dozen" are 12 and 24, approximate; "dozens" is a floor. */
    private Count vagueCount(Bare bare) {
        boolean counted = sentence.fold(bare.to() - 1).equals("dozen");
        return counted ? Count.about(bare.value()) : Count.vague(bare.value());
    }

    private Optional<Quantity> hedgeBefore(int start, Bare bare, int number) {
        String one = sentence.fold(start - 1);
        String two = sentence.fold(start - 2);
        String three = sentence.fold(start - 3);
        OptionalLong value = OptionalLong.of(bare.value());
        if (two.equals("at") && one.equals("least")) {
            return found(
                    start - 2,
                    bare,
                    number,
                    new Count(value, OptionalLong.empty(), bare.vague()),
                    true);
        }
        if (three.equals("no") && one.equals("than")
                || three.equals("not") && one.equals("than") && !two.equals("more")) {
            return found(
                    start - 3,
                    bare,
                    number,
                    new Count(value, OptionalLong.empty(), bare.vague()),
                    true);
        }
        if (two.equals("more") && one.equals("than")
                || one.equals("over")
                || one.equals("exceeding")
                || two.equals("upwards") && one.equals("of")
                || two.equals("in") && one.equals("excess")) {
            int from = one.equals("over") || one.equals("exceeding") ? start - 1 : start - 2;
            return found(
                    from,
                    bare,
                    number,
                    new Count(value, OptionalLong.empty(), bare.vague()),
                    false);
        }
        boolean under =
                (two.equals("less") || two.equals("fewer")) && one.equals("than")
                        || one.equals("under");
        if (under && !bare.vague()) {
            return found(
                    one.equals("under") ? start - 1 : start - 2,
                    bare,
                    number,
                    Count.atMost(bare.value()),
                    false);
        }
        if (three.equals("as") && one.equals("as")
                || two.equals("up") && one.equals("to")
                || two.equals("at") && one.equals("most")) {
            int from = three.equals("as") && one.equals("as") ? start - 3 : start - 2;
            return found(from, bare, number, Count.atMost(bare.value()), false);
        }
        if (ABOUT.contains(one) && !bare.vague()) {
            int from = one.equals("estimated") && two.equals("an") ? start - 2 : start - 1;
            return found(from, bare, number, Count.about(bare.value()), false);
        }
        if (one.equals("to") && two.equals("close") && !bare.vague()) {
            return found(start - 2, bare, number, Count.about(bare.value()), false);
        }
        return Optional.empty();
    }

    private static Optional<Quantity> found(
            int from, Bare bare, int number, Count count, boolean floor) {
        return Optional.of(new Quantity(from, bare.to(), number, count, floor));
    }

    /** "43 or more", "50-plus". */
    private Quantity hedgeAfter(Quantity quantity) {
        int to = quantity.to();
        if (sentence.fold(to).equals("or") && sentence.fold(to + 1).equals("more")) {
            return new Quantity(
                    quantity.from(), to + 2, quantity.number(), quantity.count().asFloor(), false);
        }
        boolean plus =
                sentence.fold(to).equals("+")
                        || sentence.fold(to).equals("-") && sentence.fold(to + 1).equals("plus");
        if (plus) {
            int end = sentence.fold(to).equals("+") ? to + 1 : to + 2;
            return new Quantity(
                    quantity.from(), end, quantity.number(), quantity.count().asFloor(), false);
        }
        return quantity;
    }
}
