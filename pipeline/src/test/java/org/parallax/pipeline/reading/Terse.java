package org.parallax.pipeline.reading;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.AgreementStatus;
import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Claims in the short notation of the tables. Claims of one text are parted by semicolons, in text
 * order; "nothing" stands where there is none. What goes without saying is left out: the kind of
 * person {@code unknown}, the unit {@code persons}, the scope {@code incident}, the stance {@code
 * asserted}.
 *
 * <pre>
 * killed 12+ civilian of sdf        at least 12 civilians of that side; no more than 12 is ..12
 * displaced ~300 families           around 300; between 20 and 30 is 20-30
 * killed ~12+                       dozens: a vague word's floor
 * killed ?                          killed, the number not stated
 * killed 3 child part               a part of another figure
 * killed 9 war since 2011-01-01     the scope, and the day a total runs from
 * shelling by a on b with mortars (accused)          an incident; parties: "between a, b"
 * captured by a at Maskana          control of a place
 * ceasefire reached between a, b    an agreement
 * curfew at Aleppo                  access
 * accuse by a about b: words        a statement
 * </pre>
 */
final class Terse {
    private Terse() {}

    static String figures(Reading reading) {
        return all(reading, FigureClaim.class, Terse::figure);
    }

    static String incidents(Reading reading) {
        return all(reading, IncidentClaim.class, Terse::incident);
    }

    static String controls(Reading reading) {
        return all(reading, ControlClaim.class, Terse::control);
    }

    static String agreements(Reading reading) {
        return all(reading, AgreementClaim.class, Terse::agreement);
    }

    static String accesses(Reading reading) {
        return all(reading, AccessClaim.class, Terse::access);
    }

    /** All but statements; behind each in brackets who says so, from the first sayer on. */
    static String events(Reading reading) {
        String all =
                reading.claims().stream()
                        .filter(claim -> !(claim instanceof StatementClaim))
                        .map(claim -> claim(reading.report(), claim) + sayers(claim))
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "nothing" : all;
    }

    private static String sayers(Claim claim) {
        return claim.saidBy().isEmpty() ? "" : " [" + saidBy(claim) + "]";
    }

    static String statements(Reading reading) {
        return all(
                reading, StatementClaim.class, statement -> statement(reading.report(), statement));
    }

    /** Everybody who said any of the figures, from the first sayer on; "the outlet" for nobody. */
    static String sourcesOfFigures(Reading reading) {
        List<String> sources =
                claims(reading, FigureClaim.class).map(Terse::saidBy).distinct().toList();
        return String.join("; ", sources);
    }

    /**
     * Every claim but the statements, each after whoever said it: {@code the outlet: curfew at
     * Homs}.
     */
    static String told(Reading reading) {
        return reading.claims().stream()
                .filter(claim -> !(claim instanceof StatementClaim))
                .map(claim -> saidBy(claim) + ": " + claim(reading.report(), claim))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("; "), all -> all.isEmpty() ? "nothing" : all));
    }

    static String saidBy(Claim claim) {
        if (claim.saidBy().isEmpty()) return "the outlet";
        return claim.saidBy().stream().map(Speaker::key).collect(Collectors.joining(" via "));
    }

    /** One claim of any kind. */
    static String claim(Report report, Claim claim) {
        return switch (claim) {
            case FigureClaim figure -> figure(figure);
            case IncidentClaim incident -> incident(incident);
            case ControlClaim control -> control(control);
            case AgreementClaim agreement -> agreement(agreement);
            case AccessClaim access -> access(access);
            case StatementClaim statement -> statement(report, statement);
        };
    }

    static <C extends Claim> Stream<C> claims(Reading reading, Class<C> kind) {
        return reading.claims().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static <C extends Claim> String all(
            Reading reading, Class<C> kind, Function<C, String> words) {
        String all = claims(reading, kind).map(words).collect(Collectors.joining("; "));
        return all.isEmpty() ? "nothing" : all;
    }

    private static String figure(FigureClaim figure) {
        StringBuilder words = new StringBuilder(figure.outcome().word());
        words.append(' ').append(count(figure.count()));
        if (figure.unit() == Unit.FAMILIES) words.append(" families");
        if (figure.who() != Who.UNKNOWN) words.append(' ').append(figure.who().word());
        figure.side().ifPresent(side -> words.append(" of ").append(side));
        if (figure.scope() != Scope.INCIDENT) words.append(' ').append(figure.scope().word());
        figure.since().ifPresent(day -> words.append(" since ").append(day));
        if (figure.partOf().isPresent()) words.append(" part");
        return words + stance(figure);
    }

    static String count(Count count) {
        if (!count.stated()) return "?";
        String about = count.approximate() ? "~" : "";
        if (count.low().isEmpty()) return about + ".." + count.high().getAsLong();
        long low = count.low().getAsLong();
        if (count.high().isEmpty()) return about + low + "+";
        long high = count.high().getAsLong();
        return about + (low == high ? Long.toString(low) : low + "-" + high);
    }

    private static String incident(IncidentClaim incident) {
        return incident.type().word()
                + listed(" by ", incident.perpetrators())
                + listed(" on ", incident.targets())
                + listed(" between ", incident.parties())
                + incident.weapon().map(weapon -> " with " + weapon).orElse("")
                + stance(incident);
    }

    private static String control(ControlClaim control) {
        return control.change().word()
                + control.actor().map(actor -> " by " + actor).orElse("")
                + listed(" at ", places(control))
                + stance(control);
    }

    private static String agreement(AgreementClaim agreement) {
        return agreement.type().word()
                + agreement.status().map(AgreementStatus::word).map(" "::concat).orElse("")
                + listed(" between ", agreement.parties())
                + stance(agreement);
    }

    private static String access(AccessClaim access) {
        return access.type().word() + listed(" at ", places(access)) + stance(access);
    }

    private static String statement(Report report, StatementClaim statement) {
        Part part = statement.quote().part();
        return statement.act().word()
                + statement
                        .speaker()
                        .or(() -> statement.speakerName().map(Terse::lower))
                        .map(speaker -> " by " + speaker)
                        .orElse("")
                + statement.about().map(about -> " about " + about).orElse("")
                + statement.content().map(span -> ": " + words(report, part, span)).orElse("");
    }

    /** As {@link Speaker#key()} has a name that the register does not know. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The words at a span, on one line. */
    private static String words(Report report, Part part, Span span) {
        return span.in(report.part(part)).replaceAll("\\s+", " ");
    }

    private static List<String> places(Claim claim) {
        return claim.where().stream().map(Where::name).toList();
    }

    /** The places of a claim by their usual names; "nowhere" where there is none. */
    static String where(Claim claim) {
        return claim.where().isEmpty() ? "nowhere" : String.join(", ", places(claim));
    }

    /** {@code 2026-01-06 relative}, {@code 2026-01-01..2026-01-05 stated}, {@code unknown}. */
    static String when(When when) {
        if (!when.known()) return when.basis() == Basis.UNKNOWN ? "unknown" : "? " + basis(when);
        if (when.from().equals(when.to())) return day(when.from()) + basis(when);
        return day(when.from()) + ".." + day(when.to()) + basis(when);
    }

    private static String basis(When when) {
        return " " + when.basis().word();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String listed(String before, List<String> words) {
        return words.isEmpty() ? "" : before + String.join(", ", words);
    }

    private static String stance(Claim claim) {
        return claim.stance() == Stance.ASSERTED ? "" : " (" + claim.stance().word() + ")";
    }
}
