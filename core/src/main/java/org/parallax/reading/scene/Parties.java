package org.parallax.reading.scene;

import org.parallax.knowledge.Actor;
import org.parallax.reading.language.Charge;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Tree;
import org.parallax.reading.language.Words;
import org.parallax.reading.scene.Scene.ActorMention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which body or person a noun phrase of a parsed sentence names: in "fighters affiliated with
 * X" it is X, in "US-backed forces" nobody, since who backs them is not who they are.
 */
public final class Parties {
    /** Heads that name nobody themselves: "members of", "a statement from", "figures by". */
    private static final Set<String> HOLLOW = Words.set("parties.tsv", "hollow");

    private static final Set<String> OF = Words.set("parties.tsv", "of");
    private static final Set<String> TIES = Words.set("parties.tsv", "ties");
    private static final Set<String> TO = Set.of("to", "with", "by");

    private static final Set<String> BELIEVES = Words.set("parties.tsv", "believes");
    private static final Set<String> ARMS = Words.set("parties.tsv", "arms");

    /** Who comes from a state speaks or fights for it. */
    private static final Set<String> STATES = Words.set("parties.tsv", "state's");

    private static final Set<String> OWN = Set.of("its", "their");

    /** Kinds of armed people, the register's ids: whose they are stands before them. */
    private static final Set<String> ARMED_KINDS = Words.set("parties.tsv", "armed-kind");

    private final Scene scene;
    private final Tree tree;

    /** By head: several readers ask for the same phrases. */
    private final Map<Integer, Optional<Party>> found = new HashMap<>();

    public Parties(Scene scene, Tree tree) {
        this.scene = scene;
        this.tree = tree;
    }

    /** The parties of {@code head} and of everything coordinated with it. */
    public List<Party> all(int head) {
        List<Party> found = new ArrayList<>();
        for (int each : tree.coordinated(head)) of(each).ifPresent(found::add);
        return found;
    }

    /**
     * The party that the noun phrase headed by {@code head} names; empty for pronouns and unknown
     * nouns.
     */
    public Optional<Party> of(int head) {
        Optional<Party> known = found.get(head);
        if (known != null) return known;
        Optional<Party> party = of(head, 0);
        found.put(head, party);
        return party;
    }

    private Optional<Party> of(int head, int depth) {
        if (depth > 3) return Optional.empty();
        Optional<Party> own = named(head);
        boolean kind = own.filter(Parties::isKind).isPresent();
        if (own.isPresent() && !kind) return own;
        boolean hollow = kind || HOLLOW.contains(tree.lemma(head)) || tree.pos(head).equals("CD");
        if (hollow) {
            for (int object : tree.objectsOf(head, OF)) {
                Optional<Party> inner = of(object, depth + 1);
                if (inner.isPresent() && !isOrigin(object)) return inner.map(p -> widen(p, head));
            }
        }
        for (int each : tree.children(head, "acl", "relcl", "amod", "nmod", "acomp")) {
            int tie = believed(each);
            if (!TIES.contains(tree.lemma(tie))) continue;
            for (int object : tree.objectsOf(tie, TO)) {
                Optional<Party> inner = of(object, depth + 1);
                if (inner.isPresent()) return inner.map(p -> widen(p, head));
            }
        }
        for (int other : tree.children(head, "appos")) {
            // "a post in Homs, Syria": a country behind a comma says where
            Optional<Party> inner =
                    named(other).filter(party -> !isState(party) && !isSpeaker(party));
            if (inner.isPresent()) return inner.map(p -> widen(p, head));
        }
        return own.isPresent() || depth > 0 ? own : owner(head);
    }

    /**
     * "gunmen from Norland", "a rocket fired from Norland": where they came from, which says
     * nothing of its government; "soldiers from Norland" and "under fire from Norland" do.
     */
    public boolean isOrigin(int object) {
        int first = tree.firstConjunct(object);
        int from = tree.hangs(first, "pobj") ? tree.head(first) : -1;
        if (from < 0 || !tree.lemma(from).equals("from") || tree.head(from) < 0) return false;
        int what = tree.head(from);
        boolean under =
                tree.hangs(what, "pobj")
                        && tree.head(what) >= 0
                        && tree.lemma(tree.head(what)).equals("under");
        if (under || STATES.contains(tree.lemma(what))) return false;
        return of(object).flatMap(Party::actor).filter(Parties::isState).isPresent();
    }

