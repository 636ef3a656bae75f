package org.parallax.reading;

import org.parallax.claims.Outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the word of harm that governs a counted noun phrase. */
final class HarmFrames {
    private static final Set<String> SUFFERS = Set.of("suffer", "sustain", "receive", "incur");
    private static final Set<String> REPORTED =
            Set.of(
                    "report",
                    "confirm",
                    "believe",
                    "fear",
                    "say",
                    "presume",
                    "find",
                    "leave",
                    "declare",
                    "pronounce",
                    "know",
                    "list",
                    "remain",
                    "think");
    private static final Set<String> HOMES =
            Set.of(
                    "home",
                    "house",
                    "area",
                    "village",
                    "town",
                    "city",
                    "neighborhood",
                    "neighbourhood",
                    "district",
                    "camp",
                    "region");
    private static final Set<String> TAKES_LIVES = Set.of("claim", "take", "cost");
    private static final Set<String> PART = Set.of("include", "including", "among", "of");
    private static final Set<String> REACHES =
            Set.of(
                    "rise",
                    "reach",
                    "climb",
                    "stand",
                    "hit",
                    "pass",
                    "exceed",
                    "jump",
                    "increase",
                    "grow",
                    "total",
                    "number",
                    "be",
                    "amount",
                    "surge",
                    "soar");

    private final Tree tree;
    private final Sentence sentence;

    HarmFrames(Scene scene, Tree tree) {
        this.tree = tree;
        this.sentence = scene.sentence();
    }

    /**
     * @param predicate the token of the word of harm
     * @param part true for a part of a figure already named ("including 8 children")
     */
    record Frame(Outcome outcome, int predicate, boolean part, String rule) {}

    /**
     * @param head the head of the phrase with the number
     * @param noun the noun that is counted, the head itself or below it ("two of its members")
     */
    Optional<Frame> of(int head, int noun, Quantity quantity) {
        return self(head, noun, quantity)
                .or(() -> after(head, noun, quantity))
                .or(() -> governed(head, 0))
                .or(() -> before(quantity, head))
                .or(() -> toll(head));
    }

    private Optional<Frame> frame(Outcome outcome, int predicate, String rule) {
        return Optional.of(new Frame(outcome, predicate, false, "figure/" + rule));
    }

