package org.parallax.store.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invented contents of derived tables.
 *
 * @param claims as many incidents and episodes stand beside them
 */
record Sample(List<ReportText> all, List<Line> claims) implements Contents {
    static final Stamp STAMP = new Stamp(3, "ab12", "readers-1", "program-1", "ucdp");

    /** Reports {@code r1}, {@code r2}, … of these texts, with a claim each. */
    static Sample of(String... texts) {
        List<ReportText> reports = new ArrayList<>();
        List<Line> claims = new ArrayList<>();
        for (String text : texts) {
            String id = "r" + (reports.size() + 1);
            reports.add(
                    new ReportText(
                            id, Optional.empty(), Optional.of("Bulletin"), Optional.empty(), text));
            claims.add(claim("c" + (claims.size() + 1), id, text));
        }
        return new Sample(reports, claims);
    }

    private static Line claim(String id, String report, String words) {
        String line = "{\"claim\":\"%s\",\"words\":\"%s\"}".formatted(id, words);
        return new Line(id, Optional.of(new Line.About(report, Optional.of("i1"), words)), line);
    }

    @Override
    public Stream<Line> lines(Table table) {
        return switch (table) {
            case CLAIM -> claims.stream();
            case INCIDENT, EPISODE, SOURCE, NAME, NOTE ->
                    claims.stream()
                            .map(it ->
                                    Line.of(
                                            table.sql() + it.id(),
                                            "{\"%s\":\"%s\"}".formatted(table.sql(), it.id())));
        };
    }

    @Override
    public Stream<ReportText> reports() {
        return all.stream();
    }
}
