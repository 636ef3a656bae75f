package org.parallax.reading.victims;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.NamedVictim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Stance;
import org.parallax.claims.Unit;
import org.parallax.claims.When;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.victims.Sign.Told;
import org.parallax.text.Part;
import org.parallax.text.Quote;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lists whom a report names as killed, hurt or taken: from "A baker was shot dead. He was
 * identified as Dana Petrov, 34. Petrov had two sons." one person, dead, 34, male. Takes the
 * sentences, and the claims and mentions read from them.
 *
 * <p>A name is a victim's only by words that say so: a figure that syntax found on it, "identified
 * as" behind the dead, "the death of", a verb of harm that it is subject or object of, or a row or
 * list with such a name. Who is also told of as the doer is left out, and so is a body, a place,
 * and an office holder of the register.
 */
public final class VictimReader {
    /** Longer lines tell more than a name, an age and a home. */
    private static final int LONGEST_LINE = 14;

    /** A larger share of words with a capital makes a headline in title case. */
    private static final double MOST_CAPITALS = 0.6;

    private static final int SHORTEST_WORD = 4;

    private final Document document;
    private final List<FigureClaim> figures;
    private final List<Mention.OfDate> dates;
    private final Map<Part, Taken> taken = new EnumMap<>(Part.class);
    private final List<Person> persons = new ArrayList<>();
    private final PersonIndex index = new PersonIndex();

    private VictimReader(Document document, List<Claim> claims, List<Mention> mentions) {
        this.document = document;
        this.figures =
                claims.stream()
                        .filter(FigureClaim.class::isInstance)
                        .map(FigureClaim.class::cast)
                        .filter(VictimReader::isHarm)
                        .toList();
        this.dates =
                mentions.stream()
                        .filter(Mention.OfDate.class::isInstance)
                        .map(Mention.OfDate.class::cast)
                        .filter(date -> date.when().known())
                        .toList();
        for (Part part : Part.values()) taken.put(part, Taken.of(part, mentions));
    }

    /** In text order, title first. */
    public static List<NamedVictim> read(
            Document document, List<Claim> claims, List<Mention> mentions) {
        return new VictimReader(document, claims, mentions).all();
    }

    private static boolean isHarm(FigureClaim figure) {
        boolean told = figure.stance() != Stance.DENIED && figure.stance() != Stance.EXPECTED;
        return told && figure.unit() == Unit.PERSONS && toldBy(figure.outcome()).isPresent();
    }

    private static Optional<Told> toldBy(Outcome outcome) {
        return switch (outcome) {
            case KILLED -> Optional.of(Told.KILLED);
            case INJURED -> Optional.of(Told.INJURED);
            case ABDUCTED -> Optional.of(Told.ABDUCTED);
            case MISSING -> Optional.of(Told.MISSING);
            case DETAINED -> Optional.of(Told.DETAINED);
            case CASUALTIES -> Optional.of(Told.VICTIM);
            case DISPLACED, REFUGEES, AIRSTRIKES -> Optional.empty();
        };
    }

    private List<NamedVictim> all() {
        Optional<Sentence> before = Optional.empty();
        Optional<Told> list = Optional.empty();
        for (Sentence sentence : document.sentences()) {
            List<NameRun> runs = NameRuns.in(sentence).stream().filter(this::mayBePerson).toList();
            boolean line = list.isPresent() && isLine(sentence, runs);
            if (line) addLine(runs.getFirst(), list.get());
            else if (!isTitleCase(sentence)) add(sentence, before, runs);
            Optional<Told> opened = SentenceSigns.opensList(sentence);
            list = opened.isPresent() ? opened : line ? list : Optional.empty();
            before = Optional.of(sentence);
        }
        List<NamedVictim> victims = new ArrayList<>();
        for (Person person : persons) victim(person).ifPresent(victims::add);
        victims.sort(Comparator.comparing(NamedVictim::quote));
        return victims;
    }

    private boolean mayBePerson(NameRun run) {
        Taken others = taken.getOrDefault(run.part(), Taken.NOTHING);
        if (others.isBody(run.span())) return false;
        return !others.isPlace(run.span()) || Traits.of(run).age().isPresent();
    }

    /** "Dana Petrov, 34, Norwick" below "The victims are:". */
    private static boolean isLine(Sentence sentence, List<NameRun> runs) {
        if (runs.isEmpty() || sentence.size() > LONGEST_LINE) return false;
        NameRun first = runs.getFirst();
        return first.from() <= 2 && (first.isFull() || Traits.of(first).age().isPresent());
    }

    private void addLine(NameRun run, Told told) {
        add(run, Optional.of(new Sign(told, "victim/line")));
    }

    private void add(Sentence sentence, Optional<Sentence> before, List<NameRun> runs) {
        if (runs.isEmpty()) return;
        List<Optional<Sign>> signs = SentenceSigns.of(sentence, before, runs);
        for (int i = 0; i < runs.size(); i++) {
            NameRun run = runs.get(i);
            Optional<Sign> own = signs.get(i);
            add(run, own.isPresent() ? own : ofFigure(run));
        }
    }

