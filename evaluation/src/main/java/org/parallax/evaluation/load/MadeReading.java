package org.parallax.evaluation.load;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlChange;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Speaker;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.claims.Who;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * One account of an invented event, and what a reader makes of it: the claims are made with the
 * sentences that they stand in, so that nothing has to be parsed.
 */
final class MadeReading {
    private static final int LINES = 9;

    private final MadeEvent event;
    private final Account account;
    private final Report report;

    /** What one outlet makes of an event. */
    record Account(Optional<Speaker> teller, long killed, boolean atLeast, long injured) {}

    private MadeReading(MadeEvent event, Account account, Report report) {
        this.event = event;
        this.account = account;
        this.report = report;
    }

    /** The sentences of the account, to which {@link #of} pins the claims. */
    static String text(MadeEvent event, Account account, Random random) {
        StringBuilder text = new StringBuilder(deed(event));
        text.append(' ').append(harm(event, account));
        account.teller().ifPresent(it -> text.append(", ").append(it.name()).append(" said"));
        text.append(". ").append(hurt(account)).append(".\n");
        event.victim().ifPresent(it -> text.append(it).append(", 34, was among the dead.\n"));
        if (event.captured()) text.append(capture(event)).append(".\n");
        for (int i = 0; i < LINES; i++) text.append(Words.line(random)).append('\n');
        return text.toString();
    }

    private static String deed(MadeEvent event) {
        String what = event.word() + event.where().map(it -> " in " + it.name()).orElse("");
        return event.perpetrator().map(it -> what + " by the " + it.name()).orElse(what);
    }

    private static String harm(MadeEvent event, Account account) {
        String least = account.atLeast() ? "at least " : "";
        String day = event.day().map(it -> " on " + it).orElse("");
        return "killed " + least + account.killed() + " civilians" + day;
    }

    private static String hurt(Account account) {
        return account.injured() + " people were injured";
    }

    private static String capture(MadeEvent event) {
        String place = event.where().map(Where::name).orElse("the town");
        return "Fighters of the " + event.other().name() + " captured " + place;
    }

    /** The reading of a report with that text, whichever outlet prints it. */
    static Reading of(MadeEvent event, Account account, Report report) {
        return new MadeReading(event, account, report).reading();
    }

    private Reading reading() {
        List<Claim> claims = new ArrayList<>();
        claims.add(incident());
        FigureClaim killed = figure(harm(event, account), Outcome.KILLED, count(), Who.CIVILIAN);
        claims.add(killed);
        Count injured = Count.exactly(account.injured());
        claims.add(figure(hurt(account), Outcome.INJURED, injured, Who.UNKNOWN));
        if (event.captured()) {
            claims.add(
                    new ControlClaim(
                            ground(capture(event), "control/made", List.of()),
                            Optional.of(event.other().id()),
                            ControlChange.CAPTURED));
        }
        List<NamedVictim> victims = event.victim().map(it -> victim(it, killed)).stream().toList();
        List<Mention> mentions =
                event
                        .where()
                        .<Mention>map(it -> new Mention.OfPlace(quote(it.name()), Optional.of(it)))
                        .stream()
                        .toList();
        return new Reading(report, report.published(), claims, List.of(), mentions, victims);
    }

    private IncidentClaim incident() {
        List<String> perpetrators = event.perpetrator().map(MadeEvent.Body::id).stream().toList();
        List<String> targets = perpetrators.isEmpty() ? List.of() : List.of("civilian");
        boolean clash = event.type().isClash();
        return new IncidentClaim(
                ground(deed(event), "incident/made", List.of()),
                event.type().type(),
                perpetrators,
                clash ? List.of(event.other().id()) : targets,
                List.of(),
                Optional.empty());
    }

    private Count count() {
        return account.atLeast()
                ? Count.atLeast(account.killed())
                : Count.exactly(account.killed());
    }

    private FigureClaim figure(String words, Outcome outcome, Count count, Who who) {
        List<Speaker> saidBy =
                outcome == Outcome.KILLED
                        ? account.teller().map(this::placed).stream().toList()
                        : List.of();
        return new FigureClaim(
                ground(words, "figure/made", saidBy),
                outcome,
                count,
                Unit.PERSONS,
                who,
                Optional.empty(),
                Scope.INCIDENT,
                Optional.empty(),
                Optional.empty());
    }

    private Speaker placed(Speaker teller) {
        return new Speaker(teller.actor(), teller.name(), span(teller.name()), teller.cue());
    }

    private NamedVictim victim(String name, FigureClaim killed) {
        return new NamedVictim(
                quote(name),
                Outcome.KILLED,
                OptionalInt.of(34),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                When.UNKNOWN,
                Optional.of(killed.id()),
                "victim/made");
    }

    private Ground ground(String words, String rule, List<Speaker> saidBy) {
        When when = event.day().map(it -> When.on(it, Basis.STATED)).orElse(When.UNKNOWN);
        return new Ground(
                quote(words), rule, saidBy, Stance.ASSERTED, when, event.where().stream().toList());
    }

    private Quote quote(String words) {
        return Quote.of(report, Part.TEXT, span(words));
    }

    private Span span(String words) {
        int at = report.text().indexOf(words);
        if (at < 0) throw new AssertionError("not in the text: " + words);
        return new Span(at, at + words.length());
    }
}
