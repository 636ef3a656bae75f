package org.parallax.reconcile.tolls;

import java.util.Optional;

/** Decides which of a report's tolls is its main event's, and what the others are beside it. */
public sealed interface Judge permits HandRules, SmallModel {
    /** Empty where the report states no toll of that outcome. */
    Optional<LeadToll> lead(TollScene scene);
}
