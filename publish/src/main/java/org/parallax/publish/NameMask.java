package org.parallax.publish;

import org.parallax.text.Span;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks names in any text, at equal length in code points. Finds the longest name that begins at a
 * word, by look-up, so that many names take no longer than few.
 */
final class NameMask {
    private static final String MASK = "\u2588";

    /** A word of so many letters tells of a name even inside a longer word. */
    private static final int TELLING = 5;

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    /** What becomes of a phrase; of two as long, the later wins. */
    enum Fate {
        /**
         * One word of a name: masked with a capital, where letters have any, since it may be a
         * common word.
         */
        MASK_PART,
        /** Somebody who is no victim. */
        KEEP,
        /** A whole name, however it is capitalised. */
        MASK,
        /** A body, a place or a public figure. */
        KEEP_PUBLIC
    }

    record Phrase(List<String> words, Fate fate) {}

    private record Found(int to, Fate fate) {
        boolean masks() {
            return fate == Fate.MASK || fate == Fate.MASK_PART;
        }

        boolean beats(Found other) {
            return to > other.to || to == other.to && fate.compareTo(other.fate) > 0;
        }
    }

    private static final Found NOTHING = new Found(-1, Fate.KEEP);

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final WholeNames further;

    NameMask() {
        this(WholeNames.NONE);
    }

    private NameMask(WholeNames further) {
        this.further = further;
    }

    /** Words of a phrase as they are compared, see {@link Spelling}; hyphens left out. */
    static List<String> phrase(String words) {
        return Spelling.tokens(words).stream()
                .map(token -> Spelling.of(token.form()))
                .filter(word -> !word.equals("-"))
                .toList();
    }

    void add(List<String> words, Fate fate) {
        if (words.isEmpty()) return;
        List<Phrase> known = byFirst.computeIfAbsent(words.getFirst(), word -> new ArrayList<>(2));
        Phrase phrase = new Phrase(List.copyOf(words), fate);
        if (!known.contains(phrase)) known.add(phrase);
    }

