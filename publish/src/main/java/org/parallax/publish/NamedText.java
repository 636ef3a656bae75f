package org.parallax.publish;

import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;
import org.parallax.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * One part of a report, cut into words and rough sentences, with its runs of capitalised words: all
 * that could be a person's name.
 */
final class NamedText {
    private static final Set<String> ONE = Set.of("was", "is", "has", "had", "died");

    private final Part part;
    private final String text;
    private final List<Token> tokens;
    private final List<String> lower;
    private final int[] sentences;

    NamedText(Report report, Part part) {
        this.part = part;
        this.text = report.part(part);
        this.tokens = Spelling.tokens(text);
        this.lower = tokens.stream().map(token -> NameWords.lower(token.form())).toList();
        this.sentences = sentences();
    }

    /**
     * A run of capitalised words.
     *
     * @param from its first token, {@code to} one past its last
     * @param core the token from which it may be a name: behind titles, offices and openings; may
     *     be {@code to}
     * @param office whether an office stands before the name
     */
    record Run(int from, int core, int to, boolean office) {
        boolean isEmpty() {
            return core == to;
        }
    }

    Part part() {
        return part;
    }

    int size() {
        return tokens.size();
    }

    /** The token in small letters; empty before the first and after the last. */
    String lower(int i) {
        return i < 0 || i >= lower.size() ? "" : lower.get(i);
    }

    /** Which sentence of the part a token stands in. */
    int sentence(int i) {
        return sentences[i];
    }

    /** True where the token opens its sentence. */
    boolean opens(int i) {
        return i == 0 || sentences[i - 1] != sentences[i];
    }

    boolean sameSentence(int i, int j) {
        return i >= 0 && j >= 0 && i < size() && j < size() && sentences[i] == sentences[j];
    }

    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The first token that ends behind the beginning of a span. */
    int firstIn(Span span) {
        return first(span.start(), Token::end);
    }

    /** The first token that does not begin inside of a span or before it. */
    int pastIn(Span span) {
        return first(span.end() - 1, Token::start);
    }

    private int first(int offset, ToIntFunction<Token> by) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (by.applyAsInt(tokens.get(middle)) > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** A word in letters that know no capitals, such as Arabic ones. */
    boolean isCaseless(int i) {
        return i >= 0
                && i < tokens.size()
                && Spelling.isCaseless(tokens.get(i).form().codePointAt(0));
    }

    /** True where no blank stands before the token nor behind it. */
    boolean touches(int i) {
        return closesMark(i) && opensMark(i);
    }

    /** True where no blank stands behind the token. */
    boolean opensMark(int i) {
        return i >= 0 && i + 1 < tokens.size() && isTight(i);
    }

    /** True where no blank stands before the token. */
    boolean closesMark(int i) {
        return i > 0 && i < tokens.size() && isTight(i - 1);
    }

    private boolean isTight(int i) {
        String gap = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
        return gap.codePoints().noneMatch(Character::isWhitespace);
    }

    private int[] sentences() {
        int[] sentence = new int[tokens.size()];
        int number = 0;
        for (int i = 1; i < tokens.size(); i++) {
            String before = tokens.get(i - 1).form();
            boolean stop = before.equals(".") || before.equals("!") || before.equals("?");
            String gap = text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
            if (stop || gap.indexOf('\n') != gap.lastIndexOf('\n')) number++;
            sentence[i] = number;
        }
        return sentence;
    }

    /** A capital first; abbreviations ("UN") are names of bodies, two words in capitals are not. */
    boolean capitalised(int i) {
        if (i < 0 || i >= tokens.size()) return false;
        String form = tokens.get(i).form();
        if (!Character.isUpperCase(form.codePointAt(0))) return false;
        return form.length() < 2
                || !isInCapitals(i)
                || isLongInCapitals(i) && (isLongInCapitals(i - 1) || isLongInCapitals(i + 1));
    }

    private boolean isInCapitals(int i) {
        return tokens.get(i).form().codePoints().allMatch(Character::isUpperCase);
    }

    private boolean isLongInCapitals(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).form().length() > 2 && isInCapitals(i);
    }

