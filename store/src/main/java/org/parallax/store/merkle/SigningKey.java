package org.parallax.store.merkle;

import org.parallax.store.merkle.ProofFault.Kind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 key that signs a record's checkpoints.
 *
 * <p>Its file holds the private key as PKCS#8 in PEM, and below it the public key, so that a
 * changed letter shows. It is written once, with permissions for its owner alone, and never again.
 */
public final class SigningKey {
    private static final int MAX_FILE_BYTES = 4_096;
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rw-------");
    private static final Pattern FILE =
            Pattern.compile(
                    """
                    -----BEGIN PRIVATE KEY-----
                    ([A-Za-z0-9+/=]+)
                    -----END PRIVATE KEY-----
                    (-----BEGIN PUBLIC KEY-----
                    [A-Za-z0-9+/=]+
                    -----END PUBLIC KEY-----
                    )\
                    """);

    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey secret, VerifyingKey verifying) {
        this.secret = secret;
        this.verifying = verifying;
    }

    /** A new key that is kept nowhere. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    /**
     * The key in this file, after making both if there is no file. Of several who make it at once
     * one does, and all get the same key.
     *
     * @throws ProofFault if the file is no key, or others than its owner may use it
     * @throws IOException if it cannot be read, or not be made
     */
    public static SigningKey openOrMake(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) generate().write(file);
        return open(file);
    }

    /**
     * The key in this file; makes none.
     *
     * @throws ProofFault if there is none, the file is no key, or others may use it
     * @throws IOException if it cannot be read
     */
    public static SigningKey open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ProofFault(Kind.KEY, file + ": there is no signing key");
        }
        requireOwnerAlone(file);
        if (Files.size(file) > MAX_FILE_BYTES) throw noKey(file);
        Matcher text =
                FILE.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (!text.matches()) throw noKey(file);
        try {
            byte[] pkcs8 = Strict.base64(text.group(1)).orElseThrow(() -> noKey(file));
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            SigningKey key = new SigningKey(secret, VerifyingKey.parse(text.group(2)));
            byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
            boolean whole = key.pem().equals(text.group());
            if (!whole || !key.verifying.signed(probe, key.sign(probe))) throw noKey(file);
            return key;
        } catch (GeneralSecurityException | ProofFault e) {
            throw new ProofFault(Kind.KEY, noKey(file).getMessage(), e);
        }
    }

    private static void requireOwnerAlone(Path file) throws IOException {
        if (!hasPermissions(file)) return;
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (OWNER_ALONE.containsAll(found)) return;
        throw new ProofFault(
                Kind.KEY,
                "%s: others than its owner may use the signing key (%s). See who did, then chmod 600 it"
                        .formatted(file, PosixFilePermissions.toString(found)));
    }

    private static ProofFault noKey(Path file) {
        return new ProofFault(
                Kind.KEY,
                file
                        + ": this is no signing key of a record, or it was cut short or changed."
                        + " Restore it from a backup; without it nothing more can be signed");
    }

    /** Windows has no such permissions. */
    private static boolean hasPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Puts the file in place whole, or leaves the one that is there meanwhile. */
    private void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException(file + " is no file");
        FileAttribute<?>[] permissions =
                hasPermissions(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                        : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, ".signing", ".part", permissions);
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(pem().getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.createLink(file, draft); // unlike a renaming it replaces nothing
        } catch (FileAlreadyExistsException e) {
            if (!Files.exists(file)) throw e; // another made it; that one holds
        } catch (UnsupportedOperationException e) {
            throw new IOException(file + ": no key can be made where there are no links", e);
        } finally {
            Files.deleteIfExists(draft);
        }
        force(folder);
    }

    /** Makes a folder's entries survive a power loss; Windows does so by itself. */
    private static void force(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(secret.getEncoded())
                + "\n-----END PRIVATE KEY-----\n"
                + verifying.pem();
    }

    /** The half of it that everybody may know. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /**
     * Says under its origin what the log's tree is.
     *
     * @param root in hexadecimal
     */
    public Checkpoint checkpoint(String origin, long size, String root) {
        String text = new Checkpoint(origin, size, root, List.of(), List.of()).text();
        byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
        NoteSignature line = NoteSignature.of(origin, verifying.keyId(origin), signature);
        return new Checkpoint(origin, size, root, List.of(), List.of(line));
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    private static AssertionError noEd25519(GeneralSecurityException e) {
        return new AssertionError("every JDK has Ed25519, and this key is one", e);
    }
}
