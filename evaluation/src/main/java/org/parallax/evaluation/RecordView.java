package org.parallax.evaluation;

import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Chronicle;
import org.parallax.event.Dispute;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Victim;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record says in one field, written so that it can be compared. {@code -} is nothing.
 *
 * <pre>
 * episode R | incident R    the one that report R is about, or the episode it hangs under
 *   days                    2026-01-05..2026-01-12
 *   place NAME              yes or -
 *   side BODY               the camp it is of; of an incident its role and basis
 *   holds REPORT            yes or -
 *   total OUTCOME           24..45, at least 24..45
 *   tally OUTCOME WHO       what the origin counts on the day
 *   accusation A &gt; B        denied by C, not denied, or -
 *   accused at PLACE        whom the origin accuses of what was done there; denied by C
 *   neighbour               what the origin tells of the day
 *   dispute FIELD [WHO]     24 by a | 45 by b
 *   episode                 yes or -
 *   victims                 how many are named: 2 killed, 1 injured
 * </pre>
 */
final class RecordView {
    private static final String NOTHING = "-";
    private static final String YES = "yes";

    private final Chronicle chronicle;
    private final Map<String, Claim> claims = new HashMap<>();

    RecordView(Collection<Reading> readings, Chronicle chronicle) {
        this.chronicle = chronicle;
        for (Reading reading : readings) {
            for (Claim claim : reading.claims()) claims.put(claim.id(), claim);
        }
    }

    /** What the record says where the row expects something. */
    String now(GoldenRecord.Row row) {
        String[] of = row.of().split(" ", 2);
        Optional<Incident> incident =
                chronicle.incidents().stream()
                        .filter(it -> it.reports().contains(of[of.length - 1]))
                        .findFirst();
        if (incident.isEmpty()) return "no incident";
        if (of[0].equals("incident")) return of(incident.get(), row);
        Optional<Episode> episode =
                chronicle.episodes().stream()
                        .filter(it -> it.incidents().contains(incident.get().id()))
                        .findFirst();
        return episode.map(it -> of(it, row)).orElse("no episode");
    }

    private String of(Incident incident, GoldenRecord.Row row) {
        String[] field = row.field().split(" ", 2);
        String rest = field.length > 1 ? field[1] : "";
        return switch (field[0]) {
            case "type" -> incident.type().word();
            case "days" -> days(incident.when());
            case "place" -> incident.where().map(Where::name).orElse(NOTHING);
            case "side" ->
                    incident.sides().stream()
                            .filter(side -> side.actor().equals(rest))
                            .map(side -> side.role().word() + " " + side.basis().word())
                            .findFirst()
                            .orElse(NOTHING);
            case "holds" -> yes(incident.reports().contains(rest));
            case "total" -> bounds(incident.totals().get(outcome(rest)), false);
            case "accusation" -> accusation(incident.accusations(), rest);
            case "accused" -> accusedAt(incident.accusations(), rest.substring(3), row.origin());
            case "dispute" -> dispute(incident, rest);
            case "episode" -> yes(incident.episode().isPresent());
            case "victims" -> victims(incident);
            default -> throw unknown(row);
        };
    }

    private String of(Episode episode, GoldenRecord.Row row) {
        String[] field = row.field().split(" ", 2);
        String rest = field.length > 1 ? field[1] : "";
        return switch (field[0]) {
            case "days" -> days(episode.when());
            case "place" ->
                    yes(episode.where().stream().anyMatch(where -> where.name().equals(rest)));
            case "side" ->
                    episode.sides().stream()
                            .filter(camp -> camp.bodies().contains(rest))
                            .map(Episode.Camp::actor)
                            .findFirst()
                            .orElse(NOTHING);
            case "holds" -> yes(episode.reports().contains(rest));
            case "total" -> {
                Episode.Total total = episode.totals().get(outcome(rest));
                yield total == null ? NOTHING : bounds(total.bounds(), total.floor());
            }
            case "tally" -> tally(episode, rest, row);
            case "accusation" -> accusation(episode.accusations(), rest);
            case "accused" -> accusedAt(episode.accusations(), rest.substring(3), row.origin());
            case "neighbour" -> neighbour(episode, row);
            default -> throw unknown(row);
        };
    }

