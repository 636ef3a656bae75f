package org.parallax.publish;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Precision;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Where;
import org.parallax.event.Applied;
import org.parallax.event.Correction;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Ruling;
import org.parallax.pipeline.Sites;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where things are shown to lie, no finer than may be told: on the map, in every export and
 * wherever else the record is shown. A place is public down to the neighbourhood; sites in use
 * (hospitals, clinics, shelters, camps, schools, homes) are put where their town lies, and on a
 * grid of a twentieth of a degree where no town is known. Ids and names stay: whether those may be
 * told is {@link Withhold}'s to say. What was made coarse already stays as it is.
 */
final class Coarse {
    /** Some 5 km. */
    private static final double TOWN_GRID = 0.05;

    /** Some 1 km. */
    private static final double NEIGHBOURHOOD_GRID = 0.01;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Words in names of sites in use. */
    private static final Set<String> IN_USE =
            Set.of(
                    "hospital",
                    "hospitals",
                    "clinic",
                    "clinics",
                    "medical",
                    "maternity",
                    "shelter",
                    "shelters",
                    "camp",
                    "camps",
                    "school",
                    "schools",
                    "orphanage",
                    "home",
                    "house",
                    "residence",
                    "displacement");

    private final Sites sites;

    /**
     * @param sites tells in which town a place lies
     */
    Coarse(Sites sites) {
        this.sites = sites;
    }

    /** What was hit tells that a site is in use where its name does not. */
    static boolean isOnSite(Incident incident) {
        return isOnSite(incident.type());
    }

    private static boolean isOnSite(IncidentType type) {
        return type == IncidentType.ATTACK_ON_HOSPITAL;
    }

    /**
     * @param where no finer than this
     * @param onSite whether it is where a site in use was hit
     */
    Where place(Where where, boolean onSite) {
        return switch (where.precision()) {
            case EXACT ->
                    onSite || isInUse(where.name())
                            ? inTown(where)
                            : onGrid(where, NEIGHBOURHOOD_GRID, Precision.NEIGHBOURHOOD);
            case NEIGHBOURHOOD -> onSite || isInUse(where.name()) ? inTown(where) : where;
            case TOWN, CITY, ADMIN2, ADMIN1, COUNTRY -> where;
        };
    }

    private static boolean isInUse(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS.splitAsStream(plain.toLowerCase(Locale.ROOT)).anyMatch(IN_USE::contains);
    }

    private Where inTown(Where where) {
        return sites.of(where.place())
                .flatMap(Sites.Site::town)
                .map(it -> at(where, it.lat(), it.lon(), Precision.TOWN))
                .orElseGet(() -> onGrid(where, TOWN_GRID, Precision.TOWN));
    }

    private static Where onGrid(Where where, double grid, Precision precision) {
        return at(where, rounded(where.lat(), grid), rounded(where.lon(), grid), precision);
    }

    private static double rounded(double degrees, double grid) {
        double steps = Math.rint(1 / grid);
        return Math.rint(degrees * steps) / steps;
    }

    private static Where at(Where where, double lat, double lon, Precision precision) {
        return new Where(where.place(), where.name(), lat, lon, precision, where.span());
    }

    /** The incident with its place, and those that persons set it to, made coarse. */
    Incident incident(Incident incident) {
        boolean onSite = isOnSite(incident);
        Optional<Where> where = incident.where().map(it -> place(it, onSite));
        List<Applied> decisions =
                incident.decisions().stream()
                        .map(it ->
                                new Applied(
                                        it.decision()
                                                .ruling(ruling(it.decision().ruling(), onSite)),
                                        it.before()))
                        .toList();
        boolean same = where.equals(incident.where()) && decisions.equals(incident.decisions());
        return same ? incident : incident.at(where, decisions);
    }

    /**
     * @param onSite whether it may be about a hit on a site in use
     */
    Ruling ruling(Ruling ruling, boolean onSite) {
        return ruling instanceof Ruling.Correct(var of, Correction.Place(Where where))
                ? new Ruling.Correct(of, new Correction.Place(place(where, onSite)))
                : ruling;
    }

    /**
     * @param onSite tells by their ids of which places a site in use was hit
     */
    Episode episode(Episode episode, Predicate<String> onSite) {
        List<Where> where =
                episode.where().stream().map(it -> place(it, onSite.test(it.place()))).toList();
        return where.equals(episode.where()) ? episode : episode.at(where);
    }

    /**
     * @param ofSite whether it is an account of a hit on a site in use
     */
    Claim claim(Claim claim, boolean ofSite) {
        boolean onSite = ofSite || claim instanceof IncidentClaim it && isOnSite(it.type());
        List<Where> where = claim.where().stream().map(it -> place(it, onSite)).toList();
        return where.equals(claim.where()) ? claim : at(where, claim);
    }

    private static Claim at(List<Where> where, Claim claim) {
        Ground of = claim.ground();
        Ground ground =
                new Ground(of.quote(), of.rule(), of.saidBy(), of.stance(), of.when(), where);
        return switch (claim) {
            case FigureClaim c ->
                    new FigureClaim(
                            ground,
                            c.outcome(),
                            c.count(),
                            c.unit(),
                            c.who(),
                            c.side(),
                            c.scope(),
                            c.since(),
                            c.partOf());
            case IncidentClaim c ->
                    new IncidentClaim(
                            ground,
                            c.type(),
                            c.perpetrators(),
                            c.targets(),
                            c.parties(),
                            c.weapon());
            case ControlClaim c -> new ControlClaim(ground, c.actor(), c.change());
            case AgreementClaim c -> new AgreementClaim(ground, c.type(), c.parties(), c.status());
            case AccessClaim c -> new AccessClaim(ground, c.type());
            case StatementClaim c ->
                    new StatementClaim(
                            ground,
                            c.act(),
                            c.speaker(),
                            c.speakerName(),
                            c.about(),
                            c.source(),
                            c.cue(),
                            c.content(),
                            c.quoted());
        };
    }
}
