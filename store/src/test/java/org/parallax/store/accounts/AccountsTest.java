package org.parallax.store.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Accounts, sessions and audit over a real file. */
class AccountsTest {
    private static final String ADDRESS = "192.0.2.7";

    @TempDir Path folder;
    private final Toy toy = new Toy();

    private Accounts withAda() throws IOException, AccountRefusal {
        Accounts accounts = toy.open(folder);
        accounts.add("Ada", Role.OWNER, Toy.password(), Toy.OWNER);
        return accounts;
    }

    private static SignIn.In in(Accounts accounts, String name) throws IOException {
        return assertInstanceOf(
                SignIn.In.class, accounts.signIn(name, Toy.password(), ADDRESS), name);
    }

    @Test
    void whoOnlyLooksMakesNoFile() throws IOException {
        try (Accounts accounts = toy.open(folder)) {
            assertEquals(List.of(), accounts.all());
            assertEquals(Optional.empty(), accounts.session(Tokens.token()));
            assertEquals(List.of(), accounts.audited(OptionalLong.empty(), 10));
            assertInstanceOf(SignIn.Wrong.class, accounts.signIn("ada", Toy.password(), ADDRESS));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void everyFileIsForItsOwnerOnly() throws IOException, AccountRefusal {
        try (Accounts accounts = withAda()) {
            in(accounts, "ada");
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> all = files.toList();
                assertTrue(all.size() >= 3, all + ": the file, its log, the lock");
                for (Path file : all) {
                    String mode =
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    assertEquals("rw-------", mode, file.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ab, true",
        "a, false",
        "Ada.B-c_9, true",
        "عليّ, true",
        "a b, false",
        "a/b, false",
        "'', false",
        "a\u202Eb, false",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, true",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, false"
    })
    void names(String name, boolean isName) {
        assertEquals(isName, Account.isName(name));
    }

    @ParameterizedTest
    @CsvSource({
        "eleven12345, 'a password has 12 to 200 characters, this one has 11'",
        "adalovelace.1, the password is the name",
        "AdaLoveLace.1, the password is the name"
    })
    void passwordsThatAreNone(String password, String why) throws IOException {
        try (Accounts accounts = toy.open(folder)) {
            char[] given = password.toCharArray();
            AccountRefusal refusal =
                    assertThrows(
                            AccountRefusal.class,
                            () -> accounts.add("Adalovelace.1", Role.OWNER, given, Toy.OWNER));
            assertEquals(why, refusal.getMessage());
            assertEquals("\0".repeat(given.length), new String(given), "cleared all the same");
            assertEquals(List.of(), accounts.all());
        }
    }

    @Test
    void lettersOutsideThePlaneCountAsOne() throws IOException, AccountRefusal {
        try (Accounts accounts = toy.open(folder)) {
            char[] eleven = "\uD83D\uDE00".repeat(11).toCharArray();
            assertThrows(
                    AccountRefusal.class, () -> accounts.add("ada", Role.OWNER, eleven, Toy.OWNER));
            accounts.add("ada", Role.OWNER, "\uD83D\uDE00".repeat(200).toCharArray(), Toy.OWNER);
            char[] more = "a".repeat(201).toCharArray();
            assertThrows(
                    AccountRefusal.class, () -> accounts.add("bea", Role.CODER, more, Toy.OWNER));
        }
    }

    @Test
    void aPasswordIsClearedWhateverComesOfIt() throws IOException, AccountRefusal {
        try (Accounts accounts = withAda()) {
            for (String password : List.of(Toy.PASSWORD, "wrong wrong wrong")) {
                char[] given = password.toCharArray();
                accounts.signIn("ada", given, ADDRESS);
                assertEquals("\0".repeat(password.length()), new String(given));
            }
        }
    }

    @Test
    void aNameIsOnePersonsWhateverItsCase() throws IOException, AccountRefusal {
        try (Accounts accounts = withAda()) {
            AccountRefusal taken =
                    assertThrows(
                            AccountRefusal.class,
                            () -> accounts.add("aDA", Role.CODER, Toy.password(), Toy.OWNER));
            assertEquals("there is an account aDA already", taken.getMessage());
            assertEquals("Ada", in(accounts, "ADA").session().account().name());
        }
    }

    @Test
    void thereIsAlwaysAnOwner() throws IOException, AccountRefusal {
        try (Accounts accounts = toy.open(folder)) {
            assertThrows(
                    AccountRefusal.class,
                    () -> accounts.add("bea", Role.REVIEWER, Toy.password(), Toy.OWNER),
                    "the first");
            accounts.add("ada", Role.OWNER, Toy.password(), Toy.OWNER);
            accounts.add("bea", Role.OWNER, Toy.password(), Toy.OWNER);
            accounts.disable("bea", Toy.OWNER);
            assertThrows(AccountRefusal.class, () -> accounts.disable("ADA", Toy.OWNER));
            assertThrows(AccountRefusal.class, () -> accounts.role("ada", Role.CODER, Toy.OWNER));
            accounts.role("bea", Role.READER, Toy.OWNER);
            accounts.enable("bea", Toy.OWNER);
            accounts.role("bea", Role.OWNER, Toy.OWNER);
            assertEquals(Role.CODER, accounts.role("ada", Role.CODER, Toy.OWNER).role());
            assertThrows(AccountRefusal.class, () -> accounts.disable("nobody", Toy.OWNER));
        }
    }

    @Test
    void aSessionIsItsToken() throws IOException, AccountRefusal {
        try (Accounts accounts = withAda()) {
            SignIn.In in = in(accounts, "ada");
            Session session = accounts.session(in.token()).orElseThrow();
            assertEquals("Ada", session.account().name());
            assertEquals(in.session().form(), session.form());
            assertTrue(session.isForm(in.session().form()));
            assertFalse(session.isForm(in.token()));
            assertFalse(session.isForm(""));
            String other = in(accounts, "ada").session().form();
            assertFalse(session.isForm(other), "each session has its own");
            for (String none : List.of("", "x", Tokens.token(), in.token() + "x")) {
                assertEquals(Optional.empty(), accounts.session(none), none);
            }
            assertFalse(in.toString().contains(in.token()), "not into a log");
            accounts.signOut(in.token(), ADDRESS);
            assertEquals(Optional.empty(), accounts.session(in.token()));
        }
    }

    @Test
    void aSessionEndsByIdlenessAndByAge() throws IOException, AccountRefusal {
        try (Accounts accounts = withAda()) {
            String idle = in(accounts, "ada").token();
            toy.pass(Duration.ofMinutes(29));
            assertTrue(accounts.session(idle).isPresent());
            toy.pass(Duration.ofMinutes(30));
            assertTrue(accounts.session(idle).isEmpty());
            toy.pass(Duration.ofMinutes(-10));
            assertTrue(accounts.session(idle).isEmpty(), "it does not come back");
            String busy = in(accounts, "ada").token();
            for (int i = 0; i < 12 * 3 - 1; i++) {
                toy.pass(Duration.ofMinutes(20));
                assertTrue(accounts.session(busy).isPresent(), i + " times 20 minutes");
            }
            toy.pass(Duration.ofMinutes(20));
            assertTrue(accounts.session(busy).isEmpty(), "after 12 hours");
        }
    }

    private interface Changing {
        void in(Accounts accounts) throws IOException, AccountRefusal;
    }

    @Test
    void whatAnAccountLosesItLosesAtOnce() throws IOException, AccountRefusal {
        List<Changing> changes =
                List.of(
                        it -> it.role("bea", Role.READER, Toy.OWNER),
                        it -> it.password("bea", Toy.password(), Toy.OWNER),
                        it -> it.disable("bea", Toy.OWNER));
        try (Accounts accounts = withAda()) {
            accounts.add("bea", Role.CODER, Toy.password(), Toy.OWNER);
            String ada = in(accounts, "ada").token();
            for (Changing change : changes) {
                String bea = in(accounts, "bea").token();
                change.in(accounts);
                assertTrue(accounts.session(bea).isEmpty());
                assertTrue(accounts.session(ada).isPresent(), "nobody else's");
            }
            assertInstanceOf(SignIn.Wrong.class, accounts.signIn("bea", Toy.password(), ADDRESS));
            accounts.enable("bea", Toy.OWNER);
            assertEquals(Role.READER, in(accounts, "bea").session().account().role());
        }
    }

    @Test
    void noTokenAndNoPasswordIsInTheFiles() throws IOException, AccountRefusal {
        SignIn.In in;
        try (Accounts accounts = Accounts.of(folder, toy, new Argon2(), Duration.ofSeconds(5))) {
            accounts.add("ada", Role.OWNER, Toy.password(), Toy.OWNER);
            in = in(accounts, "ada");
            accounts.signIn("ada", "wrong wrong wrong".toCharArray(), ADDRESS);
            accounts.signIn(Toy.PASSWORD, "the wrong field".toCharArray(), ADDRESS);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                    for (String secret :
                            List.of(Toy.PASSWORD, "wrong wrong", in.token(), in.session().form())) {
                        assertFalse(bytes.contains(secret), secret + " in " + file);
                    }
                }
            }
        }
        String all =
                Files.readString(folder.resolve("accounts.sqlite"), StandardCharsets.ISO_8859_1);
        assertTrue(all.contains("$argon2id$v=19$m=65536,t=3,p=1$"), "what is kept instead");
    }

    @Test
    void theAuditOnlyGrowsAndIsReadPageByPage() throws IOException, AccountRefusal, SQLException {
        try (Accounts accounts = withAda()) {
            SignIn.In in = in(accounts, "ada");
            accounts.signIn("ada", "wrong wrong wrong".toCharArray(), ADDRESS);
            accounts.signIn("nobody", "wrong wrong wrong".toCharArray(), ADDRESS);
            accounts.signOut(in.token(), ADDRESS);
            accounts.audit(
                    new Audited.Note(
                            "Ada", ADDRESS, "export", "a\nb\u202Ec" + "d".repeat(300), "x"));
            List<Audited> all = accounts.audited(OptionalLong.empty(), 200);
            List<String> told =
                    all.reversed().stream()
                            .map(Audited::note)
                            .map(it -> it.who() + " " + it.what() + " " + it.outcome())
                            .toList();
            assertEquals(
                    List.of(
                            "owner add-account done",
                            "Ada sign-in done",
                            "Ada sign-in wrong",
                            "- sign-in wrong",
                            "Ada sign-out done",
                            "Ada export x"),
                    told);
            assertEquals("a b c" + "d".repeat(195), all.getFirst().note().about());
            for (int i = 0; i < 250; i++) {
                accounts.audit(new Audited.Note("Ada", ADDRESS, "look", "" + i, "done"));
            }
            List<Audited> paged = new ArrayList<>();
            OptionalLong before = OptionalLong.empty();
            for (List<Audited> page = accounts.audited(before, 1_000);
                    !page.isEmpty();
                    page = accounts.audited(before, 1_000)) {
                assertTrue(page.size() <= 200);
                paged.addAll(page);
                before = OptionalLong.of(page.getLast().sequence());
            }
            assertEquals(256, paged.size());
            assertEquals(256, paged.getFirst().sequence());
        }
        for (String sql : List.of("DELETE FROM audit", "UPDATE audit SET who = 'nobody'")) {
            String url = "jdbc:sqlite:" + folder.resolve("accounts.sqlite");
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
                assertTrue(String.valueOf(refused.getMessage()).contains("append-only"));
            }
        }
    }

    @ParameterizedTest(name = "{0} programs make the file at once")
    @ValueSource(ints = {8})
    void severalMayHaveItOpen(int programs) throws Exception {
        List<Future<Account>> added = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(programs)) {
            for (int i = 0; i < programs; i++) {
                String name = "owner" + i;
                added.add(
                        threads.submit(() -> {
                            try (Accounts own = toy.open(folder)) {
                                return own.add(name, Role.OWNER, Toy.password(), Toy.OWNER);
                            }
                        }));
            }
            for (Future<Account> each : added) assertEquals(Role.OWNER, each.get().role());
        }
        try (Accounts one = toy.open(folder);
                Accounts other = toy.open(folder)) {
            assertEquals(programs, one.all().size());
            String token = in(one, "owner0").token();
            assertTrue(other.session(token).isPresent());
            other.disable("owner0", Toy.OWNER);
            assertTrue(one.session(token).isEmpty());
        }
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws IOException, AccountRefusal, SQLException {
        withAda().close();
        String url = "jdbc:sqlite:" + folder.resolve("accounts.sqlite");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        try (Accounts accounts = toy.open(folder)) {
            IOException fault = assertThrows(IOException.class, accounts::all);
            assertTrue(String.valueOf(fault.getMessage()).contains("newer version"));
        }
    }
}
