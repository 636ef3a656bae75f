package org.parallax.syntax;

import edu.emory.mathcs.nlp.common.util.StringUtils;

import java.util.Arrays;
import java.util.List;

/** A sentence while it is parsed. Index 0 is the root, then comes one entry for each word. */
final class Sentence {
    /** What stands for the root's form, lemma and tag, and for the tag of a word without one. */
    static final String ROOT = "@#r$%";

    /** A word without a head. */
    static final int NO_HEAD = -1;

    /** Longer words are cut: NLP4J's patterns overflow the stack on words of many thousands. */
    private static final int LONGEST = 128;

    private final int size;
    private final String[] simple;
    private final String[] lower;

    /** Part-of-speech tags. */
    final String[] tags;

    final String[] lemmas;

    /** Numbers of lists in {@link Outline#ambiguityClasses}, or {@link KeyTable#ABSENT}. */
    final int[] ambiguity;

    /** The tags of these lists, joined by underscores; empty without a list. */
    final String[] classes;

    /** Numbers of lists in {@link Outline#clusters}, or {@link KeyTable#ABSENT}. */
    final int[] clusters;

    final int[] heads;
    final String[] relations;

    Sentence(List<String> forms) {
        size = forms.size() + 1;
        simple = new String[size];
        lower = new String[size];
        for (int i = 0; i < size; i++) {
            simple[i] = simplified(i == 0 ? ROOT : plain(forms.get(i - 1)));
            lower[i] = StringUtils.toLowerCase(simple[i]);
        }
        tags = filled(ROOT);
        lemmas = filled(ROOT);
        relations = filled("");
        classes = filled("");
        ambiguity = filled(KeyTable.ABSENT);
        clusters = filled(KeyTable.ABSENT);
        heads = filled(NO_HEAD);
    }

    /** NLP4J's patterns for links, files, digits and marks find nothing in a word of letters. */
    private static String simplified(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!isLatin(form.charAt(i))) return StringUtils.toSimplifiedForm(form);
        }
        return form;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private String[] filled(String value) {
        String[] all = new String[size];
        Arrays.fill(all, value);
        return all;
    }

    private int[] filled(int value) {
        int[] all = new int[size];
        Arrays.fill(all, value);
        return all;
    }

    /** The root and the words. */
    int size() {
        return size;
    }

    /** The form as the models know it: digits collapsed, links replaced. */
    String simple(int word) {
        return simple[word];
    }

    /** {@link #simple} in lower case. */
    String lower(int word) {
        return lower[word];
    }

    boolean isFirst(int word) {
        return word == 1;
    }

    boolean isLast(int word) {
        return word == size - 1;
    }

    /** The word with straight quotes and apostrophes, the only ones the models know. */
    static String plain(String form) {
        String cut = form.length() <= LONGEST ? form : form.substring(0, LONGEST);
        for (int i = 0; i < cut.length(); i++) {
            if (plain(cut.charAt(i)) != cut.charAt(i)) return straightened(cut);
        }
        return cut;
    }

    private static String straightened(String form) {
        StringBuilder plain = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) plain.append(plain(form.charAt(i)));
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            default -> c;
        };
    }
}
