package org.parallax.publish;

import org.parallax.publish.NamedText.Run;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the words around a name tell of its bearer: an age, kinship, harm right beside it, speech,
 * an office.
 */
final class VictimSigns {
    private static final Pattern AGE = Pattern.compile("[1-9][0-9]?|1[01][0-9]");
    private static final Set<String> BEHIND_AGE =
            Set.of(
                    ",", ".", ";", ")", "-", "and", "was", "were", "is", "who", "had", "has",
                    "died", "years", "months", "");
    private static final Set<String> OWNERS =
            Set.of("his", "her", "their", "the", "a", "an", "whose", "my", "our");
    private static final Set<String> SUFFERER =
            Set.of("survivor", "victim", "detainee", "prisoner", "hostage", "captive");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "i");
    private static final Set<String> OBJECTS = Set.of("him", "her", "me");
    private static final Set<String> NAMING = Set.of("named", "called");
    private static final Set<String> ENDS = Set.of(",", ".", ";", ":", "!", "?");

    /** Tokens of what stands between two commas behind a name. */
    private static final int APPOSITION = 12;

    /** Tokens between a verb of harm and whom it harms: "arrested the journalist". */
    private static final int OBJECT = 5;

    private final NamedText text;

    VictimSigns(NamedText text) {
        this.text = text;
    }

    /** "Lamia, 34,", "Lamia (34)", "Lamia, a 9-year-old girl", "12-year-old Lamia". */
    boolean hasAge(Run run) {
        return ageBehind(run.to()) || oldBefore(run.from()) || oldBefore(run.core());
    }

    private boolean ageBehind(int at) {
        String mark = text.lower(at);
        if (!mark.equals(",") && !mark.equals("(")) return false;
        int age = text.lower(at + 1).equals("aged") ? at + 2 : at + 1;
        if (isAge(age) && BEHIND_AGE.contains(text.lower(age + 1))) return true;
        int end = endOfApposition(at + 1);
        for (int i = at + 1; i < end; i++) if (isOld(i)) return true;
        return false;
    }

    private boolean isAge(int i) {
        return AGE.matcher(text.lower(i)).matches();
    }

    /** The "old" of "9-year-old" and "9 years old". */
    private boolean isOld(int i) {
        if (!text.lower(i).equals("old")) return false;
        String unit = text.lower(i - 1).equals("-") ? text.lower(i - 2) : text.lower(i - 1);
        return Set.of("year", "years", "month", "months").contains(unit);
    }

    private boolean oldBefore(int name) {
        for (int i = name - 1; i > name - OBJECT && i >= 0; i--) {
            if (isOld(i)) return true;
            if (text.lower(i).isEmpty() || !Character.isLetter(text.lower(i).charAt(0)))
                return false;
        }
        return false;
    }

    /** One past what stands between two commas. */
    private int endOfApposition(int from) {
        int i = from;
        while (i < from + APPOSITION && text.sameSentence(from, i)) {
            if (ENDS.contains(text.lower(i))) return i;
            i++;
        }
        return i;
    }

    /** "his wife Huda", "their sons, Ali and Omar". */
    boolean kinBefore(Run run) {
        return kinBefore(run.core()) || kinBefore(run.from());
    }

    /** "Nabil Barakat, the boy's father", but not "in Hebron, his father". */
    boolean kinBehind(Run run) {
        return kinBehind(run.to()) && !followsPlaceWord(run);
    }

    private boolean kinBefore(int name) {
        int at = name - 1;
        if (NAMING.contains(text.lower(at))) at--;
        boolean comma = text.lower(at).equals(",");
        if (comma) at--;
        boolean kin = NameWords.KIN.contains(text.lower(at)) && text.sameSentence(at, name - 1);
        return kin && (!comma || OWNERS.contains(text.lower(at - 1)));
    }

    private boolean kinBehind(int comma) {
        if (!text.lower(comma).equals(",")) return false;
        int from = comma + 1;
        boolean owns =
                OWNERS.contains(text.lower(from)) || NameWords.KIN.contains(text.lower(from));
        if (!owns) return false;
        int end = endOfApposition(from);
        for (int i = from; i < Math.min(end, from + OBJECT); i++) {
            if (NameWords.KIN.contains(text.lower(i))) return true;
        }
        return false;
    }

    /** True where the name is the object or the passive subject of harm. */
    boolean isHarmed(Run run) {
        return isObject(run) || isSubject(run) || isHarmedAside(run) || tellsOwnHarm(run);
    }

    /** "Lamia Hadi, who was raped, said", "Edo Baruk, wounded in the leg,", "Edo, a survivor,". */
    private boolean isHarmedAside(Run run) {
        int at = run.to();
        if (!text.lower(at).equals(",")) return false;
        if (NameWords.HARMED.contains(text.lower(at + 1))) return true;
        if (text.lower(at + 1).equals("who") && isPassive(at + 2)) return true;
        int end = Math.min(endOfApposition(at + 1), at + OBJECT);
        for (int i = at + 1; i < end; i++) if (SUFFERER.contains(text.lower(i))) return true;
        return false;
    }

    /** "Lamia Hadi said she was raped", "said soldiers beat him". */
    private boolean tellsOwnHarm(Run run) {
        if (!speaks(run)) return false;
        for (int i = run.to(); text.sameSentence(run.from(), i); i++) {
            String next = text.lower(i + 1);
            if (NameWords.HARMING.contains(text.lower(i)) && OBJECTS.contains(next)) return true;
            if (SUBJECTS.contains(text.lower(i)) && isPassive(i + 1)) return true;
        }
        return false;
    }

    /** "was raped", "had been badly beaten". */
    private boolean isPassive(int at) {
        int verb = at;
        while (verb < at + 4
                && (NameWords.AUXILIARIES.contains(text.lower(verb))
                        || text.lower(verb).endsWith("ly")
                        || Set.of("also", "later", "then").contains(text.lower(verb)))) verb++;
        return verb > at
                && NameWords.AUXILIARIES.contains(text.lower(at))
                && NameWords.HARMED.contains(text.lower(verb));
    }

    private boolean isObject(Run run) {
        if (run.from() == 0) return false;
        for (int i = run.from() - 1;
                i > run.from() - OBJECT && text.sameSentence(i, run.from());
                i--) {
            String word = text.lower(i);
            boolean passive = NameWords.AUXILIARIES.contains(text.lower(i - 1));
            if (NameWords.HARMING.contains(word)) return !passive;
            boolean inside =
                    !word.isEmpty()
                            && Character.isLetter(word.charAt(0))
                            && !NameWords.PLACE_BEFORE.contains(word)
                            && !NameWords.BEFORE.contains(word)
                            && !NameWords.SPEECH.contains(word)
                            && !Set.of("and", "after", "before", "when", "that", "of", "as", "for")
                                    .contains(word);
            if (!inside) return false;
        }
        return false;
    }

    private boolean isSubject(Run run) {
        int at = run.to();
        if (at >= text.size() || !text.sameSentence(run.from(), at)) return false;
        if (text.lower(at).equals(",")) {
            at = endOfApposition(at + 1) + 1;
        } else if (text.lower(at).equals("(")) {
            while (text.sameSentence(run.from(), at) && !text.lower(at).equals(")")) at++;
            at++;
        }
        if (text.lower(at).equals("who")) at++;
        if (Set.of("died", "perished", "succumbed", "drowned").contains(text.lower(at)))
            return true;
        if (isHeadlineHarm(run, at)) return true;
        return isPassive(at);
    }

    /** "Lamia Hadi Killed In Raid". */
    private boolean isHeadlineHarm(Run run, int at) {
        return at == run.to() && text.capitalised(at) && NameWords.HARMED.contains(text.lower(at));
    }

    /** True right beside a word of speech: "Karim said", "said Karim". */
    boolean speaks(Run run) {
        return NameWords.SPEECH.contains(text.lower(run.to()))
                || NameWords.SPEECH.contains(text.lower(run.from() - 1));
    }

    /** "Minister Karim", "Karim, a spokesman for the army". */
    boolean holdsOffice(Run run) {
        if (run.office()) return true;
        if (!text.lower(run.to()).equals(",")) return false;
        int from = run.to() + 1;
        int end = Math.min(endOfApposition(from), from + OBJECT);
        for (int i = from; i < end; i++) {
            if (NameWords.OFFICES.contains(text.lower(i))) return true;
        }
        return false;
    }

    /** True right behind "in" or "by". */
    boolean followsPlaceWord(Run run) {
        return NameWords.BEFORE.contains(text.lower(run.core() - 1));
    }

    /** True where only commas, "and" and ages stand between two names of one list. */
    boolean isListedWith(Run before, Run next) {
        if (!text.sameSentence(before.from(), next.from())) return false;
        if (next.from() - before.to() > APPOSITION) return false;
        for (int i = before.to(); i < next.from(); i++) {
            String word = text.lower(i);
            boolean mortar = Set.of(",", "and", "&", "(", ")", "aged").contains(word) || isAge(i);
            if (!mortar) return false;
        }
        return true;
    }
}
