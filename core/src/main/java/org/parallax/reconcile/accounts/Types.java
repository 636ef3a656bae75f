package org.parallax.reconcile.accounts;

import static org.parallax.claims.IncidentType.*;

import org.parallax.claims.IncidentType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which types may tell of one event in different words. */
public final class Types {
    private static final Set<IncidentType> FIGHTING =
            EnumSet.of(
                    ARMED_CLASH,
                    OFFENSIVE,
                    ATTACK,
                    STRIKE,
                    AIRSTRIKE,
                    SHELLING,
                    DRONE_STRIKE,
                    MISSILE_STRIKE,
                    SNIPER_FIRE,
                    SHOOTING,
                    ARSON_OR_DESTRUCTION,
                    ATTACK_ON_HOSPITAL,
                    ATTACK_ON_AID);
    private static final Set<IncidentType> BLASTS =
            EnumSet.of(ATTACK, STRIKE, BOMBING, SUICIDE_BOMBING, LANDMINE, DRONE_STRIKE);
    private static final Set<IncidentType> FROM_AFAR =
            EnumSet.of(
                    ATTACK,
                    STRIKE,
                    AIRSTRIKE,
                    DRONE_STRIKE,
                    MISSILE_STRIKE,
                    SHELLING,
                    BOMBING,
                    CHEMICAL_ATTACK,
                    ATTACK_ON_HOSPITAL,
                    ATTACK_ON_AID);
    private static final Set<IncidentType> BY_HAND =
            EnumSet.of(
                    ATTACK,
                    SHOOTING,
                    SNIPER_FIRE,
                    EXECUTION,
                    ARMED_CLASH,
                    ABDUCTION,
                    SEXUAL_VIOLENCE,
                    ARSON_OR_DESTRUCTION);
    private static final Set<IncidentType> AT_PERSONS =
            EnumSet.of(
                    ATTACK,
                    BOMBING,
                    SUICIDE_BOMBING,
                    SNIPER_FIRE,
                    SHOOTING,
                    EXECUTION,
                    ABDUCTION,
                    ARREST,
                    SEXUAL_VIOLENCE,
                    ARSON_OR_DESTRUCTION,
                    ATTACK_ON_HOSPITAL,
                    ATTACK_ON_AID,
                    PROTEST,
                    RIOT,
                    OTHER);
    private static final Set<IncidentType> CROWDS =
            EnumSet.of(PROTEST, RIOT, SHOOTING, ATTACK, ARSON_OR_DESTRUCTION);
    private static final List<Set<IncidentType>> FAMILIES =
            List.of(FIGHTING, BLASTS, FROM_AFAR, BY_HAND, CROWDS);

    /** What may follow any violence, or names none. */
    private static final Set<IncidentType> WITH_ANY = EnumSet.of(ARREST, OTHER);

    private static final Set<IncidentType> UNARMED = EnumSet.of(PROTEST, RIOT, ARREST, OTHER);

    private Types() {}

    /** True where the two may be words for one event. */
    public static boolean agree(IncidentType one, IncidentType other) {
        return one == other
                || WITH_ANY.contains(one)
                || WITH_ANY.contains(other)
                || FAMILIES.stream()
                        .anyMatch(family -> family.contains(one) && family.contains(other));
    }

    /** True for what days of fighting are made of. */
    public static boolean isFighting(IncidentType type) {
        return FIGHTING.contains(type);
    }

    /** True where two sides fight, so that days follow on each other. */
    public static boolean isBattle(IncidentType type) {
        return type == ARMED_CLASH || type == OFFENSIVE;
    }

    /** True for what is done to persons face to face, not by shells or bombs from afar. */
    public static boolean isAtPersons(IncidentType type) {
        return AT_PERSONS.contains(type);
    }

    /** True where the type alone does not say that arms were used. */
    public static boolean mayBeUnarmed(IncidentType type) {
        return UNARMED.contains(type);
    }
}
