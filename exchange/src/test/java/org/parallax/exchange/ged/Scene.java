package org.parallax.exchange.ged;

import org.parallax.claims.Basis;
import org.parallax.claims.Claim;
import org.parallax.claims.Count;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Ground;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.claims.Who;
import org.parallax.event.Bounds;
import org.parallax.event.Figure;
import org.parallax.event.Side;
import org.parallax.exchange.MadeRecord;
import org.parallax.exchange.Sketch;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Report;
import org.parallax.text.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One invented incident of few words. Sides: {@code doer israel, target hamas, party sdf}, a
 * question mark behind whom accounts contradict each other on. Dead: {@code 5 civilian, 3 combatant
 * @sdf "soldiers" x2, 8 child <12 unknown}: number, kind, side, words, origins, the whole it is a
 * part of.
 */
final class Scene {
    private static final Pattern DEAD =
            Pattern.compile(
                    "(\\d+) ([a-z-]+)(?: @([a-z-]+))?(?: \"([^\"]+)\")?(?: x(\\d+))?"
                            + "(?: <(\\d+) ([a-z-]+)(?: @([a-z-]+))?)?");
    static final String DAMASCUS = "gn:170654";
    static final String IDLIB = "gn:169389";

    final MadeRecord made;
    final Sketch sketch;
    private final String id;

    Scene(MadeRecord made, String id) {
        this.made = made;
        this.id = id;
        sketch = made.event(id).type(IncidentType.ATTACK).at(DAMASCUS).day("2031-04-01");
    }

    static Scene of(String sides, String dead) {
        return new Scene(new MadeRecord(), "i3d2f5b28ffdc6ba5").sides(sides).dead(dead);
    }

    GedRows rows() {
        return GedRows.of(made);
    }

    Scene sides(String words) {
        for (String each : listed(words)) {
            String[] told = each.split(" ");
            Side.Role role =
                    switch (told[0]) {
                        case "doer" -> Side.Role.PERPETRATOR;
                        case "target" -> Side.Role.TARGET;
                        case "party" -> Side.Role.PARTY;
                        default -> throw new IllegalArgumentException(each);
                    };
            boolean disputed = told[1].endsWith("?");
            sketch.side(
                    told[1].replace("?", ""),
                    role,
                    disputed ? Side.Basis.DISPUTED : Side.Basis.AGREED);
        }
        return this;
    }

    /** Figures, the words of each in a report of its own, and their sum as the total. */
    Scene dead(String words) {
        long sum = 0;
        for (String each : listed(words)) {
            Matcher told = DEAD.matcher(each);
            if (!told.matches()) throw new IllegalArgumentException(each);
            Optional<String> whole = Optional.ofNullable(told.group(6));
            Claim claim = claim(each, told, whole);
            long number = Long.parseLong(told.group(1));
            sketch.figure(
                    new Figure(
                            Outcome.KILLED,
                            Unit.PERSONS,
                            who(told.group(2)),
                            Optional.ofNullable(told.group(3)),
                            new Bounds(number, number, number, false),
                            List.of(claim.id()),
                            Optional.ofNullable(told.group(5)).map(Integer::parseInt).orElse(1),
                            "the only number"));
            sum += whole.isPresent() ? 0 : number;
        }
        return total(sum, sum, sum);
    }

    Scene total(long low, long best, long high) {
        sketch.killed(low, best, high);
        return this;
    }

    private Claim claim(String spec, Matcher told, Optional<String> whole) {
        String words =
                told.group(1) + " " + Optional.ofNullable(told.group(4)).orElse(told.group(2));
        String of = whole.map(number -> number + " killed, among them ").orElse("");
        Report report =
                new Report(
                        id + "-" + Integer.toHexString(spec.hashCode()),
                        of + words,
                        Optional.of("Bulletin"),
                        Optional.of("Valley Courier"),
                        Optional.empty(),
                        Optional.of("en"),
                        Optional.of(LocalDate.parse("2031-04-02")));
        made.report(report);
        Optional<String> partOf =
                whole.map(number ->
                        made.add(
                                        report.id(),
                                        figure(
                                                report,
                                                number + " killed",
                                                Long.parseLong(number),
                                                who(told.group(7)),
                                                Optional.ofNullable(told.group(8)),
                                                Optional.empty()))
                                .id());
        return made.add(
                report.id(),
                figure(
                        report,
                        words,
                        Long.parseLong(told.group(1)),
                        who(told.group(2)),
                        Optional.ofNullable(told.group(3)),
                        partOf));
    }

    private static FigureClaim figure(
            Report report,
            String words,
            long number,
            Who who,
            Optional<String> side,
            Optional<String> partOf) {
        int at = report.text().indexOf(words);
        Ground ground =
                new Ground(
                        Quote.of(report, Part.TEXT, new Span(at, at + words.length())),
                        "figure/invented",
                        List.of(),
                        Stance.ASSERTED,
                        When.on(LocalDate.parse("2031-04-01"), Basis.STATED),
                        List.of());
        return new FigureClaim(
                ground,
                Outcome.KILLED,
                Count.exactly(number),
                Unit.PERSONS,
                who,
                side,
                Scope.INCIDENT,
                Optional.empty(),
                partOf);
    }

    private static Who who(String word) {
        return Who.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> listed(String words) {
        return Stream.of(words.split(", ")).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
