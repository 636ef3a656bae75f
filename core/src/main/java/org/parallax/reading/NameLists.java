package org.parallax.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds persons who are told one by one instead of by a number: by name, or by whose relative they
 * are. "Karim Hamdan, his wife and their three sons" is a list of a named man, one relative and
 * three more: five. Needs no syntax; whether anything befell them is not decided here.
 */
final class NameLists {
    private static final Set<String> ONE = Words.set("kin.tsv", "one");
    private static final Set<String> MANY = Words.set("kin.tsv", "many");
    private static final Set<String> LINKS = Words.set("kin.tsv", "link");
    private static final Set<String> MARKS = Words.set("kin.tsv", "mark");
    private static final Set<String> ALIAS = Words.set("kin.tsv", "alias");
    private static final Set<String> AGES = Words.set("kin.tsv", "age");
    private static final Set<String> NOT_A_NAME = Words.set("kin.tsv", "not-a-name");
    private static final Set<String> PLACE_WORDS = Words.set("kin.tsv", "place-word");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "my", "our", "its");
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> OPENING = Set.of(":", "\u2013", "\u2014", "-");
    private static final Set<String> ONE_ARTICLES = Set.of("a", "an", "another");
    private static final Set<String> BESIDES = Words.set("frames.tsv", "besides");
    private static final Set<String> SHARED =
            Set.of("was", "were", "also", "reportedly", "killed", "died", "martyred", "all");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    /** Tokens between two persons of one list, beyond which they are none. */
    private static final int LONGEST_GAP = 12;

    /** Tokens of a description behind a name: ", a friend of the family,". */
    private static final int LONGEST_APPOSITION = 9;

    private final Sentence sentence;
    private final Set<Integer> others;
    private final List<Quantity> quantities;

    /** One who is told by name, one relative, several with a number, several without. */
    enum Kind {
        NAME,
        RELATIVE,
        COUNTED,
        UNCOUNTED
    }

    /**
     * @param from the first token
     * @param to one past the last
     * @param head the token that stands for them: the noun, or the last of the name
     * @param number how many; 0 where that is not told
     * @param told how many of them are named
     * @param opens true before a colon or a dash: who they are may follow
     */
    record Member(Kind kind, int from, int to, int head, long number, long told, boolean opens) {
        boolean isOne() {
            return kind == Kind.NAME || kind == Kind.RELATIVE;
        }

        /** With more of its name behind a bracket: "Karim (Abu Ali) Hamdan". */
        Member until(int end) {
            return new Member(kind, from, end, head, number, told, opens);
        }

        /** With a name behind it that tells who it is. */
        Member named(int end) {
            long most = kind == Kind.UNCOUNTED ? number + 1 : number;
            return new Member(kind, from, end, head, most, told + 1, opens);
        }
    }

    /** Persons strung together, in text order. */
    record NameList(List<Member> members) {
        NameList {
            members = List.copyOf(members);
        }

        int from() {
            return members.getFirst().from();
        }

        int to() {
            return members.getLast().to();
        }

        /** How many in all; a number before some of them may count just these. */
        long number() {
            long all = 0;
            int at = 0;
            while (at < members.size()) {
                all += members.get(at).number();
                at = pastTold(at);
            }
            return all;
        }

        /**
         * One past those who only tell who the member is: "three children: a girl and two boys".
         */
        private int pastTold(int at) {
            Member whole = members.get(at);
            boolean may = whole.kind() == Kind.COUNTED && (whole.opens() || at == 0);
            long left = whole.number() - (whole.kind() == Kind.COUNTED ? whole.told() : 0);
            for (int i = at + 1; may && i < members.size(); i++) {
                left -= members.get(i).number();
                if (left < 0) break;
                if (left == 0 || i == members.size() - 1 && at + 2 < members.size()) return i + 1;
            }
            return at + 1;
        }

        long named() {
            return members.stream().filter(m -> m.told() > 0).count();
        }

        boolean isOpen() {
            return members.stream().anyMatch(m -> m.kind() == Kind.UNCOUNTED && m.told() == 0);
        }
    }

    private NameLists(Sentence sentence, Set<Integer> others, List<Quantity> quantities) {
        this.sentence = sentence;
        this.others = others;
        this.quantities = quantities;
    }

    /**
     * @param others tokens of names that are known for something else, such as places
     * @param quantities the numbers of the sentence
     */
    static List<NameList> in(Sentence sentence, Set<Integer> others, List<Quantity> quantities) {
        return new NameLists(sentence, others, quantities).lists();
    }

    private List<NameList> lists() {
        List<NameList> lists = new ArrayList<>();
        List<Member> open = new ArrayList<>();
        long swallow = 0;
        int end = 0;
        int at = 0;
        while (at < sentence.size()) {
            if (sentence.fold(at).equals("(") && !open.isEmpty()) {
                boolean behind = open.getLast().to() == at && open.getLast().told() > 0;
                at = pastBracket(at);
                int to = People.nameEnd(sentence, at);
                if (behind && to > at) {
                    open.add(open.removeLast().until(to));
                    end = to;
                    at = to;
                }
                continue;
            }
            Optional<Member> next = member(at, open);
            if (next.isEmpty()) {
                at++;
                continue;
            }
            Member member = next.get();
            at = Math.max(member.to(), at + 1);
            if (!open.isEmpty() && !isLinked(end, member.from())) close(open, lists);
            if (open.isEmpty()) swallow = 0;
            end = member.to();
            if (isOwner(member)) {
                boolean both =
                        !open.isEmpty()
                                && open.getLast().kind() == Kind.NAME
                                && open.getLast().to() + 1 == member.from()
                                && sentence.fold(member.from() - 1).equals("and");
                if (both) open.removeLast(); // "Karim and Rana's son"
                continue;
            }
            boolean alias = ALIAS.contains(sentence.fold(member.from() - 1));
            if (alias && !open.isEmpty()) {
                open.add(open.removeLast().until(member.to()));
                continue;
            }
            boolean named = member.kind() == Kind.NAME;
            boolean tellsBefore = named && swallow > 0 && !open.isEmpty();
            if (tellsBefore && mayName(open.getLast(), member)) {
                swallow--;
                Member last = open.removeLast();
                open.add(last.named(member.to()));
                continue;
            }
            swallow =
                    switch (member.kind()) {
                        case NAME -> 0;
                        case RELATIVE -> 1;
                        case COUNTED -> member.number();
                        case UNCOUNTED -> Long.MAX_VALUE;
                    };
            open.add(member);
        }
        close(open, lists);
        return lists;
    }

    /** A name that only tells who those just counted are: "her two sons, Ali and Omar". */
    private boolean mayName(Member before, Member name) {
        return before.told() > 0 || !sentence.fold(name.from() - 1).equals("and");
    }

    private static void close(List<Member> open, List<NameList> lists) {
        if (!open.isEmpty()) lists.add(new NameList(open));
        open.clear();
    }

    /** "Karim's wife": Karim is not told of. */
    private boolean isOwner(Member member) {
        if (member.kind() != Kind.NAME) return false;
        return isOwning(member.to());
    }

    /**
     * @param open the list so far
     */
    private Optional<Member> member(int at, List<Member> open) {
        Optional<Quantity> number =
                quantities.stream().filter(q -> q.from() == at && !q.single()).findFirst();
        if (number.isPresent()) return counted(number.get());
        if (OWNERS.contains(sentence.fold(at)) || isOwning(at)) return relative(at);
        if (isArticle(at)) {
            boolean tellsBefore =
                    !open.isEmpty()
                            && open.getLast().kind() == Kind.NAME
                            && at - open.getLast().to() <= 1
                            && !sentence.fold(at - 1).equals("and");
            return tellsBefore ? Optional.empty() : person(at);
        }
        return name(at);
    }

    private static Member relative(int from, int noun) {
        return new Member(Kind.RELATIVE, from, noun + 1, noun, 1, 0, false);
    }

    private boolean isOpening(int token) {
        return OPENING.contains(sentence.fold(token));
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
        int to = Math.min(sentence.size(), article + 8);
        Optional<Member> found = Optional.empty();
        for (int at = article + 1; at < to; at++) {
            String word = sentence.fold(at);
            if (sentence.capitalised(at)) {
                if (found.isPresent()) break;
                continue; // "a Syrian teacher"
            }
            if (LINKS.contains(word) || MARKS.contains(word) && !word.equals("-")) break;
            if (PLACE_WORDS.contains(word)) break;
            boolean person =
                    !NOT_A_NAME.contains(word)
                            && (Harm.who(word).isPresent() || ONE.contains(word));
            if (person) found = Optional.of(relative(article, at));
            else if (found.isPresent()) break;
        }
        return found.filter(m -> !isOwnersNoun(m.head()));
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
        int to = Math.min(sentence.size(), owner + 8);
        for (int at = owner + 1; at < to; at++) {
            String word = sentence.fold(at);
            if (ONE.contains(word) && !AGES.contains(word)
                    || ONE.contains(word) && !ONE.contains(sentence.fold(at + 1)))
                return isOwnersNoun(at) ? Optional.empty() : Optional.of(relative(owner, at));
            if (MANY.contains(word)) {
                long number = word.equals("parents") || word.equals("twins") ? 2 : 0;
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
        if (from >= to) return Optional.empty();
        String last = sentence.fold(to - 1);
        boolean thing =
                NOT_A_NAME.contains(last)
                        || MANY.contains(last)
                        || CalendarWords.isMonth(last)
                        || isWeekday(last)
                        || isPeople(last)
                        || NOT_A_NAME.contains(sentence.fold(to))
                        || PLACE_WORDS.contains(sentence.fold(from - 1)) && !isDeathOf(from - 1);
        return thing
                ? Optional.empty()
                : Optional.of(new Member(Kind.NAME, from, to, to - 1, 1, 1, false));
    }

    private static boolean isWeekday(String word) {
        return word.endsWith("day") && WEEKDAYS.contains(word);
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
        return LINKS.contains(word)
                || PLACE_WORDS.contains(word)
                || ARTICLES.contains(word)
                || Set.of("among", "this", "these", "those", "he", "she", "they", "it")
                        .contains(word);
    }

    /** "the death of Karim Hamdan". */
    private boolean isDeathOf(int preposition) {
        return sentence.fold(preposition).equals("of")
                && Harm.noun(sentence.fold(preposition - 1).replaceAll("s$", "")).isPresent();
    }

    /** True where nothing but the mortar of a list stands between two of its persons. */
    private boolean isLinked(int from, int to) {
        if (to - from > LONGEST_GAP * 2) return false;
        boolean shared =
                sentence.folds().subList(from, to).stream()
                        .anyMatch(w -> BESIDES.contains(w) || w.equals("with"));
        int at = from;
        int words = 0;
        while (at < to) {
            if (sentence.fold(at).equals("(")) {
                at = pastBracket(at);
                continue;
            }
            int apposed = pastApposition(at);
            if (apposed > at && apposed <= to) {
                at = apposed;
                continue;
            }
            boolean mortar = isMortar(at) || shared && SHARED.contains(sentence.fold(at));
            if (!mortar || ++words > LONGEST_GAP) return false;
            at++;
        }
        return true;
    }

    private boolean isMortar(int at) {
        String word = sentence.fold(at);
        return MARKS.contains(word)
                || ALIAS.contains(word)
                || LINKS.contains(word)
                || AGES.contains(word)
                || Titles.isTitle(word)
                || !word.isEmpty() && Character.isDigit(word.charAt(0))
                || Harm.who(word).isPresent();
    }

    /** One past the bracket that closes what opens here; the next token where none does. */
    private int pastBracket(int open) {
        for (int at = open + 1; at < Math.min(sentence.size(), open + LONGEST_GAP); at++)
            if (sentence.fold(at).equals(")")) return at + 1;
        return open + 1;
    }

    /** One past ", a friend of the family,"; the token itself where no such words begin. */
    private int pastApposition(int comma) {
        boolean begins =
                sentence.fold(comma).equals(",") && ARTICLES.contains(sentence.fold(comma + 1));
        if (!begins) return comma;
        int most = Math.min(sentence.size(), comma + LONGEST_APPOSITION);
        for (int at = comma + 2; at < most; at++) if (sentence.fold(at).equals(",")) return at;
        return comma;
    }
}
