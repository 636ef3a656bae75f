package org.parallax.reconcile.accounts;

import org.parallax.knowledge.Conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What weighing claims needs to know of the world: who belongs to whom, and what lies within what.
 * An id that is unknown is within itself and nothing else.
 */
public interface Background {
    /** True where the body is the other one, or a part of it. Both are the register's ids. */
    boolean isWithin(String actor, String ancestor);

    /** Empty where the register does not know the id. */
    Optional<Body> body(String actor);

    /**
     * What sort of source somebody is, finer than weighing needs it: {@code monitor}, {@code
     * agency}, {@code ministry}. Empty where the register does not know the id.
     */
    default Optional<String> role(String actor) {
        return body(actor).map(body -> body.kind().word());
    }

    /** True where the place is the other one, or lies in it. Both are ids of places. */
    boolean liesIn(String place, String ancestor);

    /** Empty where the gazetteer does not know the id. */
    Optional<Site> site(String place);

    /**
     * Who fights whom in a country on a day, those first that are asked first.
     *
     * @param country ISO 3166 two-letter code
     * @param day empty for any day
     */
    List<Conflict> conflicts(String country, Optional<LocalDate> day);

    /** What sort of body somebody is, as far as weighing needs it. */
    enum Kind {
        STATE,
        ARMED_GROUP,
        /** A state's police: armed, and no party to a war by itself. */
        POLICE,
        MONITOR,
        OUTLET,
        OTHER;

        /** The printed name, such as {@code armed-group}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A body as UCDP sees it.
     *
     * @param parent the id of the body it belongs to
     * @param name its usual English name
     * @param ucdp UCDP's name for it, or for the body it belongs to
     */
    record Body(Kind kind, String name, Optional<String> parent, Optional<String> ucdp) {}

    /**
     * A place as UCDP names it.
     *
     * @param country ISO 3166 two-letter code
     * @param countryName UCDP's name of the country
     * @param adm1 UCDP's name of the first-order division
     * @param adm2 UCDP's name of the second-order division
     * @param where UCDP's name of the place itself
     */
    record Site(
            Optional<String> country,
            Optional<String> countryName,
            Optional<String> adm1,
            Optional<String> adm2,
            Optional<String> where) {}
}
