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

    /** Soldiers and whatever is the government's before fighters: "pro-government fighters". */
    public static Rank of(FigureClaim claim) {
        String words = claim.quote().words();
        if (OF_STATE.matcher(words).find()) return TROOPS;
        if (claim.who() == Who.SECURITY) return TROOPS;
        return OF_REBELS.matcher(words).find() ? FIGHTERS : UNSAID;
    }
}
