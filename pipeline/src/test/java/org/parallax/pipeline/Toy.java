package org.parallax.pipeline;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.event.Acled;
import org.parallax.event.Anchor;
import org.parallax.event.Bounds;
import org.parallax.event.Coded;
import org.parallax.event.Figure;
import org.parallax.event.Grade;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.event.Reconciled;
import org.parallax.knowledge.Conflict;
import org.parallax.reconcile.Reconciler;
import org.parallax.reconcile.accounts.Background;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A door with readers small enough to foresee: they read "5 people were killed, Omar said." and
 * nothing else, and every report with a figure is one incident. What stands around the readers can
 * be tested before and apart from them.
 */
public final class Toy {
    private static final Pattern FIGURE =
            Pattern.compile(
                    "([A-Z][\\w, ]*? and )?(\\d+) (?:people|civilians) were (killed|injured)"
                            + "( since 2029)?(?:, (\\w+) said)?");

    private Toy() {}

    public static Parallax parallax() {
        return parallax("toy-1");
    }

    public static Parallax parallax(String version) {
        return new Parallax(
                Toy::read,
                Toy::code,
                (readings, decisions) -> new Reconciled(reconcile(readings), List.of()),
                actor -> actor,
                version);
    }

    /** The same with the program's own reconciling, over a world of which nothing is known. */
    public static Parallax reconciling() {
        return reconciling(Toy::read, "reconciling-1");
    }

    private static Parallax reconciling(Function<Report, Reading> reader, String version) {
        Reconciler reconciler = new Reconciler(new Nowhere(), Policy.UCDP);
        return new Parallax(reader, Toy::code, reconciler, actor -> actor, version);
    }

    /** The same, which also reads "Edo Baruk, 34, and 6 people were killed" as a victim's name. */
    public static Parallax naming() {
        return reconciling(Toy::naming, "naming-1");
    }

    private static final Pattern NAMED =
            Pattern.compile("([A-Z]\\w+ [A-Z]\\w+)(?:, (\\d+),)? and \\d+ people");

    private static Reading naming(Report report) {
        Reading read = read(report);
        List<NamedVictim> victims =
                NAMED.matcher(report.text())
                        .results()
                        .map(match -> victim(report, read, match))
                        .toList();
        return new Reading(report, read.day(), read.claims(), List.of(), read.mentions(), victims);
    }

    private static NamedVictim victim(Report report, Reading read, MatchResult match) {
        Quote name = Quote.of(report, Part.TEXT, new Span(match.start(1), match.end(1)));
        OptionalInt age =
                match.group(2) == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(match.group(2)));
        return new NamedVictim(
                name,
                Outcome.KILLED,
                age,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                When.UNKNOWN,
                read.claims().stream().map(Claim::id).findFirst(),
                "victim/toy");
    }

    /** Another version, which does not hear who said it, and reads nobody injured. */
    public static Parallax deaf() {
        return reconciling(Toy::deaf, "deaf-2");
    }

    private static Reading deaf(Report report) {
        Reading heard = read(report);
        List<Claim> claims =
                heard.claims().stream()
                        .map(FigureClaim.class::cast)
                        .filter(it -> it.outcome() == Outcome.KILLED)
                        .<Claim>map(Toy::unsaid)
                        .toList();
        return new Reading(report, heard.day(), claims, List.of(), heard.mentions());
    }

    private static FigureClaim unsaid(FigureClaim said) {
        Ground ground =
                new Ground(
                        said.quote(),
                        said.rule(),
                        List.of(),
                        said.stance(),
                        said.when(),
                        said.where());
        return Samples.figure(ground, said.outcome(), said.count(), said.who(), said.scope());
    }

    private static final class Nowhere implements Background {
        @Override
        public boolean isWithin(String actor, String ancestor) {
            return actor.equals(ancestor);
        }

        @Override
        public Optional<Body> body(String actor) {
            return Optional.empty();
        }

        @Override
        public boolean liesIn(String place, String ancestor) {
            return place.equals(ancestor);
        }

        @Override
        public Optional<Site> site(String place) {
            return Optional.empty();
        }

        @Override
        public List<Conflict> conflicts(String country, Optional<LocalDate> day) {
            return List.of();
        }
    }

    public static Reading read(Report report) {
        if (report.text().contains("BREAK")) throw new IllegalStateException("the reader broke");
        List<Claim> claims = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        FIGURE.matcher(report.text())
                .results()
                .forEach(match -> {
                    claims.add(figure(report, match));
                    Span number = new Span(match.start(2), match.end(2));
                    mentions.add(
                            new Mention.OfNumber(
                                    Quote.of(report, Part.TEXT, number), count(match)));
                });
        return new Reading(report, report.published(), claims, List.of(), mentions);
    }

    private static Count count(MatchResult match) {
        return Count.exactly(Long.parseLong(match.group(2)));
    }

    private static FigureClaim figure(Report report, MatchResult match) {
        List<Speaker> saidBy =
                match.group(5) == null
                        ? List.of()
                        : List.of(
                                new Speaker(
                                        Optional.empty(),
                                        match.group(5),
                                        new Span(match.start(5), match.end(5)),
                                        "said"));
        When when =
                report.published().map(day -> When.on(day, Basis.PUBLISHED)).orElse(When.UNKNOWN);
        Span words = new Span(match.start(), match.end());
        Ground ground =
                new Ground(
                        Quote.of(report, Part.TEXT, words),
                        "figure/toy",
                        saidBy,
                        Stance.ASSERTED,
                        when,
                        List.of());
        return Samples.figure(
                ground,
                match.group(3).equals("killed") ? Outcome.KILLED : Outcome.INJURED,
                count(match),
                Who.UNKNOWN,
                match.group(4) == null ? Scope.INCIDENT : Scope.CUMULATIVE);
    }

    public static Coded code(Reading reading) {
        return new Coded.None(reading.report().id(), "The toy codes nothing.");
    }

    private static List<Incident> reconcile(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> !reading.claims().isEmpty())
                .map(Toy::incident)
                .toList();
    }

    private static Incident incident(Reading reading) {
        FigureClaim first = (FigureClaim) reading.claims().getFirst();
        long number = first.count().headline().orElseThrow();
        Bounds bounds = new Bounds(number, number, number, false);
        Anchor anchor = new Anchor(first.id(), reading.report().id(), true);
        return new Incident(
                anchor.incident(),
                IncidentType.ATTACK,
                new Acled("Violence against civilians", "Attack"),
                first.when(),
                Optional.of(Samples.warda(Optional.empty())),
                List.of(),
                List.of(
                        new Figure(
                                first.outcome(),
                                first.unit(),
                                first.who(),
                                first.side(),
                                bounds,
                                List.of(first.id()),
                                1,
                                "There is one account.")),
                Map.of(first.outcome(), bounds),
                List.of(),
                List.of(),
                List.of(reading.report().id()),
                List.of(),
                first.saidBy().stream().map(Speaker::key).toList(),
                reading.claims().stream().map(Claim::id).toList(),
                List.of(),
                Grade.WEAK,
                "One account.",
                Map.of(first.outcome(), "There is one account."),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(anchor),
                List.of(),
                List.of(),
                List.of());
    }
}
