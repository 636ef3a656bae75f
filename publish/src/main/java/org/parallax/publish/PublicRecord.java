package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Standing;
import org.parallax.event.Victim;
import org.parallax.pipeline.Snapshot;
import org.parallax.store.Withdrawal;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The record as anybody may see it: every name that is withheld is masked here, once, so that
 * whatever is built on top (table, page, export) cannot show it.
 */
public final class PublicRecord {
    private final List<Incident> incidents;
    private final List<Episode> episodes;
    private final Map<String, PublicClaim> claims = new LinkedHashMap<>();
    private final Map<String, PublicReport> reports = new LinkedHashMap<>();
    private final Map<String, Report> sources = new HashMap<>();

    /** The outlets of the reports, by their names in lower case; of two spellings the lesser. */
    private final Map<String, String> outlets = new HashMap<>();

    private final Map<String, NameMask> masks = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final NameMask wholeNames = new NameMask();
    private final Withhold everywhere;
    private final Snapshot snapshot;
    private final Released released;

    /**
     * A claim as it may be shown.
     *
     * @param origin who said it first: the register's id or a name
     * @param claim its words and fields masked
     */
    public record PublicClaim(PublicReport report, String origin, Claim claim, boolean withheld) {}

    /**
     * What may be said of a report.
     *
     * @param day its day of publication
     */
    public record PublicReport(
            String id,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> url,
            Optional<String> language,
            Optional<LocalDate> day) {}

    private PublicRecord(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.released = Released.of(snapshot);
        for (Reading reading : snapshot.readings()) {
            NameMask mask = VictimNames.mask(reading);
            // of several readings of a report all names count
            masks.merge(reading.report().id(), mask, NameMask::both);
        }
        for (NameMask mask : masks.values()) wholeNames.addWhole(mask);
        this.everywhere = Withhold.of(wholeNames, snapshot.names());
        this.incidents = snapshot.incidents().stream().map(this::shown).toList();
        this.episodes = snapshot.episodes().stream().map(this::shown).toList();
        for (Reading reading : snapshot.readings()) {
            add(reading, withhold(reading.report().id()));
        }
    }

    /** Withholds the names of victims. */
    public static PublicRecord of(Snapshot snapshot) {
        return new PublicRecord(snapshot);
    }

    /** In what one report says, where names released with any incident of it are shown. */
    private Withhold withhold(String report) {
        return withhold(List.of(report), released.names(report), _ -> false);
    }

    private Withhold withhold(
            List<String> of, List<String> shownNames, Predicate<Victim> shownVictims) {
        List<NameMask> own =
                of.stream()
                        .map(report -> masks.getOrDefault(report, new NameMask()))
                        .filter(mask -> !mask.isEmpty())
                        .toList();
        if (own.isEmpty()) return this.everywhere;
        NameMask mask = NameMask.of(wholeNames, own);
        if (!shownNames.isEmpty()) mask = mask.without(shownNames);
        return Withhold.of(mask, snapshot.names(), shownVictims);
    }

    /** Whose names are shown with an incident: two persons released them. */
    List<Victim> shownVictims(Incident incident) {
        return released.victims(incident);
    }

    private Incident shown(Incident incident) {
        Incident shown = masked(incident);
        if (!shown.equals(incident)) withheld.add(incident.id());
        return shown;
    }

    /** Not masked: for {@link Outline}, which tells what needs no masking. */
    List<Incident> unmasked() {
        return snapshot.incidents();
    }

    /** Ids of reports by the order in which they came in, counted from 0. */
    Map<String, Integer> arrivals() {
        Map<String, Integer> arrivals = HashMap.newHashMap(snapshot.readings().size());
        for (Reading reading : snapshot.readings()) {
            arrivals.put(reading.report().id(), arrivals.size());
        }
        return arrivals;
    }

    /** Every word, in small letters, of a name that is masked in any report. */
    Set<String> maskedWords() {
        Set<String> words = new HashSet<>();
        masks.values().forEach(mask -> mask.addWords(words));
        return words;
    }

    /** Another version of an incident as it may be shown, such as an earlier one. */
    Incident masked(Incident incident) {
        return withholdIn(incident).incident(incident);
    }

    /** What is withheld in an incident: every name of its reports. */
    Withhold withholdIn(Incident incident) {
        List<String> of = new ArrayList<>(incident.reports());
        of.addAll(incident.alsoIn());
        List<Victim> shown = released.victims(incident);
        return withhold(of, released.names(incident), shown::contains);
    }

    /** True for what the register knows by another name than its id. */
    boolean isRegistered(String actor) {
        return !snapshot.names().of(actor).equals(actor);
    }

