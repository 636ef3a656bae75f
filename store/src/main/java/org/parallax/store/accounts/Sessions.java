package org.parallax.store.accounts;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The table of sessions, within a transaction of its caller. */
final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /** A session that was seen so lately is not written to for being seen again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final int TOKEN_CHARACTERS = 43;

    private final Handle handle;
    private final Instant now;

    Sessions(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    SignIn.In begin(Account account) {
        handle.execute(
                "DELETE FROM session WHERE seen <= ? OR created <= ?",
                now.minus(IDLE).toEpochMilli(),
                now.minus(LONGEST).toEpochMilli());
        String token = Tokens.token();
        byte[] secret = Tokens.random(Tokens.BYTES);
        handle.execute(
                "INSERT INTO session VALUES (?, ?, ?, ?, ?)",
                Tokens.kept(token),
                Account.folded(account.name()),
                secret,
                now.toEpochMilli(),
                now.toEpochMilli());
        return new SignIn.In(
                token, new Session(account, Tokens.form(secret, token), now.plus(LONGEST)));
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Row(String account, byte[] secret, Instant created, Instant seen) {}

    /** Empty where there is none, or it has ended; one that is there counts as used now. */
    Optional<Session> of(String token) {
        if (token.length() != TOKEN_CHARACTERS) return Optional.empty();
        Optional<Row> found =
                handle.createQuery(
                                "SELECT account, secret, created, seen FROM session WHERE token ="
                                        + " ?")
                        .bind(0, Tokens.kept(token))
                        .map((row, _) ->
                                new Row(
                                        String.valueOf(row.getString(1)),
                                        row.getBytes(2),
                                        Instant.ofEpochMilli(row.getLong(3)),
                                        Instant.ofEpochMilli(row.getLong(4))))
                        .findFirst();
        if (found.isEmpty()) return Optional.empty();
        Row row = found.get();
        boolean over =
                !now.isBefore(row.seen().plus(IDLE)) || !now.isBefore(row.created().plus(LONGEST));
        if (over) {
            end(token);
            return Optional.empty();
        }
        if (!now.isBefore(row.seen().plus(FRESH))) {
            handle.execute(
                    "UPDATE session SET seen = ? WHERE token = ?",
                    now.toEpochMilli(),
                    Tokens.kept(token));
        }
        String form = Tokens.form(row.secret(), token);
        return new People(handle)
                .of(row.account())
                .map(account -> new Session(account, form, row.created().plus(LONGEST)));
    }

    void end(String token) {
        handle.execute("DELETE FROM session WHERE token = ?", Tokens.kept(token));
    }
}
