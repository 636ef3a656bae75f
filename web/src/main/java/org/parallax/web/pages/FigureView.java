package org.parallax.web.pages;

import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Unit;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.publish.PublicRecord.PublicClaim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One figure of an incident: its bar, each account's mark on it, and why.
 *
 * @param label what is counted, such as {@code Killed, civilian}
 * @param origins such as {@code 2 origins}
 * @param marks one for each claim it rests on, the winning one first
 */
public record FigureView(
        String label, BarView bar, String origins, String reason, List<Mark> marks) {
    public FigureView {
        marks = List.copyOf(marks);
    }

    /**
     * What one account says.
     *
     * @param at where on the bar's scale; empty where the account gives no number
     * @param count as the account puts it, such as {@code at least 43}
     * @param by who says it
     * @param way to the words
     */
    public record Mark(Optional<String> at, String count, String by, String way, String words) {}

    static List<FigureView> of(PublicRecord record, Incident incident, Words words) {
        return incident.figures().stream().map(it -> of(record, incident, it, words)).toList();
    }

    private static FigureView of(
            PublicRecord record, Incident incident, Figure figure, Words words) {
        List<PublicClaim> claims =
                figure.claims().stream().flatMap(id -> record.claim(id).stream()).toList();
        long most = scale(record, incident, figure.outcome());
        return new FigureView(
                label(record, figure),
                BarView.of(figure.bounds(), most),
                Phrase.plural(figure.origins(), "origin"),
                figure.reason(),
                claims.stream().map(it -> mark(record, it, most, words)).toList());
    }

    private static Mark mark(PublicRecord record, PublicClaim shown, long most, Words words) {
        Optional<Count> count =
                shown.claim() instanceof FigureClaim figure
                        ? Optional.of(figure.count())
                        : Optional.empty();
        return new Mark(
                count.flatMap(it -> it.headline().stream().boxed().findFirst())
                        .map(it -> BarView.decimal(BarView.place(it, most))),
                count.map(Phrase::count).orElse("no number"),
                Phrase.capital(record.name(shown.origin())),
                words.of(shown.report().id(), shown.claim().id()),
                shown.claim().quote().words());
    }

    private static String label(PublicRecord record, Figure figure) {
        List<String> counted = new ArrayList<>();
        counted.add(Phrase.capital(figure.outcome().word()));
        if (figure.who() != Who.UNKNOWN) counted.add(Phrase.words(figure.who().word()));
        if (figure.unit() == Unit.FAMILIES) counted.add(figure.unit().word());
        figure.side().map(id -> "side of " + record.name(id)).ifPresent(counted::add);
        return String.join(", ", counted);
    }

    /** Bars of one outcome, the whole's among them, share one scale: the most that is said. */
    static long scale(PublicRecord record, Incident incident, Outcome outcome) {
        Bounds whole = incident.totals().get(outcome);
        return incident.figures().stream()
                .filter(figure -> figure.outcome() == outcome)
                .mapToLong(figure -> Math.max(figure.bounds().high(), mostClaimed(record, figure)))
                .reduce(whole == null ? 0 : whole.high(), Math::max);
    }

    private static long mostClaimed(PublicRecord record, Figure figure) {
        return figure.claims().stream()
                .flatMap(id -> record.claim(id).stream())
                .flatMapToLong(it ->
                        it.claim() instanceof FigureClaim claim
                                ? claim.count().headline().stream()
                                : IntStream.empty().asLongStream())
                .max()
                .orElse(0);
    }
}
