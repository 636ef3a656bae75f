package org.parallax.reading.sayings;

import org.parallax.claims.Speaker;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.scene.Party;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by whom a stretch of the report is said: the sayings whose content holds it, the first
 * sayer first. In "The agency quoted medics as saying that two died" the medics, then the agency.
 */
public final class Attribution {
    /** Openings by which a sentence goes on with what was just said. */
    private static final Set<String> GOES_ON = Set.of("this", "these", "that", "those");

    private static final List<List<String>> ADDS =
            List.of(
                    List.of("in", "addition"),
                    List.of("moreover"),
                    List.of("furthermore"),
                    List.of("additionally"),
                    List.of("also"),
                    List.of("as", "a", "result"));

    /** Shorter content lies inside longer; of equal ones a source that is cited spoke first. */
    private static final Comparator<Saying> INNERMOST =
            Comparator.comparingInt(Attribution::length)
                    .thenComparing(s -> !s.rule().equals("statement/citing"));

    private final Document document;
    private final List<Saying> sayings;
    private final Optional<Speaker> credit;

    /**
     * @param credit the agency that the whole report is credited to, as {@link CreditLine} finds it
     */
    public Attribution(Document document, List<Saying> sayings, Optional<Speaker> credit) {
        this.document = document;
        this.credit = credit;
        this.sayings = sayings;
    }

    /**
     * The sayings that hold the span, innermost first; those of the sentence before where this one
     * only goes on.
     */
    public List<Saying> of(Part part, int sentence, Span span) {
        List<Saying> found = holding(part, span);
        int at = sentence;
        while (found.isEmpty() && at > 0 && goesOn(document.sentences().get(at), at)) {
            at--;
            Sentence before = document.sentences().get(at);
            if (before.heading() || before.part() != part) break;
            found = holdingEnd(before);
        }
        return found;
    }

    private List<Saying> holding(Part part, Span span) {
        List<Saying> found = new ArrayList<>();
        for (Saying saying : sayings) {
            if (saying.part() == part && isTold(saying) && holds(saying, span)) found.add(saying);
        }
        found.sort(INNERMOST);
        return found;
    }

    /** What somebody only wants or fears, by a verb that is weighed, is told by nobody. */
    private static boolean isTold(Saying saying) {
        return !saying.rule().equals(OpenCues.RULE);
    }

    /** True where most of the span lies in the content. */
    private static boolean holds(Saying saying, Span span) {
        for (Span piece : saying.content()) {
            int inside = Math.min(piece.end(), span.end()) - Math.max(piece.start(), span.start());
            if (inside * 2 > span.length()) return true;
        }
        return false;
    }

    private static int length(Saying saying) {
        return saying.wholeContent().map(Span::length).orElse(0);
    }

    private List<Saying> holdingEnd(Sentence sentence) {
        List<Saying> found = new ArrayList<>();
        int end = sentence.tokens().get(Math.max(0, sentence.size() - 2)).start();
        for (Saying saying : sayings) {
            boolean ends =
                    saying.sentence() == sentence.index()
                            && saying.content().stream().anyMatch(c -> c.end() >= end);
            if (ends) found.add(saying);
        }
        found.sort(Comparator.comparingInt(Attribution::length));
        return found;
    }

    private boolean goesOn(Sentence sentence, int index) {
        boolean own =
                sayings.stream().anyMatch(s -> s.sentence() == index && !isInside(s, sentence));
        if (own) return false;
        if (endsInSemicolon(document.sentences().get(index - 1))) return true;
        if (GOES_ON.contains(sentence.fold(0))
                && !sentence.fold(1).equals("week")
                && !sentence.fold(1).equals("month")) return true;
        return ADDS.stream()
                .anyMatch(words ->
                        sentence.folds().size() > words.size()
                                && sentence.folds().subList(0, words.size()).equals(words));
    }

    private static boolean endsInSemicolon(Sentence before) {
        return before.fold(before.size() - 1).equals(";");
    }

    private static boolean isInside(Saying saying, Sentence sentence) {
        return saying.cue().start() < sentence.span().start();
    }

    /**
     * The chain that the contract prints, nobody twice: whoever said it, then the agency that the
     * whole report is credited to, unless the report is its own.
     */
    public List<Speaker> speakers(Part part, List<Saying> sayings) {
        List<Speaker> speakers = new ArrayList<>();
        sayings.forEach(saying -> add(speaker(saying), speakers));
        if (part == Part.TEXT) credit.ifPresent(agency -> add(agency, speakers));
        return List.copyOf(speakers);
    }

    private static void add(Speaker speaker, List<Speaker> speakers) {
        if (speakers.stream().noneMatch(s -> s.key().equals(speaker.key()))) speakers.add(speaker);
    }

    public static Speaker speaker(Saying saying) {
        Optional<String> actor = saying.speaker().flatMap(Party::body);
        return new Speaker(actor, saying.name(), saying.source(), saying.cueWords());
    }
}
