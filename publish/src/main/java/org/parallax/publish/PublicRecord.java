package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.event.Anchor;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Ruling;
import org.parallax.event.Standing;
import org.parallax.event.Victim;
import org.parallax.pipeline.Snapshot;
import org.parallax.store.Withdrawal;
import org.parallax.text.Report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record as anybody may see it: every name that is withheld is masked here, and every place as
 * coarse as it may be shown, so that whatever is built on top (table, page, export) cannot show
 * more. What is shown is masked when it is asked for; a record after this one ({@link #next})
 * shares what did not change. Safe for use by several threads.
 */
public final class PublicRecord {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern HOST = Pattern.compile("^[a-z]+://([^/?#]+)");

    private final Snapshot snapshot;
    private final Masks masks;
    private final Released released;
    private final Withhold everywhere;
    private final Coarse coarse;

    /** What was masked already, by id. */
    private final Map<String, Masked<Incident>> incidents = new ConcurrentHashMap<>();

    private final Map<String, Masked<Episode>> episodes = new ConcurrentHashMap<>();

    /**
     * What may be shown of something.
     *
     * @param of not masked
     * @param withheld whether a name in it is masked
     */
    private record Masked<T>(T of, T shown, boolean withheld) {
        /**
         * @param coarse the same with its places as coarse as they are shown, which withholds no
         *     name
         */
        static <T> Masked<T> of(T of, T coarse, T shown) {
            return new Masked<>(of, shown, !shown.equals(coarse));
        }
    }

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

    private PublicRecord(Snapshot snapshot, Masks masks) {
        this.snapshot = snapshot;
        this.masks = masks;
        this.released = Released.of(snapshot);
        this.everywhere = Withhold.of(masks.of(List.of()), snapshot.names());
        this.coarse = new Coarse(snapshot.names().sites());
    }

    /** Withholds the names of victims. */
    public static PublicRecord of(Snapshot snapshot) {
        return new PublicRecord(snapshot, Masks.of(snapshot));
    }

    /** The record after this one, in little more time than what changed takes. */
    public PublicRecord next(Snapshot after) {
        PublicRecord next = new PublicRecord(after, masks.with(after));
        if (!next.masks.whole().maskLike(masks.whole())) return next;
        incidents.forEach((id, known) -> {
            // a report that was read anew makes anew every incident that it tells of; what
            // persons decided may show a name
            boolean decided = !known.of().decisions().isEmpty();
            if (!decided && isStill(after.incident(id), known.of())) next.incidents.put(id, known);
        });
        return next;
    }

    @SuppressWarnings("ReferenceEquality") // what rests on anything else is another
    private static boolean isStill(Optional<Incident> now, Incident before) {
        return now.isPresent() && now.get() == before;
    }

    /** In what one report says, where names released with any incident of it are shown. */
    private Withhold withhold(String report) {
        return withhold(List.of(report), released.names(report), _ -> false);
    }

    private Withhold withhold(
            List<String> of, List<String> shownNames, Predicate<Victim> shownVictims) {
        boolean none = of.stream().allMatch(it -> masks.own().get(it).isEmpty());
        if (none) return everywhere;
        NameMask mask = masks.of(of);
        if (!shownNames.isEmpty()) mask = mask.without(shownNames);
        return Withhold.of(mask, snapshot.names(), shownVictims);
    }

    /** Whose names are shown with an incident: two persons released them. */
    List<Victim> shownVictims(Incident incident) {
        return released.victims(incident);
    }

    private Masked<Incident> known(Incident incident) {
        return incidents.computeIfAbsent(
                incident.id(), _ -> Masked.of(incident, coarse(incident), masked(incident)));
    }

    private Masked<Episode> known(Episode episode) {
        return episodes.computeIfAbsent(
                episode.id(), _ -> Masked.of(episode, coarse(episode), masked(episode)));
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
        return masks.maskedWords();
    }

    /** Another version of an incident as it may be shown, such as an earlier one. */
    Incident masked(Incident incident) {
        return withholdIn(incident).incident(coarse(incident));
    }

    /** The incident as far as nothing but its place is withheld. */
    Incident coarse(Incident incident) {
        return coarse.incident(incident);
    }

    private Episode coarse(Episode episode) {
        Set<String> onSite =
                episode.incidents().stream()
                        .flatMap(id -> snapshot.incident(id).stream())
                        .filter(Coarse::isOnSite)
                        .flatMap(this::places)
                        .map(Where::place)
                        .collect(Collectors.toSet());
        return coarse.episode(episode, onSite::contains);
    }

    private Stream<Where> places(Incident incident) {
        Stream<Where> told =
                incident.claims().stream()
                        .flatMap(id -> snapshot.claim(id).stream())
                        .flatMap(it -> it.claim().where().stream());
        return Stream.concat(incident.where().stream(), told);
    }

    /** Ids of the claims of a report that are about a hit on a site in use. */
    private Set<String> ofSites(String report) {
        return snapshot.incidentsOf(report).stream()
                .filter(Coarse::isOnSite)
                .flatMap(it -> it.claims().stream())
                .collect(Collectors.toSet());
    }

    /** What is withheld in an incident: every name of its reports that is not released with it. */
    Withhold withholdIn(Incident incident) {
        List<String> of = new ArrayList<>(incident.reports());
        of.addAll(incident.alsoIn());
        List<Victim> shown = released.victims(incident);
        return withhold(of, released.names(incident), shown::contains);
    }

    /** What is withheld in any of these readings, such as those of a report's versions. */
    Withhold withholdInAll(List<Reading> readings) {
        List<NameMask> own = new ArrayList<>();
        for (Reading reading : readings) {
            own.add(VictimNames.mask(reading));
            masks.own().get(reading.report().id()).ifPresent(own::add);
        }
        return Withhold.of(NameMask.of(masks.whole(), own), snapshot.names());
    }

    /** True for what the register knows by another name than its id. */
    boolean isRegistered(String actor) {
        return !snapshot.names().of(actor).equals(actor);
    }

    private Episode masked(Episode episode) {
        return withhold(episode.reports(), List.of(), _ -> false).episode(coarse(episode));
    }

    /**
     * A claim of one of the reports as it may be shown, such as one of an earlier reading. Of which
     * incident it is nobody knows, so that it may be of a site in use.
     */
    Withhold.Shown masked(Claim claim) {
        return withhold(claim.quote().report()).claim(coarse.claim(claim, true));
    }

    /** A sentence over the whole record. */
    String masked(String text) {
        return everywhere.text(text);
    }

    /** The report of a reading; of several readings the last tells its day. */
    private PublicReport report(Reading of) {
        Reading reading = snapshot.readingsOf(of.report().id()).getLast();
        Report report = reading.report();
        Withhold withhold = withhold(report.id());
        return new PublicReport(
                report.id(),
                report.title().map(it -> masked(report, it, withhold)),
                report.outlet(),
                report.url().map(it -> address(it, withhold)),
                report.language(),
                reading.day());
    }

    /** What a person should know of a report beside its words; empty for most. */
    public List<String> remarks(String report) {
        List<Reading> readings = snapshot.readingsOf(report);
        if (readings.isEmpty()) return List.of();
        Set<String> outlets =
                snapshot.readings().stream()
                        .flatMap(it -> it.report().outlet().stream())
                        .collect(Collectors.toSet());
        return Remarks.of(readings.getLast().report(), outlets);
    }

    /** Of a language that is not read names are known by signs alone, so by more of them. */
    static String masked(Report report, String text, Withhold withhold) {
        boolean english = report.language().map(it -> it.startsWith("en")).orElse(false);
        return english ? withhold.text(text) : withhold.closely(text);
    }

    /** The host alone where the rest tells a name that is withheld, as titles in addresses do. */
    static String address(String url, Withhold withhold) {
        String words = NO_LETTERS.matcher(url).replaceAll(" ");
        if (withhold.closely(words).equals(words)) return url;
        Matcher host = HOST.matcher(url);
        return (host.find() ? host.group(1) : "an address") + ", the rest withheld";
    }

    private Stream<PublicClaim> shown(Reading reading) {
        Withhold withhold = withhold(reading.report().id());
        PublicReport report = report(reading);
        Set<String> ofSites = ofSites(report.id());
        return reading.claims().stream()
                .map(it -> {
                    Claim told = coarse.claim(it, ofSites.contains(it.id()));
                    return shown(new Snapshot.Told(reading, told), report, withhold);
                });
    }

    /**
     * @param told its places coarse already
     */
    private static PublicClaim shown(Snapshot.Told told, PublicReport report, Withhold withhold) {
        Withhold.Shown masked = withhold.claim(told.claim());
        String origin = withhold.actor(told.origin());
        return new PublicClaim(report, origin, masked.claim(), masked.withheld());
    }

    /** What persons decided and what became of it, with names masked in their reasons. */
    public List<Standing> decisions() {
        return snapshot.decisions().stream()
                .map(it ->
                        new Standing(
                                it.decision()
                                        .because(everywhere.text(it.decision().why()))
                                        .ruling(shown(it.decision().ruling())),
                                it.state(),
                                everywhere.text(it.because())))
                .toList();
    }

    private Ruling shown(Ruling ruling) {
        List<String> reports = ruling.anchors().stream().map(Anchor::report).distinct().toList();
        return withhold(reports, List.of(), _ -> false).ruling(coarse.ruling(ruling, false));
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

    /** In their order; each is masked when it is asked for. */
    public List<Incident> incidents() {
        return new LazyList<>(snapshot.incidents(), it -> known(it).shown());
    }

    /** In the order of their first day; each is masked when it is asked for. */
    public List<Episode> episodes() {
        return new LazyList<>(snapshot.episodes(), it -> known(it).shown());
    }

    public Optional<Episode> episode(String id) {
        return snapshot.episodes().stream()
                .filter(episode -> episode.id().equals(id))
                .findFirst()
                .map(it -> known(it).shown());
    }

    /** True where a name in the episode's own fields is masked. */
    boolean withheld(Episode shown) {
        return snapshot.episodes().stream()
                .filter(episode -> episode.id().equals(shown.id()))
                .anyMatch(it -> known(it).withheld());
    }

    /** The incident of that id, or the one that the id leads to. */
    public Optional<Incident> incident(String id) {
        return snapshot.incident(id).map(it -> known(it).shown());
    }

    /** True where a name in the incident's own fields is masked. */
    boolean withheld(Incident shown) {
        return snapshot.incident(shown.id())
                .filter(it -> it.id().equals(shown.id()))
                .map(it -> known(it).withheld())
                .orElse(false);
    }

    /**
     * In the order of the reports, then of the text. Masks them all: for exports, not for a page of
     * a large record.
     */
    public List<PublicClaim> claims() {
        Map<String, PublicClaim> claims = new LinkedHashMap<>();
        for (Reading reading : snapshot.readings()) {
            shown(reading).forEach(it -> claims.put(it.claim().id(), it));
        }
        return List.copyOf(claims.values());
    }

    /** How many {@link #claims} there are. */
    public int claimCount() {
        return snapshot.claimCount();
    }

    public Optional<PublicClaim> claim(String id) {
        return snapshot.claim(id)
                .map(told -> {
                    Reading reading = told.reading();
                    String report = reading.report().id();
                    Claim claim = coarse.claim(told.claim(), ofSites(report).contains(id));
                    return shown(
                            new Snapshot.Told(reading, claim), report(reading), withhold(report));
                });
    }

    /** The claims of one report, in the order of its text. */
    public List<PublicClaim> claimsOf(String report) {
        Map<String, PublicClaim> claims = new LinkedHashMap<>();
        for (Reading reading : snapshot.readingsOf(report)) {
            shown(reading).forEach(it -> claims.put(it.claim().id(), it));
        }
        return List.copyOf(claims.values());
    }

    /** The incidents whose reports it is among: one, or none. */
    public List<Incident> incidentsAbout(String report) {
        return incidentsOf(report, Incident::reports);
    }

    /** The incidents that it only mentions. */
    public List<Incident> incidentsMentionedIn(String report) {
        return incidentsOf(report, Incident::alsoIn);
    }

    private List<Incident> incidentsOf(String report, Function<Incident, List<String>> reports) {
        return snapshot.incidentsOf(report).stream()
                .filter(it -> reports.apply(it).contains(report))
                .map(it -> known(it).shown())
                .toList();
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
        List<Reading> readings = snapshot.readingsOf(shown.id());
        if (readings.isEmpty()) throw new AssertionError("a report that is shown is in the record");
        return readings.getLast().report();
    }

    /** In the order in which they came in; each is masked when it is asked for. */
    public List<PublicReport> reports() {
        return new LazyList<>(snapshot.reports(), this::report);
    }

    /** The ids of {@link #reports}, in their order. */
    public List<String> reportIds() {
        return snapshot.reports().stream().map(it -> it.report().id()).toList();
    }

    public Optional<PublicReport> report(String id) {
        return snapshot.readingsOf(id).stream().findFirst().map(this::report);
    }

    /**
     * What an actor is called: the register's name, an outlet's as its reports write it, or the id
     * itself.
     */
    public String name(String actor) {
        String name = snapshot.names().of(actor);
        if (!name.equals(actor)) return name;
        return Origin.spelled(actor, masks::outlet).orElseGet(() -> everywhere.text(name));
    }
}
