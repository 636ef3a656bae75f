package org.parallax.reconcile.victims;

import org.parallax.claims.Sex;
import org.parallax.reconcile.victims.NameWord.Match;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two tellings are of one person.
 *
 * @param traits what speaks for it and against it
 */
record Likeness(Set<Trait> traits) {
    /** From here on they are one. */
    static final double SAME = 2;

    /** Below, they are surely two. */
    static final double MAYBE = -0.4;

    private static final int NEAR_YEARS = 1;
    private static final int APART_YEARS = 3;
    private static final int FAR_YEARS = 10;

    static Likeness of(Telling one, Telling other) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        names(one.name(), other.name(), traits);
        ages(one, other, traits);
        Optional<Sex> sex = one.victim().sex();
        boolean sexes = sex.isPresent() && other.victim().sex().isPresent();
        if (sexes && !sex.equals(other.victim().sex())) traits.add(Trait.SEX_DIFFERS);
        if (isShared(one.victim().kin(), other.victim().kin())) traits.add(Trait.KIN_EQUAL);
        if (isShared(one.victim().role(), other.victim().role())) traits.add(Trait.ROLE_EQUAL);
        if (one.victim().outcome() != other.victim().outcome()) traits.add(Trait.OUTCOME_DIFFERS);
        return new Likeness(traits);
    }

    private static boolean isShared(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static void names(PersonName one, PersonName other, Set<Trait> traits) {
        if (one.words().size() == 1 || other.words().size() == 1) {
            Trait shared =
                    one.isByname() && other.isByname() ? Trait.BYNAME_EQUAL : Trait.SHORT_FORM;
            traits.add(isShortForm(one, other) ? shared : Trait.FAMILY_DIFFERS);
            return;
        }
        traits.add(
                switch (one.family(other)) {
                    case EQUAL -> Trait.FAMILY_EQUAL;
                    case ALIKE -> Trait.FAMILY_ALIKE;
                    case INITIAL, NONE -> Trait.FAMILY_DIFFERS;
                });
        traits.add(
                switch (one.given(other)) {
                    case EQUAL -> Trait.GIVEN_EQUAL;
                    case ALIKE -> Trait.GIVEN_ALIKE;
                    case INITIAL -> Trait.GIVEN_INITIAL;
                    case NONE -> Trait.GIVEN_DIFFERS;
                });
        if (one.differsInTheMiddle(other)) traits.add(Trait.MIDDLE_DIFFERS);
        if (one.differsInSuffix(other)) traits.add(Trait.SUFFIX_DIFFERS);
    }

    private static boolean isShortForm(PersonName one, PersonName other) {
        boolean first = one.words().size() == 1;
        PersonName brief = first ? one : other;
        PersonName full = first ? other : one;
        Match given = brief.given().match(full.given());
        Match family = brief.given().match(full.family());
        return given == Match.EQUAL
                || given == Match.ALIKE
                || family == Match.EQUAL
                || family == Match.ALIKE;
    }

    private static void ages(Telling one, Telling other, Set<Trait> traits) {
        if (one.victim().age().isEmpty() || other.victim().age().isEmpty()) return;
        int apart = Math.abs(one.victim().age().getAsInt() - other.victim().age().getAsInt());
        if (apart == 0) traits.add(Trait.AGE_EQUAL);
        else if (apart <= NEAR_YEARS) traits.add(Trait.AGE_NEAR);
        else if (apart > FAR_YEARS) traits.add(Trait.AGE_FAR);
        else if (apart >= APART_YEARS) traits.add(Trait.AGE_APART);
    }

    double score() {
        return traits.stream().mapToDouble(Trait::weight).sum();
    }

    boolean isSame() {
        return score() >= SAME;
    }

    /** Neither surely one nor surely two. */
    boolean isMaybe() {
        return score() >= MAYBE;
    }
}