    /** "12 deaths", "hundreds of civilian casualties", "24 dead". */
    private Optional<Frame> self(int head, int noun, Quantity quantity) {
        for (int each : new int[] {noun, head}) {
            Optional<Harm.Word> word =
                    Harm.noun(tree.lemma(each)).filter(w -> w.takes() != Harm.Takes.OF);
            boolean named = tree.pos(each).startsWith("NN");
            if (word.isPresent() && named && each >= quantity.number())
                return frame(word.get().outcome(), each, "noun");
            Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(each));
            if (adjective.isPresent() && each > quantity.number() && !tree.hangs(each, "amod"))
                return frame(adjective.get().outcome(), each, "adjective");
        }
        return Optional.empty();
    }

    /**
     * "over 115 others injured", "12 people dead", "two members sustaining injuries": what follows
     * the phrase at once.
     */
    private Optional<Frame> after(int head, int noun, Quantity quantity) {
        int end = Math.max(Math.max(head, noun), quantity.to() - 1) + 1;
        Optional<Frame> close = at(end);
        if (close.isPresent()) return close;
        int past =
                tree.last(
                        Math.max(head, noun),
                        child ->
                                tree.hangs(
                                        child, "prep", "pobj", "det", "compound", "nmod", "poss"));
        return past > end
                ? at(past).filter(f -> f.rule().equals("figure/suffers"))
                : Optional.empty();
    }

    private Optional<Frame> at(int start) {
        int at = start;
        if (sentence.fold(at).equals("were")
                || sentence.fold(at).equals("was")
                || sentence.fold(at).equals("are")
                || sentence.fold(at).equals("is")) at++;
        while (at < tree.size() && tree.pos(at).equals("RB")) at++;
        if (at >= tree.size()) return Optional.empty();
        Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(at));
        boolean modifies =
                at + 1 < tree.size() && tree.hangs(at, "nmod", "amod") && tree.head(at) > at;
        if (adjective.isPresent() && !modifies)
            return frame(adjective.get().outcome(), at, "adjective");
        Optional<Harm.Word> verb =
                tree.pos(at).equals("VBN")
                        ? Harm.verb(tree.lemma(at)).filter(w -> w.takes() == Harm.Takes.OBJECT)
                        : Optional.empty();
        if (verb.isPresent()) return frame(verb.get().outcome(), at, "participle");
        return suffers(at);
    }

    private Optional<Frame> suffers(int verb) {
        if (!tree.isVerb(verb) || !SUFFERS.contains(tree.lemma(verb))) return Optional.empty();
        for (int object : tree.children(verb, "dobj")) {
            if (Set.of("injury", "wound", "burn", "bruise").contains(tree.lemma(object)))
                return frame(Outcome.INJURED, verb, "suffers");
        }
        return Optional.empty();
    }

    private Optional<Frame> governed(int head, int depth) {
        if (depth > 5) return Optional.empty();
        for (int modifier : tree.children(head, "acl", "relcl")) {
            Optional<Frame> own = participle(modifier);
            if (own.isPresent()) return own;
        }
        int up = tree.head(head);
        if (up < 0) return Optional.empty();
        return switch (tree.relation(head)) {
            case "nsubjpass" -> subject(up, true);
            case "nsubj" ->
                    subject(up, tree.pos(up).equals("VBN") && tree.child(up, "dobj").isEmpty());
            case "dobj" -> object(up, head);
            case "conj", "appos" ->
                    tree.isNoun(up) || tree.pos(up).equals("CD")
                            ? governed(up, depth + 1)
                            : Optional.empty();
            case "pobj" -> preposition(up, depth);
            case "nmod", "compound" -> governed(up, depth + 1);
            case "attr" -> toll(head);
            default -> Optional.empty();
        };
    }

    private Optional<Frame> participle(int verb) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        if (word.isPresent()) {
            boolean passive = tree.pos(verb).equals("VBN") || tree.passive(verb);
            if (word.get().takes() == Harm.Takes.OBJECT
                    && passive
                    && tree.child(verb, "dobj").isEmpty())
                return frame(word.get().outcome(), verb, "participle");
            if (word.get().takes() == Harm.Takes.SUBJECT)
                return frame(word.get().outcome(), verb, "relative");
        }
        return suffers(verb);
    }

    private Optional<Frame> subject(int verb, boolean passive) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        if (word.isPresent()) {
            if (word.get().takes() == Harm.Takes.SUBJECT && !passive)
                return frame(word.get().outcome(), verb, "active");
            if (word.get().takes() == Harm.Takes.SUBJECT && tree.pos(verb).equals("VBN"))
                return frame(word.get().outcome(), verb, "active");
            if (word.get().takes() == Harm.Takes.OBJECT && passive)
                return frame(word.get().outcome(), verb, "passive");
            if (word.get().takes() == Harm.Takes.OBJECT) return Optional.empty();
        }
        Optional<Frame> suffered = suffers(verb);
        if (suffered.isPresent()) return suffered;
        boolean leaves =
                Set.of("leave", "abandon", "evacuate").contains(tree.lemma(verb))
                        && !passive
                        && tree.children(verb, "dobj").stream()
                                .anyMatch(o -> HOMES.contains(tree.lemma(o)));
        if (leaves) return frame(Outcome.DISPLACED, verb, "left-home");
        if (tree.lemma(verb).equals("lose")
                && tree.children(verb, "dobj").stream().anyMatch(o -> tree.lemma(o).equals("life")))
            return frame(Outcome.KILLED, verb, "lives");
        for (int complement : tree.children(verb, "attr", "acomp", "oprd", "xcomp", "ccomp")) {
            Optional<Frame> stated = complement(verb, complement);
            if (stated.isPresent()) return stated;
        }
        return Optional.empty();
    }

    /** "are refugees", "were reported killed", "remain missing", "are believed to have died". */
    private Optional<Frame> complement(int verb, int complement) {
        Optional<Harm.Word> noun =
                Harm.noun(tree.lemma(complement)).filter(w -> w.takes() == Harm.Takes.SELF);
        if (noun.isPresent() && tree.pos(complement).startsWith("NN"))
            return frame(noun.get().outcome(), complement, "predicate");
        Optional<Harm.Word> adjective = Harm.adjective(sentence.fold(complement));
        if (adjective.isPresent()) return frame(adjective.get().outcome(), complement, "predicate");
        if (!REPORTED.contains(tree.lemma(verb)) && !tree.lemma(verb).equals("have"))
            return Optional.empty();
        return Harm.verb(tree.lemma(complement))
                .flatMap(w -> frame(w.outcome(), complement, "reported"));
    }

    private Optional<Frame> object(int verb, int head) {
        Optional<Harm.Word> word =
                Harm.verb(tree.lemma(verb)).filter(w -> w.takes() == Harm.Takes.OBJECT);
        if (word.isPresent()) return frame(word.get().outcome(), verb, "active");
        if (tree.lemma(head).equals("life") && TAKES_LIVES.contains(tree.lemma(verb)))
            return frame(Outcome.KILLED, verb, "lives");
        if (tree.lemma(verb).equals("leave")
                || tree.lemma(verb).equals("force")
                || tree.lemma(verb).equals("shoot")) {
            for (int complement :
                    tree.children(verb, "oprd", "acomp", "xcomp", "ccomp", "advcl", "attr")) {
                Optional<Harm.Word> stated =
                        Harm.adjective(sentence.fold(complement))
                                .or(() -> Harm.verb(tree.lemma(complement)));
                if (stated.isPresent()) return frame(stated.get().outcome(), complement, "left");
            }
        }
        if (tree.lemma(verb).equals("include")) return governedPart(verb);
        if (REACHES.contains(tree.lemma(verb))) return toll(head);
        return Optional.empty();
    }

    private Optional<Frame> governedPart(int verb) {
        return tree.subject(verb)
                .flatMap(s -> governed(s, 1))
                .map(f -> new Frame(f.outcome(), f.predicate(), true, "figure/part"));
    }

    private Optional<Frame> preposition(int prep, int depth) {
        int up = tree.head(prep);
        if (up < 0) return Optional.empty();
        String word = tree.lemma(prep);
        if (word.equals("at")
                && tree.isVerb(up)
                && Set.of("put", "estimate", "place", "set").contains(tree.lemma(up))) {
            for (int object : tree.children(up, "dobj")) {
                Optional<Harm.Word> word2 =
                        Harm.noun(tree.lemma(object))
                                .or(() -> Harm.adjective(sentence.fold(object)));
                if (word2.isPresent()) return frame(word2.get().outcome(), object, "put-at");
                if (tree.lemma(object).equals("toll"))
                    return frame(Outcome.KILLED, object, "put-at");
            }
        }
        if (PART.contains(word) && !word.equals("of")) {
            Optional<Frame> whole = tree.isVerb(up) ? subjectFrame(up) : wholeFrame(up, depth);
            return whole.map(f -> new Frame(f.outcome(), f.predicate(), true, "figure/part"));
        }
        Optional<Harm.Word> noun =
                Harm.noun(tree.lemma(up)).filter(w -> w.takes() != Harm.Takes.SELF);
        boolean takes =
                word.equals("of")
                        || word.equals("for")
                        || word.equals("to")
                        || word.equals("among");
        if (noun.isPresent() && takes) return frame(noun.get().outcome(), up, "nominal");
        boolean lives =
                tree.lemma(up).equals("life")
                        && tree.head(up) >= 0
                        && TAKES_LIVES.contains(tree.lemma(tree.head(up)));
        if (lives) return frame(Outcome.KILLED, tree.head(up), "lives");
        boolean counting =
                Set.of(
                                "number",
                                "total",
                                "toll",
                                "group",
                                "hundreds",
                                "thousands",
                                "dozens",
                                "tens",
                                "millions",
                                "scores")
                        .contains(sentence.fold(up));
        if (word.equals("of") && counting && depth < 4) return governed(up, depth + 1);
        if (REACHES.contains(tree.lemma(up))) return toll(prep);
        return Optional.empty();
    }

    private Optional<Frame> wholeFrame(int noun, int depth) {
        Optional<Harm.Word> self =
                Harm.noun(tree.lemma(noun)).filter(w -> w.takes() != Harm.Takes.OF);
        if (self.isPresent()) return frame(self.get().outcome(), noun, "part");
        return governed(noun, depth + 1);
    }

    private Optional<Frame> subjectFrame(int verb) {
        Optional<Harm.Word> word = Harm.verb(tree.lemma(verb));
        if (word.isPresent()) return frame(word.get().outcome(), verb, "part");
        return tree.subject(verb).flatMap(s -> wholeFrame(s, 1));
    }

    /**
     * "a new wave of displacement for dozens of families": a noun of harm shortly before, nothing
     * but small words between.
     */
    private Optional<Frame> before(Quantity quantity, int head) {
        String link = sentence.fold(quantity.from() - 1);
        if (!Set.of("of", "for", "to", "among").contains(link)) return Optional.empty();
        for (int i = quantity.from() - 2; i >= Math.max(0, quantity.from() - 4); i--) {
            Optional<Harm.Word> noun =
                    Harm.noun(tree.lemma(i)).filter(w -> w.takes() != Harm.Takes.SELF);
            if (noun.isPresent() && tree.pos(i).startsWith("NN") && !tree.within(i, head))
                return frame(noun.get().outcome(), i, "nominal");
            if (tree.isVerb(i) || tree.pos(i).equals(",")) break;
        }
        return Optional.empty();
    }

    /** "the death toll rose to 31", "the number of wounded stands at 40". */
    private Optional<Frame> toll(int head) {
        int verb = tree.clauseVerb(head);
        if (verb == head || !REACHES.contains(tree.lemma(verb))) return Optional.empty();
        Optional<Integer> subject = tree.subject(verb);
        if (subject.isEmpty() || subject.get() == head) return Optional.empty();
        int noun = subject.get();
        boolean toll = tree.lemma(noun).equals("toll") || tree.lemma(noun).equals("number");
        if (!toll) return Optional.empty();
        List<Integer> words = List.copyOf(tree.children(noun));
        for (int child : words) {
            Optional<Harm.Word> word =
                    Harm.noun(tree.lemma(child)).or(() -> Harm.adjective(sentence.fold(child)));
            if (word.isPresent()) return frame(word.get().outcome(), verb, "toll");
        }
        for (int object : tree.objectsOf(noun, Set.of("of"))) {
            Optional<Harm.Word> word =
                    Harm.noun(tree.lemma(object)).or(() -> Harm.adjective(sentence.fold(object)));
            if (word.isPresent()) return frame(word.get().outcome(), verb, "toll");
            for (int child : tree.children(object, "acl", "amod", "nmod")) {
                Optional<Harm.Word> below =
                        Harm.verb(tree.lemma(child)).or(() -> Harm.adjective(sentence.fold(child)));
                if (below.isPresent()) return frame(below.get().outcome(), verb, "toll");
            }
        }
        return tree.lemma(noun).equals("toll")
                ? frame(Outcome.KILLED, verb, "toll")
                : Optional.empty();
    }
}
