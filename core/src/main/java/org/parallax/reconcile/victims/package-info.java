/**
 * Whom the reports of an incident name, each person once.
 *
 * <p>Begin at {@code Victims}: it takes what reports tell of named persons ({@code Telling}),
 * weighs pairs of them by names and what is told beside ({@code Trait}, {@code Likeness}; {@code
 * PersonName} and {@code NameWord} know spellings), and puts those of one person together ({@code
 * Matching}), never two whom one sentence names. {@code Floor} counts how many are surely not the
 * same: so many died at least.
 *
 * <p>A room of {@code reconcile}; HouseRulesTest says which rooms it may use.
 */
@NullMarked
package org.parallax.reconcile.victims;

import org.jspecify.annotations.NullMarked;
