package org.parallax.web.pages;

import org.parallax.claims.Where;
import org.parallax.event.Bounds;
import org.parallax.event.Incident;
import org.parallax.event.Side;
import org.parallax.event.Victim;
import org.parallax.pipeline.FieldValues;
import org.parallax.publish.AccountsByOrigin;
import org.parallax.publish.Phrase;
import org.parallax.publish.PublicRecord;
import org.parallax.web.visit.Way;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One incident: figures and why, accusation and denial, the accounts side by side.
 *
 * @param where place and how precisely it is known
 * @param sides who is said to have done it to whom
 * @param grade how firmly it stands, and {@code why}
 * @param episode name and way of the episode it hangs under
 * @param accounts one column per origin
 */
public record IncidentView(
        String id,
        String title,
        String type,
        String when,
        String where,
        Optional<Link> place,
        String sides,
        String grade,
        String why,
        Optional<Link> episode,
        List<DecisionView> decisions,
        List<FigureView> figures,
        List<TotalView> totals,
        List<DisputeView> disputes,
        List<BlameView> blame,
        Optional<String> claimedBy,
        List<VictimView> victims,
        String named,
        List<Account> accounts,
        TreeView tree,
        List<SourceView> reports,
        List<SourceView> alsoIn,
        List<String> formerly,
        String page,
        List<Field> fields,
        Beside beside) {

    /**
     * What is not of the incident itself.
     *
     * @param cite empty where the record is not in a folder
     * @param kept the ledger entry of the decision just taken
     */
    public record Beside(Optional<Citation> cite, Optional<String> kept) {}

    /**
     * @param way to the incident as it is shown, whatever the record becomes
     * @param address the same for elsewhere
     */
    public record Citation(String words, String way, String address) {}

    /** A field that a person may correct, with what stands there now. */
    public record Field(String name, String value) {}

    /** Words that lead somewhere. */
    public record Link(String words, String way) {}

    /** "Killed in all". */
    public record TotalView(String label, BarView bar, String origins, String reason) {}

    /**
     * @param told what is known of the person, never the name
     * @param releasable whether two persons may release the name
     */
    public record VictimView(String id, String told, boolean releasable, List<String> claims) {}

    /**
     * What one origin says.
     *
     * @param kind such as {@code monitor}; empty where it only mentions the incident
     */
    public record Account(String name, String page, String kind, List<ClaimView> claims) {}

    public static IncidentView of(PublicRecord record, Incident incident, Way way, Beside beside) {
        List<Account> accounts = accounts(record, incident, way);
        Words words = new Words(record, claimsOn(accounts), way);
        return new IncidentView(
                incident.id(),
                Phrase.title(incident),
                Phrase.words(incident.type().word()),
                Phrase.when(incident.when()) + basis(incident),
                Phrase.where(incident) + precision(incident),
                incident.where().map(it -> new Link(it.name(), way.place(it.place()))),
                Phrase.capital(Phrase.sides(record, incident)),
                incident.grade().word(),
                incident.why(),
                incident.episode()
                        .flatMap(record::episode)
                        .map(it -> new Link(it.name(), way.episode(it.id()))),
                DecisionView.of(record, incident),
                FigureView.of(record, incident, words),
                totals(record, incident),
                DisputeView.of(record, incident, words),
                BlameView.of(record, incident, words),
                claimedBy(record, incident),
                incident.victims().stream().map(it -> victim(it, words)).toList(),
                Phrase.named(incident.victims()),
                accounts,
                TreeView.of(record, incident, way),
                sources(record, incident.reports(), way),
                sources(record, incident.alsoIn(), way),
                incident.formerly().stream().distinct().toList(),
                way.incident(incident.id()),
                FieldValues.FIELDS.stream().map(it -> new Field(it, value(incident, it))).toList(),
                beside);
    }

    /** What stands in a field, as it would be typed; empty where nothing does. */
    static String value(Incident incident, String field) {
        return switch (field) {
            case "type" -> incident.type().word();
            case "place" -> incident.where().map(Where::place).orElse("");
            case "grade" -> incident.grade().word();
            case "from" -> incident.when().from().map(Object::toString).orElse("");
            case "to" -> incident.when().to().map(Object::toString).orElse("");
            case "perpetrator" ->
                    incident.sides().stream()
                            .filter(it -> it.role() == Side.Role.PERPETRATOR)
                            .findFirst()
                            .map(Side::actor)
                            .orElse("nobody");
            default ->
                    incident.totals().entrySet().stream()
                            .filter(it -> it.getKey().word().equals(field))
                            .findFirst()
                            .map(it -> typed(it.getValue()))
                            .orElse("");
        };
    }

    private static String typed(Bounds bounds) {
        return "%d/%d/%d".formatted(bounds.low(), bounds.best(), bounds.high());
    }

    /** " (stated)": where the days come from. */
    private static String basis(Incident incident) {
        return incident.when().known() ? " (%s)".formatted(incident.when().basis().word()) : "";
    }

    private static String precision(Incident incident) {
        return incident.where()
                .map(Where::precision)
                .map(it -> ", known to the " + Phrase.words(it.word()))
                .orElse("");
    }

    private static Optional<String> claimedBy(PublicRecord record, Incident incident) {
        return incident.claimedBy().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Phrase.list(incident.claimedBy().stream().map(record::name).toList()));
    }

    private static List<TotalView> totals(PublicRecord record, Incident incident) {
        List<TotalView> totals = new ArrayList<>();
        incident.totals()
                .forEach((outcome, bounds) ->
                        totals.add(
                                new TotalView(
                                        Phrase.capital(outcome.word()) + " in all",
                                        BarView.of(
                                                bounds,
                                                FigureView.scale(record, incident, outcome)),
                                        by(incident.originsOf(outcome)),
                                        incident.reasons().getOrDefault(outcome, ""))));
        return totals;
    }

    private static String by(int origins) {
        return origins == 0 ? "" : "by " + Phrase.plural(origins, "origin");
    }

    private static VictimView victim(Victim victim, Words words) {
        return new VictimView(
                victim.id(), Phrase.victim(victim), !victim.minor(), words.of(victim.claims()));
    }

    /** Ids of the claims that stand on the page, those of reprints among them. */
    private static Set<String> claimsOn(List<Account> accounts) {
        Set<String> claims = new HashSet<>();
        for (Account account : accounts) {
            for (ClaimView claim : account.claims()) {
                claims.add(claim.id());
                claims.addAll(claim.again());
            }
        }
        return claims;
    }

    private static List<Account> accounts(PublicRecord record, Incident incident, Way way) {
        return AccountsByOrigin.of(record, incident).accounts().stream()
                .map(it ->
                        new Account(
                                Phrase.capital(record.name(it.origin())),
                                way.origin(it.origin()),
                                kind(incident, it.origin()),
                                it.said().stream()
                                        .map(said ->
                                                ClaimView.of(
                                                        record, said.claim(), said.again(), way))
                                        .toList()))
                .toList();
    }

    private static String kind(Incident incident, String origin) {
        return incident.reprints().stream()
                .filter(it -> it.name().equals(origin))
                .findFirst()
                .map(it -> Phrase.words(it.kind()))
                .orElse("");
    }

    private static List<SourceView> sources(PublicRecord record, List<String> reports, Way way) {
        return reports.stream()
                .flatMap(it -> record.report(it).stream())
                .map(it -> SourceView.of(it, way))
                .toList();
    }
}
