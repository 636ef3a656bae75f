package org.parallax.reading;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.Act;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.ActorRegister;
import org.parallax.reading.dates.DateMention;
import org.parallax.reading.figures.Scopes;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.names.Cast;
import org.parallax.reading.sayings.Acts;
import org.parallax.reading.sayings.Attribution;
import org.parallax.reading.sayings.CreditLine;
import org.parallax.reading.sayings.Saying;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.Party;
import org.parallax.reading.scene.Scene;
import org.parallax.text.Quote;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what was read with who said it, when and where, into claims: from the draft "12 killed" in
 * "12 were killed in the town on Monday, medics said" a figure of the medics', of that day and
 * place.
 */
final class Assembler {
    private final Document document;
    private final ActorRegister register;
    private final List<Scene> scenes;
    private final List<Saying> sayings;
    private final Attribution attribution;
    private final Accusers accusers;
    private final Setting setting;
    private final Stances stances;

    Assembler(Document document, Cast cast, List<Scene> scenes, List<Saying> sayings) {
        this.document = document;
        this.register = cast.register();
        this.scenes = scenes;
        this.sayings = sayings;
        this.attribution = new Attribution(document, sayings, CreditLine.of(document, register));
        this.accusers = new Accusers(sayings);
        this.setting = new Setting(cast.gazetteer(), document.day(), scenes);
        this.stances = new Stances(register, scenes);
    }

    /**
     * In text order, title first; of two readings of the same words as the same thing one is kept.
     *
     * @param unarmed figures that no violence made, by identity
     */
    List<Claim> assemble(List<Draft> drafts, Set<Draft> unarmed) {
        List<Claim> claims = new ArrayList<>();
        IdentityHashMap<Draft, String> ids = new IdentityHashMap<>();
        boolean episode = Scopes.spanDays(scenes);
        for (Draft draft : drafts) {
            claim(draft, episode, drafts, unarmed, ids)
                    .ifPresent(claim -> {
                        ids.put(draft, claim.id());
                        claims.add(claim);
                    });
        }
        List<Claim> statements =
                sayings.stream().<Claim>map(saying -> statement(saying, claims)).toList();
        claims.addAll(statements);
        claims.sort(Comparator.comparing(Claim::quote).thenComparing(Claim::kind));
        Set<String> seen = new HashSet<>();
        return claims.stream().filter(claim -> seen.add(claim.id())).toList();
    }

    private Optional<Claim> claim(
            Draft draft,
            boolean episode,
            List<Draft> drafts,
            Set<Draft> unarmed,
            IdentityHashMap<Draft, String> ids) {
        Draft.Place at = draft.at();
        Sentence sentence = at.scene().sentence();
        Span span = sentence.span(at.from(), at.to());
        List<Saying> by = sayingsOf(draft, span);
        Optional<Stance> stance = stances.of(draft, by);
        if (stance.isEmpty()) return Optional.empty();
        Optional<Span> zone =
                by.isEmpty()
                        ? Optional.empty()
                        : by.getFirst().content().stream()
                                .filter(c -> c.overlaps(span))
                                .findFirst();
        Quote quote = Quote.of(document.report(), sentence.part(), span);
        Ground ground =
                new Ground(
                        quote,
                        unarmed.contains(draft) ? at.rule() + FigureClaim.UNARMED : at.rule(),
                        attribution.speakers(sentence.part(), by),
                        stance.get(),
                        setting.when(at, zone),
                        setting.where(at));
        return Optional.of(
                switch (draft) {
                    case Draft.OfFigure figure -> figure(figure, ground, episode, drafts, ids);
                    case Draft.OfIncident incident ->
                            new IncidentClaim(
                                    ground,
                                    incident.type(),
                                    those(incident.perpetrators(), ground.when()),
                                    those(incident.targets(), ground.when()),
                                    those(incident.parties(), ground.when()),
                                    incident.weapon());
                    case Draft.OfControl control ->
                            new ControlClaim(ground, control.actor(), control.change());
                    case Draft.OfAgreement agreement ->
                            new AgreementClaim(
                                    ground,
                                    agreement.type(),
                                    agreement.parties(),
                                    agreement.status());
                    case Draft.OfAccess access -> new AccessClaim(ground, access.type());
                });
    }

    /** Those who put the draft forward, the first sayer first. */
    private List<Saying> sayingsOf(Draft draft, Span span) {
        Sentence sentence = draft.at().scene().sentence();
        List<Saying> holding =
                Denials.putForward(draft, attribution.of(sentence.part(), sentence.index(), span));
        return holding.isEmpty() ? accusers.of(draft) : holding;
    }

