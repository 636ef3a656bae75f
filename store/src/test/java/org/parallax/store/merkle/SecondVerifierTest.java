package org.parallax.store.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import javax.tools.ToolProvider;

/** {@code tools/CheckProof.java}, which shares no code with us, says of every proof what we say. */
class SecondVerifierTest {
    @TempDir static Path folder;
    private static URLClassLoader loader = new URLClassLoader(new URL[0]);

    private final MemoryLog log = MemoryLog.of(21);
    private final Prover prover = new Prover(log);

    @BeforeAll
    static void compile() throws IOException {
        String[] call = {"-d", folder.toString(), source().toString()};
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, call));
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    private static Path source() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("mvnw"))) return up.resolve("tools/CheckProof.java");
        }
        throw new AssertionError("not below the folder with mvnw");
    }

    /** What the other one says: 0 sound, 1 not sound, 2 no proof. */
    private static int theirs(byte[] proof, Optional<byte[]> raw, List<String> said) {
        try {
            Method check =
                    loader.loadClass("CheckProof")
                            .getMethod("check", byte[].class, Optional.class, List.class);
            return (int) check.invoke(null, proof, raw, said);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("it has this method, and it throws nothing", e);
        }
    }

    private static int ours(byte[] proof, Optional<byte[]> raw, List<String> said) {
        try {
            List<Finding> findings =
                    ProofCheck.check(
                            ProofJson.parse(proof), Optional.empty(), Optional.empty(), raw);
            findings.forEach(finding -> said.add(finding.toString()));
            return ProofCheck.sound(findings) ? 0 : 1;
        } catch (ProofFault fault) {
            said.add(fault.getMessage());
            return 2;
        }
    }

    private static int both(byte[] proof, Optional<byte[]> raw) {
        List<String> said = new ArrayList<>();
        int ours = ours(proof, raw, said);
        int theirs = theirs(proof, raw, said);
        assertEquals(
                ours,
                theirs,
                () -> String.join("\n", said) + "\n" + new String(proof, StandardCharsets.UTF_8));
        return ours;
    }

    private static byte[] file(Proof proof) throws ProofFault {
        return ProofJson.print(proof).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void soundProofsAreSoundToBoth() throws IOException {
        for (long sequence = 1; sequence <= 21; sequence++) {
            byte[] proof = file(prover.inclusion(sequence, true));
            assertEquals(0, both(proof, Optional.empty()));
            assertEquals(0, both(proof, Optional.of(MemoryLog.raw(sequence))));
            assertEquals(1, both(proof, Optional.of(MemoryLog.raw(sequence + 1))));
            byte[] closed = file(prover.inclusion(sequence, false));
            assertEquals(2, both(closed, Optional.of(MemoryLog.raw(sequence))));
        }
        for (long old = 0; old <= 21; old++) {
            assertEquals(0, both(file(prover.since(log.at(old))), Optional.empty()));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("parallax.seeds", 20));
    }

    /** Bytes are flipped, dropped, doubled and put elsewhere: nothing of it is sound to anybody. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void corruptProofsAreSoundToNeither(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] inclusion = file(prover.inclusion(1 + random.nextInt(21), true));
        byte[] growth = file(prover.since(log.at(random.nextInt(21))));
        for (int i = 0; i < 50; i++) {
            byte[] whole = random.nextBoolean() ? inclusion : growth;
            byte[] corrupt = corrupt(whole, random);
            int status = both(corrupt, Optional.empty());
            if (status == 0) assertEquals(parsed(whole), parsed(corrupt), "a blank more or less");
        }
    }

    /** A proof without what the check does not look at where no raw bytes are given. */
    private static Proof parsed(byte[] file) throws ProofFault {
        return switch (ProofJson.parse(file)) {
            case Proof.Inclusion proof ->
                    new Proof.Inclusion(
                            proof.entry(),
                            proof.leaf(),
                            proof.index(),
                            proof.size(),
                            proof.path(),
                            proof.root(),
                            proof.checkpoint(),
                            proof.key(),
                            Optional.empty());
            case Proof.Consistency proof -> proof;
        };
    }

    private static byte[] corrupt(byte[] proof, SplittableRandom random) {
        String text = new String(proof, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(80));
        int other = random.nextInt(text.length());
        String changed =
                switch (random.nextInt(6)) {
                    case 0 -> text.substring(0, at) + text.substring(to);
                    case 1 -> text.substring(0, to) + text.substring(at);
                    case 2 ->
                            text.substring(0, other)
                                    + text.substring(at, to)
                                    + text.substring(other);
                    case 3 -> text.substring(0, at);
                    case 4 -> replaced(text, at, "0123456789abcdef", random);
                    default -> {
                        char flipped = (char) (text.charAt(at) ^ (1 << random.nextInt(8)));
                        yield text.substring(0, at) + flipped + text.substring(at + 1);
                    }
                };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replaced(String text, int at, String by, SplittableRandom random) {
        return text.substring(0, at) + by.charAt(random.nextInt(16)) + text.substring(at + 1);
    }

    /** What is JSON to one of them only would let two readers see two proofs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"size\" : 21 | \"size\" : 21.0",
                "\"size\" : 21 | \"size\" : 021",
                "\"size\" : 21 | \"size\" : 20",
                "\"size\" : 21 | \"size\" : 22",
                "\"size\" : 21 | \"size\" : 21e0",
                "\"size\" : 21 | \"size\" : +21",
                "\"size\" : 21 | \"size\" : NaN",
                "\"size\" : 21 | \"size\" : 21 /* all */",
                "\"size\" : 21 | \"size\" : 21, \"size\" : 21",
                "\"size\" : 21 | \"size\" : 21, \"s\\u0069ze\" : 21",
                "\"size\" : 21 | \"size\" : 21,",
                "\"size\" : 21 | 'size' : 21",
                "\"size\" : 21 | \"size\" : 18446744073709551637",
                "\"index\" : 2 | \"index\" : 18446744073709551618",
                "\"index\" : 2 | \"index\" : -0",
                "\"index\" : 2 | \"index\" : 1",
                "\"version\" : 1 | \"version\" : 2",
                "\"version\" : 1 | \"version\" : 1, \"more\" : [[[[]]]]",
                "\"entry\" : \" | \"entry\" : \"\\ud800",
                "\"entry\" : \" | \"entry\" : \"\\q",
                "\"entry\" : \" | \"entry\" : \"\\u00g0",
                "\"entry\" : \" | \"entry\" : \" ",
                "inclusion-proof | inclusion-Proof",
                "} | } {}",
            })
    void theyReadTheSameJson(String change) throws IOException {
        String[] parts = change.split(" \\| ");
        String text = ProofJson.print(prover.inclusion(3, true));
        assertTrue(text.contains(parts[0]), text);
        byte[] changed = text.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8);
        assertNotEquals(0, both(changed, Optional.empty()));
    }

    @ParameterizedTest(name = "an entry nested {0} deep")
    @ValueSource(ints = {1, 90, 96, 97, 98, 99, 100, 101, 500, 1_100, 50_000})
    void theyGoEquallyDeep(int depth) throws IOException {
        log.append(
                "{\"sequence\":22,\"body\":%s%s}".formatted("[".repeat(depth), "]".repeat(depth)));
        assertEquals(
                depth < 100 ? 0 : 1, both(file(prover.inclusion(22, false)), Optional.empty()));
        log.rewrite(22, "{\"sequence\":22,\"body\":" + "[".repeat(depth));
        assertEquals(1, both(file(prover.inclusion(22, false)), Optional.empty()));
    }

    /** What may and what may not be done to a note that stays signed as it was. */
    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    ~—|~—|0
                    $|— w.example/1 AAAAAAAA~$|1
                    $|~— w.example/1 AAAAAAAA~|0
                    $|~— w.example/1 AAAAAAAB~— w.example/1 AAAAAAAC~|0
                    $|~— w.example/1 AAAAAA==~|1
                    $|~— w.example/1 AAAAAAA~|1
                    $|~— w.example/1 AAAAAAAA|1
                    $|~— w+1 AAAAAAAA~|1
                    $|~— wNBSP1 AAAAAAAA~|1
                    $|~— wNEL1 AAAAAAAA~|1
                    $|~— wLSEP1 AAAAAAAA~|1
                    $|~—  AAAAAAAA~|1
                    $|~- w AAAAAAAA~|1
                    $|~~|1
                    $|~ ~|1
                    $|~~— w AAAAAAAA~|1
                    $|''|1
                    ~~—|~—|1
                    ~~—|~~~—|1
                    ~~—|~more~~—|1
                    ~21~|~021~|1
                    ~21~|~+21~|1
                    ~21~|~٢١~|1
                    ~21~|~21 ~|1
                    parallax/|parallax/ |1
                    parallax/|~parallax/|1
                    parallax/|DELparallax/|1
                    """)
    void theyReadTheSameNotes(String found, String put, int status) throws IOException {
        Proof.Inclusion proof = prover.inclusion(3, false);
        String note = proof.checkpoint().replace("\n", "~");
        String changed =
                found.equals("$")
                        ? note.substring(0, note.length() - 1) + put.replace("~$", "~")
                        : note.replaceFirst(Pattern.quote(found), Matcher.quoteReplacement(put));
        Proof other =
                new Proof.Inclusion(
                        proof.entry(),
                        proof.leaf(),
                        proof.index(),
                        proof.size(),
                        proof.path(),
                        proof.root(),
                        changed.replace("~", "\n")
                                .replace("NBSP", "\u00a0")
                                .replace("NEL", "\u0085")
                                .replace("LSEP", "\u2028")
                                .replace("DEL", "\u007f"),
                        proof.key(),
                        Optional.empty());
        assertEquals(status, both(file(other), Optional.empty()));
    }

    /** Entries that are leaves like any other, but no JSON of ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "[22]",
                "no JSON",
                "{}",
                "{\"sequence\":\"22\"}",
                "{\"sequence\":22.0}",
                "{\"sequence\":21}",
                "{\"sequence\":22,\"sequence\":22}",
                "{\"sequence\":22} x",
                "{\"sequence\":22}{}",
            })
    void theySeeTheSameEntries(String entry) throws IOException {
        log.append(entry);
        assertEquals(1, both(file(prover.inclusion(22, false)), Optional.empty()));
        log.rewrite(
                22, " {\"sequence\" : 22, \"body\" : null, \"x\" : [true, -1.5e3, \"\\u0041\"]} ");
        assertEquals(0, both(file(prover.inclusion(22, false)), Optional.empty()));
    }

    @Test
    void itRunsFromItsOneFileAndFindsALie() throws IOException, InterruptedException {
        Path proof = folder.resolve("proof.json");
        Path raw = folder.resolve("raw.txt");
        Files.write(proof, file(prover.inclusion(3, true)));
        Files.write(raw, MemoryLog.raw(3));
        assertEquals(0, run(proof, raw));
        Files.write(raw, MemoryLog.raw(4));
        assertEquals(1, run(proof, raw));
        Files.writeString(proof, "no proof");
        assertEquals(2, run(proof, raw));
    }

    private static int run(Path proof, Path raw) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        source().toString(),
                        proof.toString(),
                        raw.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
