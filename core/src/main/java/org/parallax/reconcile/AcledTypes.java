package org.parallax.reconcile;

import org.parallax.claims.ControlChange;
import org.parallax.claims.IncidentType;
import org.parallax.event.Acled;
import org.parallax.reconcile.accounts.Kin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * ACLED's two types for an incident of ours (codebook tables of 2023 and 2024; the mapping from our
 * types is ours).
 */
final class AcledTypes {
    private static final String BATTLES = "Battles";
    private static final String PROTESTS = "Protests";
    private static final String RIOTS = "Riots";
    private static final String REMOTE = "Explosions/Remote violence";
    private static final String CIVILIANS = "Violence against civilians";
    private static final String STRATEGIC = "Strategic developments";

    private static final Acled ATTACK = new Acled(CIVILIANS, "Attack");
    private static final Acled CLASH = new Acled(BATTLES, "Armed clash");

    private final Kin kin;

    AcledTypes(Kin kin) {
        this.kin = kin;
    }

    /** A gain of ground by somebody. */
    record Gain(Optional<String> actor, ControlChange change) {}

    /**
     * @param types every type told of the incident; {@code type} is the leading one
     * @param armed camps that bear arms on either side
     * @param gains changes of control at its place and days
     */
    Acled of(
            IncidentType type,
            Set<IncidentType> types,
            Collection<String> armed,
            List<Gain> gains,
            Optional<String> weapon) {
        boolean sides = armed.size() > 1;
        return switch (type) {
            case ARMED_CLASH, OFFENSIVE -> battle(gains);
            case SHOOTING, SNIPER_FIRE, ATTACK, EXECUTION -> sides ? battle(gains) : ATTACK;
            case ATTACK_ON_HOSPITAL, ATTACK_ON_AID -> byWeapon(types);
            case AIRSTRIKE, DRONE_STRIKE -> new Acled(REMOTE, "Air/drone strike");
            case SHELLING, MISSILE_STRIKE, STRIKE ->
                    new Acled(REMOTE, "Shelling/artillery/missile attack");
            case BOMBING, LANDMINE -> new Acled(REMOTE, grenade(weapon));
            case SUICIDE_BOMBING -> new Acled(REMOTE, "Suicide bomb");
            case CHEMICAL_ATTACK -> new Acled(REMOTE, "Chemical weapon");
            case ABDUCTION -> new Acled(CIVILIANS, "Abduction/forced disappearance");
            case SEXUAL_VIOLENCE -> new Acled(CIVILIANS, "Sexual violence");
            case ARREST -> new Acled(STRATEGIC, "Arrests");
            case ARSON_OR_DESTRUCTION -> new Acled(STRATEGIC, "Looting/property destruction");
            case PROTEST -> protest(types);
            case RIOT -> new Acled(RIOTS, "Violent demonstration");
            case OTHER -> new Acled(STRATEGIC, "Other");
        };
    }

    private Acled battle(List<Gain> gains) {
        for (Gain gain : gains) {
            if (gain.change() != ControlChange.CAPTURED || gain.actor().isEmpty()) continue;
            return kin.isState(gain.actor().get())
                    ? new Acled(BATTLES, "Government regains territory")
                    : new Acled(BATTLES, "Non-state actor overtakes territory");
        }
        return CLASH;
    }

    /** An attack on those who help is typed by its weapon where that strikes from afar. */
    private static Acled byWeapon(Set<IncidentType> types) {
        if (types.contains(IncidentType.AIRSTRIKE) || types.contains(IncidentType.DRONE_STRIKE)) {
            return new Acled(REMOTE, "Air/drone strike");
        }
        if (types.contains(IncidentType.SHELLING) || types.contains(IncidentType.MISSILE_STRIKE)) {
            return new Acled(REMOTE, "Shelling/artillery/missile attack");
        }
        return ATTACK;
    }

    private static String grenade(Optional<String> weapon) {
        boolean grenade =
                weapon.filter(it -> it.toLowerCase(Locale.ROOT).contains("grenade")).isPresent();
        return grenade ? "Grenade" : "Remote explosive/landmine/IED";
    }

    private static Acled protest(Set<IncidentType> types) {
        if (types.contains(IncidentType.SHOOTING) || types.contains(IncidentType.ATTACK)) {
            return new Acled(PROTESTS, "Excessive force against protesters");
        }
        if (types.contains(IncidentType.ARREST)) {
            return new Acled(PROTESTS, "Protest with intervention");
        }
        return new Acled(PROTESTS, "Peaceful protest");
    }
}
