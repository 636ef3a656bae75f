package org.parallax.exchange.ged;

import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.form.Preamble;
import org.parallax.exchange.form.SheetForm;
import org.parallax.exchange.sheet.Sheet;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ged}: rows of UCDP's Georeferenced Event Dataset. docs/exchange/ged.md tells them column
 * by column.
 */
public final class GedForm implements SheetForm {
    private static final class Loaded {
        static final States STATES = States.bundled();
    }

    @Override
    public String name() {
        return "ged";
    }

    @Override
    public Sheet sheet() {
        return GedColumns.SHEET;
    }

    @Override
    public Stream<Sheet.Row> rows(RecordView record, Preamble preamble, Consumer<Lost> lost) {
        Coder coder = new Coder(record);
        RowIds ids = new RowIds();
        return record.events().flatMap(event -> row(event, record, coder, ids, lost).stream());
    }

    private static Optional<Sheet.Row> row(
            Event event, RecordView record, Coder coder, RowIds ids, Consumer<Lost> lost) {
        Coder.Verdict verdict = coder.code(event);
        if (verdict.coding().isEmpty()) {
            lost.accept(Shortfall.whole(event, verdict.why(), record));
            return Optional.empty();
        }
        Coding coding = verdict.coding().get();
        long id = ids.free(event.id());
        if (id != RowIds.of(event.id())) lost.accept(Shortfall.ofId(event, id));
        new Shortfall(coding, record).each(lost);
        Sheet.Row row = GedColumns.SHEET.row();
        head(row, coding, id);
        sides(row, coding.sides(), coder.bodies());
        sources(row, coding, record);
        place(row, coding.spot());
        time(row, coding);
        dead(row, coding.dead());
        return Optional.of(row);
    }

    private static void head(Sheet.Row row, Coding coding, long id) {
        Sides sides = coding.sides();
        row.number("id", id)
                .text("relid", readable(coding))
                .number("year", coding.from().getYear())
                .word("code_status", coding.status())
                .number("type_of_violence", sides.violence().code());
    }

    /** Such as {@code SYR-2031-1-i3d2f5b28ffdc6ba5}: the last part alone is the incident's id. */
    private static String readable(Coding coding) {
        return "%s-%d-%d-%s"
                .formatted(
                        coding.spot().country().map(GedForm::iso3).orElse("XXX"),
                        coding.from().getYear(),
                        coding.sides().violence().code(),
                        coding.event().id());
    }

    private static String iso3(String iso2) {
        try {
            return Locale.of("", iso2).getISO3Country();
        } catch (MissingResourceException e) {
            return iso2; // a code in use that ISO has not given out, as XK
        }
    }

    private static void sides(Sheet.Row row, Sides sides, Bodies bodies) {
        row.text("conflict_name", sides.dyad())
                .text("dyad_name", sides.dyad())
                .text("side_a", sides.nameA())
                .text("side_b", sides.nameB())
                .text("gwnoa", numbers(sides.nameA(), sides.a(), bodies))
                .text("gwnob", numbers(sides.nameB(), sides.b(), bodies));
    }

    private static String numbers(String name, List<String> side, Bodies bodies) {
        return bodies.countries(name, side).stream()
                .flatMap(it -> Loaded.STATES.of(it).stream())
                .map(it -> Integer.toString(it.number()))
                .collect(Collectors.joining(", "));
    }

    private static void sources(Sheet.Row row, Coding coding, RecordView record) {
        Citations citations = Citations.of(coding.event(), record);
        row.number("number_of_sources", citations.sources().size())
                .text("source_article", citations.articles())
                .text("source_office", citations.offices())
                .text("source_date", citations.days())
                .text("source_headline", citations.headlines())
                .text("source_original", Citations.original(coding, record));
    }

    private static void place(Sheet.Row row, Spot spot) {
        row.number("where_prec", spot.precision())
                .text("where_coordinates", spot.name())
                .text("where_description", spot.description())
                .text("adm_1", spot.adm1().orElse(""))
                .text("adm_2", spot.adm2().orElse(""))
                .decimal("latitude", spot.where().lat(), Spot.DIGITS)
                .decimal("longitude", spot.where().lon(), Spot.DIGITS)
                .word("geom_wkt", spot.point())
                .number("priogrid_gid", spot.cell())
                .text("country", spot.countryName().orElse(""));
        Optional<States.State> state = spot.country().flatMap(Loaded.STATES::of);
        if (state.isPresent()) {
            row.number("country_id", state.get().number()).word("region", state.get().region());
        }
    }

    private static void time(Sheet.Row row, Coding coding) {
        row.number("event_clarity", coding.clarity())
                .number("date_prec", coding.datePrecision())
                .word("date_start", coding.from().toString())
                .word("date_end", coding.to().toString());
    }

    private static void dead(Sheet.Row row, Dead dead) {
        row.number("deaths_a", dead.a())
                .number("deaths_b", dead.b())
                .number("deaths_civilians", dead.civilians())
                .number("deaths_unknown", dead.unknown())
                .number("best", dead.best())
                .number("high", dead.high())
                .number("low", dead.low());
    }
}
