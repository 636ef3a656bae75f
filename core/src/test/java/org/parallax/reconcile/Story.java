package org.parallax.reconcile;

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
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Readings written as tables. A line {@code report ID DAY OUTLET} opens a report ({@code -} for
 * what is not known); {@code text | words} adds a sentence without a claim; every other line is one
 * claim:
 *
 * <pre>
 * incident TYPE | words | at PLACE, PLACE; on DAY..DAY; perps A; targets B; parties A, B; by SAYER
 * figure OUTCOME NUMBER WHO | words | side A; scope episode; since DAY; by SAYER; part N; rule R
 * statement ACT | words | by SPEAKER; about A
 * control CHANGE | words | actor A; at PLACE
 * agreement TYPE STATUS | words
 * access TYPE | words
 * victim OUTCOME | name | age N; sex S; role R; kin K; on DAY; part N
 * </pre>
 *
 * <p>A claim is a sentence of its own, unless its line begins with {@code +}: then it goes on with
 * the sentence before, or with {@code =}: then it rests on the words of the claim before. Numbers:
 * {@code 5}, {@code 5+} at least, {@code ~5} around, {@code 12*} a number word, {@code 3-5}, {@code
 * ..5} at most, {@code ?} unstated. {@code part 1} makes a figure a part of the report's first
 * figure. {@code published} as the day makes it the publication's.
 */
public final class Story {
    private final World world;
    private final List<Reading> readings = new ArrayList<>();
    private String id = "";
    private Optional<LocalDate> day = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> title = Optional.empty();
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    private record Line(String head, Part part, Span span, Map<String, String> fields) {}

    private Story(World world) {
        this.world = world;
    }

    public static List<Reading> readings(World world, String story) {
        Story it = new Story(world);
        for (String line : story.lines().map(String::strip).filter(s -> !s.isEmpty()).toList()) {
            it.line(line);
        }
        it.close();
        return it.readings;
    }

    private void line(String line) {
        if (line.startsWith("report ")) {
            close();
            String[] head = line.split("\\s+", 4);
            id = head[1];
            day =
                    head.length < 3 || head[2].equals("-")
                            ? Optional.empty()
                            : Optional.of(LocalDate.parse(head[2]));
            outlet =
                    head.length < 4 || head[3].equals("-")
                            ? Optional.empty()
                            : Optional.of(head[3]);
            return;
        }
        String[] cells = line.split("\\s*\\|\\s*", 3);
        if (cells[0].startsWith("=")) {
            Line before = lines.getLast();
            String head = cells[0].substring(1).strip();
            lines.add(new Line(head, before.part(), before.span(), fields(cells)));
            return;
        }
        boolean goesOn = cells[0].startsWith("+");
        String head = goesOn ? cells[0].substring(1).strip() : cells[0];
        add(head, goesOn, cells[1], fields(cells));
    }

    private static Map<String, String> fields(String[] cells) {
        Map<String, String> fields = new HashMap<>();
        if (cells.length > 2) {
            for (String field : cells[2].split("\\s*;\\s*")) {
                String[] pair = field.split("\\s+", 2);
                fields.put(pair[0], pair[1]);
            }
        }
        return fields;
    }

    private void add(String head, boolean goesOn, String words, Map<String, String> fields) {
        if (head.startsWith("title ")) {
            title = Optional.of(words);
            lines.add(new Line(head.substring(6), Part.TITLE, new Span(0, words.length()), fields));
            return;
        }
        if (!text.isEmpty()) text.append(goesOn ? ", " : ". ");
        int start = text.length();
        text.append(words);
        if (head.equals("text")) return;
        lines.add(new Line(head, Part.TEXT, new Span(start, text.length()), fields));
    }

    private void close() {
        if (id.isEmpty()) return;
        String body = text.isEmpty() ? "No more is known." : text + ".";
        Report report =
                new Report(id, body, title, outlet, Optional.empty(), Optional.empty(), day);
        List<Claim> claims = new ArrayList<>();
        List<NamedVictim> victims = new ArrayList<>();
        for (Line line : lines) {
            if (line.head().startsWith("victim ")) victims.add(victim(report, line, claims));
            else claims.add(claim(report, line, claims));
        }
        readings.add(new Reading(report, day, claims, List.of(), List.of(), victims));
        id = "";
        title = Optional.empty();
        text.setLength(0);
        lines.clear();
    }

