package org.parallax.exchange.flat;

import org.parallax.claims.Outcome;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.exchange.form.SheetForm;
import org.parallax.exchange.sheet.Column;
import org.parallax.exchange.sheet.Column.Kind;
import org.parallax.exchange.sheet.Sheet;
import org.parallax.exchange.sheet.Sheet.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * {@code mse}: incidents by lists, for multiple-systems estimation (capture-recapture). Which lists
 * there are is known when all incidents were read, so they are read twice.
 */
public final class Overlap implements SheetForm {
    private static final Sheet SHEET = new Sheet(columns());

    @Override
    public String name() {
        return "mse";
    }

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Sheet sheet(RecordView record) {
        return sheet(Lists.of(record));
    }

    private static Sheet sheet(Lists lists) {
        List<Column> columns = new ArrayList<>(SHEET.columns());
        columns.addAll(lists.columns());
        return new Sheet(columns);
    }

    @Override
    public Stream<Row> rows(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Lists lists = Lists.of(record);
        return rows(record, lists, sheet(lists), lost);
    }

    @Override
    public Stream<String> lines(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Lists lists = Lists.of(record);
        Sheet sheet = sheet(lists);
        return Stream.concat(
                Stream.of(sheet.header()), rows(record, lists, sheet, lost).map(Row::line));
    }

    @Override
    public Stream<String> tagged(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Lists lists = Lists.of(record);
        Sheet sheet = sheet(lists);
        return Stream.concat(
                Stream.of(sheet.header(), sheet.tags()),
                rows(record, lists, sheet, lost).map(Row::line));
    }

    private static Stream<Row> rows(
            RecordView record, Lists lists, Sheet sheet, Consumer<Lost> lost) {
        return record.events().flatMap(event -> row(record, event, lists, sheet, lost).stream());
    }

    /** Empty where no list has the incident: estimating those is what the rows are for. */
    private static Optional<Row> row(
            RecordView record, Event event, Lists lists, Sheet sheet, Consumer<Lost> lost) {
        Inclusion inclusion = Inclusion.of(record, event);
        tell(event, inclusion, lists, lost);
        Row row = sheet.row();
        long on = 0;
        for (Map.Entry<String, Column> list : lists.byOrigin().entrySet()) {
            boolean has = inclusion.lists().contains(list.getKey());
            row.number(list.getValue().name(), has ? 1 : 0);
            if (has) on++;
        }
        if (on == 0) return Optional.empty();
        Basics.fillWhat(row, event);
        Basics.fillDays(row, event);
        Surroundings.of(record, event).fillDivision(row);
        event.total(Outcome.KILLED).ifPresent(it -> Numbers.fill(row, "killed", it));
        row.text("grade", event.grade().word())
                .number("report_count", event.reports().size())
                .number("lists", on)
                .number("other_origins", event.origins().size() - on);
        return Optional.of(row);
    }

    private static void tell(Event event, Inclusion inclusion, Lists lists, Consumer<Lost> lost) {
        List<String> rare =
                inclusion.lists().stream().filter(it -> !lists.byOrigin().containsKey(it)).toList();
        tell(event, rare, "Only the largest %,d lists have a column.".formatted(Lists.MOST), lost);
        tell(
                event,
                inclusion.nameless(),
                "Who has no name is somebody else at each incident, and no list.",
                lost);
        tell(event, inclusion.deniers(), "Who only denies an incident does not list it.", lost);
        if (inclusion.lists().size() == rare.size()) {
            lost.accept(new Lost(event.id(), "incident", "its row", "No list has the incident."));
            return;
        }
        lost.accept(
                new Lost(
                        event.id(),
                        "figures",
                        "all but the killed in all, with sides, accusations, reports and claims",
                        "A row says who lists the incident; export --format csv has more."));
    }

    private static void tell(Event event, List<String> origins, String why, Consumer<Lost> lost) {
        if (origins.isEmpty()) return;
        lost.accept(new Lost(event.id(), "origins", String.join("; ", origins), why));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.addAll(Basics.WHAT);
        columns.addAll(Basics.DAYS);
        columns.addAll(Surroundings.COUNTRY);
        columns.addAll(Surroundings.DIVISION);
        columns.addAll(Numbers.columns("killed", "killed", "#affected+killed"));
        columns.add(Telling.GRADE);
        columns.add(
                Column.of("report_count", "How many reports it is the main event of.")
                        .of(Kind.WHOLE));
        columns.add(Column.of("lists", "On how many of the lists it is.").of(Kind.WHOLE));
        columns.add(
                Column.of(
                                "other_origins",
                                "How many first sayers of it are no list: nameless, rare, or only"
                                        + " denying it.")
                        .of(Kind.WHOLE));
        return columns;
    }
}
