package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.Relation;

/**
 * A sentence halfway through the parser: a stack of words, the words passed over since the last
 * shift, the word that is read next, and the arcs found so far.
 */
final class ArcState implements Place.Finder {
    private final Sentence sentence;
    private final int size;
    private final Dependents dependents;

    private final int[] stack;
    private int depth;

    /** Passed words, the last one on top; a shift puts them back on the stack. */
    private final int[] passed;

    private int passedCount;

    /** The word read next, or the sentence's size at the end. */
    private int input;

    ArcState(Sentence sentence) {
        this.sentence = sentence;
        this.size = sentence.size();
        this.dependents = new Dependents(size);
        this.stack = new int[size];
        this.passed = new int[size];
        shift();
    }

    boolean isAtEnd() {
        return input >= size;
    }

    int onStack() {
        return stack[depth - 1];
    }

    int input() {
        return input;
    }

    void shift() {
        while (passedCount > 0) stack[depth++] = passed[--passedCount];
        stack[depth++] = input++;
    }

    void reduce() {
        depth--;
    }

    void pass() {
        passed[passedCount++] = stack[--depth];
    }

    /** Stands with one word on the stack and another as input, arcs as they are. */
    void standAt(int left, int right) {
        stack[0] = left;
        depth = 1;
        passedCount = 0;
        input = right;
    }

    /** Hangs a word on another, instead of on the head that it had, if any. */
    void hang(int word, int head, String relation) {
        if (hasHead(word)) dependents.remove(sentence.heads[word], word);
        dependents.add(head, word);
        sentence.heads[word] = head;
        sentence.relations[word] = relation;
    }

    int valency(int word) {
        return dependents.valency(word);
    }

    boolean hasHead(int word) {
        return sentence.heads[word] != Sentence.NO_HEAD;
    }

    boolean isBelow(int word, int ancestor) {
        for (int at = sentence.heads[word]; at != Sentence.NO_HEAD; at = sentence.heads[at]) {
            if (at == ancestor) return true;
        }
        return false;
    }

    Situation situation() {
        int top = onStack();
        if (top == 0) return Situation.ROOT_ON_STACK;
        if (isBelow(top, input)) return Situation.NO_ARC;
        boolean keep = !hasHead(top);
        if (isBelow(input, top)) return keep ? Situation.NO_ARC_KEEP : Situation.NO_ARC;
        return keep ? Situation.KEEP : Situation.FREE;
    }

    @Override
    public int word(Place place) {
        int word =
                switch (place.source()) {
                    case i -> inSentence(onStack() + place.window());
                    case j -> inSentence(input + place.window());
                    case k -> around(place.window());
                };
        if (word == Place.NOWHERE || place.relation().isEmpty()) return word;
        return relative(word, place.relation().get());
    }

    private int inSentence(int word) {
        return word >= 0 && word < size ? word : Place.NOWHERE;
    }

    /** Windows up to 0 count down the stack from its top, others down the passed words. */
    private int around(int window) {
        if (window > 0) return window > passedCount ? Place.NOWHERE : passed[passedCount - window];
        int at = depth - 1 + window;
        return at < 0 ? Place.NOWHERE : stack[at];
    }

    private int relative(int word, Relation relation) {
        return switch (relation) {
            case h -> head(word);
            case h2 -> head(word) == Place.NOWHERE ? Place.NOWHERE : head(head(word));
            case lmd -> dependents.leftmost(word, 0);
            case lmd2 -> dependents.leftmost(word, 1);
            case rmd -> dependents.rightmost(word, 0);
            case rmd2 -> dependents.rightmost(word, 1);
            case lns -> leftSibling(word, 0);
            case lns2 -> leftSibling(word, 1);
            default -> throw new IllegalArgumentException("a relation nobody knows: " + relation);
        };
    }

    private int head(int word) {
        return hasHead(word) ? sentence.heads[word] : Place.NOWHERE;
    }

    private int leftSibling(int word, int order) {
        if (!hasHead(word)) return Place.NOWHERE;
        return dependents.leftSibling(sentence.heads[word], word, order);
    }
}
