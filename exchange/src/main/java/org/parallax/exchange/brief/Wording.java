package org.parallax.exchange.brief;

import org.parallax.claims.Outcome;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.event.Accusation;
import org.parallax.event.Bounds;
import org.parallax.event.Dispute;
import org.parallax.event.Figure;
import org.parallax.event.Side;
import org.parallax.exchange.brief.markup.Markup;
import org.parallax.exchange.brief.markup.Tag;
import org.parallax.exchange.brief.markup.Words;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.pipeline.Sites;
import org.parallax.publish.Phrase;
import org.parallax.publish.overview.Labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What incidents are in words, as on the page. */
final class Wording {
    private final RecordView record;
    private final Sites sites;

    Wording(RecordView record, Sites sites) {
        this.record = record;
        this.sites = sites;
    }

    static String type(Event event) {
        return Labels.type(event.type());
    }

    /** "Shelling in Tall Warda". */
    static String title(Event event) {
        return Phrase.capital(Phrase.words(event.type().word()))
                + event.where().map(place -> " in " + place.name()).orElse("");
    }

    static String place(Event event) {
        return event.where().map(Where::name).orElse("place not known");
    }

    /** "Aleppo, Syria": the division and country that a place lies in, itself left out. */
    String around(Event event) {
        Optional<String> division = record.place(event).flatMap(it -> it.adm1());
        Optional<String> country =
                event.where()
                        .flatMap(it -> sites.of(it.place()))
                        .flatMap(Sites.Site::country)
                        .map(Sites.Country::name);
        return String.join(
                ", ",
                Stream.of(division, country)
                        .flatMap(Optional::stream)
                        .filter(it -> !it.equals(place(event)))
                        .toList());
    }

    /**
     * "by the northern army (accused), on civilians", "nobody is named". Where the accounts name no
     * doer, whoever is accused of it is named.
     */
    String sides(Event event) {
        List<String> said = new ArrayList<>();
        boolean doer = event.sides().stream().anyMatch(it -> it.role() != Side.Role.TARGET);
        add(said, "by ", doer ? names(event, Side.Role.PERPETRATOR) : accused(event));
        add(said, "on ", names(event, Side.Role.TARGET));
        add(said, "between ", names(event, Side.Role.PARTY));
        List<String> lost = record.sidesByLosses(event).stream().map(this::name).toList();
        if (!lost.isEmpty()) said.add(Phrase.list(lost) + " (known by its losses)");
        return said.isEmpty() ? "nobody is named" : String.join("; ", said);
    }

    private List<String> accused(Event event) {
        Map<String, Side.Basis> accused = new LinkedHashMap<>();
        for (Accusation it : event.accusations()) {
            Side.Basis basis = it.deniedBy().isEmpty() ? Side.Basis.ACCUSED : Side.Basis.DISPUTED;
            accused.merge(
                    it.against(), basis, (one, other) -> one == Side.Basis.DISPUTED ? one : other);
        }
        List<String> names = new ArrayList<>();
        accused.forEach((body, basis) -> names.add(name(body) + basis(basis)));
        return names;
    }

    private static void add(List<String> said, String before, List<String> names) {
        if (names.isEmpty()) return;
        String led = before.equals("between ") && names.size() == 1 ? "with " : before;
        said.add(led + Phrase.list(names));
    }

    private List<String> names(Event event, Side.Role role) {
        return event.sides().stream()
                .filter(side -> side.role() == role)
                .map(side -> name(side.actor()) + basis(side.basis()))
                .toList();
    }

    String name(String actor) {
        return actor.equals("civilian") ? "civilians" : record.name(actor);
    }

    private static String basis(Side.Basis basis) {
        return switch (basis) {
            case AGREED -> " (agreed)";
            case ACCUSED -> " (accused)";
            case DISPUTED -> " (disputed)";
        };
    }

    /** "24–45+", "at least 24" where the top alone is open; empty where it is one number. */
    static Optional<String> range(Bounds bounds) {
        if (bounds.low() == bounds.high()) {
            return bounds.open() ? Optional.of("or more") : Optional.empty();
        }
        return Optional.of(
                "%s–%s%s"
                        .formatted(
                                Phrase.number(bounds.low()),
                                Phrase.number(bounds.high()),
                                bounds.open() ? "+" : ""));
    }

    /** "43 [24–45+]", "12", "12 or more". */
    static String bounds(Bounds bounds) {
        String best = Phrase.number(bounds.best());
        if (bounds.low() == bounds.high()) return bounds.open() ? best + " or more" : best;
        return "%s [%s]".formatted(best, range(bounds).orElseThrow());
    }

    /** "at least 24, best 43, at most 45 or more", "12", "at least 12". */
    static String spoken(Bounds bounds) {
        if (bounds.low() < bounds.high()) return Phrase.boundsSpoken(bounds);
        return (bounds.open() ? "at least " : "") + Phrase.number(bounds.best());
    }

    /** "Killed, civilians": what a dispute is about. */
    String about(Dispute dispute) {
        return about(dispute.field(), dispute.who(), dispute.side());
    }

    /** "Killed, civilians": what a figure counts. */
    String about(Figure figure) {
        return about(figure.outcome().word(), Optional.of(figure.who()), figure.side());
    }

    private String about(String field, Optional<Who> whom, Optional<String> side) {
        String who =
                whom.filter(it -> it != Who.UNKNOWN)
                        .map(it -> ", " + Phrase.words(it.word()))
                        .orElse("");
        return Phrase.capital(Phrase.words(field))
                + who
                + side.map(it -> ", " + name(it)).orElse("");
    }

    /** Places by their names, bodies by theirs, numbers as everywhere. */
    String value(Dispute dispute, Dispute.Value value) {
        if (dispute.who().isPresent()) return Phrase.numbers(value.value());
        if (!dispute.field().equals("place")) return name(value.value());
        return value.claims().stream()
                .flatMap(id -> record.account(id).stream())
                .map(Account::where)
                .flatMap(List::stream)
                .filter(where -> where.place().equals(value.value()))
                .map(Where::name)
                .findFirst()
                .orElse(value.value());
    }

    /**
     * "denied by the accused"; empty where no denial is linked, which does not say that there was
     * none.
     */
    Optional<String> denial(String accused, Set<String> deniedBy) {
        if (deniedBy.isEmpty()) return Optional.empty();
        if (deniedBy.equals(Set.of(accused))) return Optional.of("denied by the accused");
        return Optional.of(
                "denied by " + Phrase.list(deniedBy.stream().map(this::name).distinct().toList()));
    }

    /** A name that keeps its own direction, so that one in Arabic does not turn its line round. */
    static Tag apart(String name) {
        return Tag.of("bdi").add(name);
    }

    /** "A, B and C", each apart. */
    static List<Markup> apart(List<String> names) {
        List<Markup> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) all.add(new Words(i == names.size() - 1 ? " and " : ", "));
            all.add(apart(names.get(i)));
        }
        return all;
    }

    static String outcome(Outcome outcome) {
        return Labels.outcome(outcome);
    }
}
