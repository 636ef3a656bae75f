package org.parallax.reading.numbers;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads numbers without what stands round them: "12", "13,000", "2.5 million", "twenty-three", "one
 * hundred and five", "half a dozen", "hundreds", and "no" for none. The words and their values
 * stand in {@code numbers.tsv}.
 */
final class BareNumbers {
    /**
     * @param to one past the last token
     * @param value the number, or the least that a vague word means
     * @param vague true for "dozens" and the like, and for dozens counted ("two dozen")
     */
    record Bare(int to, long value, boolean vague) {}

    private static final Map<String, Long> UNITS = table("unit");
    private static final Map<String, Long> SCALES = table("scale");
    private static final Map<String, Long> VAGUE = table("vague");
    private static final long DOZEN = 12;
    private static final Set<String> BEHIND_PAIR = Set.of("and", "were", "was", "who", "with", ",");
    private static final long SCORE = 20;
    private static final Pattern DOTTED = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+");

    /** Longer runs of digits are telephone numbers and the like. */
    private static final int MOST_DIGITS = 12;

    /** More than anybody counts; keeps what is made of a number within a {@code long}. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    private final Sentence sentence;

    BareNumbers(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The number that begins with the token. */
    Optional<Bare> at(int i) {
        String word = sentence.fold(i);
        if (word.isEmpty()) return Optional.empty();
        if (Character.isDigit(word.charAt(0))) return digits(i);
        return switch (word) {
            case "no" -> none(i);
            case "not" -> notOne(i);
            case "nobody", "none" -> Optional.of(new Bare(i + 1, 0, false));
            case "dozen" -> Optional.of(new Bare(i + 1, DOZEN, true));
            case "half" -> half(i);
            case "a", "an" -> article(i);
            default -> {
                if (UNITS.containsKey(word)) yield Optional.of(words(i));
                yield VAGUE.containsKey(word) ? Optional.of(vague(i)) : Optional.empty();
            }
        };
    }

    /**
     * What the first end of "two to three dozen" means when the second's scale holds for both: 24;
     * 0 where it does not.
     *
     * @param at the first token of the first end
     * @param behind the first token of the second
     */
    long scaled(int at, Bare first, int behind, Bare second) {
        boolean single = first.to() == at + 1 && second.to() == behind + 2;
        Optional<Bare> alone =
                single && isNumber(sentence.fold(behind)) ? unit(behind) : Optional.empty();
        if (alone.isEmpty() || alone.get().value() <= first.value()) return 0;
        return first.value() * (second.value() / alone.get().value());
    }

    /** The number of one token, whatever scale is behind it. */
    private Optional<Bare> unit(int i) {
        String word = sentence.fold(i);
        if (UNITS.containsKey(word)) return Optional.of(new Bare(i + 1, value(UNITS, i), false));
        boolean small = word.length() <= 3 && word.chars().allMatch(Character::isDigit);
        return small ? Optional.of(new Bare(i + 1, Long.parseLong(word), false)) : Optional.empty();
    }

