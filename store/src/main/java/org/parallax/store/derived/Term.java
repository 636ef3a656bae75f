package org.parallax.store.derived;

import java.util.List;

/**
 * A word of a query, or several that stand side by side.
 *
 * @param words at least one
 * @param prefix whether the last of them is only how a word begins
 */
record Term(List<Word> words, boolean prefix) {
    Term {
        if (words.isEmpty()) throw new IllegalArgumentException("a term has no words");
        words = List.copyOf(words);
    }

    /**
     * The term in the language of FTS5. Beginnings of words are looked up among the forms as well:
     * a stem may be spelled otherwise.
     *
     * @param columns those that hold stems in their order
     */
    String fts(String columns) {
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            phrase.append(i == 0 ? "" : " ").append(Tokens.written(asked(i)));
        }
        boolean single = prefix && words.size() == 1;
        return "{%s} : \"%s\"%s"
                .formatted(single ? columns + " forms" : columns, phrase, prefix ? " *" : "");
    }

    private String asked(int i) {
        boolean begins = prefix && i == words.size() - 1;
        return begins ? words.get(i).form() : words.get(i).stem();
    }

    /** How many words of a text from {@code at} on are this term; 0 where they are not. */
    int matches(List<Word> text, int at) {
        if (at + words.size() > text.size()) return 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = text.get(at + i);
            boolean begins = prefix && i == words.size() - 1;
            boolean fits =
                    begins
                            ? word.form().startsWith(asked(i)) || word.stem().startsWith(asked(i))
                            : word.stem().equals(asked(i));
            if (!fits) return 0;
        }
        return words.size();
    }
}
