package org.parallax.event;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The main event that one report alone supports, in UCDP's terms.
 *
 * @param datePrecision 1 exact day to 5 a year, as UCDP codes it
 * @param country ISO 3166 two-letter code
 * @param wherePrecision 1 exact place to 7 sea or airspace, as UCDP codes it
 * @param sideA UCDP's name where known
 * @param perpetrator who is said to have done it
 * @param deaths killed on side a, on side b, civilians, unknown, and the bounds; empty where the
 *     report says nothing of deaths
 * @param claims ids of the claims it rests on
 */
public record CodedEvent(
        IncidentType type,
        Optional<String> weapon,
        Optional<LocalDate> startDate,
        Optional<LocalDate> endDate,
        OptionalInt datePrecision,
        Optional<String> country,
        Optional<String> countryName,
        Optional<String> adm1,
        Optional<String> adm2,
        Optional<Where> where,
        OptionalInt wherePrecision,
        Optional<String> sideA,
        Optional<String> sideB,
        Optional<String> perpetrator,
        Optional<Deaths> deaths,
        OptionalLong children,
        OptionalLong women,
        OptionalLong injuredLow,
        OptionalLong injuredHigh,
        List<String> claims) {
    public CodedEvent {
        claims = List.copyOf(claims);
    }

    /** Persons killed by class; {@code best} is the sum of the four. */
    public record Deaths(
            long sideA, long sideB, long civilians, long unknown, long low, long best, long high) {
        public Deaths {
            if (best != sideA + sideB + civilians + unknown) {
                throw new IllegalArgumentException("best " + best + " is not the sum of its parts");
            }
            if (low < 0 || low > best || best > high) {
                throw new IllegalArgumentException(
                        "not in order: " + low + ", " + best + ", " + high);
            }
        }
    }
}
