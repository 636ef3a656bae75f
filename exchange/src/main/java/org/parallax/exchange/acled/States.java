package org.parallax.exchange.acled;

import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Actor.Kind;
import org.parallax.knowledge.ActorRegister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which state a body belongs to, and which of its governments ruled on a day. */
final class States {
    private static final List<String> RULERS = List.of("government", "council", "regime", "junta");

    private final ActorRegister register;

    /** Country -> its governments, those without a term left out. */
    private final Map<String, List<Actor>> governments = new HashMap<>();

    States(ActorRegister register) {
        this.register = register;
        for (Actor actor : register.all()) {
            if (actor.kind() != Kind.STATE || !isGovernment(actor)) continue;
            if (actor.from().isEmpty() && actor.to().isEmpty()) continue;
            actor.country()
                    .ifPresent(in ->
                            governments.computeIfAbsent(in, _ -> new ArrayList<>()).add(actor));
        }
    }

    /** A government of a country, not a state of its own that the register puts in that country. */
    private static boolean isGovernment(Actor state) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return RULERS.stream().anyMatch(name::contains);
    }

    /**
     * The state that a body serves.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param own the name of one that nobody or few recognise: not the country's
     */
    record State(String country, Optional<Actor> own) {
        /** What its bodies have in common, whatever government they serve. */
        String camp() {
            return "state." + own.map(Actor::id).orElse(country);
        }
    }

    /** Empty for a body that serves no state, such as the police of a rebel administration. */
    Optional<State> of(Actor body) {
        Optional<Actor> at = Optional.of(body);
        while (at.isPresent()) {
            Actor actor = at.get();
            if (actor.isArmedGroup()) return Optional.empty();
            if (actor.kind() == Kind.STATE && actor.country().isPresent()) {
                return Optional.of(state(actor, actor.country().get()));
            }
            at = actor.parent().flatMap(register::byId);
        }
        boolean byKind = body.kind() == Kind.STATE_FORCES || body.kind() == Kind.MINISTRY;
        boolean alone = body.kind() == Kind.POLICE && body.parent().isEmpty();
        if (!byKind && !alone) return Optional.empty();
        return body.country().map(country -> new State(country, Optional.empty()));
    }

    private static State state(Actor actor, String country) {
        boolean dated = actor.from().isPresent() || actor.to().isPresent();
        return new State(country, Optional.of(actor).filter(it -> dated && !isGovernment(it)));
    }

    /** Its years as ACLED puts them behind a name: " (2019-2024)"; nothing where none are known. */
    String years(State state, LocalDate day) {
        return state.own().or(() -> ruler(state.country(), day)).map(States::years).orElse("");
    }

    private Optional<Actor> ruler(String country, LocalDate day) {
        return governments.getOrDefault(country, List.of()).stream()
                .filter(it -> it.existsOn(day))
                .max(
                        Comparator.comparing((Actor it) -> it.from().orElse(LocalDate.MIN))
                                .thenComparing(Actor::id));
    }

    private static String years(Actor government) {
        return " (%s-%s)".formatted(year(government.from()), year(government.to()));
    }

    private static String year(Optional<LocalDate> day) {
        return day.map(it -> Integer.toString(it.getYear())).orElse("");
    }

    /** The body at the top of the chain of parents. */
    Actor root(Actor body) {
        Actor at = body;
        for (Optional<Actor> up = parent(at); up.isPresent(); up = parent(at)) at = up.get();
        return at;
    }

    private Optional<Actor> parent(Actor body) {
        return body.parent().flatMap(register::byId);
    }

    /** The nearest body above it that bears arms, itself first. */
    Optional<Actor> armed(Actor body) {
        Optional<Actor> at = Optional.of(body);
        while (at.isPresent() && !at.get().isArmedGroup()) at = parent(at.get());
        return at;
    }
}