    private Claim claim(Report report, Line line, List<Claim> before) {
        String[] head = line.head().split("\\s+");
        Map<String, String> fields = line.fields();
        Ground ground = ground(report, line);
        return switch (head[0]) {
            case "incident" ->
                    new IncidentClaim(
                            ground,
                            constant(IncidentType.class, head[1]),
                            list(fields.get("perps")),
                            list(fields.get("targets")),
                            list(fields.get("parties")),
                            Optional.ofNullable(fields.get("weapon")));
            case "figure" -> figure(ground, head, fields, before);
            case "statement" ->
                    new StatementClaim(
                            ground,
                            constant(Act.class, head[1]),
                            Optional.ofNullable(fields.get("by")),
                            Optional.ofNullable(fields.get("by")),
                            Optional.ofNullable(fields.get("about")),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false);
            case "control" ->
                    new ControlClaim(
                            ground,
                            Optional.ofNullable(fields.get("actor")),
                            constant(ControlChange.class, head[1]));
            case "agreement" ->
                    new AgreementClaim(
                            ground,
                            constant(AgreementType.class, head[1]),
                            List.of(),
                            Optional.of(constant(AgreementStatus.class, head[2])));
            case "access" -> new AccessClaim(ground, constant(AccessType.class, head[1]));
            default -> throw new IllegalArgumentException("no such claim: " + line.head());
        };
    }

    /** {@code part} is the figure that counts the person, the last one told unless it says so. */
    private static NamedVictim victim(Report report, Line line, List<Claim> before) {
        Map<String, String> fields = line.fields();
        List<Claim> figures = before.stream().filter(FigureClaim.class::isInstance).toList();
        int part = Integer.parseInt(fields.getOrDefault("part", "" + figures.size()));
        String age = fields.get("age");
        return new NamedVictim(
                Quote.of(report, line.part(), line.span()),
                constant(Outcome.class, line.head().split("\\s+")[1]),
                age == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(age)),
                Optional.ofNullable(fields.get("sex")).map(it -> constant(Sex.class, it)),
                Optional.ofNullable(fields.get("kin")),
                Optional.ofNullable(fields.get("role")),
                when(fields.get("on"), report),
                part == 0 ? Optional.empty() : Optional.of(figures.get(part - 1).id()),
                "test/story");
    }

    private FigureClaim figure(
            Ground ground, String[] head, Map<String, String> fields, List<Claim> before) {
        List<Claim> figures = before.stream().filter(FigureClaim.class::isInstance).toList();
        return new FigureClaim(
                ground,
                constant(Outcome.class, head[1]),
                count(head[2]),
                fields.containsKey("unit") ? Unit.FAMILIES : Unit.PERSONS,
                constant(Who.class, head[3]),
                Optional.ofNullable(fields.get("side")),
                constant(Scope.class, fields.getOrDefault("scope", "incident")),
                Optional.ofNullable(fields.get("since")).map(LocalDate::parse),
                Optional.ofNullable(fields.get("part"))
                        .map(it -> figures.get(Integer.parseInt(it) - 1).id()));
    }

    private Ground ground(Report report, Line line) {
        Map<String, String> fields = line.fields();
        List<Speaker> saidBy = new ArrayList<>();
        for (String name : list(fields.get("by"))) {
            Optional<String> actor = world.knows(name) ? Optional.of(name) : Optional.empty();
            saidBy.add(new Speaker(actor, name, line.span(), "said"));
        }
        List<Where> where = list(fields.get("at")).stream().map(world::where).toList();
        return new Ground(
                Quote.of(report, line.part(), line.span()),
                fields.getOrDefault("rule", "test/story"),
                saidBy,
                constant(Stance.class, fields.getOrDefault("stance", "asserted")),
                when(fields.get("on"), report),
                where);
    }

    private static When when(@org.jspecify.annotations.Nullable String days, Report report) {
        if (days == null) return When.UNKNOWN;
        if (days.equals("published")) {
            return When.on(report.published().orElseThrow(), Basis.PUBLISHED);
        }
        String[] ends = days.split("\\.\\.");
        return When.between(
                LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]), Basis.STATED);
    }

    static Count count(String number) {
        if (number.equals("?")) return Count.UNSTATED;
        if (number.startsWith("~")) return Count.about(Long.parseLong(number.substring(1)));
        if (number.startsWith("..")) return Count.atMost(Long.parseLong(number.substring(2)));
        if (number.endsWith("+")) return Count.atLeast(Long.parseLong(chop(number)));
        if (number.endsWith("*")) return Count.vague(Long.parseLong(chop(number)));
        String[] ends = number.split("-");
        long low = Long.parseLong(ends[0]);
        return ends.length == 1 ? Count.exactly(low) : Count.between(low, Long.parseLong(ends[1]));
    }

    private static String chop(String number) {
        return number.substring(0, number.length() - 1);
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String names) {
        return names == null ? List.of() : Arrays.asList(names.split("\\s*,\\s*"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
