package org.parallax.store.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class PasswordsTest {
    /**
     * From the tests of the reference implementation (https://github.com/P-H-C/phc-winner-argon2).
     */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2 argon2 = new Argon2();

    @Test
    void itIsTheArgon2OfOthers() {
        assertTrue(argon2.matches("password".toCharArray(), REFERENCE));
        assertFalse(argon2.matches("Password".toCharArray(), REFERENCE));
        assertThrows(
                IllegalArgumentException.class,
                () -> argon2.matches("password".toCharArray(), "$2a$10$abc"));
    }

    @Test
    void whatIsKeptSaysHowItWasMade() {
        String kept = argon2.hash(Toy.password());
        assertTrue(
                kept.matches(
                        "\\$argon2id\\$v=19\\$m=65536,t=3,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"),
                kept);
        assertNotEquals(kept, argon2.hash(Toy.password()), "each has a salt of its own");
        assertTrue(argon2.matches(Toy.password(), kept));
        assertFalse(argon2.matches(Toy.password(), argon2.nobody()));
        assertEquals(kept.length(), argon2.nobody().length());
    }

    @Test
    void oneWithTheRealHash(@TempDir Path folder) throws IOException, AccountRefusal {
        try (Accounts accounts = Accounts.of(folder, new Toy())) {
            accounts.add("ada", Role.OWNER, "пароль из слов".toCharArray(), Toy.OWNER);
            SignIn wrong = accounts.signIn("ada", "пароль из слоB".toCharArray(), "10.0.0.1");
            assertInstanceOf(SignIn.Wrong.class, wrong);
            SignIn right = accounts.signIn("ada", "пароль из слов".toCharArray(), "10.0.0.1");
            assertInstanceOf(SignIn.In.class, right);
        }
    }

    /** Holds every hash until it is let go. */
    private static final class Slow implements Hasher {
        private final CountDownLatch two = new CountDownLatch(2);
        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String hash(char[] password) {
            return "";
        }

        @Override
        public boolean matches(char[] password, String kept) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts", e);
            }
            now.decrementAndGet();
            return false;
        }

        @Override
        public String nobody() {
            return "";
        }
    }

    @Test
    void twoAtOnceAndWhoWaitsTooLongIsToldSo() throws Exception {
        Slow slow = new Slow();
        Passwords passwords = new Passwords(slow, Duration.ofMillis(50));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<Boolean>>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(threads.submit(() -> passwords.matches(new char[0], Optional.empty())));
            }
            slow.two.await();
            assertEquals(Optional.empty(), passwords.matches(new char[0], Optional.empty()));
            slow.go.countDown();
            for (Future<Optional<Boolean>> each : both) {
                assertEquals(Optional.of(false), each.get());
            }
        }
        assertEquals(2, slow.most.get());
    }
}
