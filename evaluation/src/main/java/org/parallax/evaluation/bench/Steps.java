package org.parallax.evaluation.bench;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.ReadingJson;
import org.parallax.pipeline.Tables;
import org.parallax.reading.Layout;
import org.parallax.reading.Reader;
import org.parallax.reading.Step;
import org.parallax.reading.dates.DateReader;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.numbers.NumberReader;
import org.parallax.store.Deposit;
import org.parallax.store.Ledger;
import org.parallax.store.Receipt;
import org.parallax.syntax.FlatParser;
import org.parallax.text.Report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes reports through the program one step at a time, on one thread, and notes what each uses.
 */
final class Steps {
    private final Tables tables;
    private final FlatParser parser;
    private final Parallax parallax;
    private final Map<Part, List<Usage>> used = new EnumMap<>(Part.class);
    private final Texts texts;
    private final List<Reading> readings;

    Steps(Tables tables, FlatParser parser, Parallax parallax, Texts texts) {
        this.tables = tables;
        this.parser = parser;
        this.parallax = parallax;
        this.texts = texts;
        this.readings = texts.reports().stream().map(parallax::read).toList();
        for (Part part : Part.values()) used.put(part, new ArrayList<>());
    }

    /**
     * Once over all reports.
     *
     * @param folder where a record may be made; not there yet
     */
    void pass(Path folder) throws IOException {
        StepWatch watch = new StepWatch(parser);
        Reader reader = new Reader(watch, tables.actors(), tables.places());
        for (Report report : texts.reports()) watch.read(reader, report);
        Usage whole = watch.ofParser();
        for (Step step : Step.values()) whole = whole.plus(watch.of(step));
        Usage numbersAndDates = numbersAndDates();
        Usage tags = tags(watch.parsed());
        Usage names = watch.of(Step.CAST).plus(watch.of(Step.SCENES)).minus(numbersAndDates);
        note(Part.LAYOUT, watch.of(Step.LAYOUT));
        note(Part.NAMES, names);
        note(Part.NUMBERS_AND_DATES, numbersAndDates);
        note(Part.TAG, tags);
        note(Part.TREE, watch.ofParser().minus(tags));
        note(Part.FRAMES, watch.of(Step.FRAMES));
        note(Part.CLAIMS, watch.of(Step.CLAIMS));
        note(Part.VICTIMS, watch.of(Step.VICTIMS));
        note(Part.READ, whole);
        Usage start = Usage.now();
        parallax.reconcile(readings);
        note(Part.RECONCILE, Usage.since(start));
        note(Part.STORE, stored(folder));
    }

    private void note(Part part, Usage usage) {
        used.getOrDefault(part, new ArrayList<>()).add(usage);
    }

    /** The reader reads them among other things; here once more alone. */
    private Usage numbersAndDates() {
        List<Document> documents = texts.reports().stream().map(Layout::of).toList();
        Usage start = Usage.now();
        for (Document document : documents) {
            DateReader dates = DateReader.of(document);
            for (Sentence sentence : document.sentences()) {
                dates.read(sentence);
                NumberReader.read(sentence);
            }
        }
        return Usage.since(start);
    }

    private Usage tags(List<List<String>> sentences) {
        Usage start = Usage.now();
        sentences.forEach(parser::tags);
        return Usage.since(start);
    }

    private Usage stored(Path folder) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            Usage start = Usage.now();
            List<Deposit> deposits = new ArrayList<>();
            for (Reading reading : readings) {
                Report report = reading.report();
                deposits.add(new Deposit(report, report.text().getBytes(StandardCharsets.UTF_8)));
            }
            List<Receipt> receipts = ledger.appendAll(deposits);
            Map<Long, String> bodies = new TreeMap<>();
            for (int i = 0; i < readings.size(); i++) {
                bodies.put(receipts.get(i).sequence(), ReadingJson.write(readings.get(i)));
            }
            ledger.keepReadings(parallax.readerVersion(), bodies);
            return Usage.since(start);
        }
    }

    /** Milliseconds of a processor for one report, in each pass. */
    Spread millis(Part part) {
        int reports = texts.reports().size();
        return Spread.of(all(part), it -> it.nanos() / 1e6 / reports);
    }

    /** Thousands of bytes allocated for one report, in each pass. */
    Spread kilobytes(Part part) {
        int reports = texts.reports().size();
        return Spread.of(all(part), it -> it.bytes() / 1e3 / reports);
    }

    private List<Usage> all(Part part) {
        return used.getOrDefault(part, List.of());
    }

    String markdown() {
        Grid grid = new Grid("step", "ms a report", "least–most", "of reading", "kB allocated");
        double whole = millis(Part.READ).median();
        for (Part part : Part.values()) {
            Spread millis = millis(part);
            boolean within = part.compareTo(Part.READ) <= 0;
            grid.row(
                    part.words(),
                    millis.middle(),
                    Spread.number(millis.least()) + "–" + Spread.number(millis.most()),
                    within ? "%.0f %%".formatted(100 * millis.median() / whole) : "",
                    kilobytes(part).middle());
        }
        return grid.markdown();
    }
}
