package org.parallax.reading.figures;

import org.parallax.reading.figures.NameList.Kind;
import org.parallax.reading.figures.NameList.Member;
import org.parallax.reading.language.Asides;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.names.People;
import org.parallax.reading.numbers.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds persons who are told one by one instead of by a number: by name, or by whose relative they
 * are. "Karim Hamdan, his wife and their three sons" is a list of a named man, one relative and
 * three more: five. Needs no syntax; whether anything befell them is not decided here.
 *
 * <p>{@link ToldPeople} knows a person, {@link ListMortar} what may stand between two of them.
 */
public final class NameLists {
    private final Sentence sentence;
    private final ToldPeople people;
    private final ListMortar mortar;
    private final List<NameList> lists = new ArrayList<>();

    /** The list that may go on. */
    private final List<Member> open = new ArrayList<>();

    /** One past the last token of the open list. */
    private int end;

    /** How many of those told last a name behind them may tell: "her two sons, Ali and Omar". */
    private long unnamed;

    private NameLists(Sentence sentence, Set<Integer> others, List<Quantity> quantities) {
        this.sentence = sentence;
        this.people = new ToldPeople(sentence, others, quantities);
        this.mortar = new ListMortar(sentence);
    }

    /**
     * @param others tokens of names that are known for something else, such as places
     * @param quantities the numbers of the sentence
     */
    public static List<NameList> in(
            Sentence sentence, Set<Integer> others, List<Quantity> quantities) {
        return new NameLists(sentence, others, quantities).all();
    }

    private List<NameList> all() {
        int at = 0;
        while (at < sentence.size()) at = read(at);
        close();
        return lists;
    }

    /** Takes in what begins at the token, and answers with the token to go on from. */
    private int read(int at) {
        boolean aside = sentence.fold(at).equals("(") || isNickname(at);
        if (aside && !open.isEmpty()) return readBracket(at);
        int alias = Asides.pastAlias(sentence, at);
        if (alias > at && isBehindOne(at)) return readAlias(alias);
        Optional<Member> next = people.at(at, open);
        if (next.isEmpty()) return at + 1;
        Member member = next.get();
        if (!open.isEmpty() && !mortar.joins(end, member.from())) close();
        end = member.to();
        add(member);
        return Math.max(member.to(), at + 1);
    }

    /** Behind the one told last, with nothing but asides between. */
    private boolean isBehindOne(int at) {
        return !open.isEmpty()
                && open.getLast().isOne()
                && Asides.fill(sentence, open.getLast().to(), at);
    }

    /** Another name of the one told last: "Karim Hamdan, known as Abu Ali". */
    private int readAlias(int to) {
        Member last = open.getLast();
        replaceLast(last.told() > 0 ? last.until(to) : last.named(to));
        end = to;
        return to;
    }

    /** Right behind a name: "Karim "the Rock" Hamdan". */
    private boolean isNickname(int quote) {
        return ListMortar.isOpeningQuote(sentence.fold(quote))
                && !open.isEmpty()
                && open.getLast().kind() == Kind.NAME
                && open.getLast().to() == quote;
    }

    /** A bracket is passed over; a name may go on behind it: "Karim (Abu Ali) Hamdan". */
    private int readBracket(int bracket) {
        Member last = open.getLast();
        int at = mortar.pastBracket(bracket);
        int to = People.nameEnd(sentence, at);
        if (last.to() != bracket || last.told() == 0 || to == at) return at;
        replaceLast(last.until(to));
        end = to;
        return to;
    }

    private void add(Member member) {
        if (people.isOwner(member)) {
            if (ownsWithLast(member)) open.removeLast();
        } else if (tellsWhoLastWas(member)) {
            unnamed--;
            replaceLast(open.getLast().named(member.to()));
        } else {
            unnamed = mayBeNamed(member);
            open.add(member);
        }
    }

    /** "Karim and Rana's son": neither of the two is told of. */
    private boolean ownsWithLast(Member owner) {
        return !open.isEmpty()
                && open.getLast().kind() == Kind.NAME
                && open.getLast().to() + 1 == owner.from()
                && sentence.fold(owner.from() - 1).equals("and");
    }

    /** A name that only tells who those just counted are: "her two sons, Ali and Omar". */
    private boolean tellsWhoLastWas(Member name) {
        if (name.kind() != Kind.NAME || unnamed == 0 || open.isEmpty()) return false;
        return open.getLast().told() > 0 || !sentence.fold(name.from() - 1).equals("and");
    }

    private static long mayBeNamed(Member member) {
        return switch (member.kind()) {
            case NAME -> 0;
            case RELATIVE -> 1;
            case COUNTED -> member.number();
            case UNCOUNTED -> Long.MAX_VALUE;
        };
    }

    private void replaceLast(Member member) {
        open.removeLast();
        open.add(member);
    }

    /** "a clerk and his wife, Sheriff Karim Hamdan said": who says it is not told of. */
    private boolean endsWithSpeaker() {
        return open.size() > 1
                && open.getLast().kind() == Kind.NAME
                && Cues.isSpeech(sentence.fold(open.getLast().to()))
                && !sentence.folds()
                        .subList(open.get(open.size() - 2).to(), open.getLast().from())
                        .contains("and");
    }

    private void close() {
        if (endsWithSpeaker()) open.removeLast();
        if (!open.isEmpty()) lists.add(new NameList(open));
        open.clear();
        unnamed = 0;
    }
}
