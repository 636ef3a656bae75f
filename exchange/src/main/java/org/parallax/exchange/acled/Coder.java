package org.parallax.exchange.acled;

import org.parallax.exchange.acled.Spots.Found;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.form.Lost;
import org.parallax.exchange.sheet.Sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Codes one incident after another: a row for each of its days and pairs of actors, or none. */
final class Coder {
    private static final String OURS = "PX-";

    private final RecordView record;
    private final Consumer<Lost> lost;
    private final Naming naming;
    private final Spots spots;
    private final Sources sources;
    private final Notes notes;

    Coder(RecordView record, Consumer<Lost> lost) {
        Countries countries = Countries.bundled();
        this.record = record;
        this.lost = lost;
        this.naming = new Naming(record, countries);
        this.spots = new Spots(record, countries);
        this.sources = new Sources(record, countries);
        this.notes = new Notes(record);
    }

    /** In the order of days, then of pairs; everything but the time of writing is filled in. */
    List<Sheet.Row> rows(Event event) {
        List<Account> accounts =
                event.claims().stream().map(record::account).flatMap(Optional::stream).toList();
        SubEvent sub = SubEvent.of(event.acled());
        Timing timing = Timing.of(event, accounts);
        Found found = spots.of(event, accounts, sub);
        Losses losses = new Losses(event, lost);
        if (timing.days().isEmpty() || found.spot().isEmpty()) {
            losses.uncoded(timing.days().isEmpty() ? timing.remark() : found.why());
            return List.of();
        }
        Deaths deaths = Deaths.of(event, accounts, sub);
        Case of = new Case(event, accounts, sub, timing, found.spot().get(), deaths);
        List<Sheet.Row> rows = rows(of, losses);
        losses.coded(of);
        return rows;
    }

    /** What is the same in every row of an incident. */
    record Case(
            Event event,
            List<Account> accounts,
            SubEvent sub,
            Timing timing,
            Spot spot,
            Deaths deaths) {}

    private List<Sheet.Row> rows(Case of, Losses losses) {
        List<Scene> scenes =
                of.timing().days().stream()
                        .map(day -> new Scene(of.spot().country(), day, of.sub()))
                        .toList();
        List<List<Pair>> pairs = new ArrayList<>();
        for (Scene scene : scenes) {
            Pairing pairing = new Pairing(of.event(), of.accounts(), scene, naming);
            pairs.add(pairing.pairs());
            if (pairs.size() == 1) losses.leftOut(pairing.leftOut());
        }
        int number = pairs.stream().mapToInt(List::size).sum();
        List<Sheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            for (Pair pair : pairs.get(i)) {
                rows.add(row(of, scenes.get(i), pair, share(of, rows.size(), number), number));
            }
        }
        return rows;
    }

    /** An equal part; what is left over goes to the first row. */
    private static long share(Case of, int row, int rows) {
        long whole = of.deaths().number();
        return whole / rows + (row == 0 ? whole % rows : 0);
    }

    private Sheet.Row row(Case of, Scene scene, Pair pair, long deaths, int rows) {
        Sheet.Row row = Columns.SHEET.row();
        event(row, of, scene, id(of, scene, pair, rows));
        actors(row, scene.sub(), pair);
        place(row, of.spot());
        return row.texts("source", sources.names(of.event()))
                .word("source_scale", sources.scale(of.event(), scene.country()))
                .text(
                        "notes",
                        notes.words(
                                of.event(), pair, scene, of.spot(), of.timing(), coded(of, rows)))
                .number("fatalities", deaths);
    }

    /**
     * The incident's own id, which outlives edits; a day or a pair is named only where there are
     * several.
     */
    private static String id(Case of, Scene scene, Pair pair, int rows) {
        int days = of.timing().days().size();
        String id = OURS + of.event().id();
        if (days > 1) id += "-" + DateTimeFormatter.BASIC_ISO_DATE.format(scene.day());
        return rows > days ? id + "-" + pair.key() : id;
    }

    private static void event(Sheet.Row row, Case of, Scene scene, String id) {
        LocalDate day = scene.day();
        row.word("event_id_cnty", id)
                .word("event_date", day.toString())
                .number("year", day.getYear())
                .number("time_precision", of.timing().precision())
                .word("disorder_type", of.sub().disorder())
                .word("event_type", of.sub().type().words())
                .word("sub_event_type", of.sub().words());
    }

    private static void actors(Sheet.Row row, SubEvent sub, Pair pair) {
        row.text("actor1", pair.one().name())
                .texts("assoc_actor_1", pair.one().beside())
                .word("inter1", pair.one().inter().words())
                .word("interaction", pair.interaction())
                .word("civilian_targeting", pair.targetsCivilians(sub) ? "Civilians targeted" : "");
        if (pair.two().isEmpty()) return;
        row.text("actor2", pair.two().get().name())
                .texts("assoc_actor_2", pair.two().get().beside())
                .word("inter2", pair.two().get().inter().words());
    }

    private static void place(Sheet.Row row, Spot spot) {
        if (spot.country().numeric().isPresent()) {
            row.number("iso", spot.country().numeric().getAsInt());
        }
        row.word("region", spot.country().region())
                .word("country", spot.country().name())
                .text("admin1", spot.admin1())
                .text("admin2", spot.admin2())
                .text("location", spot.location())
                .decimal("latitude", spot.lat(), 4)
                .decimal("longitude", spot.lon(), 4)
                .number("geo_precision", spot.precision());
    }

    /** How the row was coded, where the columns do not say it. */
    private static List<String> coded(Case of, int rows) {
        List<String> coded = new ArrayList<>();
        if (!of.timing().remark().isBlank()) coded.add(of.timing().remark());
        if (!of.spot().remark().isBlank()) coded.add(of.spot().remark());
        coded.addAll(of.deaths().remarks());
        if (rows > 1) coded.add(Notes.divided(of.event(), of.deaths().number(), rows));
        return coded;
    }
}
