package org.parallax.exchange.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What every form says of itself: which record, as of when, made by which program, on what terms.
 *
 * @param program such as {@code Parallax 0.1.0}
 * @param made when it was written
 * @param asOf the moment that was asked for, as a user gave it; empty for all of the record
 * @param entries how many entries of the ledger it rests on
 * @param root the hash over those entries (RFC 6962), in hex: with {@code entries} it says which
 *     record it was
 * @param policy how best numbers were chosen
 */
public record Preamble(
        String program,
        Instant made,
        Optional<String> asOf,
        long entries,
        String root,
        String policy) {
    /** On what terms rows may be passed on. */
    public static final String LICENCE =
            "Figures and facts are of the sources named in each row; words quoted from reports are"
                    + " their publishers'. Places: GeoNames (geonames.org), CC BY 4.0. Names of"
                    + " victims are withheld.";

    /** Key -> value, in a fixed order, for headers of every kind. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("generator", program);
        fields.put("created", made.toString());
        fields.put("as_of", asOf.orElse("now"));
        fields.put("entries", Long.toString(entries));
        fields.put("checkpoint", root);
        fields.put("policy", policy);
        fields.put("licence", LICENCE);
        return fields;
    }
}
