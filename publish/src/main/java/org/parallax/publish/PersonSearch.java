package org.parallax.publish;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.Mention;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Speaker;
import org.parallax.claims.StatementClaim;
import org.parallax.publish.NamedText.Run;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the persons whom one part of a report names, and which of them stand beside harm. */
final class PersonSearch {
    private static final Set<Outcome> HARM =
            Set.of(
                    Outcome.KILLED,
                    Outcome.INJURED,
                    Outcome.ABDUCTED,
                    Outcome.DETAINED,
                    Outcome.MISSING,
                    Outcome.CASUALTIES);

    private final NamedText text;
    private final VictimSigns signs;
    private final Set<Integer> harmed = new HashSet<>();

    /** Names that the reading knows for a body, an office holder or a place. */
    private final SpanIndex known = new SpanIndex();

    private final SpanIndex speakers = new SpanIndex();
    private final SpanIndex figures = new SpanIndex();

    /** Figures that rest on persons told by name, whose single names are names of victims too. */
    private final SpanIndex ofNames = new SpanIndex();

    private final List<Person> found = new ArrayList<>();

    private PersonSearch(Reading reading, Part part) {
        this.text = new NamedText(reading.report(), part);
        this.signs = new VictimSigns(text);
        for (Mention mention : reading.mentions()) {
            if (mention.quote().part() == part && isResolved(mention)) {
                known.add(mention.quote().span());
            }
        }
        for (Claim claim : reading.claims()) if (claim.quote().part() == part) add(claim);
        for (int i = 0; i < text.size(); i++) {
            boolean plain = !text.capitalised(i) || text.opens(i);
            if (plain && NameWords.HARM.contains(text.lower(i))) harmed.add(text.sentence(i));
        }
    }

    static boolean isResolved(Mention mention) {
        return switch (mention) {
            case Mention.OfActor actor -> actor.actor().isPresent();
            case Mention.OfPlace place -> place.where().isPresent();
            case Mention.OfDate _, Mention.OfNumber _ -> false;
        };
    }

    private void add(Claim claim) {
        claim.saidBy().stream().map(Speaker::span).forEach(speakers::add);
        if (claim instanceof StatementClaim statement) statement.source().ifPresent(speakers::add);
        if (!(claim instanceof FigureClaim figure) || !HARM.contains(figure.outcome())) return;
        figures.add(figure.quote().span());
        if (figure.rule().startsWith("figure/named-")) ofNames.add(figure.quote().span());
    }

    /** Every person named in the part, in text order. */
    static List<Person> in(Reading reading, Part part) {
        PersonSearch search = new PersonSearch(reading, part);
        for (Run run : search.text.runs()) if (!run.isEmpty()) search.consider(run);
        return search.found;
    }

    private void consider(Run run) {
        List<String> words = text.words(run.core(), run.to());
        if (words.isEmpty() || words.stream().allMatch(NameWords::isDemonym)) return;
        boolean told = signs.hasAge(run) || signs.kinBefore(run);
        boolean sure = told && !signs.followsPlaceWord(run);
        if (isBody(run) || isKnown(run, sure)) return;
        boolean office = signs.holdsOffice(run);
        boolean victim = told || signs.kinBehind(run) || isVictim(run, words, office);
        if (victim || words.size() > 1) found.add(new Person(text, run, words, victim, office));
    }

    private boolean isBody(Run run) {
        if (NameWords.OFFICES.contains(text.lower(run.to() - 1))) return true;
        for (int i = run.core(); i < run.to(); i++) {
            if (NameWords.BODIES.contains(text.lower(i))) return true;
        }
        return false;
    }

    /**
     * A name known as a whole is public, and so is one with a known name of two words in it. A
     * single word inside may be chance: many given and family names are places somewhere.
     */
    private boolean isKnown(Run run, boolean sure) {
        Span core = text.span(run.core(), run.to());
        for (Span name : known.overlapping(core)) {
            boolean whole = name.contains(core);
            boolean wide = text.words(name).size() > 1;
            if (whole && (wide || !sure) || wide && !sure) return true;
        }
        return false;
    }

    private boolean isVictim(Run run, List<String> words, boolean office) {
        boolean single = words.size() == 1;
        Span core = text.span(run.core(), run.to());
        boolean speaks = signs.speaks(run) || speakers.overlaps(core);
        if (signs.isHarmed(run) && !(single && (speaks || !text.isOneSubject(run)))) return true;
        if (isListed(run) && !speaks && !office) return true;
        if (speaks || signs.followsPlaceWord(run)) return false;
        if (figures.overlaps(core) && (!single || ofNames.overlaps(core))) return true;
        return !single && !office && harmed.contains(text.sentence(run.from()));
    }

    /** Right behind a victim in the same list. */
    private boolean isListed(Run run) {
        if (found.isEmpty()) return false;
        Person last = found.getLast();
        return last.victim() && signs.isListedWith(last.run(), run);
    }
}