    /** True for digits and for a word that stands for a number alone. */
    static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) || UNITS.containsKey(word);
    }

    private boolean isAt(int token, String word) {
        return sentence.fold(token).equals(word);
    }

    private boolean isIn(Map<String, Long> table, int token) {
        return table.containsKey(sentence.fold(token));
    }

    private long value(Map<String, Long> table, int token) {
        return table.getOrDefault(sentence.fold(token), 0L);
    }

    /** "no casualties", but not "no fewer than 12". */
    private Optional<Bare> none(int i) {
        if (isAt(i + 1, "one")) return Optional.of(new Bare(i + 2, 0, false));
        boolean hedge = Set.of("fewer", "less", "more").contains(sentence.fold(i + 1));
        return hedge ? Optional.empty() : Optional.of(new Bare(i + 1, 0, false));
    }

    /** "half a dozen", "half a million". */
    private Optional<Bare> half(int i) {
        if (!isAt(i + 1, "a")) return Optional.empty();
        if (isAt(i + 2, "dozen")) return Optional.of(new Bare(i + 3, DOZEN / 2, true));
        return isIn(SCALES, i + 2)
                ? Optional.of(new Bare(i + 3, value(SCALES, i + 2) / 2, false))
                : Optional.empty();
    }

    /** "not a single person", "not one soldier"; but "not one but two soldiers" are two. */
    private Optional<Bare> notOne(int i) {
        boolean single = isAt(i + 1, "a") && isAt(i + 2, "single");
        boolean one = isAt(i + 1, "one") && !isAt(i + 2, "but") && !isAt(i + 2, ",");
        if (single) return Optional.of(new Bare(i + 3, 0, false));
        return one ? Optional.of(new Bare(i + 2, 0, false)) : Optional.empty();
    }

    /** "a dozen", "a couple of", "a few thousand", "a hundred". */
    private Optional<Bare> article(int i) {
        boolean few = isAt(i + 1, "few");
        if (isAt(i + 1, "dozen")) return Optional.of(new Bare(i + 2, DOZEN, true));
        if (few && isIn(SCALES, i + 2))
            return Optional.of(new Bare(i + 3, value(VAGUE, i + 1) * value(SCALES, i + 2), true));
        // "a couple and their son" are husband and wife, "a couple of men" two or more
        if (isAt(i + 1, "couple") && BEHIND_PAIR.contains(sentence.fold(i + 2)))
            return Optional.of(new Bare(i + 2, 2, false));
        if (few || isAt(i + 1, "couple"))
            return Optional.of(
                    new Bare(isAt(i + 2, "of") ? i + 3 : i + 2, value(VAGUE, i + 1), true));
        if (isAt(i + 1, "score") && isAt(i + 2, "of"))
            return Optional.of(new Bare(i + 3, SCORE, true));
        return isIn(SCALES, i + 1)
                ? Optional.of(new Bare(i + 2, value(SCALES, i + 1), false))
                : Optional.empty();
    }

    /** "dozens", "tens of thousands", "several hundred". */
    private Bare vague(int i) {
        long value = value(VAGUE, i);
        boolean plural = isAt(i + 1, "of") && value(VAGUE, i + 2) >= 100;
        if (plural) return new Bare(i + 3, value * value(VAGUE, i + 2), true);
        boolean several = value <= 3;
        if (several && isIn(SCALES, i + 1))
            return new Bare(i + 2, value * value(SCALES, i + 1), true);
        return new Bare(i + 1, value, true);
    }

    /** "12", "13,000", "3k", "2.5 million"; digits of any script. */
    private Optional<Bare> digits(int i) {
        String raw = grouped(sentence.fold(i)).replace(",", "");
        int at = 0;
        while (at < raw.length() && (Character.isDigit(raw.charAt(at)) || raw.charAt(at) == '.'))
            at++;
        String number = raw.substring(0, at);
        boolean wellFormed =
                number.length() <= MOST_DIGITS
                        && !number.endsWith(".")
                        && number.indexOf('.') == number.lastIndexOf('.');
        long suffix = suffix(raw.substring(at));
        if (!wellFormed || suffix == 0) return Optional.empty();
        BigDecimal value = new BigDecimal(number).multiply(BigDecimal.valueOf(suffix));
        boolean scaled = suffix > 1;
        int to = i + 1;
        while (isIn(SCALES, to) && value.compareTo(MOST) <= 0) {
            value = value.multiply(BigDecimal.valueOf(value(SCALES, to)));
            scaled = true;
            to++;
        }
        boolean decimal = number.indexOf('.') >= 0;
        if (decimal && !scaled || value.compareTo(MOST) > 0) return Optional.empty();
        long rounded = value.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(new Bare(to, rounded, false));
    }

    /** "15.000": a dot before three digits groups thousands, as a comma does. */
    private static String grouped(String digits) {
        return DOTTED.matcher(digits).matches() ? digits.replace(".", "") : digits;
    }

    /** What letters right behind digits multiply them by; 0 for letters that make no number. */
    private static long suffix(String letters) {
        return switch (letters) {
            case "" -> 1;
            case "k" -> 1_000;
            case "m", "mn" -> 1_000_000;
            case "bn" -> 1_000_000_000;
            default -> 0;
        };
    }

    /** "twenty-three", "one hundred and five", "two thousand", "two dozen". */
    private Bare words(int i) {
        long total = 0;
        long group = 0;
        int to = i;
        while (to < sentence.size()) {
            if (isIn(UNITS, to) && takes(group, value(UNITS, to))) {
                group += value(UNITS, to);
            } else if (isAt(to, "dozen")) {
                return new Bare(to + 1, Math.max(group, 1) * DOZEN, true);
            } else if (isAt(to, "score") && group > 0) {
                return new Bare(to + 1, group * SCORE, true);
            } else if (isAt(to, "hundred")) {
                group = Math.max(group, 1) * 100;
            } else if (isIn(SCALES, to)) {
                total += Math.max(group, 1) * value(SCALES, to);
                group = 0;
            } else if (!joins(to, group)) {
                break;
            }
            to++;
        }
        return new Bare(to, total + group, false);
    }

    /** Twenty takes three, a hundred takes twelve; twelve takes nothing more. */
    private static boolean takes(long group, long unit) {
        return group % 10 == 0 && (group % 100 == 0 || unit < 10);
    }

    /** The hyphen in "twenty-three", the "and" in "one hundred and five". */
    private boolean joins(int token, long group) {
        if (!isIn(UNITS, token + 1)) return false;
        boolean hyphen = isAt(token, "-") && group >= 20 && group % 10 == 0;
        boolean and = isAt(token, "and") && group >= 100 && group % 100 == 0;
        return hyphen && value(UNITS, token + 1) < 10 || and;
    }

    private static Map<String, Long> table(String kind) {
        return Words.rows("numbers.tsv", 3).stream()
                .filter(row -> row.get(1).equals(kind))
                .collect(
                        Collectors.toUnmodifiableMap(
                                List::getFirst, row -> Long.parseLong(row.get(2))));
    }
}