    /** The whole names that it masks. */
    List<Phrase> wholeNames() {
        return byFirst.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.fate == Fate.MASK)
                .toList();
    }

    /** Adds every word of what it masks, in small letters: a text without them stays as it is. */
    void addWords(Set<String> words) {
        for (List<Phrase> phrases : byFirst.values()) {
            for (Phrase phrase : phrases) {
                if (phrase.fate == Fate.MASK || phrase.fate == Fate.MASK_PART) {
                    words.addAll(phrase.words);
                }
            }
        }
    }

    /**
     * @param whole names of many reports, looked up and not copied
     */
    static NameMask of(WholeNames whole, List<NameMask> own) {
        NameMask mask = new NameMask(whole);
        for (NameMask other : own) {
            other.byFirst.values().forEach(all -> all.forEach(it -> mask.add(it.words, it.fate)));
        }
        return mask;
    }

    /** What either masks or keeps. */
    static NameMask both(NameMask one, NameMask other) {
        NameMask both = new NameMask();
        for (NameMask mask : List.of(one, other)) {
            mask.byFirst.values().forEach(all -> all.forEach(it -> both.add(it.words, it.fate)));
        }
        return both;
    }

    boolean isEmpty() {
        return byFirst.isEmpty() && further.isEmpty();
    }

    /** Everything to be masked in the text, in order, none touching another. */
    List<Span> in(String text) {
        return in(text, false);
    }

    /** The text with every name masked. */
    String text(String text) {
        return masked(text, in(text, false));
    }

    /** The same for a name that is kept in small letters, as unregistered origins are. */
    String key(String key) {
        return masked(key, in(key, true));
    }

    /**
     * The text with every name masked, also where a word of one stands without a capital, with
     * other accents or inside a longer word, and where only signs tell of a name in Arabic script.
     */
    String closely(String text) {
        String masked = key(text);
        masked = masked(masked, ArabicNames.in(masked));
        Set<String> parts =
                byFirst.values().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.fate == Fate.MASK_PART && it.words.size() == 1)
                        .map(it -> plain(it.words.getFirst()))
                        .collect(Collectors.toSet());
        if (parts.isEmpty()) return masked;
        List<Span> spans =
                Tokenizer.tokens(masked).stream()
                        .filter(token -> holds(plain(token.form()), parts))
                        .map(Token::span)
                        .toList();
        return masked(masked, spans);
    }

    private static boolean holds(String word, Set<String> parts) {
        return parts.contains(word)
                || parts.stream().anyMatch(part -> part.length() >= TELLING && word.contains(part));
    }

    /** In small letters without accents. */
    private static String plain(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return NameWords.lower(ACCENTS.matcher(apart).replaceAll(""));
    }

    private List<Span> in(String text, boolean smallToo) {
        if (isEmpty()) return List.of();
        List<Token> tokens =
                Spelling.tokens(text).stream().filter(it -> !it.form().equals("-")).toList();
        List<Span> spans = new ArrayList<>();
        int free = 0;
        for (int at = 0; at < tokens.size(); ) {
            Found found = longest(tokens, at, smallToo);
            if (found.masks()) {
                int from = withParticles(tokens, at, free);
                Span span = new Span(tokens.get(from).start(), tokens.get(found.to - 1).end());
                boolean touches = from == free && !spans.isEmpty() && joined(text, spans, span);
                if (touches) span = spans.removeLast().cover(span);
                spans.add(span);
            }
            at = Math.max(found.to, at + 1);
            if (found.to > 0) free = at;
        }
        return spans;
    }

    /** Parts of one name that stand side by side are masked as one. */
    private static boolean joined(String text, List<Span> spans, Span next) {
        String gap = text.substring(spans.getLast().end(), next.start());
        return gap.equals(" ") || gap.equals("-");
    }

    /** "al" and "bin" right before go with the name. */
    private static int withParticles(List<Token> tokens, int at, int free) {
        int from = at;
        while (from > free && NameWords.PARTICLES.contains(lower(tokens, from - 1))) from--;
        return from;
    }

    private Found longest(List<Token> tokens, int at, boolean smallToo) {
        String first = lower(tokens, at);
        Found best = NOTHING;
        for (List<Phrase> phrases :
                List.of(byFirst.getOrDefault(first, List.of()), further.beginning(first))) {
            for (Phrase phrase : phrases) {
                boolean small = Character.isLowerCase(tokens.get(at).form().codePointAt(0));
                if (phrase.fate == Fate.MASK_PART && small && !smallToo) continue;
                int to = at + phrase.words.size();
                Found found = new Found(to, phrase.fate);
                if (matches(tokens, at, phrase) && found.beats(best)) best = found;
            }
        }
        return best;
    }

    private static boolean matches(List<Token> tokens, int at, Phrase phrase) {
        if (at + phrase.words.size() > tokens.size()) return false;
        for (int i = 0; i < phrase.words.size(); i++) {
            if (!phrase.words.get(i).equals(lower(tokens, at + i))) return false;
        }
        return true;
    }

    private static String lower(List<Token> tokens, int at) {
        return Spelling.of(tokens.get(at).form());
    }

    /** Blocks alone, as many as the name has code points. */
    static String whole(String name) {
        return MASK.repeat(name.codePointCount(0, name.length()));
    }

    /** True where anything in a text is masked. */
    static boolean isIn(String text) {
        return text.contains(MASK);
    }

    /** True for what {@link #whole} gave. */
    static boolean isMasked(String name) {
        return name.equals(whole(name));
    }

    /**
     * The same, but letting names through: each whole as it is spelt, and each of its words alone
     * that is in no other name which is masked.
     *
     * @param names such as "First Last"
     */
    NameMask without(List<String> names) {
        NameMask open = new NameMask(further);
        Set<List<String>> whole = names.stream().map(NameMask::phrase).collect(Collectors.toSet());
        Set<String> others =
                byFirst.values().stream()
                        .flatMap(List::stream)
                        .filter(it -> it.fate == Fate.MASK && !whole.contains(it.words))
                        .flatMap(it -> it.words.stream())
                        .collect(Collectors.toSet());
        Set<String> parts =
                whole.stream()
                        .flatMap(List::stream)
                        .filter(it -> !others.contains(it))
                        .collect(Collectors.toSet());
        for (List<Phrase> phrases : byFirst.values()) {
            for (Phrase phrase : phrases) {
                boolean part = phrase.words.size() == 1 && parts.contains(phrase.words.getFirst());
                boolean masks = phrase.fate == Fate.MASK || phrase.fate == Fate.MASK_PART;
                if (masks && (part || whole.contains(phrase.words))) continue;
                open.add(phrase.words, phrase.fate);
            }
        }
        whole.forEach(words -> open.add(words, Fate.KEEP_PUBLIC));
        return open;
    }

    private static String masked(String text, List<Span> spans) {
        if (spans.isEmpty()) return text;
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (Span span : spans) {
            masked.append(text, at, span.start());
            masked.append(MASK.repeat(text.codePointCount(span.start(), span.end())));
            at = span.end();
        }
        return masked.append(text, at, text.length()).toString();
    }
}
