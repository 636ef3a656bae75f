package org.parallax.store;

import org.parallax.store.log.Place;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An entry as the database has it.
 *
 * @param leaf hash of the entry, in hexadecimal
 * @param root of the tree up to it, in hexadecimal
 * @param place where it lies as it was written
 */
record Row(Entry entry, String leaf, String root, Place place) {
    static final String COLUMNS = "sequence, kind, at, body, leaf, root, pack, start, length";

    static Row of(ResultSet row) throws SQLException {
        Entry entry =
                new Entry(
                        row.getLong("sequence"),
                        String.valueOf(row.getString("kind")),
                        String.valueOf(row.getString("at")),
                        String.valueOf(row.getString("body")));
        return new Row(
                entry,
                String.valueOf(row.getString("leaf")),
                String.valueOf(row.getString("root")),
                new Place(row.getInt("pack"), row.getLong("start"), row.getInt("length")));
    }
}
