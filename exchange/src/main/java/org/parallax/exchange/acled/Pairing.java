package org.parallax.exchange.acled;

import org.parallax.claims.Outcome;
import org.parallax.claims.Who;
import org.parallax.event.Figure;
import org.parallax.event.Side;
import org.parallax.event.Side.Role;
import org.parallax.exchange.event.Account;
import org.parallax.exchange.event.Event;
import org.parallax.reconcile.tolls.Rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who stands opposite whom in an event: one pair, and one more for each other pair of armed camps
 * that its claims have fight each other. Nobody who is only accused beside others, or whose part is
 * in dispute, becomes the doer: that is an unidentified armed group, and the notes tell who accuses
 * whom.
 */
final class Pairing {
    private final Event event;
    private final Scene scene;
    private final boolean troopsFell;
    private final Facing facing;
    private final List<Camp> camps;
    private final List<Camp> armed;
    private final Optional<Camp> civil;
    private final Naming naming;
    private final Set<String> placed = new LinkedHashSet<>();

    Pairing(Event event, List<Account> accounts, Scene scene, Naming naming) {
        this.event = event;
        this.scene = scene;
        this.naming = naming;
        this.troopsFell = fallen(event, accounts).anyMatch(Pairing::areTroops);
        this.facing = new Facing(accounts, id -> naming.camp(id, naming.of(id, scene)));
        this.camps = camps();
        this.armed = camps.stream().filter(Camp::isArmed).toList();
        this.civil = camps.stream().filter(it -> !it.isArmed()).findFirst();
    }

    /** The claims that lead its figures. */
    private static Stream<Account> fallen(Event event, List<Account> accounts) {
        Set<String> leading =
                event.figures().stream()
                        .filter(Pairing::isHarm)
                        .map(it -> it.claims().getFirst())
                        .collect(Collectors.toSet());
        return accounts.stream().filter(it -> leading.contains(it.id()));
    }

    /** Camps of the sides; then who claims it, is accused or lost fighters, and is no side. */
    private List<Camp> camps() {
        Map<String, List<Camp.Member>> byCamp = new LinkedHashMap<>();
        for (Side side : event.sides()) {
            byCamp.computeIfAbsent(camp(side.actor()), _ -> new ArrayList<>()).add(member(side));
        }
        List<String> doers = new ArrayList<>(event.claimedBy());
        event.accusations().forEach(it -> doers.add(it.against()));
        for (String doer : doers) {
            Side blamed = new Side(doer, Role.PERPETRATOR, Side.Basis.ACCUSED);
            byCamp.computeIfAbsent(camp(doer), _ -> List.of(member(blamed)));
        }
        for (Figure figure : event.figures()) {
            if (!isHarm(figure) || isCivilian(figure.who()) || figure.side().isEmpty()) continue;
            Side hit = new Side(figure.side().get(), Role.TARGET, Side.Basis.AGREED);
            byCamp.computeIfAbsent(camp(hit.actor()), _ -> List.of(member(hit)));
        }
        return byCamp.entrySet().stream().map(it -> new Camp(it.getKey(), it.getValue())).toList();
    }

    private Camp.Member member(Side side) {
        return new Camp.Member(side, naming.of(side.actor(), scene), naming.rank(side.actor()));
    }

    /** One at least. */
    List<Pair> pairs() {
        return switch (scene.sub().type()) {
            case BATTLES -> fight();
            case EXPLOSIONS -> blows();
            case CIVILIANS -> List.of(new Pair("", doer(), against()));
            case PROTESTS -> List.of(protest());
            case RIOTS -> List.of(riot());
            case STRATEGIC -> List.of(act());
        };
    }

    /** After {@link #pairs}: the sides for which no row has a column. */
    List<Side> leftOut() {
        return camps.stream()
                .filter(camp -> !placed.contains(camp.key()))
                .flatMap(camp -> camp.members().stream())
                .map(Camp.Member::side)
                .filter(event.sides()::contains)
                .toList();
    }

    private List<Pair> fight() {
        if (armed.size() < 2) {
            Party one = armed.isEmpty() ? scene.unidentified() : place(armed.getFirst());
            return List.of(new Pair("", one, unnamed(one)));
        }
        return opposed();
    }

    /** Who fought somebody and is not named: the state, where its troops fell, told by no body. */
    private Party unnamed(Party against) {
        boolean state = against.inter() == Inter.STATE_FORCES;
        return troopsFell && !state ? naming.of("security-forces", scene) : scene.unidentified();
    }

