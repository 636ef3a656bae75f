package org.parallax.watch.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A body with its content coding undone.
 *
 * @param body as far as it could be unpacked
 * @param whole whether that is all of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record Unpacked(byte[] body, boolean whole) {
    /** A second coding is a server's slip, a third one no accident. */
    private static final int MOST_CODINGS = 2;

    /**
     * Undoes gzip and deflate.
     *
     * @param codings values of Content-Encoding
     * @throws NotAsked if there is another coding among them, which was not asked for
     */
    static Unpacked of(byte[] raw, List<String> codings, Limits limits) throws NotAsked {
        List<String> names = names(codings);
        if (names.size() > MOST_CODINGS)
            throw new NotAsked("the body is packed " + names.size() + " times");
        Unpacked unpacked = new Unpacked(raw, true);
        for (String name : names.reversed()) {
            long most = Math.max(limits.unjudged(), (long) raw.length * limits.ratio());
            int room = (int) Math.min(limits.body(), most);
            Unpacked next = undo(name, unpacked.body(), room);
            unpacked = new Unpacked(next.body(), next.whole() && unpacked.whole());
        }
        return unpacked;
    }

    private static List<String> names(List<String> codings) {
        List<String> names = new ArrayList<>();
        for (String coding : codings) {
            for (String name : coding.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!name.isBlank() && !name.strip().equals("identity")) names.add(name.strip());
            }
        }
        return names;
    }

    private static Unpacked undo(String coding, byte[] packed, int room) throws NotAsked {
        if (packed.length == 0) return new Unpacked(packed, true);
        Inflation inflation = new Inflation(packed, room);
        return switch (coding) {
            // servers say gzip and send plain text; no text begins as gzip does
            case "gzip", "x-gzip" ->
                    Inflation.isGzip(packed) ? inflation.gunzip() : new Unpacked(packed, true);
            case "deflate" -> inflation.inflate();
            default ->
                    throw new NotAsked(
                            "the body is packed as "
                                    + HostName.shown(coding)
                                    + ", which was not asked for");
        };
    }
}