    /**
     * A capitalised word that may stand in a name: "Friday" and "Family" may not, nor may "Killed"
     * of a headline.
     */
    private boolean isNameWord(int i) {
        if (!capitalised(i)) return false;
        String word = lower(i);
        return !NameWords.HARM.contains(word)
                && !NameWords.BEHIND.contains(word)
                && !NameWords.CALENDAR.contains(word)
                && !NameWords.PLACE_BEFORE.contains(word)
                && !NameWords.AUXILIARIES.contains(word);
    }

    /** Every run, in text order. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int past = endOfRun(at);
            if (past > at) runs.add(run(at, past));
            at = Math.max(past, at + 1);
        }
        return runs;
    }

    private int endOfRun(int from) {
        if (!isNameWord(from)) return from;
        int past = from + 1;
        while (past < tokens.size()) {
            int next = nextInRun(past);
            if (next < 0 || !sameSentence(from, next)) break;
            past = next + 1;
        }
        return past;
    }

    /** The next capitalised word of the run, over hyphens and particles; -1 where it ends. */
    private int nextInRun(int at) {
        if (isNameWord(at)) return at;
        boolean hyphen = lower(at + 1).equals("-");
        if (lower(at).equals("-")) {
            if (isNameWord(at + 1)) return at + 1;
            return NameWords.isParticle(lower(at + 1))
                            && lower(at + 2).equals("-")
                            && isNameWord(at + 3)
                    ? at + 3
                    : -1;
        }
        if (NameWords.isParticle(lower(at)) && hyphen && isNameWord(at + 2)) return at + 2;
        if (!NameWords.PARTICLES.contains(lower(at))) return -1;
        return isNameWord(at + 1) ? at + 1 : nextAfterTwo(at);
    }

    /** "Omar bin al-Hadi". */
    private int nextAfterTwo(int at) {
        boolean second = NameWords.isParticle(lower(at + 1)) && lower(at + 2).equals("-");
        return second && isNameWord(at + 3) ? at + 3 : -1;
    }

    private Run run(int from, int to) {
        int core = from;
        boolean office = NameWords.OFFICES.contains(lower(from - 1));
        for (int i = from; i < to - 1; i++) {
            if (!NameWords.OFFICES.contains(lower(i))) continue;
            office = true;
            core = i + 1;
        }
        while (core < to && isFront(core, to)) {
            office |= NameWords.OFFICES.contains(lower(core));
            core++;
        }
        return new Run(from, core, to, office);
    }

    private boolean isFront(int i, int to) {
        String word = lower(i);
        return word.equals("-")
                || NameWords.OPENINGS.contains(word)
                || NameWords.TITLES.contains(word)
                || NameWords.TITLES.contains(word.replace(".", ""))
                || NameWords.OFFICES.contains(word)
                || NameWords.OFFICES.contains(word.replace(".", ""))
                || NameWords.isDemonym(word) && i + 1 < to;
    }

    /** The capitalised words from {@code from}, in small letters, without particles. */
    List<String> words(int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (capitalised(i) && !NameWords.isParticle(lower(i))) words.add(lower(i));
        }
        return words;
    }

    /** The capitalised words of a span of the part, in small letters. */
    List<String> words(Span span) {
        return phrase(span).stream().filter(word -> !NameWords.isParticle(word)).toList();
    }

    /** The words of a span of the part, in small letters, hyphens left out. */
    List<String> phrase(Span span) {
        return NameMask.phrase(span.in(text));
    }

    /** "Lamia was killed", but not "Police were killed" or "Later, a shell killed". */
    boolean isOneSubject(Run run) {
        return !opens(run.from()) || ONE.contains(lower(run.to()));
    }
}
