package org.parallax.publish;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Speaker;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Where;
import org.parallax.event.Accusation;
import org.parallax.event.Applied;
import org.parallax.event.Correction;
import org.parallax.event.Decision;
import org.parallax.event.Dispute;
import org.parallax.event.Episode;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Origin;
import org.parallax.event.Ruling;
import org.parallax.event.RunningTotal;
import org.parallax.event.Side;
import org.parallax.event.Victim;
import org.parallax.pipeline.Names;
import org.parallax.pipeline.Sites;
import org.parallax.text.Quote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Masks names of victims wherever the record is shown: exports, page and table. What was read and
 * kept is not touched.
 *
 * <p>A name found in one report is masked in every claim and incident of that report, whole and
 * each of its words alone, at equal length in code points; the whole name in all other reports too.
 * A place of which a word is masked is left out, and its id with it. Names come from {@link
 * VictimNames}; the register's ids are never touched.
 */
public final class Withhold {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final NameMask names;
    private final Names register;

    private final Predicate<Victim> released;

    private Withhold(NameMask names, Names register, Predicate<Victim> released) {
        this.names = names;
        this.register = register;
        this.released = released;
    }

    /** Withholds exactly these names, and each of their words with a capital. */
    public static Withhold of(List<String> names) {
        NameMask mask = new NameMask();
        for (String name : names) {
            List<String> words = NameMask.phrase(name);
            mask.add(words, words.size() > 1 ? NameMask.Fate.MASK : NameMask.Fate.MASK_PART);
        }
        return new Withhold(mask, actor -> actor, _ -> false);
    }

    /**
     * @param register its ids stay as they are
     */
    static Withhold of(NameMask names, Names register) {
        return of(names, register, _ -> false);
    }

    /**
     * @param released whose names may be shown; {@code names} lets them through
     */
    static Withhold of(NameMask names, Names register, Predicate<Victim> released) {
        return new Withhold(names, register, released);
    }

    /**
     * A claim as it may be shown.
     *
     * @param claim the same id and offsets; words and fields masked
     * @param withheld whether anything was masked
     */
    public record Shown(Claim claim, boolean withheld) {}

    public Shown claim(Claim claim) {
        Claim masked = masked(claim);
        return new Shown(masked, !masked.equals(claim));
    }

