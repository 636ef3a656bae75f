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
    private static final Set<String> STALLS = Words.set("agreement.tsv", "stalls");
    private static final Set<String> NOUNS = Words.set("agreement.tsv", "agreement");
    private static final Set<String> AGREES = Words.set("agreement.tsv", "agrees");
    private static final Set<String> STATUS_LEFT = Words.set("agreement.tsv", "leaves");
    private static final Set<String> MEDIATES = Words.set("agreement.tsv", "mediates");
    private static final Set<String> ENTERS = Words.set("agreement.tsv", "enters");
    private static final Set<String> FORCE = Words.set("agreement.tsv", "force");
    private static final Set<String> APART = Words.set("agreement.tsv", "apart");
    private static final Set<String> ADOPTS = Words.set("agreement.tsv", "adopts");
    private static final Set<String> COUNCIL = Set.of("council", "security", "un");
    private static final Set<String> BETWEEN = Set.of("between", "with");

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
        Optional<AgreementType> type = type(i);
        if (type.isEmpty()) return Optional.empty();
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
            return named(i, COUNCIL) || isAdopted(i)
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

    /** "the Security Council adopted a resolution". */
    private boolean isAdopted(int i) {
        int verb = tree.head(i);
        if (verb < 0 || !ADOPTS.contains(tree.lemma(verb))) return false;
        Optional<Integer> council =
                tree.hangs(i, "nsubjpass")
                        ? tree.objectsOf(verb, Set.of("by")).stream().findFirst()
                        : tree.subject(verb);
        return council.filter(c -> sentence.fold(c).equals("council") && named(c, COUNCIL))
                .isPresent();
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

    /** How far the word says it has come, alone or with what stands beside it ("took effect"). */
    private Optional<AgreementStatus> status(int step) {
        if (tree.isVerb(step)) {
            Optional<AgreementStatus> phrase = phrase(step);
            if (phrase.isPresent()) return phrase;
        }
        return Optional.ofNullable(STATUS.get(tree.lemma(step)));
    }

    /** "took effect", "is in force", "remains in place"; "broke down", "fell apart". */
    private Optional<AgreementStatus> phrase(int verb) {
        boolean apart =
                tree.children(verb, "prt", "advmod").stream()
                        .anyMatch(p -> APART.contains(tree.lemma(p)));
        if (apart) return Optional.of(AgreementStatus.COLLAPSED);
        List<Integer> objects = new ArrayList<>(tree.children(verb, "dobj"));
        objects.addAll(tree.objectsOf(verb, Set.of("in", "into")));
        boolean force = objects.stream().anyMatch(o -> FORCE.contains(tree.lemma(o)));
        return force && ENTERS.contains(tree.lemma(verb))
                ? Optional.of(AgreementStatus.IN_FORCE)
                : Optional.empty();
    }

    /** The verb or noun that tells how far the agreement has come. */
    private Optional<Integer> step(int i) {
        int at = tree.firstConjunct(i);
        int head = tree.head(at);
        boolean governed =
                head >= 0
                        && tree.isVerb(head)
                        && tree.hangs(at, "dobj", "nsubjpass", "nsubj", "ccomp");
        if (governed && status(head).isPresent()) return Optional.of(head);
        for (int child : tree.children(i, "acl", "relcl"))
            if (STATUS.containsKey(tree.lemma(child))) return Optional.of(child);
        return governed || head < 0 ? Optional.empty() : behindPreposition(head);
    }

    private Optional<Integer> behindPreposition(int link) {
        int above = tree.head(link);
        if (above < 0) return Optional.empty();
        return switch (tree.lemma(link)) {
            case "of" -> STATUS.containsKey(tree.lemma(above)) ? Optional.of(above) : left(above);
            case "on", "upon" -> agreed(above);
            case "to" -> agreed(above).or(() -> ledTo(above));
            case "from" -> left(above);
            default -> Optional.empty();
        };
    }

    /** "agreed on a truce". */
    private Optional<Integer> agreed(int verb) {
        return Optional.of(verb).filter(v -> AGREES.contains(tree.lemma(v)) && tree.isVerb(v));
    }

    /** "withdrew from the truce", "pulled out of the deal". */
    private Optional<Integer> left(int above) {
        int verb = tree.isVerb(above) ? above : tree.head(above);
        return Optional.of(verb).filter(v -> v >= 0 && STATUS_LEFT.contains(tree.lemma(v)));
    }

    /** "reached an understanding that leads to a truce". */
    private Optional<Integer> ledTo(int lead) {
        int understanding = tree.lemma(lead).equals("lead") ? tree.head(lead) : -1;
        boolean told =
                understanding >= 0
                        && tree.head(understanding) >= 0
                        && STATUS.containsKey(tree.lemma(tree.head(understanding)));
        return told ? Optional.of(tree.head(understanding)) : Optional.empty();
    }

    private List<String> parties(int i, Optional<Integer> step) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (int object : tree.objectsOf(i, BETWEEN)) add(found, object);
        boolean between =
                tree.children(i, "prep").stream()
                        .anyMatch(prep -> tree.lemma(prep).equals("between"));
        boolean named = between && !found.isEmpty(); // whoever proposes it to them is no party
        step.ifPresent(s -> {
            for (int object : tree.objectsOf(s, BETWEEN)) add(found, object);
            boolean party =
                    !named
                            && tree.isVerb(s)
                            && !tree.passive(s)
                            && !MEDIATES.contains(tree.lemma(s));
            if (party)
                parsed.doer(s)
                        .filter(x -> x != i)
                        .ifPresent(x -> tree.coordinated(x).forEach(each -> add(found, each)));
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
