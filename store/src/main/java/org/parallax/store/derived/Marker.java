package org.parallax.store.derived;

import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Finds where in a text the words of a query stand, by analysing the text once more. */
final class Marker {
    private static final int SNIPPET = 200;
    private static final int LEAD = 40;
    private static final String MORE = "\u2026";

    private final Analysis analysis;
    private final List<Term> terms;

    Marker(Analysis analysis, Query query) {
        this.analysis = analysis;
        this.terms = query.terms();
    }

    /**
     * @param term which of the query's terms
     */
    private record Hit(Span span, int term) {}

    /** The whole text as it is. */
    Marked whole(String text) {
        return new Marked(text, hits(text).stream().map(Hit::span).toList());
    }

    /** Some 200 chars of it, with as many of the terms as stand together. */
    Marked snippet(String text) {
        List<Hit> hits = hits(text);
        int from = hits.isEmpty() ? 0 : best(hits);
        int last = text.length() - SNIPPET; // from there on all the rest fits
        int start = wordStart(text, Math.max(0, Math.min(from - LEAD, last)));
        int end = wordEnd(text, start, Math.min(text.length(), start + SNIPPET));
        return cut(text, start, end, hits);
    }

    private List<Hit> hits(String text) {
        List<Word> words = analysis.words(text);
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int past = at;
            int which = -1;
            for (int i = 0; i < terms.size(); i++) {
                int matched = terms.get(i).matches(words, at);
                if (at + matched <= past) continue;
                past = at + matched;
                which = i;
            }
            if (which >= 0) {
                hits.add(new Hit(span(words.get(at), words.get(past - 1)), which));
            }
            at = Math.max(past, at + 1);
        }
        return hits;
    }

    private static Span span(Word first, Word last) {
        return new Span(first.start(), last.end());
    }

    /** Where the first of those hits begins that have most terms, then most hits, near it. */
    private static int best(List<Hit> hits) {
        int best = 0;
        int most = -1;
        for (int i = 0; i < hits.size(); i++) {
            int from = hits.get(i).span().start();
            List<Hit> near = new ArrayList<>();
            for (int j = i; j < hits.size(); j++) {
                if (hits.get(j).span().end() > from + SNIPPET - LEAD) break;
                near.add(hits.get(j));
            }
            long different = near.stream().map(Hit::term).distinct().count();
            int weight = (int) different * (SNIPPET + 1) + near.size();
            if (weight > most) {
                most = weight;
                best = from;
            }
        }
        return best;
    }

    private static int wordStart(String text, int from) {
        if (from == 0) return 0;
        int limit = Math.min(text.length(), from + LEAD / 2);
        for (int at = from; at < limit; at++) {
            if (Character.isWhitespace(text.charAt(at - 1))) return at;
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private static int wordEnd(String text, int start, int to) {
        if (to == text.length()) return to;
        int limit = Math.max(start + 1, to - LEAD / 2);
        for (int at = to; at > limit; at--) {
            if (Character.isWhitespace(text.charAt(at))) return at;
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    /** On one line: every run of spaces, breaks and controls becomes one space. */
    private static Marked cut(String text, int start, int end, List<Hit> hits) {
        StringBuilder cut = new StringBuilder(end - start + 4);
        if (start > 0) cut.append(MORE).append(' ');
        int[] places = new int[end - start + 1];
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            boolean space = Character.isWhitespace(c) || Character.isISOControl(c);
            boolean again = cut.isEmpty() || cut.charAt(cut.length() - 1) == ' ';
            places[at - start] = cut.length();
            if (!space) {
                cut.append(c);
            } else if (!again) {
                cut.append(' ');
            }
        }
        places[end - start] = cut.length();
        if (end < text.length()) cut.append(' ').append(MORE);
        List<Span> spans = new ArrayList<>();
        for (Hit hit : hits) {
            Span span = hit.span();
            if (span.start() < start || span.end() > end) continue;
            spans.add(new Span(places[span.start() - start], places[span.end() - start]));
        }
        return new Marked(cut.toString(), spans);
    }
}
