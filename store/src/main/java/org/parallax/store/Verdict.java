package org.parallax.store;

import java.util.List;

/**
 * What a check of the whole record found.
 *
 * @param entries ledger entries read
 * @param sealed contents opened, hashed and held against what was committed to
 * @param root the Merkle tree hash (RFC 6962) over the entries' leaves, in hexadecimal
 * @param damages one line each; empty where the record is whole
 * @param remarks what is worth knowing and no damage, one line each
 */
public record Verdict(
        long entries, long sealed, String root, List<String> damages, List<String> remarks) {
    public Verdict {
        damages = List.copyOf(damages);
        remarks = List.copyOf(remarks);
    }

    public boolean whole() {
        return damages.isEmpty();
    }
}
