package org.parallax.reconcile.victims;

/**
 * What speaks for or against two names being one person's, and how much; a sum of {@link
 * Likeness#SAME} or more makes them one. Set by hand, so that an equal name stands against an age
 * that differs by a slip, and an equal family name alone against nothing.
 */
enum Trait {
    FAMILY_EQUAL(2),
    FAMILY_ALIKE(1.2),
    FAMILY_DIFFERS(-3),
    GIVEN_EQUAL(2),
    GIVEN_ALIKE(1.2),
    GIVEN_INITIAL(0.5),
    GIVEN_DIFFERS(-3.5),
    /** One report gives one word only, and the other has that word. */
    SHORT_FORM(1.2),
    /** "Abu Tarek", told without any other name. */
    BYNAME_EQUAL(2),
    /** A father's name, where the second stands for that: cousins share the others. */
    MIDDLE_DIFFERS(-2.2),
    SUFFIX_DIFFERS(-4),
    AGE_EQUAL(1.5),
    /** Within a year: one report may have counted a birthday. */
    AGE_NEAR(0.7),
    /** Three years or more. */
    AGE_APART(-1.5),
    /** More than ten: father and son may have one name. */
    AGE_FAR(-3),
    SEX_DIFFERS(-4),
    KIN_EQUAL(0.5),
    ROLE_EQUAL(0.5),
    OUTCOME_DIFFERS(-0.7);

    private final double weight;

    Trait(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