    /**
     * The bodies that had not come to an end before the day, where one is told: nobody is attacked
     * by a memory. What happened on no day that is told may have happened while they lived.
     */
    private List<String> those(List<String> bodies, When when) {
        Optional<LocalDate> day = when.from();
        if (day.isEmpty()) return bodies;
        return bodies.stream()
                .filter(id ->
                        register.byId(id)
                                .flatMap(Actor::to)
                                .filter(end -> end.isBefore(day.get()))
                                .isEmpty())
                .toList();
    }

    private FigureClaim figure(
            Draft.OfFigure figure,
            Ground ground,
            boolean episode,
            List<Draft> drafts,
            IdentityHashMap<Draft, String> ids) {
        boolean dated = figure.at().scene().dates().stream().anyMatch(DateMention::isCalendar);
        boolean ofEpisode = episode && !dated && figure.scope() == Scope.INCIDENT;
        Scope told = ofEpisode ? Scope.EPISODE : figure.scope();
        Scope scope = Scopes.since(told, figure.since(), document.day());
        Who who =
                figure.who() == Who.UNKNOWN
                                && !figure.at().rule().equals(FigureClaim.OWN_HAND)
                                && harmedAtHome(figure, drafts)
                        ? Who.CIVILIAN
                        : figure.who();
        Optional<String> whole = figure.whole().map(ids::get);
        return new FigureClaim(
                untilNow(ground, figure.since()),
                figure.outcome(),
                figure.count(),
                figure.unit(),
                who,
                figure.side(),
                scope,
                figure.since(),
                whole);
    }

    /** A count since a day runs from it to the report's, whatever other day is near. */
    private Ground untilNow(Ground ground, Optional<LocalDate> since) {
        boolean begins = since.isPresent() && ground.when().from().equals(since);
        if (!begins || !ground.when().from().equals(ground.when().to())) return ground;
        Optional<LocalDate> to = document.day().filter(day -> !day.isBefore(since.get()));
        When when = new When(since, to, ground.when().basis());
        return new Ground(
                ground.quote(),
                ground.rule(),
                ground.saidBy(),
                ground.stance(),
                when,
                ground.where());
    }

    /**
     * People hurt by fire on homes or civilians, told in the same sentence, are civilians until
     * somebody says otherwise.
     */
    private static boolean harmedAtHome(Draft.OfFigure figure, List<Draft> drafts) {
        return drafts.stream()
                .anyMatch(d ->
                        d instanceof Draft.OfIncident incident
                                && sameSentence(incident, figure)
                                && incident.targets().contains("civilian"));
    }

    private static boolean sameSentence(Draft one, Draft other) {
        return one.at().scene().sentence().index() == other.at().scene().sentence().index();
    }

    private StatementClaim statement(Saying saying, List<Claim> claims) {
        Span content = saying.wholeContent().orElse(saying.cue());
        Span all = saying.cue().cover(content);
        boolean near =
                saying.source().start() >= all.start() - 200
                        && saying.source().end() <= all.end() + 200;
        if (near) all = all.cover(saying.source());
        String text = document.report().part(saying.part());
        String words = content.in(text);
        Optional<String> about = Acts.about(saying, scenes, register);
        Act act = Acts.of(saying, words, about);
        boolean accuses =
                (act == Act.STATEMENT || act == Act.ANNOUNCE)
                        && claims.stream()
                                .anyMatch(c ->
                                        c instanceof IncidentClaim i
                                                && i.stance() == Stance.ACCUSED
                                                && i.quote().part() == saying.part()
                                                && saying.says(saying.part(), i.quote().span())
                                                && i.quote().span().length() * 2
                                                        > content.length());
        if (accuses) act = Act.ACCUSE;
        Optional<String> speaker = saying.speaker().flatMap(Party::body);
        When when = said(saying);
        Ground ground =
                new Ground(
                        Quote.of(document.report(), saying.part(), all),
                        saying.rule(),
                        List.of(Attribution.speaker(saying)),
                        Stance.ASSERTED,
                        when,
                        List.of());
        return new StatementClaim(
                ground,
                act,
                speaker,
                Optional.of(saying.name()),
                about,
                Optional.of(saying.stands()),
                Optional.of(saying.cue()),
                Optional.of(content),
                saying.quoted());
    }

    /** The day it was said: a date in the cue's sentence but outside what is said. */
    private When said(Saying saying) {
        Scene scene = scenes.get(saying.sentence());
        for (DateMention date : scene.dates()) {
            Span span = scene.sentence().span(date.from(), date.to());
            boolean near = Math.abs(span.start() - saying.cue().start()) < 60;
            boolean outside = near && saying.content().stream().noneMatch(c -> c.contains(span));
            if (outside && date.when().known() && date.kind() == DateMention.Kind.CALENDAR)
                return date.when();
        }
        return document.day()
                .map(d -> new When(Optional.empty(), Optional.of(d), Basis.PUBLISHED))
                .orElse(When.UNKNOWN);
    }
}
