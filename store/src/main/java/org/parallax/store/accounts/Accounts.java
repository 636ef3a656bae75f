package org.parallax.store.accounts;

import org.parallax.store.accounts.Throttle.Subject;
import org.parallax.store.accounts.Throttle.Taken;
import org.parallax.store.log.SideDatabase;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Accounts, sessions and audit of one record. Safe for use by several threads and programs.
 *
 * <p>Every method that is given a password clears it before it returns. What an account does not
 * allow any more (its password, its role, itself) ends its sessions at once.
 */
public final class Accounts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String TABLES = "org/parallax/store/accounts/migration";

    /** The newest step there. */
    private static final int VERSION = 1;

    private final SideDatabase file;
    private final InstantSource clock;
    private final Passwords passwords;

    private Accounts(Path folder, InstantSource clock, Passwords passwords) {
        this.file = new SideDatabase(folder, "accounts", TABLES, VERSION);
        this.clock = clock;
        this.passwords = passwords;
    }

    /**
     * Opens nothing yet; the file is made when the first account or row of the audit is added.
     *
     * @param folder of the record; it exists
     */
    public static Accounts of(Path folder, InstantSource clock) {
        return of(folder, clock, new Argon2(), PATIENCE);
    }

    /** With a way of hashing that tests can afford. */
    static Accounts of(Path folder, InstantSource clock, Hasher hasher, Duration patience) {
        return new Accounts(folder, clock, new Passwords(hasher, patience));
    }

    /**
     * Who changes something, for the audit.
     *
     * @param who an account's name, or the person at the machine
     * @param address where from, or {@code terminal}
     */
    public record By(String who, String address) {
        private Audited.Note did(String what, String about) {
            return new Audited.Note(who, address, what, about, "done");
        }
    }

    /** In the order of their names; none where nobody made any. */
    public List<Account> all() throws IOException {
        return file.isThere() ? file.with(handle -> new People(handle).all()) : List.of();
    }

    public Optional<Account> of(String name) throws IOException {
        return file.isThere() ? file.with(handle -> new People(handle).of(name)) : Optional.empty();
    }

    /**
     * Adds an account; the first has to be an owner.
     *
     * @param password 12 to 200 characters, not the name
     */
    public Account add(String name, Role role, char[] password, By by)
            throws IOException, AccountRefusal {
        if (!Account.isName(name)) {
            throw new AccountRefusal(
                    "a name has 2 to 40 letters, digits, points, - and _, not: " + name);
        }
        String kept = kept(name, password);
        Instant now = clock.instant();
        Account account = new Account(name, role, now, false);
        return file.with(handle -> {
            new People(handle).add(account, kept);
            new Audit(handle).add(now, by.did("add-account", name + " " + role.word()));
            return account;
        });
    }

    public Account role(String name, Role role, By by) throws IOException, AccountRefusal {
        return change(name, new People.Change.To(role), by.did("role", name + " " + role.word()));
    }

    /**
     * Sets another password. Whoever changes his own should have signed in with the old one just
     * now.
     */
    public Account password(String name, char[] password, By by)
            throws IOException, AccountRefusal {
        String kept = kept(name, password);
        return change(name, new People.Change.Password(kept), by.did("password", name));
    }

    public Account disable(String name, By by) throws IOException, AccountRefusal {
        return change(name, new People.Change.Disabled(true), by.did("disable-account", name));
    }

    public Account enable(String name, By by) throws IOException, AccountRefusal {
        return change(name, new People.Change.Disabled(false), by.did("enable-account", name));
    }

    private Account change(String name, People.Change change, Audited.Note note)
            throws IOException, AccountRefusal {
        if (!file.isThere()) throw new AccountRefusal("there is no account " + name);
        return file.with(handle -> {
            Account changed = new People(handle).change(name, change);
            if (change instanceof People.Change.Password) {
                Subject.name(name).ifPresent(it -> new Throttle(handle, now()).forget(it));
            }
            new Audit(handle).add(now(), note);
            return changed;
        });
    }

    private String kept(String name, char[] password) throws IOException, AccountRefusal {
        try {
            passwords.require(name, password);
            return passwords.hash(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Begins a session for whoever knows the password.
     *
     * @param address the remote one; of IPv6 its first 64 bits count as one
     */
    public SignIn signIn(String name, char[] password, String address) throws IOException {
        try {
            if (!file.isThere()) return new SignIn.Wrong();
            return new Attempt(name, password, address).signIn();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** One sign-in: counted, then hashed, then judged. */
    private final class Attempt {
        private final String name;
        private final char[] password;
        private final String address;
        private final Instant at = now();
        private final List<Taken> taken = new ArrayList<>();
        private Optional<String> kept = Optional.empty();

        Attempt(String name, char[] password, String address) {
            this.name = name;
            this.password = password;
            this.address = address;
        }

        SignIn signIn() throws IOException {
            Optional<Duration> left = take();
            if (left.isPresent()) return new SignIn.Later(left.get());
            Optional<Boolean> right = passwords.matches(password, kept);
            if (right.isEmpty()) return tooMany();
            return file.with(handle -> {
                People people = new People(handle);
                // disabled, or given another password, while it was hashed
                Optional<Account> account =
                        people.of(name)
                                .filter(it -> right.get() && !it.disabled())
                                .filter(_ -> people.password(name).equals(kept));
                String known = people.of(name).map(Account::name).orElse("-");
                String outcome = account.isPresent() ? "done" : isBlocked() ? "blocked" : "wrong";
                new Audit(handle).add(at, new Audited.Note(known, address, "sign-in", "", outcome));
                if (account.isEmpty()) return new SignIn.Wrong();
                Throttle throttle = new Throttle(handle, at);
                taken.forEach(throttle::giveBack);
                Subject.name(name).ifPresent(throttle::forget);
                return new Sessions(handle, at).begin(account.get());
            });
        }

        /** Counts the attempt; how long to wait where it is refused. */
        private Optional<Duration> take() throws IOException {
            List<Subject> subjects = new ArrayList<>(List.of(Subject.address(address)));
            Subject.name(name).ifPresent(subjects::add);
            return file.with(handle -> {
                Throttle throttle = new Throttle(handle, at);
                Optional<Duration> longest =
                        subjects.stream()
                                .flatMap(it -> throttle.left(it).stream())
                                .max(Duration::compareTo);
                if (longest.isPresent()) return longest;
                subjects.forEach(it -> taken.add(throttle.take(it)));
                kept = Account.isName(name) ? new People(handle).password(name) : Optional.empty();
                return Optional.empty();
            });
        }

        private boolean isBlocked() {
            return taken.stream().anyMatch(it -> it.until() > 0);
        }

        private SignIn tooMany() throws IOException {
            return file.with(handle -> {
                taken.forEach(new Throttle(handle, at)::giveBack);
                return new SignIn.Later(PATIENCE);
            });
        }
    }

    /** Whoever holds the token; empty where it is none, or its session has ended. */
    public Optional<Session> session(String token) throws IOException {
        if (!file.isThere()) return Optional.empty();
        return file.with(handle -> new Sessions(handle, now()).of(token));
    }

    /** Ends a session; nothing where it has ended. */
    public void signOut(String token, String address) throws IOException {
        if (!file.isThere()) return;
        file.with(handle -> {
            Sessions sessions = new Sessions(handle, now());
            Optional<Session> session = sessions.of(token);
            sessions.end(token);
            session.ifPresent(it -> {
                By by = new By(it.account().name(), address);
                new Audit(handle).add(now(), by.did("sign-out", ""));
            });
            return session;
        });
    }

    /** Adds a row to the audit. */
    public void audit(Audited.Note note) throws IOException {
        file.with(handle -> {
            new Audit(handle).add(now(), note);
            return note;
        });
    }

    /**
     * The audit, newest first.
     *
     * @param before only rows before this one
     * @param limit 1 to 200; what is beyond counts as the nearest
     */
    public List<Audited> audited(OptionalLong before, int limit) throws IOException {
        if (!file.isThere()) return List.of();
        return file.with(handle -> new Audit(handle).newest(before, limit));
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        file.close();
    }
}
