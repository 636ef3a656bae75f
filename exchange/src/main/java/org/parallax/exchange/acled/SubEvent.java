package org.parallax.exchange.acled;

import org.parallax.event.Acled;

/** ACLED's sub-events in the order of its codebook's table, which is the order of precedence. */
enum SubEvent {
    GOVERNMENT_REGAINS(EventType.BATTLES, "Government regains territory"),
    OTHERS_OVERTAKE(EventType.BATTLES, "Non-state actor overtakes territory"),
    ARMED_CLASH(EventType.BATTLES, "Armed clash"),
    EXCESSIVE_FORCE(EventType.PROTESTS, "Excessive force against protesters"),
    INTERVENTION(EventType.PROTESTS, "Protest with intervention"),
    PEACEFUL_PROTEST(EventType.PROTESTS, "Peaceful protest"),
    VIOLENT_DEMONSTRATION(EventType.RIOTS, "Violent demonstration"),
    MOB_VIOLENCE(EventType.RIOTS, "Mob violence"),
    CHEMICAL(EventType.EXPLOSIONS, "Chemical weapon"),
    AIR_STRIKE(EventType.EXPLOSIONS, "Air/drone strike"),
    SUICIDE_BOMB(EventType.EXPLOSIONS, "Suicide bomb"),
    SHELLING(EventType.EXPLOSIONS, "Shelling/artillery/missile attack"),
    REMOTE_EXPLOSIVE(EventType.EXPLOSIONS, "Remote explosive/landmine/IED"),
    GRENADE(EventType.EXPLOSIONS, "Grenade"),
    SEXUAL_VIOLENCE(EventType.CIVILIANS, "Sexual violence"),
    ATTACK(EventType.CIVILIANS, "Attack"),
    ABDUCTION(EventType.CIVILIANS, "Abduction/forced disappearance"),
    AGREEMENT(EventType.STRATEGIC, "Agreement"),
    ARRESTS(EventType.STRATEGIC, "Arrests"),
    CHANGE_TO_GROUP(EventType.STRATEGIC, "Change to group/activity"),
    DISRUPTED_WEAPONS(EventType.STRATEGIC, "Disrupted weapons use"),
    HEADQUARTERS(EventType.STRATEGIC, "Headquarters or base established"),
    LOOTING(EventType.STRATEGIC, "Looting/property destruction"),
    TRANSFER(EventType.STRATEGIC, "Non-violent transfer of territory"),
    OTHER(EventType.STRATEGIC, "Other");

    private final EventType type;
    private final String words;

    SubEvent(EventType type, String words) {
        this.type = type;
        this.words = words;
    }

    /**
     * @throws IllegalArgumentException if ACLED has no such pair of types
     */
    static SubEvent of(Acled acled) {
        for (SubEvent each : values()) {
            if (each.words.equals(acled.subEventType())
                    && each.type.words().equals(acled.eventType())) {
                return each;
            }
        }
        throw new IllegalArgumentException("no sub-event of ACLED's: " + acled);
    }

    EventType type() {
        return type;
    }

    String words() {
        return words;
    }

    /** The column {@code disorder_type}. */
    String disorder() {
        return switch (this) {
            case EXCESSIVE_FORCE -> "Political violence; Demonstrations";
            case INTERVENTION, PEACEFUL_PROTEST, VIOLENT_DEMONSTRATION -> "Demonstrations";
            case GOVERNMENT_REGAINS,
                    OTHERS_OVERTAKE,
                    ARMED_CLASH,
                    MOB_VIOLENCE,
                    CHEMICAL,
                    AIR_STRIKE,
                    SUICIDE_BOMB,
                    SHELLING,
                    REMOTE_EXPLOSIVE,
                    GRENADE,
                    SEXUAL_VIOLENCE,
                    ATTACK,
                    ABDUCTION ->
                    "Political violence";
            case AGREEMENT,
                    ARRESTS,
                    CHANGE_TO_GROUP,
                    DISRUPTED_WEAPONS,
                    HEADQUARTERS,
                    LOOTING,
                    TRANSFER,
                    OTHER ->
                    "Strategic developments";
        };
    }

    /** ACLED's six event types, the one that goes before the others first. */
    enum EventType {
        BATTLES("Battles"),
        PROTESTS("Protests"),
        RIOTS("Riots"),
        EXPLOSIONS("Explosions/Remote violence"),
        CIVILIANS("Violence against civilians"),
        STRATEGIC("Strategic developments");

        private final String words;

        EventType(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
