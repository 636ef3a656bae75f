package org.parallax.store.accounts;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignIn {
    /**
     * @param token 43 letters, digits, - and _; kept nowhere else, so hand it on at once
     */
    record In(String token, Session session) implements SignIn {
        /** Without the token, which must not get into a log. */
        @Override
        public String toString() {
            return "In[" + session.account().name() + "]";
        }
    }

    /** No such name, a wrong password, a disabled account: nobody is told which. */
    record Wrong() implements SignIn {}

    /**
     * Too many failures before, or too many at once; the password was not looked at.
     *
     * @param left for how long there is no use in trying, at least a second
     */
    record Later(Duration left) implements SignIn {
        /** For the header of that name: whole seconds, at least 1. */
        public long retryAfter() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }
}
