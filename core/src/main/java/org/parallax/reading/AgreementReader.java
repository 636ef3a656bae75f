package org.parallax.reading;

import org.parallax.claims.AgreementStatus;
import org.parallax.claims.AgreementType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads ceasefires, truces and other agreements, and how far they have come. */
final class AgreementReader {
    private static final Map<String, AgreementStatus> STATUS =
            Map.ofEntries(
                    Map.entry("propose", AgreementStatus.PROPOSED),
                            Map.entry("offer", AgreementStatus.PROPOSED),
                    Map.entry("announce", AgreementStatus.ANNOUNCED),
                            Map.entry("declare", AgreementStatus.DECLARED),
                    Map.entry("reach", AgreementStatus.REACHED),
                            Map.entry("agree", AgreementStatus.REACHED),
                    Map.entry("broker", AgreementStatus.REACHED),
                            Map.entry("conclude", AgreementStatus.REACHED),
                    Map.entry("sign", AgreementStatus.SIGNED),
                            Map.entry("signing", AgreementStatus.SIGNED),
                    Map.entry("hold", AgreementStatus.IN_FORCE),
                            Map.entry("enter", AgreementStatus.IN_FORCE),
                    Map.entry("implement", AgreementStatus.IN_FORCE),
                            Map.entry("violate", AgreementStatus.VIOLATED),
                    Map.entry("breach", AgreementStatus.VIOLATED),
                            Map.entry("break", AgreementStatus.VIOLATED),
                    Map.entry("violation", AgreementStatus.VIOLATED),
                            Map.entry("collapse", AgreementStatus.COLLAPSED),
                    Map.entry("fail", AgreementStatus.COLLAPSED),
                            Map.entry("extend", AgreementStatus.EXTENDED),
                    Map.entry("end", AgreementStatus.ENDED),
                            Map.entry("expire", AgreementStatus.ENDED));
    private static final Set<String> STALLS =
            Set.of(
                    "hinder",
                    "hindering",
                    "stall",
                    "stalled",
                    "delay",
                    "delayed",
                    "procrastination",
                    "obstruct",
                    "obstructing",
                    "deadlock",
                    "reluctance",
                    "failed",
                    "impasse");
    private static final Set<String> NOUNS =
            Set.of(
                    "ceasefire",
                    "truce",
                    "agreement",
                    "deal",
                    "accord",
                    "pact",
                    "understanding",
                    "memorandum",
                    "armistice",
                    "resolution",
                    "ceasefires");

    private final Scene scene;
    private final Tree tree;
    private final Sentence sentence;
    private final Parties parties;
    private final Spans spans;

    private AgreementReader(ParsedSentence parsed) {
        this.scene = parsed.scene();
        this.tree = parsed.tree();
        this.sentence = parsed.sentence();
        this.parties = parsed.parties();
        this.spans = parsed.spans();
    }

    static List<Draft.OfAgreement> read(ParsedSentence parsed) {
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
        Optional<AgreementStatus> status = step.map(s -> STATUS.get(tree.lemma(s)));
        if (stalls()) status = Optional.of(AgreementStatus.STALLED);
        boolean dated =
                scene.dates().stream()
                        .anyMatch(d -> d.to() == i || d.from() > i && d.from() < i + 16);
        boolean resolution = type.get() == AgreementType.UN_RESOLUTION;
        if (status.isEmpty() && !dated && !resolution) return Optional.empty();
        Spans.Range range =
                spans.ofClause(
                        step.filter(s -> !tree.isVerb(s)).orElse(i),
                        step.filter(tree::isVerb).filter(s -> Math.abs(s - i) < 12).orElse(-1));
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
            return named(i, Set.of("council", "security", "un"))
                    ? Optional.of(AgreementType.UN_RESOLUTION)
                    : Optional.empty();
        if (near(i, "ceasefire")) return Optional.of(AgreementType.CEASEFIRE);
        if (near(i, "truce")) return Optional.of(AgreementType.TRUCE);
        if (lemma.equals("understanding")) return Optional.empty();
        if (near(i, "integration")
                || near(i, "integrate")
                || near(i, "integrating")
                || before(i, "integration")) return Optional.of(AgreementType.INTEGRATION);
        if (near(i, "security") || near(i, "intelligence"))
            return Optional.of(AgreementType.SECURITY_COOPERATION);
        if (near(i, "prisoner") || near(i, "hostage") || near(i, "exchange") || near(i, "swap"))
            return Optional.of(AgreementType.PRISONER_EXCHANGE);
        if (near(i, "withdrawal") || near(i, "withdraw"))
            return Optional.of(AgreementType.WITHDRAWAL);
        return Optional.of(AgreementType.OTHER);
    }

    private boolean named(int i, Set<String> words) {
        for (int k = tree.phraseStart(i); k < i; k++)
            if (words.contains(sentence.fold(k))) return true;
        return false;
    }

    /** In the noun's own phrase, or shortly after it. */
    private boolean near(int i, String word) {
        for (int k = Math.max(0, Math.min(tree.phraseStart(i), i));
                k < Math.min(tree.size(), i + 9);
                k++) {
            if (sentence.fold(k).equals(word)) return true;
        }
        return false;
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
            return STATUS.containsKey(tree.lemma(head)) ? Optional.of(head) : Optional.empty();
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

    private List<String> parties(int i, Optional<Integer> step) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (int object : tree.objectsOf(i, Set.of("between", "with"))) add(found, object);
        step.ifPresent(s -> {
            for (int object : tree.objectsOf(s, Set.of("between", "with"))) add(found, object);
            if (tree.isVerb(s) && !tree.passive(s))
                tree.subject(s).filter(x -> x != i).ifPresent(x -> add(found, x));
        });
        if (found.isEmpty()) {
            for (int k = 0; k < i; k++) {
                int at = k;
                boolean linked = sentence.fold(k).equals("between");
                if (linked) tree.children(at, "pobj").forEach(o -> add(found, o));
            }
        }
        return List.copyOf(found);
    }

    private void add(Set<String> found, int head) {
        if (tree.pos(head).startsWith("PRP")) found.addAll(scene.before());
        for (Party party : parties.all(head)) party.body().ifPresent(found::add);
    }
}
