package org.parallax.publish;

import org.parallax.claims.Reading;
import org.parallax.pipeline.Version;
import org.parallax.publish.WordDiff.Edit;
import org.parallax.text.Report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The versions of one report as anybody may see them: how each came, and what it says otherwise
 * than the one before. A name that is withheld in any of them is masked in all, also where two
 * persons released it: an outlet may have taken it out since.
 *
 * @param all oldest first
 */
public record Versions(List<Shown> all) {
    /** Of what is no report, or of a record without its ledger. */
    public static final Versions NONE = new Versions(List.of());

    private static final int MOST_EDITS = 20;

    /** Something that is known, such as "Charset" and "windows-1256, as the document says". */
    public record Fact(String name, String words) {}

    /**
     * One version.
     *
     * @param entry that holds it
     * @param at when it was kept
     * @param came how
     * @param changed what is other than in the version before; empty for the first
     */
    public record Shown(long entry, Instant at, List<Fact> came, Optional<Changed> changed) {}

    /**
     * @param fields that are another, as they are now and were before
     * @param edits of the title, then of the text
     * @param note one sentence where there is no more to be shown
     */
    public record Changed(List<Fact> fields, List<Place> edits, Optional<String> note) {}

    /**
     * Words that went and words that came.
     *
     * @param part "Title" or "Text"
     * @param before a few words ahead of them
     * @param after a few words behind them
     */
    public record Place(String part, String before, String gone, String come, String after) {}

    public Versions {
        all = List.copyOf(all);
    }

    /**
     * @param record that the report is shown in
     * @param versions of one report, oldest first
     */
    public static Versions of(PublicRecord record, List<Version> versions) {
        if (versions.isEmpty()) return NONE;
        List<Reading> readings =
                versions.stream().map(Version::reading).flatMap(Optional::stream).toList();
        Withhold withhold = record.withholdInAll(readings);
        List<Shown> all = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Optional<Changed> changed =
                    i == 0
                            ? Optional.empty()
                            : Optional.of(changed(versions.get(i - 1), version, withhold));
            all.add(
                    new Shown(
                            version.stored().sequence(),
                            version.stored().at(),
                            Came.facts(version.stored().capture(), withhold),
                            changed));
        }
        return new Versions(all);
    }

    private static Changed changed(Version before, Version now, Withhold withhold) {
        Report old = before.stored().report();
        Report report = now.stored().report();
        List<Fact> fields = new ArrayList<>();
        add(fields, "Outlet", old.outlet(), report.outlet());
        add(
                fields,
                "Published",
                old.published().map(Phrase::day),
                report.published().map(Phrase::day));
        add(fields, "Language", old.language(), report.language());
        add(fields, "Address", address(old, withhold), address(report, withhold));
        if (before.reading().isEmpty() || now.reading().isEmpty()) {
            String why = "The reader failed at one of the two, so that nobody knows whom it names.";
            return new Changed(fields, List.of(), Optional.of(why));
        }
        List<Place> edits =
                Stream.concat(
                                edits("Title", title(old, withhold), title(report, withhold)),
                                edits("Text", text(old, withhold), text(report, withhold)))
                        .toList();
        Optional<String> note = Optional.empty();
        if (edits.isEmpty()) note = Optional.of("Title and text have the same words as before.");
        if (edits.size() > MOST_EDITS) {
            String more = "And %s more.".formatted(Phrase.number(edits.size() - MOST_EDITS));
            note = Optional.of(more);
            edits = edits.subList(0, MOST_EDITS);
        }
        return new Changed(List.copyOf(fields), List.copyOf(edits), note);
    }

    private static void add(
            List<Fact> fields, String name, Optional<String> before, Optional<String> now) {
        if (before.equals(now)) return;
        String none = "not stated";
        fields.add(new Fact(name, now.orElse(none) + " (before: " + before.orElse(none) + ")"));
    }

    private static Optional<String> address(Report report, Withhold withhold) {
        return report.url().map(it -> PublicRecord.address(it, withhold));
    }

    private static String title(Report report, Withhold withhold) {
        return report.title().map(it -> PublicRecord.masked(report, it, withhold)).orElse("");
    }

    private static String text(Report report, Withhold withhold) {
        return PublicRecord.masked(report, report.text(), withhold);
    }

    private static Stream<Place> edits(String part, String before, String now) {
        return WordDiff.between(before, now).stream().map(it -> place(part, it));
    }

    private static Place place(String part, Edit it) {
        return new Place(part, it.before(), it.gone(), it.come(), it.after());
    }
}
