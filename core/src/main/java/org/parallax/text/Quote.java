package org.parallax.text;

/** The words a claim rests on: which report, where in it, and what it says there. */
public record Quote(String report, Part part, Span span, String words)
        implements Comparable<Quote> {
    public static Quote of(Report report, Part part, Span span) {
        return new Quote(report.id(), part, span, span.in(report.part(part)));
    }

    /** False once report and quote have drifted apart; such a claim must not be published. */
    public boolean isIn(Report report) {
        String text = report.part(part);
        return report.id().equals(this.report)
                && span.end() <= text.length()
                && words.equals(span.in(text));
    }

    /** Text order: title before body, then by span. */
    @Override
    public int compareTo(Quote other) {
        int byReport = report.compareTo(other.report);
        if (byReport != 0) return byReport;
        int byPart = part.compareTo(other.part);
        return byPart != 0 ? byPart : span.compareTo(other.span);
    }
}
