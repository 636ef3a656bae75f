package org.parallax.reading.figures;

import org.parallax.reading.dates.CalendarWords;
import org.parallax.reading.figures.NameList.Kind;
import org.parallax.reading.figures.NameList.Member;
import org.parallax.reading.language.Asides;
import org.parallax.reading.language.Harm;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Words;
import org.parallax.reading.names.People;
import org.parallax.reading.numbers.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a person, or several, told without harm or number words of their own: by name ("Karim
 * Hamdan"), by whose they are ("his wife", "two of her sons") or by what they do ("a young
 * paramedic"). Looks at words alone; word lists are in {@code kin.tsv}.
 */
final class ToldPeople {
    private static final Set<String> ONE = Words.set("kin.tsv", "one");
    private static final Set<String> MANY = Words.set("kin.tsv", "many");
    private static final Set<String> PAIRS = Words.set("kin.tsv", "pair");
    private static final Set<String> LINKS = Words.set("kin.tsv", "link");
    private static final Set<String> MARKS = Words.set("kin.tsv", "mark");
    private static final Set<String> AGES = Words.set("kin.tsv", "age");
    private static final Set<String> SUFFIXES = Words.set("kin.tsv", "suffix");
    private static final Set<String> NOT_A_NAME = Words.set("kin.tsv", "not-a-name");
    private static final Set<String> PLACE_WORDS = Words.set("kin.tsv", "place-word");
    private static final Set<String> OWNERS = Words.set("kin.tsv", "owner");
    private static final Set<String> OPENINGS = Words.set("kin.tsv", "opening");
    private static final Set<String> ONE_ARTICLES = Words.set("kin.tsv", "one-article");
    private static final Set<String> COLONS = Set.of(":", "\u2013", "\u2014", "-");

    /** Tokens of one phrase: "his 12-year-old nephew" has six. */
    private static final int LONGEST_PHRASE = 8;

    private final Sentence sentence;
    private final Set<Integer> others;
    private final List<Quantity> quantities;

    /**
     * @param others tokens of names that are known for something else, such as places
     * @param quantities the numbers of the sentence
     */
    ToldPeople(Sentence sentence, Set<Integer> others, List<Quantity> quantities) {
        this.sentence = sentence;
        this.others = others;
        this.quantities = quantities;
    }

    /**
     * Who is told of by the words that begin at {@code at}.
     *
     * @param before the list so far: behind a name ", a teacher" only tells who that was
     */
    Optional<Member> at(int at, List<Member> before) {
        Optional<Quantity> number =
                quantities.stream().filter(q -> q.from() == at && !q.single()).findFirst();
        if (number.isPresent()) return counted(number.get());
        if (OWNERS.contains(sentence.fold(at)) || isOwning(at)) return relative(at);
        if (isArticle(at)) {
            boolean tellsBefore =
                    !before.isEmpty()
                            && before.getLast().kind() == Kind.NAME
                            && isApposed(sentence, before.getLast().to(), at);
            return tellsBefore ? Optional.empty() : person(at);
        }
        return name(at);
    }

    /**
     * True for ", a farmer" right behind a name, or behind its bearer's age or another spelling:
     * "Karim Hamdan (Karem Hamdan), 34, a farmer".
     */
    static boolean isApposed(Sentence sentence, int name, int article) {
        return Asides.fill(sentence, name, article);
    }

    private static Member relative(int from, int noun) {
        return new Member(Kind.RELATIVE, from, noun + 1, noun, 1, 0, false);
    }

    private boolean isOpening(int token) {
        return COLONS.contains(sentence.fold(token));
    }

    /** "Karim's wife": Karim is not told of. */
    boolean isOwner(Member member) {
        return member.kind() == Kind.NAME && isOwning(member.to());
    }

    /** "'s", or the apostrophe alone behind a plural. */
    private boolean isOwning(int at) {
        if (at >= sentence.size()) return false;
        char first = sentence.form(at).charAt(0);
        return sentence.form(at).length() <= 2 && (first == '\'' || first == '\u2019');
    }

    private boolean isArticle(int at) {
        return ONE_ARTICLES.contains(sentence.fold(at));
    }

    /** "a young paramedic". */
    private Optional<Member> person(int article) {
        int to = Math.min(sentence.size(), article + LONGEST_PHRASE);
        Optional<Member> found = Optional.empty();
        for (int at = article + 1; at < to; at++) {
            String word = sentence.fold(at);
            if (sentence.capitalised(at)) {
                if (found.isPresent()) break;
                continue; // "a Syrian teacher"
            }
            if (LINKS.contains(word) || MARKS.contains(word) && !word.equals("-")) break;
            if (PLACE_WORDS.contains(word) || isCount(at)) break;
            boolean person =
                    !NOT_A_NAME.contains(word)
                            && (Harm.who(word).isPresent() || ONE.contains(word));
            if (person) found = Optional.of(relative(article, at));
            else if (found.isPresent()) break;
        }
        return found.filter(m -> !isOwnersNoun(m.head()));
    }

    /** The two of "a shell killed two men", where "a" is not theirs. */
    private boolean isCount(int token) {
        return quantities.stream().anyMatch(it -> it.number() == token);
    }

    /** "three daughters", "his two young sons", "four of her sons". */
    private Optional<Member> counted(Quantity quantity) {
        int at = quantity.to();
        boolean ofThem =
                sentence.fold(at).equals("of")
                        && (OWNERS.contains(sentence.fold(at + 1))
                                || sentence.fold(at + 1).equals("the"));
        if (ofThem) at += 2;
        int to = Math.min(sentence.size(), at + 3);
        while (at < to) {
            if (MANY.contains(sentence.fold(at)))
                return Optional.of(
                        new Member(
                                Kind.COUNTED,
                                quantity.from(),
                                at + 1,
                                at,
                                quantity.count().headline().orElse(0),
                                0,
                                isOpening(at + 1)));
            if (MARKS.contains(sentence.fold(at)) || LINKS.contains(sentence.fold(at))) break;
            at++;
        }
        return Optional.empty();
    }

    /** "his wife", "their 12-year-old son", "her sons". */
    private Optional<Member> relative(int owner) {
        int to = Math.min(sentence.size(), owner + LONGEST_PHRASE);
        for (int at = owner + 1; at < to; at++) {
            String word = sentence.fold(at);
            if (ONE.contains(word) && !AGES.contains(word)
                    || ONE.contains(word) && !ONE.contains(sentence.fold(at + 1)))
                return isOwnersNoun(at) ? Optional.empty() : Optional.of(relative(owner, at));
            if (MANY.contains(word)) {
                long number = PAIRS.contains(word) ? 2 : 0;
                Kind kind = number > 0 ? Kind.COUNTED : Kind.UNCOUNTED;
                return Optional.of(
                        new Member(kind, owner, at + 1, at, number, 0, isOpening(at + 1)));
            }
            int token = at;
            boolean number = quantities.stream().anyMatch(q -> q.from() == token);
            boolean inside =
                    AGES.contains(word)
                            || word.equals("-")
                            || !word.isEmpty() && Character.isDigit(word.charAt(0))
                            || sentence.form(at).equals(word)
                                    && Character.isLetter(word.charAt(0))
                                    && !LINKS.contains(word);
            if (number || !inside) return Optional.empty();
        }
        return Optional.empty();
    }

    /** "his son's car". */
    private boolean isOwnersNoun(int noun) {
        return isOwning(noun + 1);
    }

    private Optional<Member> name(int at) {
        int to = People.nameEnd(sentence, at);
        if (to == at || others.contains(to - 1)) return Optional.empty();
        int from = at;
        while (from < to && (isTitleOrOpening(from) || others.contains(from))) from++;
        if (from >= to || isSuffix(from, to) || isDateline(from, to)) return Optional.empty();
        String last = sentence.fold(to - 1);
        boolean thing =
                NOT_A_NAME.contains(last)
                        || MANY.contains(last)
                        || CalendarWords.isMonth(last)
                        || CalendarWords.isWeekday(last)
                        || isPeople(last)
                        || NOT_A_NAME.contains(sentence.fold(to))
                        || PLACE_WORDS.contains(sentence.fold(from - 1)) && !isDeathOf(from - 1);
        return thing
                ? Optional.empty()
                : Optional.of(new Member(Kind.NAME, from, to, to - 1, 1, 1, false));
    }

    /** "Jr." behind the comma of "Karim Hamdan, Jr.". */
    private boolean isSuffix(int from, int to) {
        return to - from == 1 && SUFFIXES.contains(sentence.fold(from));
    }

    /** "HAMA (SNN) - A teacher was killed": who wired it. */
    private boolean isDateline(int from, int to) {
        return sentence.fold(from - 1).equals("(")
                && sentence.fold(to).equals(")")
                && COLONS.contains(sentence.fold(to + 1));
    }

    /** "Syrians", "Kurds". */
    private static boolean isPeople(String word) {
        boolean plural = word.endsWith("s") && word.length() > 1;
        return Harm.who(word).isPresent()
                || plural && Harm.who(word.substring(0, word.length() - 1)).isPresent();
    }

    private boolean isTitleOrOpening(int token) {
        String word = sentence.fold(token);
        return Titles.isTitle(word) || word.equals("dr") || token == 0 && isPlainWord(word);
    }

    /** A word that may open a sentence with a capital and begins no name. */
    private static boolean isPlainWord(String word) {
        return LINKS.contains(word) || PLACE_WORDS.contains(word) || OPENINGS.contains(word);
    }

    /** "the death of Karim Hamdan". */
    private boolean isDeathOf(int preposition) {
        return sentence.fold(preposition).equals("of")
                && Harm.noun(sentence.fold(preposition - 1).replaceAll("s$", "")).isPresent();
    }
}
