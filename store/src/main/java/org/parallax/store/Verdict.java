package org.parallax.store;

import java.util.List;

/**
 * What a check of the whole record found.
 *
 * @param entries ledger entries read
 * @param blobs byte strings read and hashed
 * @param root the Merkle tree hash (RFC 6962) over the entries' leaves, in hexadecimal
 * @param damages one line each; empty where the record is whole
 */
public record Verdict(long entries, long blobs, String root, List<String> damages) {
    public Verdict {
        damages = List.copyOf(damages);
    }

    public boolean whole() {
        return damages.isEmpty();
    }
}
