package org.parallax.reconcile;

import org.parallax.claims.ControlChange;
import org.parallax.claims.IncidentType;
import org.parallax.event.Acled;
import org.parallax.reconcile.accounts.Kin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Acled SHELLS = new Acled(REMOTE, "Shelling/artillery/missile attack");

    private static final Set<IncidentType> FORCE =
            EnumSet.of(
                    IncidentType.SHOOTING,
                    IncidentType.SNIPER_FIRE,
                    IncidentType.ATTACK,
                    IncidentType.EXECUTION);

    private static final List<IncidentType> FROM_AFAR =
            List.of(
                    IncidentType.CHEMICAL_ATTACK,
                    IncidentType.AIRSTRIKE,
                    IncidentType.DRONE_STRIKE,
                    IncidentType.SUICIDE_BOMBING,
                    IncidentType.SHELLING,
                    IncidentType.MISSILE_STRIKE,
                    IncidentType.STRIKE,
                    IncidentType.BOMBING,
                    IncidentType.LANDMINE);

    /** A claim that says whom a blow hit ("attack on a hospital") tells in its words with what. */
    private static final Map<IncidentType, Pattern> WEAPONS =
            Map.of(
                    IncidentType.CHEMICAL_ATTACK,
                            words("chemical|chlorine|sarin|(?:nerve|poison) gas"),
                    IncidentType.AIRSTRIKE,
                            words(
                                    "air[- ]?(?:strike|raid|attack)|(?:war)?plane|(?:fighter"
                                        + " )?jet|aircraft|helicopter|barrel bomb|from the air"),
                    IncidentType.DRONE_STRIKE, words("drone|uav|quadcopter|unmanned aerial \\w+"),
                    IncidentType.SUICIDE_BOMBING,
                            words(
                                    "suicide (?:bomb(?:er|ing)?|attack(?:er)?|vest)|explosive"
                                            + " (?:belt|vest)"),
                    IncidentType.SHELLING,
                            words(
                                    "shell|shelled|shelling|bombard(?:ed|ment)|artillery|mortar|howitzer|tank"
                                        + " fire"),
                    IncidentType.MISSILE_STRIKE, words("missile|rocket"),
                    IncidentType.BOMBING,
                            words(
                                    "(?:car|truck|roadside|time)"
                                            + " bomb|bombing|ied|explosives|grenade"),
                    IncidentType.LANDMINE, words("land ?mine"));

    private final Kin kin;

    AcledTypes(Kin kin) {
        this.kin = kin;
    }

    /**
     * A gain of ground by somebody.
     *
     * @param actor the register's id; those of several joined by a semicolon
     */
    record Gain(Optional<String> actor, ControlChange change) {}

    /**
     * What is told of one incident.
     *
     * @param type the leading one of {@code types}
     * @param types every type told of it
     * @param armed camps that bear arms on either side
     * @param onlyFighters whether all who are told to be dead or hurt bear arms
     * @param gains changes of control at its place and days
     * @param weapon the words for the means that a claim names first
     * @param means words of the claims that are typed by whom it hit, in which the weapon stands
     */
    record Told(
            IncidentType type,
            Set<IncidentType> types,
            Collection<String> armed,
            boolean onlyFighters,
            List<Gain> gains,
            Optional<String> weapon,
            List<String> means) {
        boolean hasSides() {
            return armed.size() > 1;
        }

        boolean clashes() {
            return types.contains(IncidentType.ARMED_CLASH)
                    || types.contains(IncidentType.OFFENSIVE);
        }
    }

    /** Of several tactics of the same actors the highest of the codebook's table. */
    Acled of(Told told) {
        Acled lead = of(told.type(), told);
        boolean burnt = told.type() == IncidentType.ARSON_OR_DESTRUCTION;
        boolean harm = lead.eventType().equals(CIVILIANS) || burnt;
        if (!harm && !lead.eventType().equals(REMOTE)) return lead;
        if (told.hasSides() && told.clashes()) return battle(told.gains());
        if (!harm) return lead;
        boolean crowd = told.types().contains(IncidentType.PROTEST);
        if (crowd && lead.equals(ATTACK)) return protest(told.types());
        return remote(told).orElseGet(() -> burnt ? beside(told).orElse(lead) : lead);
    }

    private static Set<IncidentType> weapons(String words) {
        Set<IncidentType> weapons = EnumSet.noneOf(IncidentType.class);
        WEAPONS.forEach((type, pattern) -> {
            if (pattern.matcher(words).find()) weapons.add(type);
        });
        return weapons;
    }

    /** What was done to people beside burnt houses. */
    private Optional<Acled> beside(Told told) {
        return told.types().stream()
                .map(type -> of(type, told))
                .filter(it -> it.eventType().equals(CIVILIANS))
                .findFirst();
    }

    /** By the first weapon that reaches from afar, in the codebook's order. */
    private Optional<Acled> remote(Told told) {
        Set<IncidentType> weapons = EnumSet.noneOf(IncidentType.class);
        told.means().forEach(words -> weapons.addAll(weapons(words)));
        for (IncidentType type : FROM_AFAR) {
            if (told.types().contains(type) || weapons.contains(type)) {
                return Optional.of(of(type, told));
            }
        }
        return Optional.empty();
    }

    /** In one number or the other. */
    private static Pattern words(String alternatives) {
        return Pattern.compile("(?i)\\b(?:" + alternatives + ")s?\\b");
    }

    private Acled of(IncidentType type, Told told) {
        boolean fight = told.hasSides() || told.onlyFighters();
        return switch (type) {
            case ARMED_CLASH, OFFENSIVE -> battle(told.gains());
            case SHOOTING, SNIPER_FIRE, ATTACK -> fight ? battle(told.gains()) : ATTACK;
            case EXECUTION -> ATTACK;
            case ATTACK_ON_HOSPITAL, ATTACK_ON_AID -> remote(told).orElse(ATTACK);
            case AIRSTRIKE, DRONE_STRIKE -> new Acled(REMOTE, "Air/drone strike");
            case SHELLING, MISSILE_STRIKE, STRIKE -> SHELLS;
            case BOMBING, LANDMINE -> bomb(told.weapon());
            case SUICIDE_BOMBING -> new Acled(REMOTE, "Suicide bomb");
            case CHEMICAL_ATTACK -> new Acled(REMOTE, "Chemical weapon");
            case ABDUCTION -> new Acled(CIVILIANS, "Abduction/forced disappearance");
            case SEXUAL_VIOLENCE -> new Acled(CIVILIANS, "Sexual violence");
            case ARREST -> new Acled(STRATEGIC, "Arrests");
            case ARSON_OR_DESTRUCTION -> new Acled(STRATEGIC, "Looting/property destruction");
            case PROTEST -> protest(told.types());
            case RIOT -> new Acled(RIOTS, "Violent demonstration");
            case OTHER -> new Acled(STRATEGIC, "Other");
        };
    }

    private Acled battle(List<Gain> gains) {
        for (Gain gain : gains) {
            if (gain.change() != ControlChange.CAPTURED || gain.actor().isEmpty()) continue;
            List<String> who = List.of(gain.actor().get().split(";\\s*"));
            return who.stream().anyMatch(kin::isState)
                    ? new Acled(BATTLES, "Government regains territory")
                    : new Acled(BATTLES, "Non-state actor overtakes territory");
        }
        return CLASH;
    }

    /** What is fired from a launcher is no grenade by hand. */
    private static Acled bomb(Optional<String> weapon) {
        String words = weapon.orElse("").toLowerCase(Locale.ROOT);
        if (!words.contains("grenade")) return new Acled(REMOTE, "Remote explosive/landmine/IED");
        boolean fired = words.contains("propelled") || words.contains("launch");
        return fired ? SHELLS : new Acled(REMOTE, "Grenade");
    }

    private static Acled protest(Set<IncidentType> types) {
        if (FORCE.stream().anyMatch(types::contains)) {
            return new Acled(PROTESTS, "Excessive force against protesters");
        }
        if (types.contains(IncidentType.ARREST)) {
            return new Acled(PROTESTS, "Protest with intervention");
        }
        return new Acled(PROTESTS, "Peaceful protest");
    }
}
