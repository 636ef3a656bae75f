package org.parallax.pipeline;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AccessType;
import org.parallax.claims.Act;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.AgreementType;
import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlChange;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One invented report on an invented town, and by hand what a careful reader finds in it. */
public final class Samples {
    /** The flag before the town's name is two code points and four chars: offsets must differ. */
    public static final Report REPORT =
            new Report(
                    "mill-town",
                    "\uD83C\uDDF8\uD83C\uDDFE Around 40 families fled Tall Warda on Monday. At"
                            + " least 6 civilians were killed by shelling, according to the Warda"
                            + " Health Office, which blamed the northern army. The army denied"
                            + " firing. Rebels took the mill. A truce was signed. The road to"
                            + " Tall Warda is closed.",
                    Optional.of("Six dead in Tall Warda"),
                    Optional.of("Valley Courier"),
                    Optional.empty(),
                    Optional.of("en"),
                    Optional.of(LocalDate.of(2031, 4, 2)));

    private static final When MONDAY = When.on(LocalDate.of(2031, 3, 31), Basis.RELATIVE);

    private Samples() {}

    /** Where {@code words} first stand in the part. */
    public static Span span(Report report, Part part, String words) {
        int at = report.part(part).indexOf(words);
        if (at < 0) throw new IllegalArgumentException("not in " + report.id() + ": " + words);
        return new Span(at, at + words.length());
    }

    public static Quote quote(Report report, Part part, String words) {
        return Quote.of(report, part, span(report, part, words));
    }

    public static Ground ground(Report report, String words, String rule, Speaker... saidBy) {
        return new Ground(
                quote(report, Part.TEXT, words),
                rule,
                List.of(saidBy),
                Stance.ASSERTED,
                MONDAY,
                List.of(warda(Optional.empty())));
    }

    /** A figure of persons in one incident, which is all that most tests need. */
    public static FigureClaim killed(Ground ground, Count count, Who who) {
        return figure(ground, Outcome.KILLED, count, who, Scope.INCIDENT);
    }

    public static FigureClaim figure(
            Ground ground, Outcome outcome, Count count, Who who, Scope scope) {
        return new FigureClaim(
                ground,
                outcome,
                count,
                Unit.PERSONS,
                who,
                Optional.empty(),
                scope,
                Optional.empty(),
                Optional.empty());
    }

    static Where warda(Optional<Span> span) {
        return new Where("px:tall-warda", "Tall Warda", 36.5, -40.25, Precision.TOWN, span);
    }

    static Claim families() {
        Ground ground = ground(REPORT, "Around 40 families fled Tall Warda", "figure/verb");
        return new FigureClaim(
                ground,
                Outcome.DISPLACED,
                Count.about(40),
                Unit.FAMILIES,
                Who.UNKNOWN,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }

    static Claim dead() {
        Ground ground =
                ground(
                        REPORT,
                        "At least 6 civilians were killed",
                        "figure/passive",
                        new Speaker(
                                Optional.of("warda-health-office"),
                                "Warda Health Office",
                                span(REPORT, Part.TEXT, "Warda Health Office"),
                                "according to"));
        return killed(ground, Count.atLeast(6), Who.CIVILIAN);
    }

    static Claim headline() {
        Ground ground =
                new Ground(
                        quote(REPORT, Part.TITLE, "Six dead"),
                        "figure/headline",
                        List.of(),
                        Stance.ASSERTED,
                        When.UNKNOWN,
                        List.of(warda(Optional.of(span(REPORT, Part.TITLE, "Tall Warda")))));
        return killed(ground, Count.exactly(6), Who.UNKNOWN);
    }

    static Claim shelling() {
        return new IncidentClaim(
                ground(REPORT, "killed by shelling", "incident/noun"),
                IncidentType.SHELLING,
                List.of("northern-army"),
                List.of("civilian"),
                List.of(),
                Optional.empty());
    }

    static Claim denial() {
        return new StatementClaim(
                ground(REPORT, "The army denied firing", "statement/verb"),
                Act.DENY,
                Optional.of("northern-army"),
                Optional.of("The army"),
                Optional.empty(),
                Optional.of(span(REPORT, Part.TEXT, "The army")),
                Optional.of(span(REPORT, Part.TEXT, "denied")),
                Optional.of(span(REPORT, Part.TEXT, "firing")),
                false);
    }

    static Claim mill() {
        return new ControlClaim(
                ground(REPORT, "Rebels took the mill", "control/verb"),
                Optional.empty(),
                ControlChange.CAPTURED);
    }

    static Claim truce() {
        return new AgreementClaim(
                ground(REPORT, "A truce was signed", "agreement/passive"),
                AgreementType.TRUCE,
                List.of(),
                Optional.of(AgreementStatus.SIGNED));
    }

    static Claim road() {
        return new AccessClaim(
                ground(REPORT, "The road to Tall Warda is closed", "access/road"),
                AccessType.ROAD_CLOSED);
    }
}
