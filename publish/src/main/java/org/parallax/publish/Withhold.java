package org.parallax.publish;

import org.parallax.claims.AccessClaim;
import org.parallax.claims.AgreementClaim;
import org.parallax.claims.Claim;
import org.parallax.claims.ControlClaim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.claims.StatementClaim;
import org.parallax.event.Accusation;
import org.parallax.event.Figure;
import org.parallax.event.Incident;
import org.parallax.event.Side;
import org.parallax.text.Quote;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Masks names of victims wherever the record is shown: exports, page and table. What was read and
 * kept is not touched.
 *
 * <p>A name found in one report is masked in every claim and incident shown beside it, however it
 * is capitalised there, at equal length in code points. Names come from {@link VictimNames} and
 * from whoever else marks them.
 */
public final class Withhold {
    private static final String MASK = "\u2588";

    private final Optional<Pattern> names;

    private Withhold(Stream<String> names) {
        // the longest first: "Lamia Hadi Nur" must not be left half masked by "Lamia Hadi"
        String any =
                names.flatMap(Withhold::spellings)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        this.names =
                any.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
    }

    /**
     * The name as found, and in lower case, as unregistered origins are written; a single word in
     * lower case could be a common word.
     */
    private static Stream<String> spellings(String name) {
        return name.indexOf(' ') < 0
                ? Stream.of(name)
                : Stream.of(name, name.toLowerCase(Locale.ROOT));
    }

    /** Withholds the names of victims that {@link VictimNames} finds in these readings. */
    public static Withhold victimsOf(List<Reading> readings) {
        return new Withhold(
                readings.stream()
                        .flatMap(reading -> VictimNames.in(reading).stream())
                        .map(Quote::words));
    }

    /** Withholds exactly these names. */
    public static Withhold of(List<String> names) {
        return new Withhold(names.stream());
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
        if (names.isEmpty()) return incident;
        return new Incident(
                incident.id(),
                incident.type(),
                incident.acled(),
                incident.when(),
                incident.where(),
                incident.sides().stream()
                        .map(side -> new Side(text(side.actor()), side.role(), side.basis()))
                        .toList(),
                incident.figures().stream().map(this::figure).toList(),
                incident.totals(),
                incident.accusations().stream().map(this::accusation).toList(),
                texts(incident.claimedBy()),
                incident.reports(),
                incident.alsoIn(),
                texts(incident.origins()),
                incident.claims(),
                incident.neighbours(),
                incident.grade(),
                text(incident.why()));
    }

    private Figure figure(Figure figure) {
        return new Figure(
                figure.outcome(),
                figure.unit(),
                figure.who(),
                figure.side().map(this::text),
                figure.bounds(),
                figure.claims(),
                figure.origins(),
                text(figure.reason()));
    }

    private Accusation accusation(Accusation accusation) {
        return new Accusation(
                text(accusation.by()),
                text(accusation.against()),
                accusation.claims(),
                texts(accusation.deniedBy()));
    }

    /** The text with every withheld name masked. */
    public String text(String text) {
        if (names.isEmpty()) return text;
        return names.get()
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(mask(match.group())));
    }

    private static String mask(String name) {
        return MASK.repeat(name.codePointCount(0, name.length()));
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
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
                            c.side().map(this::text),
                            c.scope(),
                            c.since(),
                            c.partOf());
            case IncidentClaim c ->
                    new IncidentClaim(
                            ground,
                            c.type(),
                            texts(c.perpetrators()),
                            texts(c.targets()),
                            texts(c.parties()),
                            c.weapon().map(this::text));
            case ControlClaim c -> new ControlClaim(ground, c.actor().map(this::text), c.change());
            case AgreementClaim c ->
                    new AgreementClaim(ground, c.type(), texts(c.parties()), c.status());
            case AccessClaim c -> new AccessClaim(ground, c.type());
            case StatementClaim c ->
                    new StatementClaim(
                            ground,
                            c.act(),
                            c.speaker().map(this::text),
                            c.speakerName().map(this::text),
                            c.about().map(this::text),
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
                ground.where());
    }

    private Speaker speaker(Speaker speaker) {
        return new Speaker(
                speaker.actor().map(this::text),
                text(speaker.name()),
                speaker.span(),
                text(speaker.cue()));
    }
}
