package org.parallax.store.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who guesses waits; who knows the password does not get in meanwhile. */
class ThrottleTest {
    private static final String ADDRESS = "192.0.2.7";

    @TempDir Path folder;
    private final Toy toy = new Toy();
    private Accounts accounts = toy.open(Path.of(""));

    @BeforeEach
    void open() throws IOException, AccountRefusal {
        accounts = toy.open(folder);
        accounts.add("ada", Role.OWNER, Toy.password(), Toy.OWNER);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private SignIn wrong(String name, String address) throws IOException {
        return accounts.signIn(name, "not the password".toCharArray(), address);
    }

    private SignIn right(String address) throws IOException {
        return accounts.signIn("ada", Toy.password(), address);
    }

    private static long wait(SignIn answer) {
        return assertInstanceOf(SignIn.Later.class, answer).retryAfter();
    }

    @Test
    void afterFiveFailuresOfANameTheWaitDoubles() throws IOException {
        for (int i = 0; i < 5; i++)
            assertInstanceOf(SignIn.Wrong.class, wrong("ada", "10.0.0." + i));
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            long wait = wait(wrong("ADA", "10.0.1." + i));
            waits.add(wait);
            assertEquals(wait, wait(right("10.0.2." + i)), "not even the right password");
            toy.pass(Duration.ofSeconds(wait));
            assertInstanceOf(SignIn.Wrong.class, wrong("ada", "10.0.3." + i));
        }
        assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 900L, 900L), waits);
        toy.pass(Duration.ofMinutes(15));
        assertInstanceOf(SignIn.In.class, right(ADDRESS));
        assertInstanceOf(SignIn.Wrong.class, wrong("ada", ADDRESS), "and all is forgotten");
        assertInstanceOf(SignIn.In.class, right(ADDRESS));
    }

    @Test
    void fourFailuresAgainAndAgainWait() throws IOException {
        for (int i = 0; i < 4; i++) wrong("ada", ADDRESS);
        toy.pass(Duration.ofMinutes(16));
        for (int i = 0; i < 4; i++) assertInstanceOf(SignIn.Wrong.class, wrong("ada", ADDRESS));
        assertInstanceOf(SignIn.In.class, right(ADDRESS), "eight, but not within 15 minutes");
    }

    @Test
    void aRestartDoesNotHelp() throws IOException {
        for (int i = 0; i < 5; i++) wrong("ada", ADDRESS);
        accounts.close();
        accounts = toy.open(folder);
        assertEquals(30, wait(right(ADDRESS)));
    }

    @Test
    void aClockSetBackLocksNobodyOutForLong() throws IOException {
        for (int i = 0; i < 5; i++) wrong("ada", ADDRESS);
        toy.pass(Duration.ofDays(-400));
        assertEquals(900, wait(right(ADDRESS)));
    }

    @ParameterizedTest(name = "20 from {0}, then {1}: refused {2}")
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "2001:db8:1:2::5, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::5, 2001:db8:1:3::5, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "terminal, terminal, true"
    })
    void afterTwentyFromAnAddressItWaits(String from, String then, boolean refused)
            throws IOException {
        for (int i = 0; i < 20; i++) {
            assertInstanceOf(SignIn.Wrong.class, wrong("somebody" + i, from));
        }
        assertEquals(refused, right(then) instanceof SignIn.Later);
    }

    @Test
    void whoKnowsOneAccountGuessesNoOtherFreely() throws IOException, AccountRefusal {
        accounts.add("mole", Role.READER, Toy.password(), Toy.OWNER);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            if (wrong("somebody" + i, ADDRESS) instanceof SignIn.Later) refused++;
            accounts.signIn("mole", Toy.password(), ADDRESS);
        }
        assertEquals(20, refused, "his own sign-ins do not clear his address");
    }

    @Test
    void manyAtOnceGainNothing() throws Exception {
        List<Future<SignIn>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 200; i++) {
                String address = "10.1.0." + i;
                all.add(threads.submit(() -> wrong("ada", address)));
            }
        }
        int looked = 0;
        for (Future<SignIn> each : all) if (each.get() instanceof SignIn.Wrong) looked++;
        assertEquals(5, looked);
        assertEquals(5, toy.looks.get());
    }

    /** RELIABILITY T14: from one address or from many, with the right one among the guesses. */
    @ParameterizedTest(name = "one guess in {0} s, addresses: {1}")
    @CsvSource({"0, 1", "1, 1", "8, 1", "0, 10000", "8, 10000"})
    void tenThousandGuesses(int seconds, int addresses) throws IOException {
        int in = 0;
        for (int i = 1; i <= 10_000; i++) {
            String address = "10.9." + (i % addresses) / 250 + "." + (i % addresses) % 250;
            boolean lucky = i > 1_000 && i % 1_000 == 0;
            SignIn answer = lucky ? right(address) : wrong("ada", address);
            if (answer instanceof SignIn.In) in++;
            toy.pass(Duration.ofSeconds(seconds));
        }
        assertEquals(0, in);
        long most = 12 + Duration.ofSeconds(10_000L * seconds).dividedBy(Duration.ofMinutes(15));
        assertTrue(toy.looks.get() <= most, toy.looks + " guesses were looked at, not " + most);
    }

    @Test
    void aNameThatIsNobodysCostsTheSame() throws IOException {
        wrong("ada", ADDRESS);
        assertEquals(1, toy.looks.get());
        wrong("nobody", ADDRESS);
        assertEquals(2, toy.looks.get());
        wrong("no name at all", ADDRESS);
        assertEquals(3, toy.looks.get());
        for (int i = 0; i < 5; i++) wrong("nobody", "10.0.0.9");
        assertInstanceOf(SignIn.Later.class, wrong("nobody", "10.0.0.9"), "nor is it told so");
    }
}
