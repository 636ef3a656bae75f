package org.parallax.reading.victims;

import org.parallax.claims.Sex;
import org.parallax.reading.language.Sentence;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the words right around a name tell of a person: "34-year-old nurse Dana Petrov", "her son
 * Karim, 9", "Dana Petrov, a 34-year-old mother".
 *
 * @param kin whose relative, such as {@code son}
 * @param role such as {@code nurse}
 */
record Traits(OptionalInt age, Optional<Sex> sex, Optional<String> kin, Optional<String> role) {
    static final Traits NONE =
            new Traits(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Tokens of a phrase before or behind the name. */
    private static final int REACH = 9;

    private static final int OLDEST = 120;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> BORN = Set.of("month", "months", "week", "weeks");

    /** The same, with what the other tells where this one tells nothing. */
    Traits or(Traits other) {
        return new Traits(
                age.isPresent() ? age : other.age,
                sex.or(() -> other.sex),
                kin.or(() -> other.kin),
                role.or(() -> other.role));
    }

    static Traits of(NameRun run) {
        return before(run).or(behind(run)).or(named(run)).or(pronoun(run));
    }

    /** The "bin" and the "Abu" of a name. */
    private static Traits named(NameRun run) {
        for (int at = run.from(); at < run.to(); at++) {
            String word = run.sentence().fold(at);
            if (VictimWords.PARTICLES.contains(word) && sexOf(word).isPresent())
                return ofSex(sexOf(word));
        }
        return NONE;
    }

    private static Traits ofSex(Optional<Sex> sex) {
        return new Traits(OptionalInt.empty(), sex, Optional.empty(), Optional.empty());
    }

    /** "her 9-year-old son" before the name; a comma ends it. */
    private static Traits before(NameRun run) {
        Sentence sentence = run.sentence();
        Traits traits = NONE;
        for (int at = run.from() - 1; at >= Math.max(0, run.from() - REACH); at--) {
            String word = sentence.fold(at);
            if (VictimWords.AGES.contains(word) || word.equals("-")) continue;
            if (VictimWords.isNumber(word)) {
                traits = traits.or(aged(sentence, at));
            } else if (VictimWords.isPerson(word) || sexOf(word).isPresent()) {
                boolean owned = isOwned(sentence, at);
                traits = traits.or(person(word, owned));
            } else if (word.equals("as")) {
                return traits.or(identified(sentence, at));
            } else if (!word.equals(",") || !isNoun(sentence.fold(at - 1))) {
                break;
            }
        }
        return traits;
    }

    private static boolean isNoun(String word) {
        return VictimWords.isPerson(word) || sexOf(word).isPresent();
    }

    /** Of "identified him as", "identified the dead woman as". */
    private static Traits identified(Sentence sentence, int as) {
        for (int at = as - 1; at >= Math.max(0, as - REACH); at--) {
            String word = sentence.fold(at);
            if (VictimWords.HE.contains(word)) return ofSex(Optional.of(Sex.MALE));
            if (VictimWords.SHE.contains(word)) return ofSex(Optional.of(Sex.FEMALE));
            if (sexOf(word).isPresent()) return ofSex(sexOf(word));
        }
        return NONE;
    }

    /** "his son", "the dead man's son". */
    private static boolean isOwned(Sentence sentence, int noun) {
        for (int at = noun - 1; at >= Math.max(0, noun - REACH); at--) {
            String word = sentence.fold(at);
            if (VictimWords.OWNERS.contains(word) || word.equals("s") || word.equals("\u2019s"))
                return true;
            boolean inside =
                    VictimWords.AGES.contains(word)
                            || word.equals("-")
                            || VictimWords.isNumber(word);
            if (!inside) return false;
        }
        return false;
    }

    /** ", 34," or "(34)" or ", a 34-year-old nurse," behind it. */
    private static Traits behind(NameRun run) {
        Sentence sentence = run.sentence();
        int at = run.to();
        if (sentence.fold(at).equals(".")) at++; // of "Jr."
        String mark = sentence.fold(at);
        if (!mark.equals(",") && !mark.equals("(")) return NONE;
        at++;
        Traits traits = NONE;
        while (sentence.fold(at).equals("aged") || sentence.fold(at).equals("age")) at++;
        if (VictimWords.isNumber(sentence.fold(at))) {
            traits = aged(sentence, at);
            at++;
            if (!sentence.fold(at).equals("-") && !sentence.fold(at).equals(",")) return traits;
            if (sentence.fold(at).equals(",")) at = pastHome(sentence, at + 1);
        }
        if (!ARTICLES.contains(sentence.fold(at)) && traits.age().isEmpty()) return traits;
        return traits.or(apposed(sentence, at));
    }

    /** One past "of Norwick,"; the token itself where no home is told. */
    private static int pastHome(Sentence sentence, int from) {
        if (!VictimWords.PLACE_WORDS.contains(sentence.fold(from))) return from;
        int at = from + 1;
        while (sentence.capitalised(at)) at++;
        return at > from + 1 && sentence.fold(at).equals(",") ? at + 1 : from;
    }

    private static Traits apposed(Sentence sentence, int from) {
        Traits traits = NONE;
        for (int at = from; at < from + REACH; at++) {
            String word = sentence.fold(at);
            if (VictimWords.PLACE_WORDS.contains(word) || word.equals(",") || word.equals("who"))
                break;
            if (VictimWords.OWNERS.contains(word)) break; // "and her son" tells of another
            if (VictimWords.isNumber(word)) traits = traits.or(aged(sentence, at));
            if (VictimWords.isPerson(word) || sexOf(word).isPresent())
                traits = traits.or(person(word, false));
        }
        return traits;
    }

    /** A number that stands as an age does: "34-year-old", "34," or "34)". */
    private static Traits aged(Sentence sentence, int at) {
        int number = Integer.parseInt(sentence.fold(at));
        if (number > OLDEST) return NONE;
        String next = sentence.fold(at + 1);
        String unit = next.equals("-") ? sentence.fold(at + 2) : next;
        boolean ends = Set.of(",", ")", ".", ";", "", "and", "of", "was", "were").contains(next);
        if (!ends && !VictimWords.AGES.contains(unit)) return NONE;
        int age = BORN.contains(unit) ? 0 : number;
        return new Traits(OptionalInt.of(age), NONE.sex, NONE.kin, NONE.role);
    }

    private static Traits person(String word, boolean owned) {
        boolean relative = VictimWords.KIN.contains(word) || VictimWords.PARTNERS.contains(word);
        boolean kin = owned && relative;
        boolean role = VictimWords.isPerson(word) && !VictimWords.PLAIN.contains(word) && !relative;
        return new Traits(
                OptionalInt.empty(),
                sexOf(word),
                kin ? Optional.of(word) : Optional.empty(),
                role ? Optional.of(word) : Optional.empty());
    }

    private static Optional<Sex> sexOf(String word) {
        if (VictimWords.FEMALE.contains(word)) return Optional.of(Sex.FEMALE);
        return VictimWords.MALE.contains(word) ? Optional.of(Sex.MALE) : Optional.empty();
    }

    /** The first pronoun behind the name in its sentence, with no other name between. */
    private static Traits pronoun(NameRun run) {
        Sentence sentence = run.sentence();
        for (int at = run.to(); at < sentence.size() && !sentence.capitalised(at); at++) {
            String word = sentence.fold(at);
            boolean she = VictimWords.SHE.contains(word);
            if (!she && !VictimWords.HE.contains(word)) continue;
            Sex sex = she ? Sex.FEMALE : Sex.MALE;
            return ofSex(Optional.of(sex));
        }
        return NONE;
    }
}
