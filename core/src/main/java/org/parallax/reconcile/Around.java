package org.parallax.reconcile;

import org.parallax.claims.IncidentType;
import org.parallax.claims.When;
import org.parallax.claims.Where;
import org.parallax.event.Acled;

import java.util.List;
import java.util.Optional;

/** What hangs on an incident's type, days and place, asked for anew once a person has set them. */
interface Around {
    /**
     * @param acled ACLED's types, which also hang on who gained ground near it
     * @param neighbours ids of claims of agreements, access and control near it
     */
    record Told(Acled acled, List<String> neighbours) {}

    /**
     * @param when empty for the accounts' own days
     * @param where empty for the accounts' own places
     */
    Told at(IncidentType type, Optional<When> when, Optional<Where> where);
}
