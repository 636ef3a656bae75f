package org.parallax.reading.sayings;

import org.parallax.reading.language.Document;
import org.parallax.reading.language.Document.Quotation;
import org.parallax.reading.scene.Scene;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every quotation its speaker: a cue in the sentence where the quotation ends or begins, else
 * the speaker of the quotation before it in the same or the neighbouring paragraph. In "'We left at
 * night,' said a nurse. 'Nobody helped.'" both are the nurse's.
 */
public final class Quoting {
    static final String RULE = "statement/quotation";

    /** Chars between a cue and a quotation over which the one may still belong to the other. */
    private static final int REACH = 160;

    /** A comma or colon, a blank and a mark. */
    private static final int CUE_TO_SPEECH = 3;

    /** A cue whose own content the quotation touches counts as this much nearer. */
    private static final int OWN = 4;

    private static final String ENDS_REPLY = ",.!?";

    /** Chars of a comma, a blank and "the " before a speaker at most. */
    private static final int ARTICLE = 6;

    /** Chars that two double marks and a full stop take at most. */
    private static final int MARKS = 5;

    private final Document document;
    private final List<Saying> all;
    private final Set<Integer> given = new HashSet<>();

    private Quoting(Document document, List<Saying> sayings) {
        this.document = document;
        this.all = new ArrayList<>(sayings);
    }

    /** The sayings of the whole report in text order, quotations given to their speakers. */
    public static List<Saying> of(Document document, List<Scene> scenes, List<Saying> sayings) {
        Quoting quoting =
                new Quoting(document, SpeakerReferences.resolve(document, scenes, sayings));
        quoting.giveToSpeakers();
        quoting.all.removeIf(saying -> saying.content().isEmpty());
        quoting.all.sort(
                Comparator.comparing(Saying::part)
                        .thenComparing(s -> s.wholeContent().orElse(s.cue())));
        return quoting.all;
    }

    private void giveToSpeakers() {
        int previous = -1;
        int paragraph = 0;
        for (Quotation quotation : document.quotations()) {
            if (!quotation.isStatement() && !mayBeReply(quotation)) continue;
            Optional<Integer> cue = cueOf(quotation);
            if (!quotation.isStatement() && !isAllThatIsSaid(cue)) continue;
            boolean goesOn =
                    previous >= 0
                            && quotation.paragraph() - paragraph <= 1
                            && standsAlone(quotation);
            if (cue.isPresent()) previous = cue.get();
            else if (!goesOn) continue;
            give(quotation, previous);
            paragraph = quotation.paragraph();
        }
    }

    /** "'No,' he said": short, with the mark that ends it. */
    private boolean mayBeReply(Quotation quotation) {
        String words = quotation.inner().in(document.report().part(quotation.part()));
        return !words.isEmpty() && ENDS_REPLY.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private boolean isAllThatIsSaid(Optional<Integer> cue) {
        return cue.filter(it -> all.get(it).content().isEmpty()).isPresent();
    }

    /** What is quoted after the first quotation of a cue goes on with it: one statement. */
    private void give(Quotation quotation, int cue) {
        Saying saying = all.get(cue);
        boolean goesOn =
                given.contains(cue)
                        && saying.content().stream()
                                .anyMatch(piece -> !piece.overlaps(quotation.inner()));
        given.add(cue);
        all.set(cue, goesOn ? continued(saying, quotation) : extended(saying, quotation));
    }

    private static Saying continued(Saying saying, Quotation quotation) {
        List<Span> content = new ArrayList<>(saying.content());
        content.add(quotation.inner());
        return saying.quoting(SaidContent.merge(content), saying.act(), saying.rule());
    }

    /**
     * Direct speech takes the place of what stood before the cue; quoted words inside indirect
     * speech only widen it.
     */
    private Saying extended(Saying saying, Quotation quotation) {
        Span inner = quotation.inner();
        boolean direct =
                !saying.touches(inner)
                        || saying.content().stream()
                                .filter(inner::overlaps)
                                .allMatch(withMarks(inner)::contains)
                        || isSpeechBehindCue(saying, quotation);
        List<Span> content = new ArrayList<>();
        if (direct) content.add(inner);
        for (Span piece : saying.content()) {
            boolean touches = piece.overlaps(inner);
            if (!direct) content.add(touches ? piece.cover(inner) : piece);
            else if (!touches && (piece.start() > saying.cue().start() || leadsUp(piece, saying)))
                content.add(piece);
        }
        return saying.quoting(
                SaidContent.merge(content), saying.act(), direct ? RULE : saying.rule());
    }

    /** "The streets were empty, he added, 'but people came'": both are his words. */
    private static boolean leadsUp(Span piece, Saying saying) {
        int start = Math.min(saying.source().start(), saying.cue().start());
        return piece.end() <= start && start - piece.end() <= ARTICLE;
    }

    /**
     * "shouted 'The king has said no' in the street": a capital right behind the cue opens speech.
     */
    private boolean isSpeechBehindCue(Saying saying, Quotation quotation) {
        Span inner = quotation.inner();
        String text = document.report().part(quotation.part());
        int gap = inner.start() - saying.cue().end();
        return gap >= 0
                && Character.isUpperCase(text.codePointAt(inner.start()))
                && (quotation.sentence() || gap <= CUE_TO_SPEECH && quotation.isStatement());
    }

    /** With a mark and a blank on either side. */
    private static Span withMarks(Span inner) {
        return new Span(Math.max(0, inner.start() - 2), inner.end() + 2);
    }

    /** A cue in a sentence that the quotation touches; the one nearest to its edge. */
    private Optional<Integer> cueOf(Quotation quotation) {
        int best = -1;
        int nearest = REACH;
        for (int i = 0; i < all.size(); i++) {
            Saying saying = all.get(i);
            boolean possible =
                    saying.part() == quotation.part()
                            && !saying.rule().equals("statement/according-to")
                            && document.sentences()
                                    .get(saying.sentence())
                                    .span()
                                    .overlaps(quotation.inner());
            if (!possible) continue;
            int distance = distance(saying.cue(), quotation.inner());
            if (distance < 0) continue;
            if (saying.touches(quotation.inner())) distance /= OWN;
            if (distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    /** Chars between them; negative where the cue stands inside the quotation. */
    private static int distance(Span cue, Span quotation) {
        return cue.start() >= quotation.end()
                ? cue.start() - quotation.end()
                : quotation.start() - cue.end();
    }

    /** True where the quotation makes up its sentences, with nobody else speaking in them. */
    private boolean standsAlone(Quotation quotation) {
        return document.sentences().stream()
                .filter(s -> s.part() == quotation.part() && s.span().overlaps(quotation.inner()))
                .allMatch(s -> covers(quotation.inner(), s.span()));
    }

    /** Nine tenths, or all but the marks and a full stop. */
    private static boolean covers(Span quotation, Span sentence) {
        int inside =
                Math.min(sentence.end(), quotation.end())
                        - Math.max(sentence.start(), quotation.start());
        return inside * 10 >= sentence.length() * 9 || sentence.length() - inside <= MARKS;
    }
}
