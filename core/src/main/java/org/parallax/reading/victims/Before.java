package org.parallax.reading.victims;

import org.parallax.claims.NamedVictim;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.victims.Sign.Told;

import java.util.Optional;
import java.util.Set;

/**
 * Reads what the words before a name tell of its bearer: "identified the victim as Dana Petrov",
 * "the death of Dana Petrov", "killed 34-year-old Dana Petrov", "the victims, Dana Petrov", "the
 * suspect, Dana Petrov".
 */
final class Before {
    /** Tokens of what may stand between the telling word and the name: "the 34-year-old baker". */
    private static final int LONGEST_PHRASE = 12;

    /** Tokens before "as" in which "identified" stands. */
    private static final int REACH = 14;

    private static final Set<String> SMALL =
            Set.of("the", "a", "an", "-", "local", "young", "elderly", "one", "and", "or", "his");
    private static final Set<String> DEAD = Set.of("dead", "killed", "deceased", "slain");
    private static final Set<String> LEADING = Set.of(",", ":", "are", "were", "is", "was");

    private final Sentence sentence;
    private final Optional<Sentence> before;

    Before(Sentence sentence, Optional<Sentence> before) {
        this.sentence = sentence;
        this.before = before;
    }

    /**
     * @param from the first token of the name
     */
    Optional<Sign> of(int from) {
        int at = from - 1;
        while (at >= 0
                && from - at < LONGEST_PHRASE
                && (isPhrase(at) || isApposed(at) || isBody(at))) at--;
        Optional<Sign> suspect = suspect(at + 1, from);
        if (suspect.isPresent()) return suspect;
        String word = sentence.fold(at);
        if (word.equals("as")) return as(at);
        if (VictimWords.IDENTIFY.contains(word)) return identified(at, from);
        if (word.equals("of") && VictimWords.KILLINGS.contains(sentence.fold(at - 1)))
            return sign(Told.KILLED, "victim/of");
        if (word.equals("dead") && VictimWords.INJURED.contains(sentence.fold(at - 1)))
            return sign(Told.KILLED, "victim/object");
        boolean passive = VictimWords.AUXILIARIES.contains(sentence.fold(at - 1));
        if (!passive && VictimWords.SLAYING.contains(word))
            return sign(Told.KILLED, "victim/object");
        if (!passive && VictimWords.WOUNDING.contains(word))
            return sign(Told.INJURED, "victim/object");
        return victims(at);
    }

    private static Optional<Sign> sign(Told told, String rule) {
        return Optional.of(new Sign(told, rule));
    }

    /** Part of "the 34-year-old baker and father". */
    private boolean isPhrase(int at) {
        String word = sentence.fold(at);
        if (VictimWords.SLAYING.contains(word) || VictimWords.VICTIMS.contains(word)) return false;
        return SMALL.contains(word)
                || VictimWords.isNumber(word)
                || VictimWords.AGES.contains(word)
                || VictimWords.OWNERS.contains(word)
                || VictimWords.isPerson(word)
                || VictimWords.MALE.contains(word)
                || VictimWords.FEMALE.contains(word);
    }

    /** The county of "killed Oldham County deputy Dana Petrov". */
    private boolean isBody(int at) {
        int to = at + 1;
        while (sentence.capitalised(to)) to++;
        return at > 0 && sentence.capitalised(at) && VictimWords.isPerson(sentence.fold(to));
    }

    /** The comma of "killed a neighbour, 34-year-old Dana Petrov". */
    private boolean isApposed(int at) {
        String word = sentence.fold(at - 1);
        boolean person = VictimWords.isPerson(word) && !VictimWords.VICTIMS.contains(word);
        return sentence.fold(at).equals(",") && (person || VictimWords.FEMALE.contains(word));
    }

    /** "the suspect, Dana Petrov"; "arrested Dana Petrov". */
    private Optional<Sign> suspect(int start, int from) {
        int last = start - 1;
        while (last >= 0 && LEADING.contains(sentence.fold(last))) last--;
        for (int i = Math.max(0, last); i < from; i++)
            if (VictimWords.SUSPECTS.contains(sentence.fold(i)))
                return sign(Told.SUSPECT, "victim/suspect");
        return Optional.empty();
    }

    /** "identified the dead man as": what the words up to there tell, else the sentence before. */
    private Optional<Sign> as(int as) {
        int identify = -1;
        for (int i = as - 1; i >= Math.max(0, as - REACH) && identify < 0; i--)
            if (VictimWords.IDENTIFY.contains(sentence.fold(i))) identify = i;
        if (identify < 0) return Optional.empty();
        Optional<Told> told = told(sentence, 0, as);
        if (told.isPresent()) return told.map(it -> new Sign(it, "victim/as"));
        return before.flatMap(it -> told(it, 0, it.size()))
                .map(it -> new Sign(it, "victim/as" + NamedVictim.OPEN));
    }

    /**
     * "identified Dana Petrov, 34, as the victim" is told behind; "the victim, identified Dana".
     */
    private Optional<Sign> identified(int identify, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + REACH); i++)
            if (sentence.fold(i).equals("as"))
                return told(sentence, i, Math.min(sentence.size(), i + REACH))
                        .map(it -> new Sign(it, "victim/as"));
        return told(sentence, 0, identify).map(it -> new Sign(it, "victim/as"));
    }

    /** Of a word for the doer and one for the harmed the later tells. */
    static Optional<Told> told(Sentence sentence, int from, int to) {
        int suspect = -1;
        int victim = -1;
        boolean dead = false;
        boolean hurt = false;
        for (int i = from; i < to; i++) {
            String word = sentence.fold(i);
            if (VictimWords.SUSPECTS.contains(word)) suspect = i;
            if (VictimWords.VICTIMS.contains(word)) victim = i;
            dead |= VictimWords.DEAD.contains(word);
            hurt |= VictimWords.HURT.contains(word);
        }
        if (suspect > victim) return Optional.of(Told.SUSPECT);
        if (dead && !hurt) return Optional.of(Told.KILLED);
        if (hurt && !dead) return Optional.of(Told.INJURED);
        return victim >= 0 || dead ? Optional.of(Told.VICTIM) : Optional.empty();
    }

    /** "the victims were Dana Petrov", "Killed: Dana Petrov", "the victim, Dana Petrov". */
    private Optional<Sign> victims(int last) {
        int at = last;
        while (at >= 0 && LEADING.contains(sentence.fold(at))) at--;
        String word = sentence.fold(at);
        if (VictimWords.VICTIMS.contains(word))
            return told(sentence, 0, at + 1).map(it -> new Sign(it, "victim/victims"));
        boolean led = at < last && !sentence.fold(last).equals(",");
        return led && DEAD.contains(word) ? sign(Told.KILLED, "victim/dead") : Optional.empty();
    }
}
