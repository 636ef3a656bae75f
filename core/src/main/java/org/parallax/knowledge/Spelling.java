package org.parallax.knowledge;

import java.util.List;

/**
 * Tells a name from a common word by its capitals. The automaton sees folded words, to which "US"
 * and "us", "IS" and "is", "Of" (a town in Turkey) and "of" are alike.
 */
public final class Spelling {
    private Spelling() {}

    /**
     * True where {@code forms}, the words as the report has them, may be the register's {@code
     * name}: initials such as "US" stand in capitals, and a name that begins with a capital has one
     * in the report too. Names in scripts without case always may.
     *
     * @param name as the register or the gazetteer writes it
     * @param forms the unfolded tokens of the match
     */
    public static boolean fits(String name, List<String> forms) {
        String text = String.join(" ", forms);
        if (isInitials(name)) return isInitials(text);
        return !hasCapital(name) || hasCapital(text);
    }

    private static boolean isInitials(String words) {
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isLetter(c)) letters++;
        }
        return letters > 0 && letters <= 6 && hasCapital(words);
    }

    private static boolean hasCapital(String words) {
        return words.chars().anyMatch(Character::isUpperCase);
    }
}
