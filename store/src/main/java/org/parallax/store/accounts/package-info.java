/**
 * Who may use a record through the page: accounts, passwords, sessions, what each role may do, and
 * who did what.
 *
 * <p>Begin at {@link org.parallax.store.accounts.Accounts}. All of it is in {@code accounts.sqlite}
 * in the record's folder (mode 600), made when it is first written to. It is no part of the ledger
 * and of no backup: it holds no evidence, and a backup that is given away gives away no account.
 *
 * {@snippet :
 * try (Accounts accounts = Accounts.of(folder, InstantSource.system())) {
 *     accounts.add("ada", Role.OWNER, password, by);
 *     switch (accounts.signIn("ada", password, address)) {
 *         case SignIn.In(String token, Session session) -> {} // the token goes into a cookie
 *         case SignIn.Wrong() -> {}
 *         case SignIn.Later(Duration left) -> {} // Retry-After
 *     }
 * }
 * }
 *
 * <p>Passwords are kept as Argon2id hashes (RFC 9106) in the PHC string format; of a session's
 * token only the SHA-256 is kept. Whoever guesses is made to wait before anything is hashed ({@code
 * Throttle}), and a right password does not help while that lasts. {@link
 * org.parallax.store.accounts.Act} is the one place that says who may do what; what it does not
 * name nobody may.
 *
 * <p>Several programs may have the file open: SQLite's log and a busy timeout see to it.
 *
 * <p>Not done in this package: cookies and headers; telling look-alike names apart; a second
 * factor.
 */
@NullMarked
package org.parallax.store.accounts;

import org.jspecify.annotations.NullMarked;
