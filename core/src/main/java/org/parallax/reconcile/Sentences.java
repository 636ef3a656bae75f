package org.parallax.reconcile;

import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where sentences of a report begin: enough to tell whether two claims share one. A first line
 * without a full stop is taken for a headline; other single line breaks are hard wraps.
 */
final class Sentences {
    /** The number of the title, before all others. */
    static final int TITLE = -1;

    private static final Pattern BREAK =
            Pattern.compile("(?<=[.!?][\"”’)]?)\\s+(?=[\"“‘(]?[\\p{Lu}\\d•-])|\\n\\s*\\n");

    private final Report report;
    private final List<Integer> starts = new ArrayList<>();

    Sentences(Report report) {
        this.report = report;
        String text = report.text();
        starts.add(0);
        int firstLine = text.indexOf('\n');
        boolean headline = firstLine > 0 && !text.substring(0, firstLine).strip().endsWith(".");
        if (headline) starts.add(firstLine + 1);
        Matcher breaks = BREAK.matcher(text);
        while (breaks.find()) {
            if (breaks.end() > starts.getLast()) starts.add(breaks.end());
        }
    }

    /** {@link #TITLE} for the title, then 0, 1, 2 and so on. */
    int of(Quote quote) {
        if (quote.part() == Part.TITLE) return TITLE;
        int at = Collections.binarySearch(starts, quote.span().start());
        return at >= 0 ? at : -at - 2;
    }

    /** The words of the sentence that a quote starts in. */
    String words(Quote quote) {
        int at = of(quote);
        if (at == TITLE) return report.part(Part.TITLE);
        int end = at + 1 < starts.size() ? starts.get(at + 1) : report.text().length();
        return report.text().substring(starts.get(at), end);
    }

    /** 0 for the title or a headline line, 1 for the two sentences after it, 2 for the rest. */
    int rank(Quote quote) {
        int at = of(quote);
        if (at <= 0) return report.title().isPresent() && at == 0 ? 1 : 0;
        return at <= 2 ? 1 : 2;
    }
}