    /** "Soldiers", "police": of no body, but of no group that fights a state either. */
    private static boolean areTroops(Account account) {
        return account.toll()
                .filter(it ->
                        switch (it.outcome()) {
                            case KILLED, INJURED, CASUALTIES, ABDUCTED, MISSING -> true;
                            case DISPLACED, REFUGEES, DETAINED, AIRSTRIKES -> false;
                        })
                .filter(it -> it.side().isEmpty() && !isCivilian(it.who()))
                .filter(it -> Rank.of(account.words(), Who.COMBATANT) == Rank.TROOPS)
                .isPresent();
    }

    /**
     * The two camps that most claims have face each other; then the other pairs that are agreed.
     */
    private List<Pair> opposed() {
        List<List<Camp>> all = new ArrayList<>();
        for (int i = 0; i < armed.size(); i++) {
            for (int j = i + 1; j < armed.size(); j++) {
                all.add(List.of(armed.get(i), armed.get(j)));
            }
        }
        all.sort(
                Comparator.comparingInt((List<Camp> two) -> -faced(two))
                        .thenComparing(this::areAllies));
        List<List<Camp>> fought = new ArrayList<>(List.of(all.getFirst()));
        for (List<Camp> two : all.subList(1, all.size())) {
            boolean firm = faced(two) > 0 && two.stream().allMatch(Camp::isFirm);
            if (firm && fought.stream().noneMatch(it -> isOneFight(it, two))) fought.add(two);
        }
        Set<String> fighting = new LinkedHashSet<>();
        fought.forEach(two -> two.forEach(camp -> fighting.add(camp.key())));
        return fought.stream().map(two -> pair(two, fighting)).toList();
    }

    /** True where allies fight the same camp together. */
    private boolean isOneFight(List<Camp> one, List<Camp> other) {
        List<Camp> left = new ArrayList<>(one);
        left.removeAll(other);
        List<Camp> right = new ArrayList<>(other);
        right.removeAll(one);
        return left.size() == 1
                && right.size() == 1
                && facing.areAllies(left.getFirst().key(), right.getFirst().key());
    }

    private int faced(List<Camp> two) {
        return facing.count(two.getFirst().key(), two.getLast().key());
    }

    private boolean areAllies(List<Camp> two) {
        return facing.areAllies(two.getFirst().key(), two.getLast().key());
    }

    private Pair pair(List<Camp> two, Set<String> fighting) {
        boolean turned =
                !two.getFirst().has(Role.PERPETRATOR) && two.getLast().has(Role.PERPETRATOR);
        Camp one = turned ? two.getLast() : two.getFirst();
        Camp other = turned ? two.getFirst() : two.getLast();
        Party target = withAllies(other, fighting);
        return new Pair(
                one.key() + "-" + other.key(),
                withAllies(one, fighting),
                scene.sub().type() == SubEvent.EventType.EXPLOSIONS ? withHarmed(target) : target);
    }

    /** With the camps that do it together with this one, and fight nobody by themselves. */
    private Party withAllies(Camp camp, Set<String> fighting) {
        Party party = place(camp);
        for (Camp ally : armed) {
            if (fighting.contains(ally.key()) || !facing.areAllies(camp.key(), ally.key()))
                continue;
            Party beside = place(ally);
            party = party.with(List.of(beside.name())).with(beside.beside());
        }
        return party;
    }

    private Party place(Camp camp) {
        placed.add(camp.key());
        return camp.party();
    }

    /** Shells and bombs: at another camp, at civilians, or at nobody who is told. */
    private List<Pair> blows() {
        boolean fight =
                armed.size() > 1
                        && armed.stream().filter(it -> !it.has(Role.PERPETRATOR)).count() > 0
                        && striker().isPresent();
        if (fight) return opposed();
        Party doer = doer();
        if (civil.isEmpty() && !harmsCivilians()) {
            return List.of(new Pair("", doer, armedTarget()));
        }
        return List.of(
                new Pair("", doer, armedTarget().map(this::withHarmed).orElseGet(this::against)));
    }

    /** An armed camp that is only ever told as hit. */
    private Optional<Party> armedTarget() {
        return armed.stream()
                .filter(it -> it.has(Role.TARGET) && !it.has(Role.PERPETRATOR))
                .filter(it -> !placed.contains(it.key()))
                .findFirst()
                .map(this::place);
    }

