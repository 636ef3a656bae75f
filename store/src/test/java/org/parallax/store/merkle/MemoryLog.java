package org.parallax.store.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A log in memory, with entries as a record has them and a salt for each one's raw bytes. */
final class MemoryLog implements Log {
    final SigningKey key = SigningKey.generate();
    private final List<String> texts = new ArrayList<>();
    private final Map<Long, Proof.RawSalt> salts = new HashMap<>();

    /** A log of reports "r1", "r2", …, each with the raw bytes "report 1", "report 2", … */
    static MemoryLog of(int entries) {
        MemoryLog log = new MemoryLog();
        for (int i = 0; i < entries; i++) log.grow();
        return log;
    }

    static byte[] raw(long sequence) {
        return ("report " + sequence).getBytes(StandardCharsets.UTF_8);
    }

    void grow() {
        long sequence = texts.size() + 1L;
        byte[] salt = Hashes.digest().digest(("salt " + sequence).getBytes(StandardCharsets.UTF_8));
        String body =
                "{\"report\":\"r%d\",\"raw\":\"%s\"}"
                        .formatted(sequence, hmac(salt, raw(sequence)));
        append(
                "{\"sequence\":%d,\"kind\":\"report\",\"at\":\"2026-01-06T12:00:00Z\",\"body\":%s}"
                        .formatted(sequence, body));
        salts.put(sequence, new Proof.RawSalt(Hashes.hex(salt), Hashes.sha256(raw(sequence))));
    }

    void append(String text) {
        texts.add(text);
    }

    void rewrite(long sequence, String text) {
        texts.set((int) sequence - 1, text);
    }

    String origin() {
        return "parallax/" + key.verifying().recordId();
    }

    Checkpoint at(long size) {
        MerkleTree tree = new MerkleTree();
        leaves(size, tree::add);
        return key.checkpoint(origin(), size, tree.root());
    }

    @Override
    public Optional<Checkpoint> newest() {
        return Optional.of(at(texts.size()));
    }

    @Override
    public VerifyingKey key() {
        return key.verifying();
    }

    @Override
    public OptionalLong sequenceOf(String report) {
        return OptionalLong.of(Long.parseLong(report.substring(1)));
    }

    @Override
    public String recordText(long sequence) {
        return texts.get((int) sequence - 1);
    }

    @Override
    public void leaves(long size, Consumer<byte[]> each) {
        texts.subList(0, (int) size).forEach(text -> each.accept(Hashes.leaf(text)));
    }

    @Override
    public Optional<Proof.RawSalt> rawSalt(long sequence) {
        return Optional.ofNullable(salts.get(sequence));
    }

    private static String hmac(byte[] salt, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return Hashes.hex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256", e);
        }
    }
}
