package org.parallax.reconcile.tolls;

import org.parallax.claims.FigureClaim;
import org.parallax.claims.Who;

import java.util.regex.Pattern;

/** What the words of a figure tell of armed people beside their body: soldiers or fighters. */
public enum Rank {
    TROOPS,
    FIGHTERS,
    UNSAID;

    private static final Pattern OF_STATE =
            Pattern.compile(
                    "\\b(?:soldiers?|troops?|army|servicem[ae]n|conscripts?|police\\w*|officers?"
                            + "|marines?|regime|loyalists?|government|junta|guards?|gendarmes?"
                            + "|troopers?|jawans?)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_REBELS =
            Pattern.compile(
                    "\\b(?:militants?|rebels?|fighters?|insurgents?|terrorists?|gunm[ae]n|jihad\\w*"
                            + "|extremists?|guerrillas?|separatists?|opposition|takfiris?"
                            + "|islamists?)\\b",
                    Pattern.CASE_INSENSITIVE);

    public static Rank of(FigureClaim claim) {
        return of(claim.quote().words(), claim.who());
    }

    /** Soldiers and whatever is the government's before fighters: "pro-government fighters". */
    public static Rank of(String words, Who who) {
        if (OF_STATE.matcher(words).find()) return TROOPS;
        if (who == Who.SECURITY) return TROOPS;
        return OF_REBELS.matcher(words).find() ? FIGHTERS : UNSAID;
    }
}
