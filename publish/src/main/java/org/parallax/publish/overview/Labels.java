package org.parallax.publish.overview;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Precision;
import org.parallax.event.Grade;
import org.parallax.publish.Phrase;

/** What the words of the contract mean, for people. */
public final class Labels {
    private Labels() {}

    /** "Drone strike". */
    public static String type(IncidentType type) {
        return switch (type) {
            case ATTACK -> "Attack (armed, means not stated)";
            case STRIKE -> "Strike (from afar, means not stated)";
            case ARSON_OR_DESTRUCTION -> "Arson or destruction";
            case ARMED_CLASH,
                    OFFENSIVE,
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
                    ATTACK_ON_HOSPITAL,
                    ATTACK_ON_AID,
                    PROTEST,
                    RIOT,
                    OTHER ->
                    Phrase.capital(Phrase.words(type.word()));
        };
    }

    /** The grade and what it means, after the rules Airwars publishes. */
    public static String grade(Grade grade) {
        return switch (grade) {
            case CONFIRMED -> "Confirmed: a side accepts responsibility";
            case FAIR -> "Fair: two or more independent origins, and a side is named";
            case WEAK -> "Weak: one origin alone tells of it";
            case CONTESTED -> "Contested: several are held responsible, or nobody is named";
            case DISCOUNTED -> "Discounted: all who were harmed are said to bear arms";
        };
    }

    /** How exactly a place is known. */
    public static String precision(Precision precision) {
        return switch (precision) {
            case EXACT -> "the spot itself";
            case NEIGHBOURHOOD -> "known to the neighbourhood";
            case TOWN -> "known to the town";
            case CITY -> "known to the city";
            case ADMIN2 -> "known to the district";
            case ADMIN1 -> "known to the province";
            case COUNTRY -> "known to the country alone";
        };
    }

    /**
     * Within so many metres of the point that is given for it a place of that precision lies, as a
     * rule. From the bundled gazetteer, rounded ({@code docs/DATA.md}): how far the next
     * neighbourhood or town is, half of them farther; and how far nine in ten neighbourhoods of a
     * city, towns of a district, of a province and of a country lie from the point given for it, in
     * half of these farther. What is exact is ours.
     */
    public static int radiusMetres(Precision precision) {
        return switch (precision) {
            case EXACT -> 250;
            case NEIGHBOURHOOD -> 1_500;
            case TOWN -> 4_000;
            case CITY -> 6_000;
            case ADMIN2 -> 20_000;
            case ADMIN1 -> 60_000;
            case COUNTRY -> 270_000;
        };
    }

    /** What a figure counts, such as {@code Killed}. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case CASUALTIES -> "Killed or injured";
            case KILLED, INJURED, DISPLACED, REFUGEES, MISSING, DETAINED, ABDUCTED, AIRSTRIKES ->
                    Phrase.capital(Phrase.words(outcome.word()));
        };
    }

    /** The head of a list that is ordered so. */
    public static String order(Order order) {
        return switch (order) {
            case NEWEST -> "Newest day first";
            case KILLED -> "Most killed first";
            case GRADE -> "Firmest first";
            case CHANGED -> "Last told of first";
        };
    }

    /** What {@code undated} and {@code unplaced} do. */
    public static String presence(Presence presence) {
        return switch (presence) {
            case WITH -> "with the others";
            case WITHOUT -> "left out";
            case ONLY -> "these alone";
        };
    }
}
