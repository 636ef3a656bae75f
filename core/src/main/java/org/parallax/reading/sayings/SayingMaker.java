package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.NearbyQuotations;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;
import org.parallax.reading.scene.Party;
import org.parallax.text.Span;

import java.util.List;
import java.util.Optional;

/**
 * Makes a {@link Saying} of its parts in one sentence: from the head "spokeswoman" the words that
 * name the speaker and the council she speaks for.
 */
final class SayingMaker {
    private final Document document;
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final String text;
    private final NearbyQuotations quotations;

    SayingMaker(Document document, ParsedSentence parsed, NearbyQuotations quotations) {
        this.document = document;
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.text = document.report().part(sentence.part());
        this.quotations = quotations;
    }

    /**
     * @param cue the first token of the cue
     * @param endOfCue one past its last
     * @param source the head of the words that name the speaker
     */
    Saying saying(int cue, int endOfCue, int source, List<Span> content, Act act, String rule) {
        Optional<Party> party =
                parties.of(source).map(p -> spokenFor(p, source).on(document.day()));
        Span words =
                party.map(p -> sentence.span(p.from(), p.to()))
                        .orElseGet(() -> source == cue ? itself(cue) : name(source));
        Span cueSpan = sentence.span(cue, endOfCue);
        return new Saying(
                sentence.part(),
                sentence.index(),
                party,
                words,
                relative(cue, source),
                party.flatMap(Party::person)
                        .or(() -> titled(source))
                        .orElseGet(() -> words.in(text)),
                cueSpan,
                cueSpan.in(text),
                content,
                act,
                quotations.touch(content),
                rule,
                Optional.empty());
    }

    /** The "earlier reports" of "earlier reports of nine dead". */
    private Span itself(int noun) {
        return sentence.span(tree.phraseStart(noun), noun + 1);
    }

    /** The "who" of "residents who said". */
    private Optional<Span> relative(int cue, int source) {
        return tree.child(cue, "nsubj")
                .filter(own -> own != source && tree.isRelative(own))
                .map(own -> sentence.span(own, own + 1));
    }

    /** "Salma Noor, a spokeswoman for the council, said": she, and the council she speaks for. */
    private Party spokenFor(Party party, int source) {
        if (party.person().isEmpty() || party.actor().isPresent()) return party;
        return tree.children(source, "appos").stream()
                .filter(office -> Titles.isTitle(tree.lemma(office)))
                .flatMap(office -> parties.of(office).stream())
                .flatMap(body -> body.actor().stream())
                .filter(body -> body.kind() != Actor.Kind.PERSON_KIND)
                .findFirst()
                .map(body -> new Party(Optional.of(body), party.person(), party.from(), party.to()))
                .orElse(party);
    }

    /** "the rebel commander Jean Mbala": a name that no register knows, right behind a title. */
    private Optional<String> titled(int source) {
        return tree.children(source, "appos").stream()
                .filter(name -> Titles.isTitle(tree.lemma(source)) && tree.pos(name).equals("NNP"))
                .filter(name -> tree.phraseStart(name) == source + 1)
                .map(name -> sentence.span(source + 1, name + 1).in(text))
                .findFirst();
    }

    /** The words of a speaker that nothing known is named by: "a source in the hospital". */
    private Span name(int source) {
        int from = source;
        if (!tree.pos(source).startsWith("PRP")) {
            from = tree.phraseStart(source);
            while (from < source && tree.pos(from).equals("DT")) from++;
        }
        int to =
                tree.last(
                        source,
                        child ->
                                child > source
                                        && tree.hangs(
                                                child,
                                                "prep",
                                                "pobj",
                                                "compound",
                                                "nmod",
                                                "det",
                                                "poss"));
        return sentence.span(from, Math.max(to, from + 1));
    }
}
