package org.parallax.reading.events;

import org.parallax.claims.AgreementStatus;
import org.parallax.claims.AgreementType;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Draft;
import org.parallax.reading.scene.ParsedSentence;
import org.parallax.reading.scene.Scene;
import org.parallax.reading.scene.Spans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads ceasefires, truces and other agreements in one parsed sentence, and how far they have come:
 * from "X and Y signed a truce on Monday" a truce of X and Y, signed. An agreement that is merely
 * named, with no step and no day, is no claim.
 */
public final class AgreementReader {
    private static final Map<String, AgreementStatus> STATUS =
            Words.rows("agreement-steps.tsv", 2).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    List::getFirst,
                                    row -> Words.constant(AgreementStatus.class, row.get(1))));
    private static final Set<String> AGREED = Set.of("on", "to", "upon");
    private static final Set<String> INTO_FORCE = Words.set("agreement.tsv", "into");
    private static final Set<String> FORCE = Words.set("agreement.tsv", "force");
    private static final Set<String> STALLS = Words.set("agreement.tsv", "stalls");
    private static final Set<String> NOUNS = Words.set("agreement.tsv", "agreement");

    /** Tokens from the noun on in which its kind may be told: "an agreement on a ceasefire". */
    private static final int NEAR = 9;

    /** Tokens after the noun in which a day is the agreement's own. */
    private static final int DAY_REACH = 16;

    /** Tokens between the noun and its verb that the claim's words may run over. */
    private static final int STEP_REACH = 12;

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final ParsedSentence parsed;
    private final Spans spans;

    private AgreementReader(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parsed = parsed;
        this.spans = parsed.spans();
    }

    public static List<Draft.OfAgreement> read(ParsedSentence parsed) {
        AgreementReader reader = new AgreementReader(parsed);
        List<Draft.OfAgreement> found = new ArrayList<>();
        for (int i = 0; i < reader.tree.size(); i++) {
            Optional<Draft.OfAgreement> next = reader.at(i);
            next.filter(d -> found.stream().noneMatch(f -> f.at().to() > d.at().anchor()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Draft.OfAgreement> at(int i) {
        boolean noun = NOUNS.contains(tree.lemma(i)) && tree.pos(i).startsWith("NN");
        if (!noun) return Optional.empty();
        if (tree.hangs(i, "compound", "nmod")
                && tree.head(i) > i
                && !NOUNS.contains(tree.lemma(tree.head(i)))) return Optional.empty();
        boolean none =
                tree.children(i, "det", "neg").stream()
                        .anyMatch(no -> sentence.fold(no).equals("no"));
        Optional<AgreementType> type = type(i);
        if (none || type.isEmpty()) return Optional.empty();
        Optional<Integer> step = step(i);
        Optional<AgreementStatus> status = step.flatMap(this::status);
        if (stalls()) status = Optional.of(AgreementStatus.STALLED);
        boolean dated =
                scene.dates().stream()
                        .anyMatch(d -> d.to() == i || d.from() > i && d.from() < i + DAY_REACH);
        boolean resolution = type.get() == AgreementType.UN_RESOLUTION;
        if (status.isEmpty() && !dated && !resolution) return Optional.empty();
        Spans.Range range =
                spans.ofClause(
                        step.filter(s -> !tree.isVerb(s)).orElse(i),
                        step.filter(tree::isVerb)
                                .filter(s -> Math.abs(s - i) < STEP_REACH)
                                .orElse(-1));
        Draft.Place at =
                new Draft.Place(
                        scene,
                        range.from(),
                        range.to(),
                        step.orElse(i),
                        "agreement/" + tree.lemma(i));
        return Optional.of(new Draft.OfAgreement(at, type.get(), parties(i, step), status));
    }

    private boolean stalls() {
        return sentence.folds().stream().anyMatch(STALLS::contains);
    }

    private Optional<AgreementType> type(int i) {
        String lemma = tree.lemma(i);
        if (lemma.equals("ceasefire") || lemma.equals("armistice"))
            return Optional.of(AgreementType.CEASEFIRE);
        if (lemma.equals("truce")) return Optional.of(AgreementType.TRUCE);
        if (lemma.equals("resolution"))
            return named(i, Set.of("council", "security", "un")) || isAdopted(i)
                    ? Optional.of(AgreementType.UN_RESOLUTION)
                    : Optional.empty();
        if (near(i, "ceasefire")) return Optional.of(AgreementType.CEASEFIRE);
        if (near(i, "truce")) return Optional.of(AgreementType.TRUCE);
        if (lemma.equals("understanding")) return Optional.empty();
        boolean integrates =
                near(i, "integration")
                        || near(i, "integrate")
                        || near(i, "integrating")
                        || before(i, "integration");
        if (integrates) return Optional.of(AgreementType.INTEGRATION);
        if (near(i, "security") || near(i, "intelligence"))
            return Optional.of(AgreementType.SECURITY_COOPERATION);
        if (near(i, "prisoner") || near(i, "hostage") || near(i, "exchange") || near(i, "swap"))
            return Optional.of(AgreementType.PRISONER_EXCHANGE);
        if (near(i, "withdrawal") || near(i, "withdraw"))
            return Optional.of(AgreementType.WITHDRAWAL);
        return Optional.of(AgreementType.OTHER);
    }

    /** "the Security Council adopted resolution 2254". */
    private boolean isAdopted(int resolution) {
        int verb = tree.hangs(resolution, "dobj") ? tree.head(resolution) : -1;
        return verb >= 0
                && tree.subject(verb).filter(s -> tree.lemma(s).equals("council")).isPresent();
    }

    private boolean named(int i, Set<String> words) {
        for (int k = tree.phraseStart(i); k < i; k++)
            if (words.contains(sentence.fold(k))) return true;
        return false;
    }

    /** In the noun's own phrase, or shortly after it. */
    private boolean near(int i, String word) {
        int to = Math.min(tree.size(), i + NEAR);
        return sentence.folds().subList(tree.phraseStart(i), to).contains(word);
    }

    /** "the integration of X into Y as outlined in an agreement". */
    private boolean before(int i, String word) {
        int verb = tree.clauseVerb(i);
        if (!Set.of("outline", "stipulate", "provide", "set", "foresee").contains(tree.lemma(verb)))
            return false;
        for (int k = 0; k < i; k++) if (sentence.fold(k).equals(word)) return true;
        return false;
    }

    /** The verb or noun that tells how far the agreement has come. */
    private Optional<Integer> step(int i) {
        int at = tree.firstConjunct(i);
        for (int child : tree.children(i, "acl", "relcl"))
            if (STATUS.containsKey(tree.lemma(child))) return Optional.of(child);
        int head = tree.head(at);
        if (head >= 0 && tree.isVerb(head) && tree.hangs(at, "dobj", "nsubjpass", "nsubj", "ccomp"))
            return STATUS.containsKey(tree.lemma(head)) || comesIntoForce(head)
                    ? Optional.of(head)
                    : Optional.empty();
        if (head >= 0 && tree.hangs(at, "pobj") && AGREED.contains(tree.lemma(head))) {
            int agree = tree.head(head);
            if (agree >= 0 && tree.lemma(agree).equals("agree")) return Optional.of(agree);
        }
        if (head >= 0 && tree.lemma(head).equals("of")) {
            int noun = tree.head(head);
            if (noun >= 0 && STATUS.containsKey(tree.lemma(noun))) return Optional.of(noun);
        }
        if (head >= 0 && tree.lemma(head).equals("to") && tree.head(head) >= 0) {
            int lead = tree.head(head);
            int understanding = tree.lemma(lead).equals("lead") ? tree.head(lead) : -1;
            if (understanding >= 0
                    && tree.head(understanding) >= 0
                    && STATUS.containsKey(tree.lemma(tree.head(understanding))))
                return Optional.of(tree.head(understanding));
        }
        return Optional.empty();
    }

    private Optional<AgreementStatus> status(int step) {
        return comesIntoForce(step)
                ? Optional.of(AgreementStatus.IN_FORCE)
                : Optional.ofNullable(STATUS.get(tree.lemma(step)));
    }

    /** "came into force", "went into effect", "took effect". */
    private boolean comesIntoForce(int verb) {
        boolean into =
                INTO_FORCE.contains(tree.lemma(verb))
                        && tree.objectsOf(verb, Set.of("into")).stream()
                                .anyMatch(o -> FORCE.contains(tree.lemma(o)));
        boolean takes =
                tree.lemma(verb).equals("take")
                        && tree.children(verb, "dobj").stream()
                                .anyMatch(o -> FORCE.contains(tree.lemma(o)));
        return into || takes;
    }

    private List<String> parties(int i, Optional<Integer> step) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (int object : tree.objectsOf(i, Set.of("between", "with"))) add(found, object);
        step.ifPresent(s -> {
            for (int object : tree.objectsOf(s, Set.of("between", "with"))) add(found, object);
            boolean mediated = found.size() > 1; // "X proposed a truce between Y and Z"
            if (tree.isVerb(s) && !tree.passive(s) && !mediated)
                tree.subject(s).filter(x -> x != i).ifPresent(x -> add(found, x));
        });
        if (found.isEmpty()) {
            for (int k = 0; k < i; k++) {
                if (!sentence.fold(k).equals("between")) continue;
                tree.children(k, "pobj").forEach(object -> add(found, object));
            }
        }
        return List.copyOf(found);
    }

    private void add(Set<String> found, int head) {
        found.addAll(parsed.bodies(head));
    }
}