    /** In explosions civilians who are hit stand beside the armed target. */
    private Party withHarmed(Party target) {
        if (civil.isEmpty() && !harmsCivilians()) return target;
        Party civilians = against();
        return target.with(List.of(civilians.name())).with(civilians.beside());
    }

    /** Who did it, if anybody may be named. */
    private Optional<Camp> striker() {
        List<Camp> claimants =
                armed.stream()
                        .filter(camp ->
                                event.claimedBy().stream()
                                        .anyMatch(id -> camp.key().equals(camp(id))))
                        .toList();
        if (claimants.size() == 1) return Optional.of(claimants.getFirst());
        for (Role role : List.of(Role.PERPETRATOR, Role.PARTY)) {
            Optional<Camp> firm = armed.stream().filter(it -> it.isFirm(role)).findFirst();
            if (firm.isPresent()) return firm;
        }
        List<Camp> blamed = armed.stream().filter(it -> !it.has(Role.TARGET)).toList();
        return blamed.size() == 1 ? Optional.of(blamed.getFirst()) : Optional.empty();
    }

    private String camp(String id) {
        return naming.camp(id, naming.of(id, scene));
    }

    private Party doer() {
        return striker().map(camp -> withAllies(camp, Set.of())).orElseGet(scene::unidentified);
    }

    /** Civilians, with what is known of them beside. */
    private Party against() {
        List<String> labels = new ArrayList<>();
        if (civil.isPresent()) labels.addAll(place(civil.get()).beside());
        if (scene.sub().type() == SubEvent.EventType.CIVILIANS) {
            for (Camp camp : armed) {
                if (camp.has(Role.TARGET) && !placed.contains(camp.key())) {
                    labels.add(place(camp).name());
                }
            }
        }
        for (Figure figure : event.figures()) {
            if (!isHarm(figure)) continue;
            Naming.label(figure.who()).ifPresent(it -> labels.add(scene.country().of(it)));
        }
        return scene.civilians().with(labels);
    }

    private boolean harmsCivilians() {
        return event.figures().stream().anyMatch(it -> isHarm(it) && isCivilian(it.who()));
    }

    private static boolean isHarm(Figure figure) {
        boolean harm =
                switch (figure.outcome()) {
                    case KILLED, INJURED, CASUALTIES, ABDUCTED, MISSING -> true;
                    case DISPLACED, REFUGEES, DETAINED, AIRSTRIKES -> false;
                };
        return harm && figure.bounds().high() > 0;
    }

    private static boolean isCivilian(Who who) {
        return switch (who) {
            case CIVILIAN, MEDIC, CIVIL_DEFENCE, JOURNALIST, AID_WORKER, CHILD, WOMAN -> true;
            case COMBATANT, SECURITY, UNKNOWN -> false;
        };
    }

    private Pair protest() {
        Party crowd = Party.of(scene.country().of("Protesters"), Inter.PROTESTERS);
        if (scene.sub() == SubEvent.PEACEFUL_PROTEST) return new Pair("", crowd, Optional.empty());
        Optional<Party> met = armed.stream().filter(Camp::isFirm).findFirst().map(this::place);
        boolean mild = scene.sub() == SubEvent.INTERVENTION;
        return new Pair(
                "",
                crowd,
                met.orElseGet(() -> mild ? naming.of("police", scene) : scene.unidentified()));
    }

    private Pair riot() {
        Party crowd = Party.of(scene.country().of("Rioters"), Inter.RIOTERS);
        Optional<Party> met = armed.stream().filter(Camp::isFirm).findFirst().map(this::place);
        if (met.isEmpty() && civil.isPresent()) met = Optional.of(against());
        return new Pair("", crowd, met);
    }

    private Pair act() {
        if (scene.sub() == SubEvent.ARRESTS) return arrest();
        Party one = doer();
        Optional<Party> other = other();
        return new Pair("", one, other.or(() -> civil.map(_ -> against())));
    }

    private Optional<Party> other() {
        return armed.stream().filter(it -> !placed.contains(it.key())).findFirst().map(this::place);
    }

    /** By the police, where nobody else is told. */
    private Pair arrest() {
        Optional<Camp> by = striker();
        Party one = by.isPresent() ? place(by.get()) : naming.of("police", scene);
        boolean civilians =
                civil.isPresent()
                        || event.figures().stream()
                                .anyMatch(it ->
                                        it.outcome() == Outcome.DETAINED && isCivilian(it.who()));
        Optional<Party> held = other();
        return new Pair("", one, held.or(() -> civilians ? Optional.of(against()) : held));
    }
}
