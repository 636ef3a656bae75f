package org.parallax.store.accounts;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param account as it is now
 * @param form the token that each form of this session has to bring back; no secret from the person
 * @param ends when it ends at the latest, whatever is done in it
 */
public record Session(Account account, String form, Instant ends) {
    /** Whether a form brought the right token back; in the same time whatever it brought. */
    public boolean isForm(String given) {
        return Tokens.same(form, given);
    }
}