    private static String victims(Incident incident) {
        Map<Outcome, Long> named =
                incident.victims().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Victim::outcome, TreeMap::new, Collectors.counting()));
        if (named.isEmpty()) return NOTHING;
        return named.entrySet().stream()
                .map(it -> it.getValue() + " " + it.getKey().word())
                .collect(Collectors.joining(", "));
    }

    private static IllegalArgumentException unknown(GoldenRecord.Row row) {
        return new IllegalArgumentException(
                "record.tsv: no field '%s' of '%s'".formatted(row.field(), row.of()));
    }

    private static String yes(boolean holds) {
        return holds ? YES : NOTHING;
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String days(When when) {
        return Stream.of(when.from(), when.to())
                .map(day -> day.map(LocalDate::toString).orElse("?"))
                .collect(Collectors.joining(".."));
    }

    private static String bounds(@org.jspecify.annotations.Nullable Bounds bounds, boolean floor) {
        if (bounds == null) return NOTHING;
        return (floor ? "at least " : "") + bounds.low() + ".." + bounds.high();
    }

    private static String tally(Episode episode, String counted, GoldenRecord.Row row) {
        String[] what = counted.split(" ", 2);
        return joined(
                episode.tallies().stream()
                        .filter(it -> it.outcome().word().equals(what[0]))
                        .filter(it -> what.length < 2 || it.who().word().equals(what[1]))
                        .filter(it -> it.origin().equals(row.origin()))
                        .filter(it -> row.day().isEmpty() || isOn(it.day(), row.day()))
                        .map(it -> number(it.count())));
    }

    private static boolean isOn(Optional<LocalDate> day, String asked) {
        return day.map(LocalDate::toString).filter(asked::equals).isPresent();
    }

    private static String number(Count count) {
        String number = Long.toString(count.headline().orElse(0));
        return count.open() ? "at least " + number : number;
    }

    private static String joined(Stream<String> values) {
        String joined = values.distinct().sorted().collect(Collectors.joining(", "));
        return joined.isEmpty() ? NOTHING : joined;
    }

    private static String accusation(List<Accusation> accusations, String parties) {
        return joined(
                accusations.stream()
                        .filter(it -> (it.by() + " > " + it.against()).equals(parties))
                        .map(RecordView::denial));
    }

    private static String denial(Accusation accusation) {
        return accusation.deniedBy().isEmpty()
                ? "not denied"
                : "denied by " + String.join(" and ", accusation.deniedBy());
    }

    /** Of what was done at a place of that name. */
    private String accusedAt(List<Accusation> accusations, String place, String by) {
        return joined(
                accusations.stream()
                        .filter(it -> it.by().equals(by))
                        .filter(it -> it.claims().stream().anyMatch(id -> isAt(id, place)))
                        .map(it -> it.against() + ", " + denial(it)));
    }

    private boolean isAt(String claim, String place) {
        Claim told = claims.get(claim);
        return told != null && told.where().stream().anyMatch(it -> it.name().equals(place));
    }

    private static String neighbour(Episode episode, GoldenRecord.Row row) {
        return joined(
                episode.neighbours().stream()
                        .filter(it -> it.by().equals(row.origin()))
                        .filter(it -> row.day().isEmpty() || isOn(it.when().to(), row.day()))
                        .map(it -> it.what() + stance(it)));
    }

    private static String stance(Episode.Neighbour neighbour) {
        return switch (neighbour.stance()) {
            case ASSERTED -> "";
            case ACCUSED, DENIED, CLAIMED, UNCONFIRMED, EXPECTED ->
                    " (" + neighbour.stance().word() + ")";
        };
    }

    private static String dispute(Incident incident, String asked) {
        for (Dispute dispute : incident.disputes()) {
            String about = dispute.field() + dispute.who().map(who -> " " + who.word()).orElse("");
            if (!about.equals(asked)) continue;
            return dispute.values().stream()
                    .map(it -> it.value() + " by " + String.join(" and ", it.origins()))
                    .collect(Collectors.joining(" | "));
        }
        return NOTHING;
    }
}