    /** The incident with masked fields; its id and figures stay. */
    public Incident incident(Incident incident) {
        if (names.isEmpty() && incident.victims().isEmpty()) return incident;
        return new Incident(
                incident.id(),
                incident.type(),
                incident.acled(),
                incident.when(),
                incident.where().flatMap(this::place),
                incident.sides().stream()
                        .map(side -> new Side(actor(side.actor()), side.role(), side.basis()))
                        .toList(),
                incident.figures().stream().map(this::figure).toList(),
                incident.totals(),
                incident.accusations().stream().map(this::accusation).toList(),
                actors(incident.claimedBy()),
                incident.reports(),
                incident.alsoIn(),
                actors(incident.origins()),
                incident.claims(),
                incident.neighbours(),
                incident.grade(),
                text(incident.why()),
                incident.reasons().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> text(it.getValue()))),
                incident.running().stream().map(this::running).toList(),
                incident.disputes().stream().map(this::dispute).toList(),
                incident.episode(),
                incident.anchors(),
                incident.decisions().stream().map(this::applied).toList(),
                incident.reprints().stream().map(this::origin).toList(),
                incident.victims().stream().map(this::victim).toList());
    }

    private Origin origin(Origin origin) {
        return new Origin(
                actor(origin.name()),
                origin.kind(),
                origin.counts(),
                origin.carriers().stream().map(this::carrier).toList());
    }

    private Origin.Carrier carrier(Origin.Carrier carrier) {
        return new Origin.Carrier(
                carrier.report(),
                text(carrier.why()),
                carrier.reprints().stream()
                        .map(it -> new Origin.Reprint(it.report(), it.copy(), text(it.why())))
                        .toList(),
                carrier.more());
    }

    /**
     * Whole, whatever the rule for names in text finds: nobody may be known by a list of victims
     * whom two persons did not release.
     */
    private Victim victim(Victim victim) {
        if (released.test(victim)) return victim;
        return victim.called(victim.names().stream().map(NameMask::whole).distinct().toList());
    }

    private RunningTotal running(RunningTotal total) {
        return new RunningTotal(
                total.outcome(),
                total.who(),
                total.side().map(this::actor),
                total.scope(),
                total.number(),
                actor(total.origin()),
                total.since(),
                total.claims());
    }

    /** A person may have given a victim's name as a reason. */
    private Applied applied(Applied applied) {
        Decision decision = applied.decision();
        return new Applied(
                decision.because(text(decision.why())).ruling(ruling(decision.ruling())),
                applied.before().map(it -> before(decision.ruling(), it)));
    }

    private String before(Ruling ruling, String printed) {
        return switch (ruling) {
            case Ruling.Correct(_, Correction.Perpetrator _) -> listed(printed);
            case Ruling.Correct(_, Correction.Place _) -> place(printed);
            case Ruling.Correct _,
                    Ruling.Merge _,
                    Ruling.Split _,
                    Ruling.Apart _,
                    Ruling.Accept _,
                    Ruling.Release _,
                    Ruling.Undo _ ->
                    printed;
        };
    }

    /** A person may have set the place to one whose name is withheld. */
    Ruling ruling(Ruling ruling) {
        if (!(ruling instanceof Ruling.Correct(var of, Correction.Place(Where where)))) {
            return ruling;
        }
        if (isShown(where.name())) return ruling;
        String mask = NameMask.whole(where.name());
        Where nowhere =
                new Where(mask, mask, Double.NaN, Double.NaN, where.precision(), Optional.empty());
        return new Ruling.Correct(of, new Correction.Place(nowhere));
    }

    private String listed(String actors) {
        return String.join(", ", actors(List.of(actors.split(", "))));
    }

    private Figure figure(Figure figure) {
        return new Figure(
                figure.outcome(),
                figure.unit(),
                figure.who(),
                figure.side().map(this::actor),
                figure.bounds(),
                figure.claims(),
                figure.origins(),
                text(figure.reason()));
    }

    private Accusation accusation(Accusation accusation) {
        return new Accusation(
                actor(accusation.by()),
                actor(accusation.against()),
                accusation.claims(),
                actors(accusation.deniedBy()),
                accusation.denials());
    }

    private Dispute dispute(Dispute dispute) {
        return new Dispute(
                dispute.field(),
                dispute.who(),
                dispute.side().map(this::actor),
                dispute.values().stream()
                        .map(it ->
                                new Dispute.Value(
                                        value(dispute, it.value()),
                                        it.claims(),
                                        actors(it.origins())))
                        .toList());
    }

    private String value(Dispute dispute, String value) {
        return dispute.field().equals("place") ? place(value) : actor(value);
    }

    /** The episode with masked fields; its id and figures stay. */
    public Episode episode(Episode episode) {
        if (names.isEmpty()) return episode;
        return new Episode(
                episode.id(),
                text(episode.name()),
                episode.when(),
                places(episode.where()),
                episode.sides().stream()
                        .map(it -> new Episode.Camp(actor(it.actor()), actors(it.bodies())))
                        .toList(),
                episode.incidents(),
                episode.totals().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> total(it.getValue()))),
                episode.tallies().stream().map(this::tally).toList(),
                episode.accusations().stream().map(this::accusation).toList(),
                episode.neighbours().stream().map(this::neighbour).toList(),
                episode.reports(),
                text(episode.why()));
    }

    private Episode.Total total(Episode.Total total) {
        return new Episode.Total(total.bounds(), total.floor(), text(total.reason()));
    }

    private Episode.Tally tally(Episode.Tally tally) {
        return new Episode.Tally(
                tally.day(),
                tally.counted(),
                actor(tally.origin()),
                tally.outcome(),
                tally.unit(),
                tally.who(),
                tally.side().map(this::actor),
                tally.count(),
                tally.whole(),
                tally.claim(),
                tally.report());
    }

    private Episode.Neighbour neighbour(Episode.Neighbour neighbour) {
        return new Episode.Neighbour(
                neighbour.when(),
                text(neighbour.what()),
                actor(neighbour.by()),
                neighbour.stance(),
                neighbour.claim(),
                neighbour.report());
    }

    /** The text with every withheld name masked. */
    public String text(String text) {
        return names.text(text);
    }

    /** The same for text that is searched, with one word too many rather than one too few. */
    String closely(String text) {
        return names.closely(text);
    }

    /** An actor: the register's id, which stays, or a name that the register does not know. */
    String actor(String actor) {
        return register.of(actor).equals(actor) ? names.key(actor) : actor;
    }

    private List<String> actors(List<String> actors) {
        return actors.stream().map(this::actor).toList();
    }

    private Claim masked(Claim claim) {
        Ground ground = ground(claim.ground());
        return switch (claim) {
            case FigureClaim c ->
                    new FigureClaim(
                            ground,
                            c.outcome(),
                            c.count(),
                            c.unit(),
                            c.who(),
                            c.side().map(this::actor),
                            c.scope(),
                            c.since(),
                            c.partOf());
            case IncidentClaim c ->
                    new IncidentClaim(
                            ground,
                            c.type(),
                            actors(c.perpetrators()),
                            actors(c.targets()),
                            actors(c.parties()),
                            c.weapon().map(this::text));
            case ControlClaim c -> new ControlClaim(ground, c.actor().map(this::actor), c.change());
            case AgreementClaim c ->
                    new AgreementClaim(ground, c.type(), actors(c.parties()), c.status());
            case AccessClaim c -> new AccessClaim(ground, c.type());
            case StatementClaim c ->
                    new StatementClaim(
                            ground,
                            c.act(),
                            c.speaker().map(this::actor),
                            c.speakerName().map(this::text),
                            c.about().map(this::actor),
                            c.source(),
                            c.cue(),
                            c.content(),
                            c.quoted());
        };
    }

    private Ground ground(Ground ground) {
        Quote quote = ground.quote();
        return new Ground(
                new Quote(quote.report(), quote.part(), quote.span(), text(quote.words())),
                ground.rule(),
                ground.saidBy().stream().map(this::speaker).toList(),
                ground.stance(),
                ground.when(),
                places(ground.where()));
    }

    /**
     * True where a name in a text that may be shown is masked, or the text has blocks of its own.
     */
    public static boolean isIn(String shown) {
        return NameMask.isIn(shown);
    }

    /**
     * Empty for a place that was read out of a victim's name: its id and its degrees would tell the
     * name as well.
     */
    Optional<Where> place(Where where) {
        return isShown(where.name()) ? Optional.of(where) : Optional.empty();
    }

    private List<Where> places(List<Where> all) {
        return all.stream().map(this::place).flatMap(Optional::stream).toList();
    }

    private boolean isShown(String name) {
        return text(name).equals(name);
    }

    /** The id of a place, or blocks for one whose name is withheld. */
    private String place(String id) {
        Optional<String> name = register.sites().of(id).map(Sites.Site::name);
        boolean shown = name.map(this::isShown).orElseGet(() -> isShownAsWords(id));
        return shown ? id : NameMask.whole(name.orElse(id));
    }

    /** Ids of ours are made of the name of their place. */
    private boolean isShownAsWords(String id) {
        String words = NO_LETTERS.matcher(id).replaceAll(" ");
        return closely(words).equals(words);
    }

    private Speaker speaker(Speaker speaker) {
        return new Speaker(
                speaker.actor(), text(speaker.name()), speaker.span(), text(speaker.cue()));
    }
}
