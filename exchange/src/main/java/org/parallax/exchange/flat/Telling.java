package org.parallax.exchange.flat;

import org.parallax.event.Dispute;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Column.Kind;
import org.parallax.exchange.sheet.Sheet.Row;
import org.parallax.knowledge.Place;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who tells of it, where to read that, and on what they disagree. */
record Telling(RecordView record, Event event) {
    /**
     * A spreadsheet's cell holds 32,767 characters, and what is longer spoils the rows behind it.
     * Twice this, as if an apostrophe stood before every character, still fits.
     */
    private static final int LONGEST_LIST = 16_000;

    static final Column GRADE =
            Column.of(
                    "grade",
                    "How firmly it stands, by Airwars' rules: confirmed, fair, weak, contested or"
                            + " discounted.");

    static final List<Column> COLUMNS =
            List.of(
                    Column.of(
                                    "origins",
                                    "Who said it first; ten outlets that carry one monitor are one"
                                            + " (docs/ORIGINS.md).",
                                    "#meta+source")
                            .of(Kind.LIST),
                    Column.of("origin_count", "How many those are.").of(Kind.WHOLE),
                    Column.of("reports", "Ids of the reports whose main event it is.")
                            .of(Kind.LIST),
                    Column.of("report_count", "How many those are.").of(Kind.WHOLE),
                    Column.of("outlets", "Who published them, each once.").of(Kind.LIST),
                    Column.of("urls", "Where they were published.").of(Kind.LIST),
                    GRADE,
                    Column.of("why", "Why it has that grade, and its reports are one incident."),
                    Column.of(
                                    "disputes",
                                    "What independent origins contradict each other on: what each"
                                            + " says, and who says it.")
                            .of(Kind.LIST));

    void fill(Row row, Consumer<Lost> lost) {
        list(row, "origins", event.origins().stream().map(record::name), lost);
        row.number("origin_count", event.origins().size());
        list(row, "reports", event.reports().stream(), lost);
        row.number("report_count", event.reports().size());
        List<Source> sources =
                event.reports().stream().map(record::source).flatMap(Optional::stream).toList();
        list(row, "outlets", each(sources, Source::outlet), lost);
        list(row, "urls", each(sources, Source::url), lost);
        row.text("why", event.why());
        list(row, "disputes", event.disputes().stream().map(this::words), lost);
    }

    private static Stream<String> each(
            List<Source> sources, Function<Source, Optional<String>> part) {
        return sources.stream().map(part).flatMap(Optional::stream).distinct();
    }

    /** As many of the list as a cell holds. */
    private void list(Row row, String column, Stream<String> texts, Consumer<Lost> lost) {
        List<String> all = texts.toList();
        int length = 0;
        int fitting = 0;
        while (fitting < all.size()) {
            length += all.get(fitting).length() + 2;
            if (length > LONGEST_LIST) break;
            fitting++;
        }
        row.texts(column, all.subList(0, fitting));
        if (fitting == all.size()) return;
        lost.accept(
                new Lost(
                        event.id(),
                        column,
                        "%d of %d".formatted(all.size() - fitting, all.size()),
                        "A cell of a spreadsheet holds no more."));
    }

    /** Such as {@code killed (civilian): 6 (A, B) / 9 (C)}. */
    private String words(Dispute dispute) {
        String whom =
                Stream.concat(
                                dispute.who().map(it -> it.word()).stream(),
                                dispute.side().map(it -> "of " + record.name(it)).stream())
                        .collect(Collectors.joining(", "));
        return dispute.field()
                + (whom.isEmpty() ? "" : " (" + whom + ")")
                + ": "
                + dispute.values().stream()
                        .map(value -> words(dispute.field(), value))
                        .collect(Collectors.joining(" / "));
    }

    private String words(String field, Dispute.Value value) {
        String what =
                switch (field) {
                    case "perpetrator" -> record.name(value.value());
                    case "place" ->
                            record.places()
                                    .byId(value.value())
                                    .map(Place::name)
                                    .orElse(value.value());
                    default -> value.value();
                };
        return "%s (%s)"
                .formatted(
                        what,
                        value.origins().stream()
                                .map(record::name)
                                .collect(Collectors.joining(", ")));
    }
}
