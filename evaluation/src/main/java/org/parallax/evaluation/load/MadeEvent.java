package org.parallax.evaluation.load;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Where;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Place;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/**
 * Something that never happened.
 *
 * @param day that is stated; empty for one event in fifty
 * @param where empty for one event in fifty
 * @param perpetrator who is said to have done it; empty for one in four
 * @param other another armed body of the country
 * @param victim whom reports name
 * @param captured whether reports tell that a place changed hands
 */
record MadeEvent(
        Deed type,
        LocalDate real,
        Optional<LocalDate> day,
        Optional<Where> where,
        Optional<Body> perpetrator,
        Body other,
        Optional<String> victim,
        boolean captured,
        long killed) {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_000;

    /** A body as reports name it. */
    record Body(String id, String name) {
        static Body of(Actor actor) {
            return new Body(actor.id(), actor.name());
        }
    }

    /** What happens, with the words for it. */
    enum Deed {
        SHELLING("Shelling", IncidentType.SHELLING),
        AIRSTRIKE("An airstrike", IncidentType.AIRSTRIKE),
        DRONE("A drone strike", IncidentType.DRONE_STRIKE),
        BOMBING("A bombing", IncidentType.BOMBING),
        SHOOTING("A shooting", IncidentType.SHOOTING),
        CLASH("A clash", IncidentType.ARMED_CLASH),
        LANDMINE("A landmine", IncidentType.LANDMINE),
        ATTACK("An attack", IncidentType.ATTACK);

        private final String word;
        private final IncidentType type;

        Deed(String word, IncidentType type) {
            this.word = word;
            this.type = type;
        }

        IncidentType type() {
            return type;
        }

        boolean isClash() {
            return this == CLASH;
        }
    }

    String word() {
        return type.word;
    }

    static MadeEvent of(MadeCountry country, Random random) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Place place = country.place(random);
        Where where =
                new Where(
                        place.id(),
                        place.name(),
                        place.lat(),
                        place.lon(),
                        place.precision(),
                        Optional.empty());
        return new MadeEvent(
                Deed.values()[random.nextInt(Deed.values().length)],
                day,
                oneIn(50, random) ? Optional.empty() : Optional.of(day),
                oneIn(50, random) ? Optional.empty() : Optional.of(where),
                oneIn(4, random) ? Optional.empty() : Optional.of(Body.of(country.fighter(random))),
                Body.of(country.fighter(random)),
                oneIn(7, random) ? Optional.of(Words.name(random)) : Optional.empty(),
                oneIn(30, random),
                1 + (long) Math.pow(60, random.nextDouble()) - 1 + random.nextInt(2));
    }

    static boolean oneIn(int many, Random random) {
        return random.nextInt(many) == 0;
    }
}