    /** A claim of one of the reports as it may be shown, such as one of an earlier reading. */
    Withhold.Shown masked(Claim claim) {
        return withhold(claim.quote().report()).claim(claim);
    }

    /** A sentence over the whole record. */
    String masked(String text) {
        return everywhere.text(text);
    }

    private Episode shown(Episode episode) {
        Withhold withhold = withhold(episode.reports(), List.of(), _ -> false);
        Episode shown = withhold.episode(episode);
        if (!shown.equals(episode)) withheld.add(episode.id());
        return shown;
    }

    private void add(Reading reading, Withhold withhold) {
        Report report = reading.report();
        PublicReport shown =
                new PublicReport(
                        report.id(),
                        report.title().map(withhold::text),
                        report.outlet(),
                        report.url(),
                        report.language(),
                        reading.day());
        reports.put(report.id(), shown);
        sources.put(report.id(), report);
        report.outlet()
                .ifPresent(it ->
                        outlets.merge(
                                it.toLowerCase(Locale.ROOT),
                                it,
                                (one, other) -> one.compareTo(other) < 0 ? one : other));
        for (Claim claim : reading.claims()) {
            Withhold.Shown masked = withhold.claim(claim);
            String origin = withhold.actor(new Snapshot.Told(reading, claim).origin());
            claims.put(
                    claim.id(), new PublicClaim(shown, origin, masked.claim(), masked.withheld()));
        }
    }

    /** What persons decided and what became of it, with names masked in their reasons. */
    public List<Standing> decisions() {
        return snapshot.decisions().stream()
                .map(it ->
                        new Standing(
                                it.decision().because(everywhere.text(it.decision().why())),
                                it.state(),
                                everywhere.text(it.because())))
                .toList();
    }

    /** Everything that was withdrawn, with names masked in the reasons. */
    List<Withdrawal> withdrawals() {
        return snapshot.withdrawals().stream()
                .map(it ->
                        new Withdrawal(
                                it.sequence(),
                                it.at(),
                                it.of(),
                                it.kind(),
                                it.what(),
                                it.by(),
                                it.with(),
                                everywhere.text(it.why())))
                .toList();
    }

    public List<Incident> incidents() {
        return incidents;
    }

    public List<Episode> episodes() {
        return episodes;
    }

    public Optional<Episode> episode(String id) {
        return episodes.stream().filter(episode -> episode.id().equals(id)).findFirst();
    }

    /** True where a name in the episode's own fields is masked. */
    boolean withheld(Episode shown) {
        return withheld.contains(shown.id());
    }

    /** The incident of that id, or the one that the id leads to. */
    public Optional<Incident> incident(String id) {
        return Incident.of(incidents, id);
    }

    /** True where a name in the incident's own fields is masked. */
    boolean withheld(Incident shown) {
        return withheld.contains(shown.id());
    }

    /** In the order of the reports, then of the text. */
    public List<PublicClaim> claims() {
        return List.copyOf(claims.values());
    }

    public Optional<PublicClaim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    /** The claims of one report, in the order of its text. */
    public List<PublicClaim> claimsOf(String report) {
        return claims.values().stream().filter(it -> it.report().id().equals(report)).toList();
    }

    /** The incidents whose reports it is among: one, or none. */
    public List<Incident> incidentsAbout(String report) {
        return incidents.stream().filter(it -> it.reports().contains(report)).toList();
    }

    /** The incidents that it only mentions. */
    public List<Incident> incidentsMentionedIn(String report) {
        return incidents.stream().filter(it -> it.alsoIn().contains(report)).toList();
    }

    /**
     * A text that stands in a report, such as the whole of it, with the names masked that are
     * withheld there, however they are capitalised; as many code points.
     */
    String closely(String report, String text) {
        return withhold(report).closely(text);
    }

    /** Not masked: for counting offsets only. */
    Report source(PublicClaim shown) {
        return source(shown.report());
    }

    /** Not masked: for what masks it. */
    Report source(PublicReport shown) {
        Report report = sources.get(shown.id());
        if (report == null) throw new AssertionError("a report that is shown is in the record");
        return report;
    }

    public List<PublicReport> reports() {
        return List.copyOf(reports.values());
    }

    public Optional<PublicReport> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    /**
     * What an actor is called: the register's name, an outlet's as its reports write it, or the id
     * itself.
     */
    public String name(String actor) {
        String name = snapshot.names().of(actor);
        if (!name.equals(actor)) return name;
        return Optional.ofNullable(outlets.get(actor)).orElseGet(() -> everywhere.text(name));
    }
}
