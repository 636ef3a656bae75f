package org.parallax.reconcile.origins;

import org.parallax.claims.Reading;
import org.parallax.reconcile.accounts.LongIndex;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which reports print one text. Of two reports of which most of the shorter one's stretches of
 * words ({@link Print}) stand in the other, the one published later prints the earlier one's text.
 * Reports may come and go: what is held is at all times what the reports there give in any order.
 */
public final class Reprints {
    /** By day of publication, then by the report's id. */
    public static final Comparator<Reading> EARLIEST =
            Comparator.comparing((Reading it) -> it.day().orElse(LocalDate.MAX))
                    .thenComparing(it -> it.report().id());

    /** A stretch of words that so many texts share is a footer: later ones do not look it up. */
    private static final int FOOTER = 40;

    /** Reports that share this part of the shorter one's stretches of words print one text. */
    private static final double ONE_TEXT = 0.6;

    /** Below this a print differs enough for still later ones to be held against it, too. */
    private static final double UNCHANGED = 0.9;

    /** A report among the others. */
    private static final class Sheet {
        static final Comparator<Sheet> ORDER = Comparator.comparing(it -> it.reading, EARLIEST);

        final Reading reading;
        final Print print;

        /** The first print of its text; empty before it has been placed. */
        Optional<Sheet> first = Optional.empty();

        /** True where later reports are held against it. */
        boolean model;

        Sheet(Reading reading, Print print) {
            this.reading = reading;
            this.print = print;
        }

        String id() {
            return reading.report().id();
        }

        Sheet first() {
            return first.orElseThrow(() -> new AssertionError(id() + " has no place yet"));
        }
    }

    private final Map<String, Sheet> sheets = new HashMap<>();

    /** Who has each stretch of words that is looked up, in {@link Sheet#ORDER}. */
    private final LongIndex<Sheet> holders = new LongIndex<>(Sheet.ORDER);

    /**
     * @param words by the report's id
     */
    public static Reprints among(Collection<Reading> readings, Map<String, Words> words) {
        Reprints reprints = new Reprints();
        readings.stream()
                .sorted(EARLIEST) // so that none has to be placed twice
                .forEach(it -> reprints.add(it, print(it, words)));
        return reprints;
    }

    private static Print print(Reading reading, Map<String, Words> words) {
        Words found = words.get(reading.report().id());
        if (found == null) throw new AssertionError("no words of " + reading.report().id());
        return found.print();
    }

    /**
     * @return ids of all reports whose first print is another than before, this one among them
     * @throws IllegalArgumentException if a report of that id is there
     */
    public Set<String> add(Reading reading, Print print) {
        Sheet sheet = new Sheet(reading, print);
        if (sheets.putIfAbsent(sheet.id(), sheet) != null) {
            throw new IllegalArgumentException("two readings of " + sheet.id());
        }
        print.sample().forEach(hash -> holders.add(hash, sheet));
        NavigableSet<Sheet> open = new TreeSet<>(Sheet.ORDER);
        open.add(sheet);
        return settle(open);
    }

    /**
     * @return ids of all other reports whose first print is another than before
     */
    public Set<String> remove(String report) {
        Sheet sheet = sheet(report);
        sheets.remove(report);
        sheet.print.sample().forEach(hash -> holders.remove(hash, sheet));
        NavigableSet<Sheet> open = new TreeSet<>(Sheet.ORDER);
        if (sheet.model) later(sheet, open);
        return settle(open);
    }

    /** Places these, and then later ones that hang on where they stand, the earliest first. */
    private Set<String> settle(NavigableSet<Sheet> open) {
        Set<String> changed = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Sheet sheet = open.removeFirst();
            Optional<Sheet> first = sheet.first;
            boolean model = sheet.model;
            place(sheet);
            boolean moved = !sheet.first.equals(first);
            if (moved) changed.add(sheet.id());
            boolean counts = model || sheet.model;
            if (counts && (moved || model != sheet.model)) later(sheet, open);
        }
        return changed;
    }

    private void later(Sheet sheet, Collection<Sheet> into) {
        sheet.print
                .sample()
                .forEach(hash -> {
                    List<Sheet> all = holders.of(hash);
                    int at = Collections.binarySearch(all, sheet, Sheet.ORDER);
                    List<Sheet> before = all.subList(0, at >= 0 ? at : -at - 1);
                    boolean unseen =
                            before.stream().filter(it -> it.model).limit(FOOTER).count() == FOOTER;
                    // behind so many models it is none that a later one would look at
                    if (unseen) return;
                    into.addAll(all.subList(at >= 0 ? at + 1 : -at - 1, all.size()));
                });
    }

    /** Finds the earliest report that prints its text; without one it is a first print. */
    private void place(Sheet sheet) {
        sheet.first = Optional.of(sheet);
        sheet.model = true;
        for (Sheet model : models(sheet)) {
            double overlap = sheet.print.overlap(model.print);
            if (overlap < ONE_TEXT) continue;
            sheet.first = Optional.of(model.first());
            sheet.model = overlap < UNCHANGED;
            return;
        }
    }

    private NavigableSet<Sheet> models(Sheet sheet) {
        NavigableSet<Sheet> models = new TreeSet<>(Sheet.ORDER);
        sheet.print
                .sample()
                .forEach(hash ->
                        holders.of(hash).stream()
                                .takeWhile(it -> Sheet.ORDER.compare(it, sheet) < 0)
                                .filter(it -> it.model)
                                .limit(FOOTER)
                                .forEach(models::add));
        return models;
    }

    private Sheet sheet(String report) {
        Sheet sheet = sheets.get(report);
        if (sheet == null) throw new IllegalArgumentException("no report " + report);
        return sheet;
    }

    /** The stretches of words by which a report that is there was added. */
    public Print print(String report) {
        return sheet(report).print;
    }

    /** The first print of its text, which may be itself; empty for a report that is not there. */
    Optional<Report> first(String report) {
        return Optional.ofNullable(sheets.get(report)).map(it -> it.first().reading.report());
    }

    /**
     * The first print of a report that only repeats it: most of its words, and no claim besides.
     * Such a copy changes nothing but the list of who printed it. Empty for first prints, for
     * versions that tell more or otherwise, and for what no other report prints.
     */
    public Optional<String> firstPrintOf(String report) {
        Sheet sheet = sheet(report);
        Sheet first = sheet.first();
        boolean copy = sheet != first && told(first.reading).containsAll(told(sheet.reading));
        return copy ? Optional.of(first.id()) : Optional.empty();
    }

    private static Set<String> told(Reading reading) {
        return reading.claims().stream()
                .map(claim -> claim.getClass().getSimpleName() + " " + claim.quote().words())
                .collect(Collectors.toSet());
    }
}
