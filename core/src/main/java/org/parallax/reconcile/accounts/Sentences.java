package org.parallax.reconcile.accounts;

import org.parallax.text.Headline;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where sentences of a report begin: enough to tell whether two claims share one. A first line
 * without a full stop is taken for a headline, and so are words that repeat the title; other single
 * line breaks are hard wraps.
 */
public final class Sentences {
    /** The number of the title, before all others. */
    static final int TITLE = -1;

    private static final Pattern BREAK =
            // (?=\s) says nothing new, but spares looking back from every letter.
            Pattern.compile("(?=\\s)(?<=[.!?][\"”’)]?)\\s+(?=[\"“‘(]?[\\p{Lu}\\d•-])|\\n\\s*\\n");

    private final Report report;
    private final int afterHeadline;
    private final List<Integer> starts;

    public Sentences(Report report) {
        this(report, afterHeadline(report));
    }

    private Sentences(Report report, int afterHeadline) {
        this(report, afterHeadline, starts(report, afterHeadline));
    }

    private Sentences(Report report, int afterHeadline, List<Integer> starts) {
        this.report = report;
        this.afterHeadline = afterHeadline;
        this.starts = starts;
    }

    private static List<Integer> starts(Report report, int afterHeadline) {
        String text = report.text();
        List<Integer> starts = new ArrayList<>(List.of(0));
        int firstLine = text.indexOf('\n');
        boolean headline = firstLine > 0 && !text.substring(0, firstLine).strip().endsWith(".");
        if (headline) starts.add(firstLine + 1);
        Matcher breaks = BREAK.matcher(text);
        while (breaks.find()) {
            if (breaks.end() > starts.getLast()) starts.add(breaks.end());
        }
        if (afterHeadline > 0 && !starts.contains(afterHeadline)) {
            starts.add(afterHeadline);
            Collections.sort(starts);
        }
        return starts;
    }

    /** Where the text goes on after words that repeat its title; 0 where it does not repeat it. */
    private static int afterHeadline(Report report) {
        int end = Headline.repeatedIn(report).map(Span::end).orElse(0);
        if (end == 0) return 0;
        while (!Character.isLetterOrDigit(report.text().charAt(end))) end++;
        return end;
    }

    /** {@link #TITLE} for the title, then 0, 1, 2 and so on. */
    public int of(Quote quote) {
        if (quote.part() == Part.TITLE) return TITLE;
        int at = Collections.binarySearch(starts, quote.span().start());
        return at >= 0 ? at : -at - 2;
    }

    /** The words of the sentence that a quote starts in. */
    public String words(Quote quote) {
        int at = of(quote);
        return at == TITLE ? report.part(Part.TITLE) : words(at);
    }

    /** The words of the sentence before that; empty for the first. */
    public String before(Quote quote) {
        int at = of(quote);
        return at <= 0 ? "" : words(at - 1);
    }

    private String words(int at) {
        int end = at + 1 < starts.size() ? starts.get(at + 1) : report.text().length();
        return report.text().substring(starts.get(at), end);
    }

    /** 0 for the title or a headline line, 1 for the two sentences after it, 2 for the rest. */
    public int rank(Quote quote) {
        int at = of(quote);
        if (at == TITLE || isHeadline(quote)) return 0;
        if (at == 0) return report.title().isPresent() ? 1 : 0;
        return afterHeadline(quote) <= 2 ? 1 : 2;
    }

    /** 0 for the first sentence after the headline. */
    public int afterHeadline(Quote quote) {
        return of(quote) - headlines();
    }

    /** True for the title, and for words of the text that repeat it. */
    public boolean isHeadline(Quote quote) {
        return quote.part() == Part.TITLE || quote.span().start() < afterHeadline;
    }

    /** How many sentences of the text come before its first one after the headline. */
    private int headlines() {
        return afterHeadline == 0 ? 0 : Collections.binarySearch(starts, afterHeadline);
    }
}
