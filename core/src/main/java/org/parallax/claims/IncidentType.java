package org.parallax.claims;

import java.util.Locale;

/**
 * What happened. {@code attack}: armed, means not stated; {@code strike}: from afar, means not
 * stated.
 */
public enum IncidentType {
    ARMED_CLASH,
    OFFENSIVE,
    ATTACK,
    STRIKE,
    AIRSTRIKE,
    SHELLING,
    DRONE_STRIKE,
    MISSILE_STRIKE,
    BOMBING,
    SUICIDE_BOMBING,
    LANDMINE,
    CHEMICAL_ATTACK,
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
    OTHER;

    /** The printed name, such as {@code other}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