    private static boolean isState(Actor actor) {
        return actor.kind() == Actor.Kind.STATE;
    }

    /** "thought to belong to": what is thought says whose it is. */
    private int believed(int tie) {
        if (!BELIEVES.contains(tree.lemma(tie))) return tie;
        return tree.child(tie, "xcomp").orElse(tie);
    }

    /** "The regime hit the town when its jets came": whose they are is told by the clause above. */
    private Optional<Party> owner(int head) {
        boolean owned =
                ARMS.contains(tree.lemma(head))
                        && tree.child(head, "poss")
                                .map(scene.sentence()::fold)
                                .filter(OWN::contains)
                                .isPresent();
        int clause = owned ? tree.clauseVerb(head) : -1;
        int above = clause < 0 ? -1 : tree.head(clause);
        if (above < 0 || !tree.isVerb(above)) return Optional.empty();
        return Charge.resumed(tree, above)
                .or(() -> tree.subject(above))
                .filter(subject -> subject < head)
                .flatMap(subject -> of(subject, 1))
                .map(party -> new Party(party.actor(), party.person(), head, head + 1));
    }

    /** "officials", "fighters": a kind of people, whose body stands behind "of" if anywhere. */
    private static boolean isKind(Party party) {
        return party.actor().filter(a -> a.kind() == Actor.Kind.PERSON_KIND).isPresent();
    }

    private static boolean isState(Party party) {
        return party.actor().filter(a -> a.kind() == Actor.Kind.STATE).isPresent();
    }

    /**
     * "bombed Upton and Norby, the monitor said": whoever speaks next is no other name of either.
     */
    private boolean isSpeaker(Party party) {
        return Cues.isSpeech(scene.sentence().fold(party.to()));
    }

    private Party widen(Party party, int head) {
        return new Party(
                party.actor(),
                party.person(),
                Math.min(party.from(), tree.phraseStart(head)),
                Math.max(party.to(), head + 1));
    }

    /**
     * A mention that covers the head, or stands among its modifiers; the nearest to the head wins.
     */
    private Optional<Party> named(int head) {
        int from = tree.phraseStart(head);
        Optional<ActorMention> covering = scene.actorAt(head);
        boolean armed =
                covering.flatMap(ActorMention::actor).filter(Parties::isArmedKind).isPresent();
        if (covering.isPresent() && !armed) return Optional.of(party(covering.get(), from, head));
        ActorMention best = null;
        for (ActorMention mention : scene.actors()) {
            boolean inside = mention.from() >= from && mention.to() <= head;
            if (inside && modifies(mention) && (best == null || mention.to() > best.to()))
                best = mention;
        }
        return Optional.ofNullable(best)
                .filter(mention -> !armed || mention.actor().filter(Actor::hasFighters).isPresent())
                .or(() -> covering)
                .map(mention -> party(mention, from, head));
    }

    private static boolean isArmedKind(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON_KIND && ARMED_KINDS.contains(actor.id());
    }

    /** "Kurdish-led" says who leads them, "US-backed" who backs them: neither says who they are. */
    private boolean modifies(ActorMention mention) {
        boolean linked = scene.sentence().fold(mention.to()).equals("-");
        String link = scene.sentence().fold(mention.to() + 1);
        if (linked)
            return link.equals("affiliated")
                    || link.equals("linked")
                    || link.equals("aligned")
                    || link.equals("led");
        return tree.head(mention.to() - 1) >= mention.from();
    }

    private Party party(ActorMention mention, int from, int head) {
        int start = Math.min(mention.from(), from);
        while (start < head && isDeterminer(start)) start++;
        return new Party(
                mention.actor(), mention.person(), start, Math.max(mention.to(), head + 1));
    }

    private boolean isDeterminer(int i) {
        return tree.pos(i).equals("DT") || tree.pos(i).equals("PRP$") || tree.pos(i).equals("``");
    }
}
