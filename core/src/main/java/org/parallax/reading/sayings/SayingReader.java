package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.NearbyQuotations;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.ParsedSentence;
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
    private final NearbyQuotations quotations;
    private final CueVerbs cues;
    private final SpeakerFinder speakers;
    private final SaidContent content;
    private final CitedSources cited;
    private final OpenCues open;
    private final OpenNouns openNouns;
    private final SayingMaker maker;
    private final NominalCues nouns;
    private final LabelledSpeech labels;

    private SayingReader(Document document, ParsedSentence parsed) {
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.quotations = new NearbyQuotations(document, sentence);
        this.cues = new CueVerbs(tree, quotations);
        this.speakers = new SpeakerFinder(parsed, quotations);
        this.content = new SaidContent(parsed);
        this.maker = new SayingMaker(document, parsed, quotations);
        this.nouns = new NominalCues(parsed, content, maker);
        this.labels = new LabelledSpeech(parsed, maker);
        this.cited = new CitedSources(parsed, content, maker);
        this.open = new OpenCues(parsed, quotations, speakers, content);
        this.openNouns = new OpenNouns(parsed, content);
    }

    /**
     * The sayings of one sentence; cues inside a full quotation speak for its speaker and are left
     * out.
     */
    public static List<Saying> read(Document document, ParsedSentence parsed) {
        SayingReader reader = new SayingReader(document, parsed);
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            if (reader.quotations.hold(i)) continue;
            List<Saying> told = reader.verb(i);
            found.addAll(told);
            if (told.isEmpty()) reader.takenForNoun(i).ifPresent(found::add);
            found.addAll(reader.cited.accordingTo(i));
            reader.cited.inWordsOf(i).ifPresent(found::add);
            reader.nouns.at(i).ifPresent(found::add);
        }
        reader.labels.read().ifPresent(found::add);
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
                                saying.stands(),
                                saying.wholeContent().orElse(saying.cue()),
                                it.features());
                    })
                    .ifPresent(options::add);
        return options;
    }

    private Optional<OpenCues.Candidate> candidate(int i) {
        boolean listed = quotations.hold(i) || !verb(i).isEmpty() || nouns.at(i).isPresent();
        return listed ? Optional.empty() : open.at(i).or(() -> openNouns.at(i));
    }

    private Optional<Saying> openVerb(int i) {
        return candidate(i).filter(CueWeights::isCue).map(this::openSaying);
    }

    private Saying openSaying(OpenCues.Candidate it) {
        return maker.saying(
                it.cue(), endOfCue(it.cue()), it.source(), it.said(), Act.STATEMENT, OpenCues.RULE);
    }

    /** One saying of each who speaks by the verb: "X and Y condemned it" are two. */
    private List<Saying> verb(int i) {
        Optional<Cues.Cue> cue = cues.at(i);
        if (cue.isEmpty()) return List.of();
        if (cited.isOfAccordingTo(i)) return List.of();
        if (cited.isCiting(i)) return cited.citing(i, speakers.of(i, cue.get()));
        Optional<Integer> source = speakers.of(i, cue.get());
        if (source.isEmpty()) return List.of();
        List<Integer> heads = cues.said(i).orElseGet(() -> content.heads(i, source.get()));
        if (heads.isEmpty() && !quotations.standBeside(i)) return List.of();
        Act act = cues.act(i, cue.get().act(), heads);
        List<Span> words = content.spans(heads, i, source.get());
        Optional<Span> whom = content.whom(i, heads);
        return speakers.together(source.get()).stream()
                .map(each -> maker.saying(i, endOfCue(i), each, words, act, "statement/verb"))
                .map(saying -> whom.map(saying::about).orElse(saying))
                .toList();
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
                maker.saying(
                        i,
                        endOfCue(i),
                        source.get(),
                        List.of(said),
                        cue.get().act(),
                        "statement/participle"));
    }
}
