package org.parallax.reading;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.Doubt;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.claims.StatementClaim;
import org.parallax.claims.Where;
import org.parallax.text.Part;
import org.parallax.text.PlainText;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report whose letters are dressed in some way, such as accents apart from their letters, read as
 * if they were plain. What was read is given back in the words and offsets of the report as it
 * came, and claims that name another get the id that it has there.
 */
final class Undressed {
    private final Report raw;
    private final Report plain;
    private final Optional<PlainText> title;
    private final Optional<PlainText> text;
    private final Map<String, String> ids = new HashMap<>();

    private Undressed(Report raw, Optional<PlainText> title, Optional<PlainText> text) {
        this.raw = raw;
        this.title = title;
        this.text = text;
        this.plain =
                new Report(
                        raw.id(),
                        text.map(PlainText::text).orElse(raw.text()),
                        title.map(PlainText::text).or(raw::title),
                        raw.outlet(),
                        raw.url(),
                        raw.language(),
                        raw.published());
    }

    /** Empty for a report that is plain already. */
    static Optional<Undressed> of(Report report) {
        Optional<PlainText> title = report.title().flatMap(PlainText::of);
        Optional<PlainText> text = PlainText.of(report.text());
        return title.isEmpty() && text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Undressed(report, title, text));
    }

    /** The report to read. */
    Report plain() {
        return plain;
    }

    /** What was read of it, in the words of the report as it came. */
    Reading back(Reading reading) {
        for (Claim claim : reading.claims()) ids.put(claim.id(), grounded(claim).id());
        return new Reading(
                raw,
                reading.day(),
                reading.claims().stream().map(this::claim).toList(),
                reading.doubts().stream()
                        .map(it -> new Doubt(quote(it.quote()), it.why()))
                        .toList(),
                reading.mentions().stream().map(this::mention).toList(),
                reading.victims().stream().map(this::victim).toList());
    }

    private Span span(Part part, Span span) {
        Optional<PlainText> of =
                switch (part) {
                    case TITLE -> title;
                    case TEXT -> text;
                };
        return of.map(it -> it.back(span)).orElse(span);
    }

    private Quote quote(Quote quote) {
        return Quote.of(raw, quote.part(), span(quote.part(), quote.span()));
    }

    private Claim claim(Claim claim) {
        Claim grounded = grounded(claim);
        if (!(grounded instanceof FigureClaim figure) || figure.partOf().isEmpty()) return grounded;
        return new FigureClaim(
                figure.ground(),
                figure.outcome(),
                figure.count(),
                figure.unit(),
                figure.who(),
                figure.side(),
                figure.scope(),
                figure.since(),
                figure.partOf().map(this::id));
    }

    private String id(String plainId) {
        return ids.getOrDefault(plainId, plainId);
    }

    private Claim grounded(Claim claim) {
        Part part = claim.quote().part();
        Ground ground = ground(claim.ground());
        return switch (claim) {
            case FigureClaim it ->
                    new FigureClaim(
                            ground,
                            it.outcome(),
                            it.count(),
                            it.unit(),
                            it.who(),
                            it.side(),
                            it.scope(),
                            it.since(),
                            it.partOf());
            case IncidentClaim it ->
                    new IncidentClaim(
                            ground,
                            it.type(),
                            it.perpetrators(),
                            it.targets(),
                            it.parties(),
                            it.weapon());
            case ControlClaim it -> new ControlClaim(ground, it.actor(), it.change());
            case AgreementClaim it ->
                    new AgreementClaim(ground, it.type(), it.parties(), it.status());
            case AccessClaim it -> new AccessClaim(ground, it.type());
            case StatementClaim it ->
                    new StatementClaim(
                            ground,
                            it.act(),
                            it.speaker(),
                            it.speakerName(),
                            it.about(),
                            it.source().map(span -> span(part, span)),
                            it.cue().map(span -> span(part, span)),
                            it.content().map(span -> span(part, span)),
                            it.quoted());
        };
    }

    private Ground ground(Ground ground) {
        Part part = ground.quote().part();
        List<Speaker> saidBy =
                ground.saidBy().stream()
                        .map(it ->
                                new Speaker(it.actor(), it.name(), span(part, it.span()), it.cue()))
                        .toList();
        List<Where> where = ground.where().stream().map(it -> where(part, it)).toList();
        return new Ground(
                quote(ground.quote()),
                ground.rule(),
                saidBy,
                ground.stance(),
                ground.when(),
                where);
    }

    private Where where(Part part, Where it) {
        return new Where(
                it.place(),
                it.name(),
                it.lat(),
                it.lon(),
                it.precision(),
                it.span().map(span -> span(part, span)));
    }

    private Mention mention(Mention mention) {
        Quote quote = quote(mention.quote());
        return switch (mention) {
            case Mention.OfActor it -> new Mention.OfActor(quote, it.actor());
            case Mention.OfPlace it ->
                    new Mention.OfPlace(
                            quote, it.where().map(at -> where(quote.part(), at)), it.doubt());
            case Mention.OfDate it -> new Mention.OfDate(quote, it.when(), it.timex());
            case Mention.OfNumber it -> new Mention.OfNumber(quote, it.count());
        };
    }

    private NamedVictim victim(NamedVictim it) {
        return new NamedVictim(
                quote(it.quote()),
                it.outcome(),
                it.age(),
                it.sex(),
                it.kin(),
                it.role(),
                it.when(),
                it.claim().map(this::id),
                it.rule());
    }
}
