package org.parallax.reconcile.episodes;

import org.parallax.claims.Claim;
import org.parallax.claims.Reading;
import org.parallax.event.Chronicle;
import org.parallax.event.Episode;
import org.parallax.event.Incident;
import org.parallax.event.Policy;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Kin;
import org.parallax.reconcile.episodes.Campaigns.Campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The episodes of a record in the making: looks anew only at incidents that are others than before,
 * and tells only those campaigns anew of which a fight is another. For one thread at a time.
 *
 * <p>Incidents are known again by identity: whoever makes one anew when anything that it rests on
 * has changed, its reports' readings and its neighbours included, gets the episodes of what is
 * there.
 */
public final class Chronicler {
    private final Background background;
    private final Kin kin;
    private final Episodes episodes;
    private final Map<String, Claim> byId = new HashMap<>();
    private final Map<String, Reading> byReport = new HashMap<>();

    /** How many incidents a claim speaks of. */
    private final Map<String, Integer> taken = new HashMap<>();

    private IdentityHashMap<Incident, Part> parts = new IdentityHashMap<>();

    /** By the first fight of its core. */
    private IdentityHashMap<Fight, Told> told = new IdentityHashMap<>();

    public Chronicler(Background background, Policy policy) {
        this.background = background;
        this.kin = new Kin(background);
        this.episodes = new Episodes(background, policy);
    }

    /** What an incident was looked at as; no fight where it cannot be part of an episode. */
    private static final class Part {
        private Optional<Fight> fight;
        private Incident shown;

        Part(Incident incident, Optional<Fight> fight) {
            this.fight = fight;
            this.shown = incident;
        }
    }

    private record Told(Campaign campaign, Episode episode) {}

    /** A reading that is in the record from now on. */
    public void add(Reading reading) {
        byReport.put(reading.report().id(), reading);
        for (Claim claim : reading.claims()) byId.put(claim.id(), claim);
    }

    /** A reading that is there no more. */
    public void remove(Reading reading) {
        byReport.remove(reading.report().id());
        for (Claim claim : reading.claims()) byId.remove(claim.id());
    }

    /**
     * @param incidents all that there are now
     * @return the incidents in their order, those of an episode knowing its id; episodes by day
     */
    public Chronicle of(List<Incident> incidents) {
        look(incidents);
        List<Fight> fights = new ArrayList<>();
        for (Incident incident : incidents) part(incident).fight.ifPresent(fights::add);
        IdentityHashMap<Fight, Told> now = new IdentityHashMap<>();
        Map<String, String> episodeOf = new HashMap<>();
        List<Episode> all = new ArrayList<>();
        for (Campaign campaign : new Campaigns(background).of(fights)) {
            Fight first = campaign.core().getFirst();
            Told known = told.get(first);
            Episode episode =
                    known != null && isSame(known.campaign(), campaign)
                            ? known.episode()
                            : episodes.episode(campaign, byId, byReport);
            now.put(first, new Told(campaign, episode));
            all.add(episode);
            episode.incidents().forEach(it -> episodeOf.put(it, episode.id()));
        }
        told = now;
        return new Chronicle(shown(incidents, episodeOf), all);
    }

    private List<Incident> shown(List<Incident> incidents, Map<String, String> episodeOf) {
        List<Incident> shown = new ArrayList<>(incidents.size());
        for (Incident incident : incidents) {
            Part part = part(incident);
            Optional<String> episode = Optional.ofNullable(episodeOf.get(incident.id()));
            if (!part.shown.episode().equals(episode)) {
                part.shown = episode.map(incident::in).orElse(incident);
            }
            shown.add(part.shown);
        }
        return shown;
    }

    private Part part(Incident incident) {
        Part part = parts.get(incident);
        if (part == null) throw new AssertionError("not looked at: " + incident.id());
        return part;
    }

    /** Looks at incidents that are new, and at those whose reports have other counts to spare. */
    private void look(List<Incident> incidents) {
        IdentityHashMap<Incident, Part> before = parts;
        parts = new IdentityHashMap<>(incidents.size());
        List<Incident> come = new ArrayList<>();
        for (Incident incident : incidents) {
            Part known = before.remove(incident);
            if (known == null) come.add(incident);
            else parts.put(incident, known);
        }
        Set<String> changed = new HashSet<>();
        for (Incident gone : before.keySet()) count(gone, -1, changed);
        for (Incident incident : come) count(incident, 1, changed);
        Orphans orphans =
                new Orphans(background, byReport, Collections.unmodifiableSet(taken.keySet()));
        if (!before.isEmpty()) parts.forEach((it, part) -> lookAgain(it, part, changed, orphans));
        for (Incident incident : come) {
            parts.put(incident, new Part(incident, fight(incident, orphans)));
        }
    }

    /**
     * @param changed gets the reports of claims that were nobody's, or are now
     */
    private void count(Incident incident, int by, Set<String> changed) {
        for (String claim : incident.claims()) {
            Integer now = taken.merge(claim, by, Integer::sum);
            if (now == 0) taken.remove(claim);
            if (now > 1 || now == 1 && by < 0) continue;
            Claim known = byId.get(claim);
            if (known != null) changed.add(known.quote().report());
        }
    }

    private void lookAgain(Incident incident, Part part, Set<String> changed, Orphans orphans) {
        if (part.fight.isEmpty()) return;
        boolean touched = false;
        for (String report : incident.reports()) touched |= changed.contains(report);
        if (!touched) return;
        Optional<Fight> now = fight(incident, orphans);
        boolean same = now.map(Fight::claims).equals(part.fight.map(Fight::claims));
        if (!same) part.fight = now;
    }

    private Optional<Fight> fight(Incident incident, Orphans orphans) {
        return Fight.of(incident, byId, kin).map(orphans::joining);
    }

    private static boolean isSame(Campaign one, Campaign other) {
        return one.pair().equals(other.pair())
                && areSame(one.core(), other.core())
                && areSame(one.blows(), other.blows());
    }

    @SuppressWarnings("ReferenceEquality") // one that was looked at anew is another
    private static boolean areSame(List<Fight> some, List<Fight> others) {
        if (some.size() != others.size()) return false;
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) return false;
        }
        return true;
    }
}
