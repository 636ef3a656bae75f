package org.parallax.store.merkle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The file of a signing key: made once, for its owner alone, and refused when anything is off. */
class SigningKeyTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("signing.key");
    }

    private ProofFault refused() {
        byte[] before = bytes();
        ProofFault fault = assertThrows(ProofFault.class, () -> SigningKey.openOrMake(file));
        assertEquals(ProofFault.Kind.KEY, fault.kind());
        assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
        assertTrue(fault.getMessage().startsWith(file.toString()), fault.getMessage());
        assertArrayEquals(before, bytes(), "never made again");
        return fault;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itIsMadeOnceForItsOwnerAlone() throws IOException {
        SigningKey made = SigningKey.openOrMake(file);
        byte[] before = bytes();
        assertEquals(made.verifying(), SigningKey.openOrMake(file).verifying());
        assertEquals(made.verifying(), SigningKey.open(file).verifying());
        assertArrayEquals(before, bytes());
        assertTrue(
                new String(before, StandardCharsets.US_ASCII)
                        .startsWith("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2Vw"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count(), "no draft is left");
        }
        Checkpoint signed = SigningKey.open(file).checkpoint("o", 1, Hashes.sha256(before));
        assertEquals(Checkpoint.Signed.YES, signed.signedBy(made.verifying()));
    }

    @Test
    void ofSeveralWhoMakeItAtOnceAllGetTheSame() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            Callable<VerifyingKey> make = () -> SigningKey.openOrMake(file).verifying();
            List<Callable<VerifyingKey>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) calls.add(make);
            Set<VerifyingKey> keys = new HashSet<>();
            for (Future<VerifyingKey> each : pool.invokeAll(calls)) keys.add(each.get());
            assertEquals(Set.of(SigningKey.open(file).verifying()), keys);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "rwx------"})
    void othersMayNotUseIt(String permissions) throws IOException {
        SigningKey.openOrMake(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertTrue(refused().getMessage().contains(permissions));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        SigningKey.open(file);
    }

    @Test
    void cutShortAnywhereItIsNoKey() throws IOException {
        SigningKey.openOrMake(file);
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTrue(refused().getMessage().contains("cut short or changed"));
        }
    }

    @Test
    void changedAnywhereItIsNoKey() throws IOException {
        SigningKey.openOrMake(file);
        byte[] whole = bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertTrue(refused().getMessage().contains("cut short or changed"), "byte " + at);
        }
    }

    @Test
    void othersKeysAndOtherFilesAreNone() throws IOException {
        SigningKey.openOrMake(file);
        String one = Files.readString(file);
        Path second = folder.resolve("second.key");
        SigningKey.openOrMake(second);
        String two = Files.readString(second);
        int half = one.indexOf("-----BEGIN PUBLIC");
        for (String text :
                List.of(
                        "",
                        "no key",
                        one + one,
                        one.substring(0, half),
                        one.substring(0, half) + two.substring(two.indexOf("-----BEGIN PUBLIC")),
                        one.replace("\n", "\r\n"),
                        "x".repeat(10_000))) {
            Files.writeString(file, text);
            refused();
        }
    }

    @Test
    void whereThereIsNoneOpenMakesNone() {
        ProofFault fault = assertThrows(ProofFault.class, () -> SigningKey.open(file));
        assertTrue(fault.getMessage().contains("there is no signing key"), fault.getMessage());
        assertFalse(Files.exists(file));
        Path nowhere = folder.resolve("none").resolve("signing.key");
        assertThrows(IOException.class, () -> SigningKey.openOrMake(nowhere));
    }

    @Test
    void aLinkThatLeadsNowhereIsNoReasonToMakeOne() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("gone"));
        ProofFault fault = assertThrows(ProofFault.class, () -> SigningKey.openOrMake(file));
        assertTrue(fault.getMessage().contains("there is no signing key"), fault.getMessage());
        assertFalse(Files.exists(folder.resolve("gone")));
    }
}
