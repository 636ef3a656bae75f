package org.parallax.store.accounts;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name as it was given; compared without case
 */
public record Account(String name, Role role, Instant created, boolean disabled) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._-]{2,40}");

    /** Whether it may be the name of an account: 2 to 40 letters, digits, points, - and _. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Whoever sits at the machine while there are no accounts; no account can have the name.
     *
     * @param since when the program began
     */
    public static Account local(Instant since) {
        return new Account("local owner", Role.OWNER, since, false);
    }

    public boolean isSameAs(Account other) {
        return folded(name).equals(folded(other.name));
    }

    /** By what a name is compared. */
    static String folded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
