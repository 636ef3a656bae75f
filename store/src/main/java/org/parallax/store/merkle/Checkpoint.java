package org.parallax.store.merkle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * How many entries a log had and what its tree's root was, signed: a C2SP tlog-checkpoint, which is
 * a signed note.
 *
 * <pre>{@code
 * parallax/1f3a5c7e9b2d4f60
 * 52
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * — parallax/1f3a5c7e9b2d4f60 Az3grlgtzPICa5OS8npVmf1M…
 * }</pre>
 *
 * @param origin which log
 * @param root tree hash of RFC 6962 over the first {@code size} entries, in hexadecimal
 * @param extensions further signed lines; ours have none
 * @param signatures the log's, and those of outside witnesses
 */
public record Checkpoint(
        String origin,
        long size,
        String root,
        List<String> extensions,
        List<NoteSignature> signatures) {
    /** A note that is longer is refused; the largest signatures known take 5 kB. */
    public static final int MAX_BYTES = 1 << 18;

    private static final int LINES = 3;

    /** What a checkpoint's signatures say of one key. */
    public enum Signed {
        /** The key signed it. */
        YES,
        /** No signature line is by this key. */
        NOT_BY_THIS_KEY,
        /** A line names this key, and its signature is not of this text. */
        WRONGLY
    }

    /**
     * @throws IllegalArgumentException if no such checkpoint can be written
     */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        signatures = List.copyOf(signatures);
        boolean lines = isLine(origin) && extensions.stream().allMatch(Checkpoint::isLine);
        if (!lines || size < 0 || !Strict.isHash(root)) {
            throw new IllegalArgumentException(
                    "no checkpoint: '%s', %d, %s, %s".formatted(origin, size, root, extensions));
        }
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && line.chars().allMatch(c -> c >= ' ') && Strict.hasUtf8(line);
    }

    /**
     * Reads a file with a signed note.
     *
     * @throws ProofFault if it is no signed checkpoint
     * @throws IOException if it cannot be read
     */
    public static Checkpoint read(Path file) throws IOException {
        try {
            byte[] bytes = Strict.file(file, MAX_BYTES);
            String text = Strict.utf8(bytes).orElseThrow(() -> none("it is not UTF-8"));
            return parse(text);
        } catch (ProofFault fault) {
            throw fault.in(file.toString());
        }
    }

    private static ProofFault none(String why) {
        return ProofFault.format("no checkpoint: " + why);
    }

    /**
     * Reads a signed note.
     *
     * @throws ProofFault if it is no signed checkpoint
     */
    public static Checkpoint parse(String note) throws ProofFault {
        if (note.length() > MAX_BYTES) {
            throw none("it has more than " + MAX_BYTES + " characters");
        }
        if (!note.chars().allMatch(c -> c >= ' ' || c == '\n') || !Strict.hasUtf8(note)) {
            throw none("it holds characters that no note may hold");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw none("a signed note is text, a blank line and signature lines");
        }
        List<String> text = Arrays.asList(note.substring(0, blank).split("\n", -1));
        List<NoteSignature> signatures = new ArrayList<>();
        String below = note.substring(blank + 2);
        for (String line : below.lines().toList()) signatures.add(NoteSignature.parse(line));
        if (signatures.isEmpty()) throw none("nobody signed it");
        return of(text, signatures);
    }

    private static Checkpoint of(List<String> text, List<NoteSignature> signatures)
            throws ProofFault {
        if (text.size() < LINES || text.contains("")) {
            throw none("its text is origin, size and root, a line each");
        }
        long size =
                Strict.number(text.get(1))
                        .orElseThrow(() -> ProofFault.format("no size: '" + text.get(1) + "'"));
        byte[] root =
                Strict.base64(text.get(2))
                        .filter(bytes -> bytes.length == Hashes.BYTES)
                        .orElseThrow(() -> ProofFault.format("no root: '" + text.get(2) + "'"));
        return new Checkpoint(
                text.getFirst(),
                size,
                Hashes.hex(root),
                text.subList(LINES, text.size()),
                signatures);
    }

    /** The text that is signed, up to but not including the blank line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n');
        text.append(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root)));
        text.append('\n');
        for (String line : extensions) text.append(line).append('\n');
        return text.toString();
    }

    /** The signed note; {@link #parse} reads it. */
    public String note() {
        StringBuilder note = new StringBuilder(text()).append('\n');
        for (NoteSignature signature : signatures) note.append(signature.line());
        return note.toString();
    }

    /** Whether the log signed it with this key, under its origin as the name. */
    public Signed signedBy(VerifyingKey key) {
        return signedBy(origin, key);
    }

    /**
     * Whether it is signed with this key under this name. Lines of other keys say nothing; of the
     * key's own lines every one must be right.
     */
    public Signed signedBy(String name, VerifyingKey key) {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        String keyId = Hashes.hex(key.keyId(name));
        List<NoteSignature> own =
                signatures.stream()
                        .filter(line -> line.name().equals(name) && line.keyId().equals(keyId))
                        .toList();
        if (own.isEmpty()) return Signed.NOT_BY_THIS_KEY;
        return own.stream().allMatch(line -> key.signed(text, line.signature()))
                ? Signed.YES
                : Signed.WRONGLY;
    }
}
