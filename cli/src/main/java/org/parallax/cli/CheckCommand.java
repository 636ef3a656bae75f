package org.parallax.cli;

import org.parallax.store.merkle.Checkpoint;
import org.parallax.store.merkle.Finding;
import org.parallax.store.merkle.Proof;
import org.parallax.store.merkle.ProofCheck;
import org.parallax.store.merkle.ProofFault;
import org.parallax.store.merkle.ProofJson;
import org.parallax.store.merkle.VerifyingKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax check}: whether a proof is sound; needs no record. */
@Command(
        name = "check",
        description = "Check a proof without the record it is of.",
        footerHeading = "%n",
        footer = {
            "Ends with \"sound: …\" (status 0) or \"not sound: …\" (status 1), after one line",
            "for each thing that was checked. Status 2: there is no proof to check.",
            "",
            "A proof carries the key it is signed with. Anybody can make a key: compare its",
            "fingerprint with one you got elsewhere, or give the key with --key. A history",
            "that was rewritten and signed anew is found only by a checkpoint kept elsewhere.",
            "",
            "Examples:",
            "  parallax check 000.proof.json",
            "  parallax check 000.proof.json --raw 000.txt --key aleppo.key",
            "  parallax check since.proof.json --checkpoint kept.checkpoint"
        })
final class CheckCommand extends HelpOption implements Callable<Integer> {
    private static final int MAX_RAW_BYTES = 1 << 28;

    @Parameters(index = "0", paramLabel = "PROOF", description = "The file of a proof.")
    private Path proof = Path.of("");

    @Option(
            names = "--raw",
            paramLabel = "FILE",
            description = "A report's bytes: are they those that came in?")
    private Optional<Path> raw = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "FILE|BASE64",
            description = "The public key as you got it elsewhere: base64 or PEM.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that you kept.")
    private Optional<Path> checkpoint = Optional.empty();

    private final Io io;

    CheckCommand(Io io) {
        this.io = io;
    }

    /** Makes something of a file. */
    interface Reads<T> {
        T read(Path file) throws IOException;
    }

    @Override
    public Integer call() throws WrongCall {
        Proof given = read(proof, ProofJson::read);
        Optional<VerifyingKey> trusted = key.isPresent() ? Optional.of(key()) : Optional.empty();
        Optional<Checkpoint> kept =
                checkpoint.isPresent()
                        ? Optional.of(read(checkpoint.get(), Checkpoint::read))
                        : Optional.empty();
        Optional<byte[]> bytes =
                raw.isPresent()
                        ? Optional.of(read(raw.get(), CheckCommand::bytes))
                        : Optional.empty();
        try {
            List<Finding> findings = ProofCheck.check(given, trusted, kept, bytes);
            for (Finding each : findings) {
                io.out().line((each.sound() ? "ok: " : "wrong: ") + plain(each.line()));
            }
            return verdict(given, findings);
        } catch (ProofFault fault) {
            throw new WrongCall(plain(fault.getMessage()));
        }
    }

    private int verdict(Proof given, List<Finding> findings) throws ProofFault {
        if (ProofCheck.sound(findings)) {
            io.out().line("sound: " + plain(shown(given)));
            return Exit.DONE;
        }
        long wrong = findings.stream().filter(each -> !each.sound()).count();
        io.out().line("not sound: %d of %d checks failed".formatted(wrong, findings.size()));
        return Exit.FAILED;
    }

    private static String shown(Proof sound) throws ProofFault {
        return switch (sound) {
            case Proof.Inclusion proof ->
                    "entry %d is one of the %d entries of %s"
                            .formatted(
                                    proof.index() + 1,
                                    proof.size(),
                                    Checkpoint.parse(proof.checkpoint()).origin());
            case Proof.Consistency proof ->
                    "the %d entries of %s go on from the %d it had"
                            .formatted(
                                    proof.now().size(),
                                    Checkpoint.parse(proof.now().checkpoint()).origin(),
                                    proof.old().size());
        };
    }

    private VerifyingKey key() throws WrongCall {
        String given = key.orElseThrow();
        if (!given.contains("\0") && Files.exists(Path.of(given))) {
            return read(Path.of(given), VerifyingKey::read);
        }
        try {
            return VerifyingKey.parse(given);
        } catch (ProofFault fault) {
            throw new WrongCall("--key: no file of this name, and " + fault.getMessage());
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_RAW_BYTES + 1);
            if (bytes.length <= MAX_RAW_BYTES) return bytes;
            throw new IOException("it has more than " + MAX_RAW_BYTES + " bytes");
        }
    }

    /** What a file holds; a call with a file that cannot be read is wrong. */
    static <T> T read(Path file, Reads<T> how) throws WrongCall {
        try {
            return how.read(file);
        } catch (ProofFault fault) {
            throw new WrongCall(plain(fault.getMessage()));
        } catch (NoSuchFileException e) {
            throw new WrongCall(file + ": is not there");
        } catch (FileSystemException e) {
            throw new WrongCall(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        } catch (IOException e) {
            throw new WrongCall(file + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /** A proof comes from strangers: none of it may steer a terminal. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]", "?");
    }
}
