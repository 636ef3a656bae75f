package org.parallax.reading;

import org.parallax.claims.Act;
import org.parallax.text.Part;
import org.parallax.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who says what in one parsed sentence: verbs of speech with their subjects, participles that
 * share one ("accusing", "adding that"), "according to", appeals and statements that somebody
 * issues. Quotation marks are {@link Quoting}'s.
 */
final class SayingReader {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "i", "you");
    private static final Set<String> EMPTY_SUBJECTS =
            Set.of(
                    "it", "this", "that", "these", "those", "there", "what", "we", "i", "you",
                    "some", "many", "one");
    private static final Set<String> SPEAKING_NOUNS =
            Set.of(
                    "source",
                    "official",
                    "resident",
                    "witness",
                    "activist",
                    "media",
                    "medium",
                    "ministry",
                    "spokesman",
                    "spokesperson",
                    "spokeswoman",
                    "police",
                    "army",
                    "military",
                    "report",
                    "authority",
                    "analyst",
                    "expert",
                    "group",
                    "organization",
                    "organisation",
                    "family",
                    "relative",
                    "survivor",
                    "hospital",
                    "doctor",
                    "medic",
                    "agency",
                    "monitor",
                    "observatory",
                    "statement",
                    "minister",
                    "president",
                    "commander",
                    "envoy",
                    "leader",
                    "chief",
                    "administration",
                    "council",
                    "government",
                    "network",
                    "channel",
                    "newspaper",
                    "correspondent",
                    "journalist",
                    "reporter",
                    "local",
                    "villager",
                    "diplomat",
                    "ambassador",
                    "secretary",
                    "governor",
                    "mayor",
                    "lawmaker",
                    "opposition",
                    "rebel",
                    "party",
                    "directorate",
                    "department",
                    "office",
                    "command",
                    "center",
                    "centre",
                    "committee",
                    "commission",
                    "coalition",
                    "militant",
                    "people",
                    "eyewitness",
                    "mediator",
                    "director",
                    "negotiator",
                    "delegation",
                    "campaigner",
                    "company",
                    "court",
                    "judge",
                    "lawyer",
                    "prosecutor",
                    "television",
                    "tv",
                    "radio",
                    "website",
                    "outlet",
                    "union",
                    "association",
                    "body",
                    "force",
                    "side",
                    "staff",
                    "worker",
                    "rescuer",
                    "volunteer",
                    "head",
                    "member",
                    "state");
    private static final Set<String> ISSUED =
            Set.of(
                    "statement",
                    "appeal",
                    "call",
                    "warning",
                    "condemnation",
                    "concern",
                    "support",
                    "threat",
                    "accusation",
                    "denial",
                    "announcement",
                    "demand",
                    "pledge",
                    "apology",
                    "hope",
                    "alarm",
                    "regret",
                    "opposition",
                    "readiness",
                    "solidarity",
                    "outrage",
                    "responsibility");
    private static final Set<String> COUNTED =
            Set.of("toll", "count", "figure", "number", "estimate", "dead", "tally");
    private static final Set<String> CONTENT_PREPOSITIONS =
            Set.of(
                    "of", "for", "against", "on", "about", "to", "over", "as", "with", "that",
                    "from", "at");

    private final Document document;
    private final Scene scene;
    private final Tree tree;
    private final Parties parties;
    private final String text;

    private SayingReader(Document document, Scene scene, Tree tree) {
        this.document = document;
        this.scene = scene;
        this.tree = tree;
        this.parties = new Parties(scene, tree);
        this.text = document.report().part(scene.sentence().part());
    }

    /**
     * The sayings of one sentence; cues inside a full quotation speak for its speaker and are left
     * out.
     */
    static List<Saying> read(Document document, Scene scene) {
        if (scene.tree().isEmpty()) return List.of();
        SayingReader reader = new SayingReader(document, scene, scene.tree().get());
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            int at = i;
            if (reader.insideQuotation(i)) continue;
            reader.verb(i).or(() -> reader.takenForNoun(at)).ifPresent(found::add);
            reader.accordingTo(i).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Saying::cue));
        return found;
    }

    private boolean insideQuotation(int i) {
        Span token = scene.sentence().tokens().get(i).span();
        return document.quotations().stream()
                .anyMatch(q ->
                        q.part() == scene.sentence().part()
                                && q.inner().contains(token)
                                && isLong(q.inner()));
    }

    private boolean isLong(Span inner) {
        return inner.length() > 24;
    }

    private Optional<Saying> verb(int i) {
        if (!tree.isVerb(i) || tree.hangs(i, "aux", "auxpass", "nmod", "compound", "amod"))
            return Optional.empty();
        Optional<Cues.Cue> cue = Cues.of(tree.lemma(i));
        if (cue.isEmpty() || !isCue(i)) return Optional.empty();
        if (tree.lemma(i).equals("cite") && tree.pos(i).equals("VBG")) return citing(i);
        Optional<Integer> subject = speaker(i);
        if (subject.isEmpty()) return Optional.empty();
        int source = subject.get();
        boolean demonstrative = tree.pos(source).equals("DT") && tree.pos(i).equals("VBG");
        if (!demonstrative && !speaks(source, cue.get().strong())) return Optional.empty();
        List<Integer> parts = contentParts(i, source);
        if (parts.isEmpty() && !besideQuotation(i)) return Optional.empty();
        List<Span> content = new ArrayList<>();
        for (int part : parts) content.add(contentSpan(part, i));
        Act act = act(i, cue.get().act(), parts);
        return Optional.of(saying(i, source, merge(content), act, "statement/verb"));
    }

    /** ", warning that …", which the tagger may take for a noun. */
    private Optional<Saying> takenForNoun(int i) {
        String word = scene.sentence().fold(i);
        boolean shape =
                tree.pos(i).equals("NN")
                        && word.endsWith("ing")
                        && scene.sentence().fold(i - 1).equals(",")
                        && scene.sentence().fold(i + 1).equals("that");
        if (!shape || i + 2 >= tree.size()) return Optional.empty();
        String stem = word.substring(0, word.length() - 3);
        Optional<Cues.Cue> cue = Cues.of(stem).or(() -> Cues.of(stem + "e"));
        Optional<Integer> source = mainSubject(i);
        if (cue.isEmpty() || source.isEmpty()) return Optional.empty();
        int to = tree.size();
        while (to > i + 2 && tree.relation(to - 1).equals("punct")) to--;
        return Optional.of(
                saying(
                        i,
                        source.get(),
                        List.of(scene.sentence().span(i + 1, to)),
                        cue.get().act(),
                        "statement/participle"));
    }

    /** "the agency, citing the ministry, said": the ministry said it first. */
    private Optional<Saying> citing(int i) {
        Optional<Integer> source = tree.child(i, "dobj");
        if (source.isEmpty()) return Optional.empty();
        int outer = tree.head(i) < 0 ? i : tree.clauseVerb(tree.head(i));
        boolean speech = outer != i && tree.isVerb(outer) && Cues.of(tree.lemma(outer)).isPresent();
        List<Span> content = new ArrayList<>();
        if (speech)
            for (int part : contentParts(outer, source.get()))
                if (!tree.within(i, part)) content.add(contentSpan(part, outer));
        if (content.isEmpty()) content.addAll(restOfClause(i, tree.last(source.get())));
        if (content.isEmpty()) return Optional.empty();
        return Optional.of(
                saying(i, source.get(), merge(content), Act.STATEMENT, "statement/citing"));
    }

    /** Weeds out readings of a cue verb that tell of no speech. */
    private boolean isCue(int i) {
        return switch (tree.lemma(i)) {
            case "hold" -> tree.children(i, "dobj").stream().anyMatch(o -> responsible(i, o));
            case "call" ->
                    hasPreposition(i, "on")
                            || hasPreposition(i, "for")
                            || tree.child(i, "dobj", "oprd").isPresent();
            case "read" -> besideQuotation(i);
            case "continue", "point", "describe", "post", "respond" ->
                    besideQuotation(i) || hasClause(i) || hasPreposition(i, "as");
            case "give", "put", "release" ->
                    tree.children(i, "dobj").stream()
                            .anyMatch(o -> COUNTED.contains(tree.lemma(o)));
            case "document", "count", "record", "register" ->
                    tree.child(i, "dobj").isPresent() && !tree.passive(i);
            case "express", "voice", "issue" ->
                    tree.children(i, "dobj").stream().anyMatch(o -> ISSUED.contains(tree.lemma(o)));
            case "back", "support" -> !tree.passive(i);
            case "believe",
                    "think",
                    "suggest",
                    "indicate",
                    "observe",
                    "maintain",
                    "estimate",
                    "consider",
                    "recall",
                    "write",
                    "conclude",
                    "testify",
                    "mention" ->
                    besideQuotation(i) || hasClause(i) || tree.lemma(i).equals("consider");
            case "claim" ->
                    tree.children(i, "dobj").stream()
                            .noneMatch(
                                    o -> Set.of("life", "toll", "victim").contains(tree.lemma(o)));
            case "charge" -> hasPreposition(i, "with") || hasClause(i);
            default -> true;
        };
    }

    private boolean responsible(int verb, int object) {
        return tree.children(object, "nmod", "amod", "acomp", "oprd", "relcl").stream()
                        .anyMatch(c -> tree.lemma(c).equals("responsible"))
                || tree.children(verb, "oprd", "acomp", "xcomp", "nmod").stream()
                        .anyMatch(c ->
                                tree.lemma(c).equals("responsible")
                                        || tree.lemma(c).equals("accountable"));
    }

    private boolean hasPreposition(int i, String word) {
        return tree.children(i, "prep", "prt").stream().anyMatch(p -> tree.lemma(p).equals(word));
    }

    private boolean hasClause(int i) {
        return tree.child(i, "ccomp", "xcomp").isPresent();
    }

    /**
     * Who speaks by the verb {@code i}: its agent where it is passive, what a relative pronoun
     * stands for, its subject.
     */
    private Optional<Integer> speaker(int i) {
        if (tree.lemma(i).equals("read")) {
            for (int object : tree.children(i, "dobj", "nsubj")) {
                if (tree.lemma(object).equals("statement")) return Optional.of(object);
            }
        }
        if (tree.passive(i) || isReducedPassive(i)) {
            List<Integer> agents = tree.objectsOf(i, Set.of("by"));
            return agents.isEmpty() ? Optional.empty() : Optional.of(agents.getFirst());
        }
        if (tree.pos(i).equals("VBG")) {
            Optional<Integer> participle = speakerOfParticiple(i);
            if (participle.isPresent()) return participle;
        }
        Optional<Integer> subject = tree.subject(i);
        if (subject.isEmpty()) return inverted(i);
        boolean suffered =
                tree.pos(i).equals("VBN")
                        && tree.hangs(i, "acl", "relcl")
                        && tree.child(i, "aux", "nsubj").isEmpty();
        return suffered ? Optional.empty() : subject;
    }

    /**
     * "with the minister saying" names its speaker just before; ", accusing" hung on a mere thing
     * takes the main subject.
     */
    private Optional<Integer> speakerOfParticiple(int i) {
        boolean comma = scene.sentence().fold(i - 1).equals(",");
        if (!comma && i > 0 && tree.isNoun(i - 1) && parties.of(i - 1).isPresent())
            return Optional.of(i - 1);
        if (!comma || !tree.hangs(i, "acl", "advcl", "relcl")) return Optional.empty();
        Optional<Integer> near = tree.subject(i);
        boolean speaking =
                near.isPresent()
                        && (parties.of(near.get()).isPresent()
                                || SPEAKING_NOUNS.contains(tree.lemma(near.get())));
        if (speaking) return Optional.empty();
        return mainSubject(i);
    }

    private Optional<Integer> mainSubject(int before) {
        for (int root = 0; root < before; root++) {
            if (tree.head(root) >= 0) continue;
            Optional<Integer> main = tree.subject(root);
            if (main.isPresent()
                    && (parties.of(main.get()).isPresent()
                            || tree.pos(main.get()).equals("PRP")
                            || tree.pos(main.get()).equals("DT"))) return main;
        }
        return Optional.empty();
    }

    private boolean isReducedPassive(int i) {
        return tree.pos(i).equals("VBN")
                && tree.child(i, "nsubj").isEmpty()
                && tree.child(i, "aux").isEmpty()
                && !tree.objectsOf(i, Set.of("by")).isEmpty();
    }

    /** "…," said the minister: the parser at times makes him the object. */
    private Optional<Integer> inverted(int i) {
        boolean finite = tree.pos(i).equals("VBD") || tree.pos(i).equals("VBZ");
        if (!finite || !besideQuotation(i)) return Optional.empty();
        return tree.children(i, "dobj", "npadvmod", "attr").stream()
                .filter(o -> o > i && parties.of(o).isPresent())
                .findFirst();
    }

    private boolean speaks(int source, boolean strong) {
        if (tree.pos(source).equals("PRP")) {
            String word = scene.sentence().fold(source);
            return PRONOUNS.contains(word)
                            && !word.equals("it")
                            && !word.equals("we")
                            && !word.equals("i")
                            && !word.equals("you")
                    || word.equals("it") && strong;
        }
        if (EMPTY_SUBJECTS.contains(tree.lemma(source))
                || !tree.isNoun(source) && !tree.pos(source).equals("DT")) {
            return parties.of(source).isPresent();
        }
        if (parties.of(source).isPresent() || SPEAKING_NOUNS.contains(tree.lemma(source)))
            return true;
        return strong && (scene.sentence().capitalised(source) || tree.isNoun(source));
    }

    private List<Integer> contentParts(int i, int source) {
        List<Integer> parts = new ArrayList<>();
        for (int child : tree.children(i)) {
            if (child == source || tree.within(source, child)) continue;
            switch (tree.relation(child)) {
                case "ccomp", "xcomp", "dobj", "oprd", "attr", "parataxis" -> parts.add(child);
                case "prep", "dative" -> {
                    if (CONTENT_PREPOSITIONS.contains(tree.lemma(child)) && !isFrame(child))
                        parts.add(child);
                }
                default -> {}
            }
        }
        return parts;
    }

    /** "on Tuesday", "in a statement", "to reporters": round the saying, not in it. */
    private boolean isFrame(int preposition) {
        List<Integer> objects = tree.children(preposition, "pobj");
        if (objects.isEmpty()) return false;
        int object = objects.getFirst();
        boolean date = scene.dates().stream().anyMatch(d -> d.from() <= object && object < d.to());
        return date
                || Set.of(
                                "statement",
                                "reporter",
                                "journalist",
                                "briefing",
                                "interview",
                                "conference",
                                "television",
                                "tv",
                                "agency",
                                "telegram",
                                "facebook",
                                "twitter",
                                "x",
                                "parliament",
                                "condition",
                                "behalf")
                        .contains(tree.lemma(object));
    }

    private Span contentSpan(int part, int cue) {
        int from =
                tree.first(
                        part,
                        child ->
                                !(tree.relation(child).equals("punct") && child < part)
                                        || insideParts(child));
        int to =
                tree.last(
                        part, child -> !tree.relation(child).equals("punct") && !addsSaying(child));
        if (from < cue && to > cue) {
            if (part > cue) from = cue + 1;
            else to = cue;
        }
        return scene.sentence().span(from, Math.max(to, from + 1));
    }

    /** ", adding that …": a saying of its own, not part of the one it hangs on. */
    private boolean addsSaying(int child) {
        return tree.pos(child).equals("VBG")
                && tree.hangs(child, "advcl", "acl")
                && Cues.of(tree.lemma(child)).isPresent()
                && scene.sentence().fold(child - 1).equals(",");
    }

    private boolean insideParts(int child) {
        return tree.pos(child).equals("``");
    }

    /** Pieces that touch, but for a few chars between them, become one. */
    static List<Span> merge(List<Span> pieces) {
        List<Span> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.naturalOrder());
        List<Span> merged = new ArrayList<>();
        for (Span piece : sorted) {
            if (!merged.isEmpty() && piece.start() <= merged.getLast().end() + 3) {
                merged.set(merged.size() - 1, merged.getLast().cover(piece));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    /** True where a long quotation ends or begins in the cue's sentence, next to it. */
    private boolean besideQuotation(int i) {
        Span sentence = scene.sentence().span();
        Span cue = scene.sentence().tokens().get(i).span();
        return document.quotations().stream()
                .anyMatch(q ->
                        q.part() == scene.sentence().part()
                                && q.inner().overlaps(sentence)
                                && !q.inner().contains(cue));
    }

    private Act act(int i, Act act, List<Integer> parts) {
        String lemma = tree.lemma(i);
        if (lemma.equals("claim")
                && parts.stream().anyMatch(p -> tree.lemma(p).equals("responsibility")))
            return Act.CLAIM_RESPONSIBILITY;
        for (int part : parts) {
            if (tree.relation(part).equals("dobj")) {
                Optional<Act> byObject = actOfNoun(part);
                if (byObject.isPresent()) return byObject.get();
            }
        }
        if (lemma.equals("call")) return Act.CALL;
        return act;
    }

    /** "expressed concern", "issued an appeal", "reaffirmed support". */
    private Optional<Act> actOfNoun(int noun) {
        if (tree.lemma(noun).equals("statement")) {
            for (int child : tree.children(noun, "acl")) {
                if (!tree.lemma(child).equals("express")) continue;
                for (int object : tree.children(child, "dobj")) return actOfNoun(object);
            }
        }
        return switch (tree.lemma(noun)) {
            case "concern", "alarm", "worry" -> Optional.of(Act.CONCERN);
            case "appeal", "call" -> Optional.of(Act.CALL);
            case "warning" -> Optional.of(Act.WARN);
            case "condemnation", "outrage" -> Optional.of(Act.CONDEMN);
            case "support", "solidarity", "backing" -> Optional.of(Act.SUPPORT);
            case "threat", "pledge", "determination" -> Optional.of(Act.VOW);
            case "demand" -> Optional.of(Act.DEMAND);
            case "denial" -> Optional.of(Act.DENY);
            case "accusation" -> Optional.of(Act.ACCUSE);
            default -> Optional.empty();
        };
    }

    /** "according to X": X says the rest of the clause. */
    private Optional<Saying> accordingTo(int i) {
        boolean opening =
                tree.lemma(i).equals("accord") || scene.sentence().fold(i).equals("according");
        if (!opening || !scene.sentence().fold(i + 1).equals("to") || i + 2 >= tree.size())
            return Optional.empty();
        List<Integer> objects = new ArrayList<>();
        for (int to : tree.children(i, "prep", "pcomp", "prt", "mark", "advmod"))
            objects.addAll(tree.children(to, "pobj"));
        objects.addAll(tree.children(i, "pobj"));
        if (objects.isEmpty()) return Optional.empty();
        int source = objects.getFirst();
        int end =
                Math.max(
                        tree.last(source, child -> !tree.hangs(child, "punct", "relcl", "advcl")),
                        source + 1);
        List<Span> content = restOfClause(i, end);
        if (content.isEmpty()) return Optional.empty();
        Saying saying = saying(i, source, content, Act.STATEMENT, "statement/according-to");
        Span cue = scene.sentence().span(i, i + 2);
        return Optional.of(
                new Saying(
                        saying.part(),
                        saying.sentence(),
                        saying.speaker(),
                        saying.source(),
                        saying.name(),
                        cue,
                        cue.in(text),
                        content,
                        Act.STATEMENT,
                        saying.quoted(),
                        saying.rule()));
    }

    private List<Span> restOfClause(int from, int end) {
        List<Span> content = new ArrayList<>();
        int start = 0;
        while (start < from && tree.pos(start).equals("``")) start++;
        int stop = from;
        while (stop > start && tree.relation(stop - 1).equals("punct")) stop--;
        if (stop > start) content.add(scene.sentence().span(start, stop));
        int next = end;
        while (next < tree.size() && tree.relation(next).equals("punct")) next++;
        boolean relative =
                next < tree.size() && (tree.pos(next).equals("WDT") || tree.pos(next).equals("WP"));
        if (content.isEmpty() && !relative && next < tree.size()) {
            int last = tree.size();
            while (last > next && tree.relation(last - 1).equals("punct")) last--;
            if (last > next) content.add(scene.sentence().span(next, last));
        }
        return content;
    }

    private Saying saying(int cue, int source, List<Span> content, Act act, String rule) {
        Optional<Party> party = parties.of(source);
        int from = party.map(Party::from).orElseGet(() -> nameStart(source));
        int to =
                party.map(Party::to)
                        .orElseGet(() ->
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
                                                                "poss")));
        Span words = scene.sentence().span(from, Math.max(to, from + 1));
        Span verb = cueSpan(cue);
        Part part = scene.sentence().part();
        boolean quoted =
                document.quotations().stream()
                        .anyMatch(q ->
                                q.part() == part
                                        && content.stream().anyMatch(c -> c.overlaps(q.inner())));
        String name = party.flatMap(Party::person).orElseGet(() -> words.in(text));
        return new Saying(
                part,
                scene.sentence().index(),
                party,
                words,
                name,
                verb,
                verb.in(text),
                content,
                act,
                quoted,
                rule);
    }

    private int nameStart(int source) {
        if (tree.pos(source).startsWith("PRP")) return source;
        int from = tree.phraseStart(source);
        while (from < source && tree.pos(from).equals("DT")) from++;
        return from;
    }

    private Span cueSpan(int cue) {
        int to = cue + 1;
        for (int particle : tree.children(cue, "prt")) if (particle == cue + 1) to = cue + 2;
        return scene.sentence().span(cue, to);
    }

    static boolean isPronoun(String word) {
        return PRONOUNS.contains(word);
    }
}
