package org.parallax.reading.events;

import org.parallax.claims.IncidentType;
import org.parallax.reading.language.Tree;
import org.parallax.reading.scene.Draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folds a participle into the deed it spells out: in "X attacked the camp, shelling it and killing
 * nine" one thing happened, and it was shelling.
 */
final class Outcomes {
    private static final Set<IncidentType> OPEN =
            Set.of(IncidentType.ATTACK, IncidentType.STRIKE, IncidentType.SHOOTING);

    /** "attacked the village, abducting nine": two things were done. */
    private static final Set<IncidentType> DEEDS_OF_THEIR_OWN =
            Set.of(
                    IncidentType.ABDUCTION,
                    IncidentType.ARREST,
                    IncidentType.SEXUAL_VIOLENCE,
                    IncidentType.ARSON_OR_DESTRUCTION,
                    IncidentType.EXECUTION);

    private Outcomes() {}

    static List<Draft.OfIncident> folded(Tree tree, List<Draft.OfIncident> drafts) {
        List<Draft.OfIncident> kept = new ArrayList<>();
        for (Draft.OfIncident draft : drafts) {
            int deed = deed(tree, draft.at().anchor(), kept);
            if (deed < 0 || !mayJoin(kept.get(deed), draft)) kept.add(draft);
            else kept.set(deed, join(kept.get(deed), draft));
        }
        return kept;
    }

    /** The draft whose verb the participle at {@code anchor} hangs on, or -1. */
    private static int deed(Tree tree, int anchor, List<Draft.OfIncident> drafts) {
        boolean killed = tree.hangs(anchor, "conj") && tree.lemma(anchor).equals("kill");
        if (killed && tree.head(anchor) == anchor - 2) // "shot and killed"
        return at(drafts, tree.head(anchor));
        if (!tree.pos(anchor).equals("VBG")) return -1;
        int at = anchor;
        while (tree.hangs(at, "conj") && tree.head(at) >= 0 && tree.pos(at).equals("VBG"))
            at = tree.head(at);
        if (!tree.hangs(at, "advcl", "xcomp", "dep")) return -1;
        return at(drafts, tree.head(at));
    }

    private static int at(List<Draft.OfIncident> drafts, int anchor) {
        for (int i = 0; i < drafts.size(); i++) if (drafts.get(i).at().anchor() == anchor) return i;
        return -1;
    }

    private static boolean mayJoin(Draft.OfIncident deed, Draft.OfIncident part) {
        return part.type() == IncidentType.ATTACK
                || part.type() == deed.type()
                || OPEN.contains(deed.type()) && !DEEDS_OF_THEIR_OWN.contains(part.type());
    }

    private static Draft.OfIncident join(Draft.OfIncident deed, Draft.OfIncident part) {
        boolean names = OPEN.contains(deed.type()) && part.type() != IncidentType.ATTACK;
        return new Draft.OfIncident(
                deed.at(),
                names ? part.type() : deed.type(),
                union(deed.perpetrators(), part.perpetrators()),
                union(deed.targets(), part.targets()),
                deed.parties(),
                deed.weapon().or(part::weapon));
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
