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
import org.parallax.claims.Doubt;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.PlaceDoubt;
import org.parallax.claims.Precision;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Sex;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

/** Makes readings that no reader would, over texts with every awkward character. */
final class RandomReadings {
    private static final List<String> SCRAPS =
            List.of(
                    "at least ",
                    "43",
                    "\uD83D\uDE00",
                    "\uD83C\uDDF8",
                    "\uD800",
                    "\uDC00",
                    "\n",
                    "\u0000",
                    "\\",
                    "\"",
                    "\u2028",
                    "مقتل ",
                    "e\u0301",
                    "</script>",
                    " dead");

    private final Random random;

    RandomReadings(long seed) {
        random = new Random(seed);
    }

    Reading next() {
        Report report = Report.of("r" + random.nextInt(9), text()).publishedOn(day());
        report =
                new Report(
                        report.id(),
                        report.text(),
                        maybe(this::text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        report.published());
        List<Claim> claims = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) claims.add(claim(report));
        List<Doubt> doubts = new ArrayList<>();
        if (random.nextBoolean()) doubts.add(new Doubt(quote(report), text()));
        List<Mention> mentions = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) mentions.add(mention(report));
        List<NamedVictim> victims = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) victims.add(victim(report));
        return new Reading(report, maybe(this::day), claims, doubts, mentions, victims);
    }

    private NamedVictim victim(Report report) {
        return new NamedVictim(
                quote(report),
                any(Outcome.class),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(99)) : OptionalInt.empty(),
                maybe(() -> any(Sex.class)),
                maybe(this::text),
                maybe(this::text),
                when(),
                maybe(this::text),
                text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
    }

    private <E extends Enum<E>> E any(Class<E> family) {
        E[] all = family.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private LocalDate day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000));
    }

    private Quote quote(Report report) {
        Part part = report.title().isPresent() ? any(Part.class) : Part.TEXT;
        return Quote.of(report, part, span(report, part));
    }

    /** Never between the halves of a surrogate pair, where no reader can stop either. */
    private Span span(Report report, Part part) {
        String text = report.part(part);
        int points = text.codePointCount(0, text.length());
        int start = random.nextInt(points);
        int end = start + 1 + random.nextInt(points - start);
        return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private When when() {
        LocalDate from = day();
        return new When(
                maybe(() -> from), maybe(() -> from.plusDays(random.nextInt(5))), any(Basis.class));
    }

    private Where where(Report report, Part part) {
        return new Where(
                "gn:" + random.nextInt(),
                text(),
                random.nextDouble() * 180 - 90,
                random.nextDouble() * 360 - 180,
                any(Precision.class),
                maybe(() -> span(report, part)));
    }

    private Count count() {
        long low = random.nextInt(1000);
        return new Count(
                random.nextBoolean() ? OptionalLong.of(low) : OptionalLong.empty(),
                random.nextBoolean()
                        ? OptionalLong.of(low + random.nextInt(9))
                        : OptionalLong.empty(),
                random.nextBoolean());
    }

    private Ground ground(Report report) {
        Quote quote = quote(report);
        List<Speaker> saidBy = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            saidBy.add(new Speaker(maybe(this::text), text(), span(report, quote.part()), text()));
        }
        List<Where> where = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) where.add(where(report, quote.part()));
        return new Ground(quote, text(), saidBy, any(Stance.class), when(), where);
    }

    private Claim claim(Report report) {
        Ground ground = ground(report);
        Part part = ground.quote().part();
        List<String> actors = List.of(text(), text());
        return switch (random.nextInt(6)) {
            case 0 ->
                    new FigureClaim(
                            ground,
                            any(Outcome.class),
                            count(),
                            any(Unit.class),
                            any(Who.class),
                            maybe(this::text),
                            any(Scope.class),
                            maybe(this::day),
                            maybe(this::text));
            case 1 ->
                    new IncidentClaim(
                            ground,
                            any(IncidentType.class),
                            actors,
                            List.of(),
                            actors,
                            maybe(this::text));
            case 2 -> new ControlClaim(ground, maybe(this::text), any(ControlChange.class));
            case 3 ->
                    new AgreementClaim(
                            ground,
                            any(AgreementType.class),
                            actors,
                            maybe(() -> any(AgreementStatus.class)));
            case 4 -> new AccessClaim(ground, any(AccessType.class));
            default ->
                    new StatementClaim(
                            ground,
                            any(Act.class),
                            maybe(this::text),
                            maybe(this::text),
                            maybe(this::text),
                            maybe(() -> span(report, part)),
                            maybe(() -> span(report, part)),
                            maybe(() -> span(report, part)),
                            random.nextBoolean());
        };
    }

    private Mention mention(Report report) {
        Quote quote = quote(report);
        return switch (random.nextInt(4)) {
            case 0 -> new Mention.OfActor(quote, maybe(this::text));
            case 1 ->
                    new Mention.OfPlace(
                            quote,
                            maybe(() -> where(report, quote.part())),
                            maybe(() -> new PlaceDoubt(any(PlaceDoubt.Reason.class), text())));
            case 2 -> new Mention.OfDate(quote, when(), text());
            default -> new Mention.OfNumber(quote, count());
        };
    }
}
