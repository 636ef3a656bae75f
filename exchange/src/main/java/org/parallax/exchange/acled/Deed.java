package org.parallax.exchange.acled;

import org.parallax.claims.IncidentType;

import java.util.Optional;

/** Who did what to whom, as the middle of a sentence. */
final class Deed {
    private Deed() {}

    static String words(SubEvent sub, IncidentType type, Pair pair) {
        String one = pair.one().name();
        Optional<String> two = pair.two().map(Party::name);
        return switch (sub) {
            case ARMED_CLASH -> one + " and " + two.orElseThrow() + " clashed";
            case GOVERNMENT_REGAINS ->
                    one
                            + " and "
                            + two.orElseThrow()
                            + " clashed, and the government gained ground";
            case OTHERS_OVERTAKE ->
                    one
                            + " and "
                            + two.orElseThrow()
                            + " clashed, and others than the government gained ground";
            case EXCESSIVE_FORCE -> two.orElseThrow() + " used force against " + one;
            case INTERVENTION -> two.orElseThrow() + " intervened against " + one;
            case PEACEFUL_PROTEST -> one + " gathered peacefully";
            case VIOLENT_DEMONSTRATION, MOB_VIOLENCE ->
                    one + " rioted" + two.map(it -> ", facing " + it).orElse("");
            case CHEMICAL, AIR_STRIKE, SUICIDE_BOMB, SHELLING, REMOTE_EXPLOSIVE, GRENADE ->
                    noun(type) + " by " + one + two.map(it -> " hit " + it).orElse(" was reported");
            case SEXUAL_VIOLENCE, ATTACK, ABDUCTION ->
                    one + " " + verb(sub, type) + " " + two.orElseThrow();
            case ARRESTS -> one + " made arrests" + two.map(it -> " of " + it).orElse("");
            case LOOTING ->
                    one + " looted or destroyed property" + two.map(it -> " of " + it).orElse("");
            case AGREEMENT, CHANGE_TO_GROUP, DISRUPTED_WEAPONS, HEADQUARTERS, TRANSFER, OTHER ->
                    one + two.map(it -> " and " + it).orElse("") + " had a part in an event";
        };
    }

    private static String noun(IncidentType type) {
        return switch (type) {
            case AIRSTRIKE -> "an airstrike";
            case DRONE_STRIKE -> "a drone strike";
            case MISSILE_STRIKE -> "a missile strike";
            case STRIKE -> "a strike";
            case SHELLING -> "shelling";
            case BOMBING -> "a bombing";
            case SUICIDE_BOMBING -> "a suicide bombing";
            case LANDMINE -> "a landmine";
            case CHEMICAL_ATTACK -> "a chemical attack";
            case ATTACK_ON_HOSPITAL -> "an attack on a hospital";
            case ATTACK_ON_AID -> "an attack on aid";
            case ARMED_CLASH,
                    OFFENSIVE,
                    ATTACK,
                    SNIPER_FIRE,
                    SHOOTING,
                    EXECUTION,
                    ABDUCTION,
                    ARREST,
                    SEXUAL_VIOLENCE,
                    ARSON_OR_DESTRUCTION,
                    PROTEST,
                    RIOT,
                    OTHER ->
                    "an attack";
        };
    }

    private static String verb(SubEvent sub, IncidentType type) {
        if (sub == SubEvent.ABDUCTION) return "abducted";
        if (sub == SubEvent.SEXUAL_VIOLENCE) return "committed sexual violence against";
        return switch (type) {
            case EXECUTION -> "executed";
            case SHOOTING -> "shot at";
            case SNIPER_FIRE -> "sniped at";
            case ATTACK_ON_HOSPITAL -> "attacked a hospital and";
            case ATTACK_ON_AID -> "attacked aid and";
            case ARMED_CLASH,
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
                    ABDUCTION,
                    ARREST,
                    SEXUAL_VIOLENCE,
                    ARSON_OR_DESTRUCTION,
                    PROTEST,
                    RIOT,
                    OTHER ->
                    "attacked";
        };
    }
}