    /** The name stands in the words of a figure that counts people told by name. */
    private Optional<Sign> ofFigure(NameRun run) {
        Sentence sentence = run.sentence();
        boolean owner = sentence.fold(run.to()).equals("s");
        boolean other = VictimWords.PLACE_WORDS.contains(sentence.fold(run.from() - 1));
        boolean doer = sentence.folds().stream().anyMatch(VictimWords.SUSPECTS::contains);
        int behind = sentence.fold(run.to()).equals("also") ? run.to() + 1 : run.to();
        boolean speaks = Cues.isSpeech(sentence.fold(behind));
        if (owner || other || doer || speaks) return Optional.empty();
        return figures.stream()
                .filter(figure -> figure.rule().startsWith("figure/named-"))
                .filter(figure -> holds(figure, run))
                .findFirst()
                .flatMap(figure -> toldBy(figure.outcome()))
                .map(told -> new Sign(told, "victim/figure"));
    }

    private static boolean holds(FigureClaim figure, NameRun run) {
        return figure.quote().part() == run.part() && figure.quote().span().contains(run.span());
    }

    private void add(NameRun run, Optional<Sign> sign) {
        List<String> words = run.words();
        Traits traits = Traits.of(run);
        Optional<Person> known = index.find(words);
        if (known.isEmpty()) {
            boolean sure = run.isFull() || traits.age().isPresent() || traits.kin().isPresent();
            if (!sure) return;
            Person person = new Person(run);
            persons.add(person);
            index.add(person, words);
            known = Optional.of(person);
        }
        known.get().add(run, traits, sign);
    }

    private static boolean isTitleCase(Sentence sentence) {
        if (!sentence.heading()) return false;
        int words = 0;
        int capitals = 0;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.form(i).length() < SHORTEST_WORD) continue;
            words++;
            if (sentence.capitalised(i)) capitals++;
        }
        return capitals > words * MOST_CAPITALS;
    }

    private Optional<NamedVictim> victim(Person person) {
        Optional<Sign> sign = person.sign();
        Optional<Outcome> outcome = sign.flatMap(it -> outcome(it.told()));
        if (outcome.isEmpty()) return Optional.empty();
        NameRun name = person.name();
        Traits traits = person.traits();
        return Optional.of(
                new NamedVictim(
                        Quote.of(document.report(), name.part(), name.span()),
                        outcome.get(),
                        traits.age(),
                        traits.sex(),
                        traits.kin(),
                        traits.role(),
                        person.told().map(this::day).orElse(When.UNKNOWN),
                        nearest(person, outcome.get()).map(FigureClaim::id),
                        rule(sign.get())));
    }

    private static String rule(Sign sign) {
        boolean open = sign.told() == Told.VICTIM && !sign.rule().endsWith(NamedVictim.OPEN);
        return open ? sign.rule() + NamedVictim.OPEN : sign.rule();
    }

    /** The day nearest to the name in its sentence. */
    private When day(NameRun run) {
        Span sentence = run.sentence().span();
        return dates.stream()
                .filter(date -> date.quote().part() == run.part())
                .filter(date -> sentence.contains(date.quote().span()))
                .min(
                        Comparator.comparingInt(
                                (Mention.OfDate date) -> distance(date.quote().span(), run.span())))
                .map(Mention.OfDate::when)
                .orElse(When.UNKNOWN);
    }

    /** A victim of whom no more is told is dead where all whom the report counts are dead. */
    private Optional<Outcome> outcome(Told told) {
        return switch (told) {
            case KILLED -> Optional.of(Outcome.KILLED);
            case ABDUCTED -> Optional.of(Outcome.ABDUCTED);
            case MISSING -> Optional.of(Outcome.MISSING);
            case DETAINED -> Optional.of(Outcome.DETAINED);
            case INJURED -> Optional.of(Outcome.INJURED);
            case VICTIM -> {
                boolean dead = counts(Outcome.KILLED);
                boolean hurt = counts(Outcome.INJURED);
                if (dead == hurt) yield Optional.empty();
                yield Optional.of(dead ? Outcome.KILLED : Outcome.INJURED);
            }
            case SUSPECT -> Optional.empty();
        };
    }

    private boolean counts(Outcome outcome) {
        return figures.stream()
                .anyMatch(figure ->
                        figure.outcome() == outcome && figure.count().headline().orElse(1) > 0);
    }

    /** The figure that counts the person: it holds a mention, or stands nearest to one. */
    private Optional<FigureClaim> nearest(Person person, Outcome outcome) {
        return figures.stream()
                .filter(figure -> figure.outcome() == outcome)
                .min(
                        Comparator.comparingLong((FigureClaim figure) ->
                                        person.runs().stream()
                                                .mapToLong(run -> distance(figure, run))
                                                .min()
                                                .orElse(Long.MAX_VALUE))
                                .thenComparing(FigureClaim::quote));
    }

    /** In chars; the other part of the report is beyond all of this one. */
    private static long distance(FigureClaim figure, NameRun run) {
        if (figure.quote().part() != run.part()) return Integer.MAX_VALUE;
        return distance(figure.quote().span(), run.span());
    }

    /** In chars; 0 where one overlaps the other. */
    private static int distance(Span one, Span other) {
        if (one.overlaps(other)) return 0;
        return one.start() >= other.end()
                ? one.start() - other.end() + 1
                : other.start() - one.end() + 1;
    }
}
