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
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code csv}: a row for each incident, for spreadsheets. What its columns hold: docs. */
public final class Flat implements SheetForm {
    /** The outcomes that have columns. */
    static final List<Outcome> OUTCOMES =
            List.of(Outcome.KILLED, Outcome.INJURED, Outcome.DISPLACED);

    private static final Sheet SHEET = new Sheet(columns());

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Sheet sheet() {
        return SHEET;
    }

    @Override
    public Stream<Row> rows(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        return record.events().map(event -> row(record, event, lost));
    }

    private static Row row(RecordView record, Event event, Consumer<Lost> lost) {
        Row row = SHEET.row();
        Basics.fillWhat(row, event);
        Basics.fillAcled(row, event);
        Basics.fillDays(row, event);
        Surroundings.of(record, event).fill(row);
        Basics.fillPlace(row, event);
        new Parties(record, event).fill(row, lost);
        for (Outcome outcome : OUTCOMES) {
            event.total(outcome).ifPresent(it -> Numbers.fill(row, outcome.word(), it));
        }
        for (Dead dead : Dead.values()) {
            dead.of(event, record.actors()).ifPresent(it -> Numbers.fill(row, dead.column(), it));
        }
        new Telling(record, event).fill(row, lost);
        row.text("grade", event.grade().word());
        event.episode().ifPresent(it -> row.text("episode", it));
        row.truth("withheld", event.withheld());
        LeftOut.tell(event, lost);
        return row;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.addAll(Basics.WHAT);
        columns.addAll(Basics.ACLED);
        columns.addAll(Basics.DAYS);
        columns.addAll(Surroundings.COUNTRY);
        columns.addAll(Surroundings.DIVISION);
        columns.addAll(Surroundings.DISTRICT);
        columns.addAll(Basics.PLACE);
        columns.addAll(Parties.SIDES);
        for (Outcome outcome : OUTCOMES) {
            String word = outcome.word();
            columns.addAll(Numbers.columns(word, word, "#affected+" + word));
        }
        for (Dead dead : Dead.values()) {
            columns.addAll(Numbers.columns(dead.column(), dead.words(), dead.tag()));
        }
        columns.addAll(Parties.BLAME);
        columns.addAll(Telling.COLUMNS);
        columns.add(
                Column.of(
                        "episode",
                        "Id of the days of fighting that it is part of (docs/EPISODES.md)."));
        columns.add(
                Column.of("withheld", "Whether a name in the incident is masked.").of(Kind.TRUTH));
        return columns;
    }
}
