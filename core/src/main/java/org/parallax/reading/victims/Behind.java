package org.parallax.reading.victims;

import org.parallax.reading.language.Sentence;
import org.parallax.reading.victims.Sign.Told;

import java.util.Optional;
import java.util.Set;

/**
 * Reads what the words behind a name tell of its bearer: "Dana Petrov, 34, of Norwick, was shot
 * dead", "Dana Petrov died", "Dana Petrov's body", "Dana Petrov, 19, was charged".
 */
final class Behind {
    private static final String RULE = "victim/subject";
    private static final Set<String> DEAD = Set.of("dead", "deceased", "slain");
    private static final Set<String> TO_DEATH = Set.of("dead", "death", "killed", "fatally");
    private static final Set<String> LIFE = Set.of("life", "lives");
    private static final Set<String> WHERE = Set.of("in", "on", "by", "at", "during", "when");

    /** Appositions between a name and its verb: ", 34, of Norwick, a baker,". */
    private static final int MOST_APPOSITIONS = 4;

    /** Tokens of one apposition. */
    private static final int LONGEST_APPOSITION = 16;

    /** Tokens of a verb with its auxiliaries and adverbs: "had then also been". */
    private static final int LONGEST_VERB = 7;

    /** Tokens behind "shot" in which "and killed" stands. */
    private static final int REACH = 5;

    private final Sentence sentence;

    Behind(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param to one past the name
     */
    Optional<Sign> of(int to) {
        int at = to;
        for (int steps = 0; steps <= MOST_APPOSITIONS; steps++) {
            Optional<Told> told = predicate(at, steps > 0);
            if (told.isPresent()) return told.map(it -> new Sign(it, RULE));
            int past = pastApposition(at);
            if (past == at) return Optional.empty();
            at = past;
        }
        return Optional.empty();
    }

    /** One past a bracket, or on the mark that closes what a comma opens. */
    private int pastApposition(int at) {
        String mark = sentence.fold(at);
        if (!mark.equals(",") && !mark.equals("(")) return at;
        String closing = mark.equals(",") ? "," : ")";
        int most = Math.min(sentence.size(), at + LONGEST_APPOSITION);
        for (int i = at + 1; i < most; i++) {
            if (sentence.fold(i).equals(";")) return at;
            if (sentence.fold(i).equals(closing)) return i + 1;
        }
        return mark.equals(",") ? at + 1 : at;
    }

    /**
     * @param apposed whether the name's own clause may have ended: ", killed on Monday,"
     */
    private Optional<Told> predicate(int from, boolean apposed) {
        int at = from;
        if (isOwning(at)) return owned(at + 1);
        while (VictimWords.isAdverb(sentence.fold(at)) || sentence.fold(at).equals(",") && !apposed)
            at++;
        String word = sentence.fold(at);
        if (VictimWords.DIES.contains(word) || isLosingLife(at)) return Optional.of(Told.KILLED);
        if (VictimWords.AUXILIARIES.contains(word)) return passive(at + 1);
        if (VictimWords.KILLED.contains(word) && WHERE.contains(sentence.fold(at + 1)))
            return Optional.of(Told.KILLED);
        boolean does = VictimWords.DOING.contains(word) && !sentence.heading();
        return does ? Optional.of(Told.SUSPECT) : Optional.empty();
    }

    /** "lost her life", "passed away". */
    private boolean isLosingLife(int at) {
        String word = sentence.fold(at);
        if (word.equals("passed")) return sentence.fold(at + 1).equals("away");
        boolean loses = word.equals("lost") || word.equals("loses");
        return loses && LIFE.contains(sentence.fold(at + 2));
    }

    /** "'s body" and "'s lawyer". */
    private Optional<Told> owned(int from) {
        for (int i = from; i < from + 2; i++) {
            if (VictimWords.LAWYERS.contains(sentence.fold(i))) return Optional.of(Told.SUSPECT);
            if (VictimWords.KILLINGS.contains(sentence.fold(i))) return Optional.of(Told.KILLED);
        }
        return Optional.empty();
    }

    private boolean isOwning(int at) {
        return sentence.fold(at).equals("s") || sentence.fold(at).equals("\u2019s");
    }

    private Optional<Told> passive(int from) {
        boolean fatally = false;
        for (int i = from; i < from + LONGEST_VERB; i++) {
            String word = sentence.fold(i);
            fatally |= word.equals("fatally");
            if (VictimWords.KILLED.contains(word) || DEAD.contains(word))
                return Optional.of(Told.KILLED);
            if (VictimWords.FOUND.contains(word)) return isFoundDead(i);
            if (VictimWords.CHARGED.contains(word)) return Optional.of(Told.SUSPECT);
            if (VictimWords.IDENTIFY.contains(word)) return identified(i + 1);
            if (VictimWords.INJURED.contains(word))
                return Optional.of(fatally || isToDeath(i) ? Told.KILLED : Told.INJURED);
            if (VictimWords.ABDUCTED.contains(word)) return Optional.of(Told.ABDUCTED);
            if (VictimWords.MISSING.contains(word)) return Optional.of(Told.MISSING);
            boolean inside =
                    VictimWords.AUXILIARIES.contains(word)
                            || VictimWords.isAdverb(word)
                            || word.equals("and")
                            || word.equals("among");
            if (!inside) return among(i);
        }
        return Optional.empty();
    }

    /** "were among the dead", "was the victim", "was one of the two people killed". */
    private Optional<Told> among(int from) {
        Set<String> small = Set.of("one", "of", "the", "two", "three", "four", "those", "people");
        int at = from;
        while (small.contains(sentence.fold(at))) at++;
        if (at == from) return Optional.empty();
        String word = sentence.fold(at);
        if (DEAD.contains(word) || word.equals("killed")) return Optional.of(Told.KILLED);
        return VictimWords.VICTIMS.contains(word) ? Optional.of(Told.VICTIM) : Optional.empty();
    }

    /** "was identified as the victim", "as the dead man". */
    private Optional<Told> identified(int from) {
        if (!sentence.fold(from).equals("as")) return Optional.empty();
        Optional<Told> told = Optional.empty();
        for (int i = from + 1; i < from + REACH + 2; i++) {
            String word = sentence.fold(i);
            if (VictimWords.SUSPECTS.contains(word)) return Optional.of(Told.SUSPECT);
            if (VictimWords.DEAD.contains(word)) return Optional.of(Told.KILLED);
            if (VictimWords.VICTIMS.contains(word)) told = Optional.of(Told.VICTIM);
        }
        return told;
    }

    private Optional<Told> isFoundDead(int found) {
        for (int i = found + 1; i < found + REACH; i++) {
            if (DEAD.contains(sentence.fold(i))) return Optional.of(Told.KILLED);
            boolean hurt = VictimWords.INJURED.contains(sentence.fold(i));
            if (hurt) return Optional.of(isToDeath(i) ? Told.KILLED : Told.INJURED);
        }
        return Optional.empty();
    }

    /** "shot and killed", "stabbed to death", "shot dead". */
    private boolean isToDeath(int verb) {
        for (int i = verb + 1; i < verb + REACH; i++) {
            String word = sentence.fold(i);
            if (word.equals(",") || word.equals(".")) return false;
            if (TO_DEATH.contains(word)) return true;
        }
        return false;
    }
}
