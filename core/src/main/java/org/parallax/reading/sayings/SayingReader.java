package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.NearbyQuotations;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Titles;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Parties;
import org.parallax.reading.scene.Party;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads who says what in one parsed sentence: verbs of speech with their subjects, participles that
 * share one ("accusing", "adding that"), "according to", appeals and statements that somebody
 * issues. Takes a {@link ParsedSentence}, gives {@link Saying}s in text order.
 *
 * <p>Four questions, a class each: is this verb a cue ({@link CueVerbs}), who speaks by it ({@link
 * SpeakerFinder}), what is said ({@link SaidContent}), who is cited ({@link CitedSources}).
 * Quotation marks are {@link Quoting}'s.
 */
public final class SayingReader {
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final String text;
    private final NearbyQuotations quotations;
    private final CueVerbs cues;
    private final SpeakerFinder speakers;
    private final SaidContent content;
    private final CitedSources cited;
    private final OpenCues open;

    private SayingReader(Document document, ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.text = document.report().part(sentence.part());
        this.quotations = new NearbyQuotations(document, sentence);
        this.cues = new CueVerbs(tree, quotations);
        this.speakers = new SpeakerFinder(parsed, quotations);
        this.content = new SaidContent(parsed);
        this.cited = new CitedSources(parsed, content, this);
        this.open = new OpenCues(parsed, quotations, speakers, content);
    }

    /**
     * The sayings of one sentence; cues inside a full quotation speak for its speaker and are left
     * out.
     */
    public static List<Saying> read(Document document, ParsedSentence parsed) {
        SayingReader reader = new SayingReader(document, parsed);
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            int at = i;
            if (reader.quotations.hold(i)) continue;
            reader.verb(i).or(() -> reader.takenForNoun(at)).ifPresent(found::add);
            reader.cited.accordingTo(i).ifPresent(found::add);
        }
        List<Saying> listed = List.copyOf(found);
        for (int i = 0; i < reader.tree.size(); i++)
            reader.openVerb(i).filter(it -> !isPartOf(it, listed)).ifPresent(found::add);
        found.sort(Comparator.comparing(Saying::cue));
        return found;
    }

    /** The defending of "vowed to defend the town": it is vowed by whoever would do it. */
    private static boolean isPartOf(Saying open, List<Saying> listed) {
        return listed.stream()
                .anyMatch(it -> it.source().equals(open.source()) && it.touches(open.cue()));
    }

    /** The verbs that {@link CueWeights} are asked of. */
    public static List<CueOption> open(Document document, ParsedSentence parsed) {
        SayingReader reader = new SayingReader(document, parsed);
        List<CueOption> options = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++)
            reader.candidate(i)
                    .map(it -> {
                        Saying saying = reader.openSaying(it);
                        return new CueOption(
                                saying.part(),
                                saying.source(),
                                saying.wholeContent().orElse(saying.cue()),
                                it.features());
                    })
                    .ifPresent(options::add);
        return options;
    }

    private Optional<OpenCues.Candidate> candidate(int i) {
        if (quotations.hold(i) || verb(i).isPresent()) return Optional.empty();
        return open.at(i);
    }

    private Optional<Saying> openVerb(int i) {
        return candidate(i).filter(CueWeights::isCue).map(this::openSaying);
    }

    private Saying openSaying(OpenCues.Candidate it) {
        return saying(
                it.verb(),
                endOfCue(it.verb()),
                it.source(),
                it.said(),
                Act.STATEMENT,
                OpenCues.RULE);
    }

    private Optional<Saying> verb(int i) {
        Optional<Cues.Cue> cue = cues.at(i);
        if (cue.isEmpty()) return Optional.empty();
        if (cited.isCiting(i)) return cited.citing(i);
        Optional<Integer> source = speakers.of(i, cue.get());
        if (source.isEmpty()) return Optional.empty();
        List<Integer> said = content.heads(i, source.get());
        if (said.isEmpty() && !quotations.standBeside(i)) return Optional.empty();
        Act act = cues.act(i, cue.get().act(), said);
        List<Span> words = content.spans(said, i, source.get());
        return Optional.of(saying(i, endOfCue(i), source.get(), words, act, "statement/verb"));
    }

    private int endOfCue(int verb) {
        return tree.children(verb, "prt").contains(verb + 1) ? verb + 2 : verb + 1;
    }

    /** ", warning that ...", which the tagger may take for a noun. */
    private Optional<Saying> takenForNoun(int i) {
        String word = sentence.fold(i);
        boolean shape =
                tree.pos(i).equals("NN")
                        && word.endsWith("ing")
                        && sentence.fold(i - 1).equals(",")
                        && sentence.fold(i + 1).equals("that");
        if (!shape || i + 2 >= tree.size()) return Optional.empty();
        String stem = word.substring(0, word.length() - 3);
        Optional<Cues.Cue> cue = Cues.of(stem).or(() -> Cues.of(stem + "e"));
        Optional<Integer> source = speakers.mainSubject(i);
        if (cue.isEmpty() || source.isEmpty()) return Optional.empty();
        Span said = sentence.span(i + 1, content.withoutMarks(i + 2, tree.size()));
        return Optional.of(
                saying(
                        i,
                        endOfCue(i),
                        source.get(),
                        List.of(said),
                        cue.get().act(),
                        "statement/participle"));
    }

    /**
     * @param cue the first token of the cue
     * @param endOfCue one past its last
     * @param source the head of the words that name the speaker
     */
    Saying saying(int cue, int endOfCue, int source, List<Span> content, Act act, String rule) {
        Optional<Party> party = parties.of(source).map(p -> spokenFor(p, source));
        Span words = party.map(p -> sentence.span(p.from(), p.to())).orElseGet(() -> name(source));
        Span cueSpan = sentence.span(cue, endOfCue);
        return new Saying(
                sentence.part(),
                sentence.index(),
                party,
                words,
                party.flatMap(Party::person).orElseGet(() -> words.in(text)),
                cueSpan,
                cueSpan.in(text),
                content,
                act,
                quotations.touch(content),
                rule);
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
