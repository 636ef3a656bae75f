package org.parallax.store.merkle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.parallax.store.merkle.ProofFault.Kind;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a proof with nothing but the proof, and with what its reader has from elsewhere.
 *
 * <p>A sound proof shows that whoever holds the key signed a log that has the entry, or that goes
 * on from an earlier one. It does not show that the entry is true, nor that the same log was shown
 * to everybody: for that a checkpoint must have been kept elsewhere.
 */
public final class ProofCheck {
    private final List<Finding> findings = new ArrayList<>();
    private final Optional<VerifyingKey> trusted;
    private final Optional<Checkpoint> kept;

    private ProofCheck(Optional<VerifyingKey> trusted, Optional<Checkpoint> kept) {
        this.trusted = trusted;
        this.kept = kept;
    }

    /**
     * What was found, in the order of the checks; the proof is sound if all of it is.
     *
     * @param trusted the key as its reader has it from elsewhere
     * @param kept a checkpoint that its reader has from elsewhere
     * @param raw a report's raw bytes, held against the salt that the proof discloses
     * @throws ProofFault if the proof says nothing of what is held against it
     */
    public static List<Finding> check(
            Proof proof,
            Optional<VerifyingKey> trusted,
            Optional<Checkpoint> kept,
            Optional<byte[]> raw)
            throws ProofFault {
        ProofCheck check = new ProofCheck(trusted, kept);
        check.key(proof);
        switch (proof) {
            case Proof.Inclusion inclusion -> check.inclusion(inclusion, raw);
            case Proof.Consistency consistency -> {
                if (raw.isPresent()) {
                    throw ProofFault.format("a consistency proof says nothing of raw bytes");
                }
                check.consistency(consistency);
            }
        }
        return List.copyOf(check.findings);
    }

    /** Whether nothing of it is wrong. */
    public static boolean sound(List<Finding> findings) {
        return findings.stream().allMatch(Finding::sound);
    }

    private void found(boolean sound, String right, String wrong) {
        findings.add(Finding.of(sound, sound ? right : wrong));
    }

    private void key(Proof proof) {
        String print = proof.key().fingerprint();
        if (trusted.isPresent()) {
            found(
                    trusted.get().equals(proof.key()),
                    "the key is the one you gave: fingerprint " + print,
                    "the proof names another key than you gave: its fingerprint is " + print);
        } else {
            findings.add(
                    Finding.of(
                            true,
                            "the key is the proof's own: compare its fingerprint "
                                    + print
                                    + " with one you got elsewhere"));
        }
    }

    private void inclusion(Proof.Inclusion proof, Optional<byte[]> raw) throws ProofFault {
        byte[] leaf = Hashes.leaf(proof.entry());
        found(
                Hashes.hex(leaf).equals(proof.leaf()),
                "the entry's text gives the leaf " + proof.leaf(),
                "the entry's text gives the leaf " + Hashes.hex(leaf) + ", not " + proof.leaf());
        EntryText entry = EntryText.of(proof.entry());
        found(
                entry.isSequence(proof.index()),
                "the entry calls itself number %d%s".formatted(proof.index() + 1, entry.shown()),
                "the entry does not call itself number " + (proof.index() + 1));
        found(
                Paths.includes(
                        leaf,
                        proof.index(),
                        proof.size(),
                        Proof.bytes(proof.path()),
                        HexFormat.of().parseHex(proof.root())),
                "%d steps lead from leaf %d of %d to the root %s"
                        .formatted(proof.path().size(), proof.index(), proof.size(), proof.root()),
                "the path of %d steps does not lead from leaf %d of %d to the root %s"
                        .formatted(proof.path().size(), proof.index(), proof.size(), proof.root()));
        Proof.Head head = new Proof.Head(proof.size(), proof.root(), proof.checkpoint());
        checkpoint("the checkpoint", head, proof.key());
        against(List.of(head), proof.key());
        raw(proof, entry, raw);
    }

    private void consistency(Proof.Consistency proof) throws ProofFault {
        Optional<Checkpoint> old = checkpoint("the old checkpoint", proof.old(), proof.key());
        Optional<Checkpoint> now = checkpoint("the new checkpoint", proof.now(), proof.key());
        if (old.isPresent() && now.isPresent()) {
            found(
                    old.get().origin().equals(now.get().origin()),
                    "both are of " + now.get().origin(),
                    "they are of two logs: %s and %s"
                            .formatted(old.get().origin(), now.get().origin()));
        }
        boolean grows =
                Paths.growsFrom(
                        proof.old().size(),
                        HexFormat.of().parseHex(proof.old().root()),
                        proof.now().size(),
                        HexFormat.of().parseHex(proof.now().root()),
                        Proof.bytes(proof.path()));
        String sizes = "%d entries".formatted(proof.now().size());
        found(
                grows,
                sizes + " begin with the " + proof.old().size() + " of the old checkpoint",
                sizes
                        + " are not shown to begin with the %d of the old checkpoint"
                                .formatted(proof.old().size()));
        against(List.of(proof.old(), proof.now()), proof.key());
    }

    private Optional<Checkpoint> checkpoint(String which, Proof.Head head, VerifyingKey key) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(head.checkpoint());
        } catch (ProofFault fault) {
            findings.add(Finding.of(false, which + " is none: " + fault.getMessage()));
            return Optional.empty();
        }
        found(
                checkpoint.size() == head.size() && checkpoint.root().equals(head.root()),
                "%s is of these %d entries and this root".formatted(which, head.size()),
                "%s is of %d entries and the root %s, not of %d and %s"
                        .formatted(
                                which,
                                checkpoint.size(),
                                checkpoint.root(),
                                head.size(),
                                head.root()));
        switch (checkpoint.signedBy(key)) {
            case YES ->
                    findings.add(
                            Finding.of(
                                    true,
                                    "%s is signed by the key as %s"
                                            .formatted(which, checkpoint.origin())));
            case NOT_BY_THIS_KEY ->
                    findings.add(Finding.of(false, which + " is not signed by the key"));
            case WRONGLY -> findings.add(Finding.of(false, which + " carries a wrong signature"));
        }
        return Optional.of(checkpoint);
    }

    /** Holds the proof against a checkpoint that was kept elsewhere. */
    private void against(List<Proof.Head> heads, VerifyingKey key) throws ProofFault {
        if (kept.isEmpty()) return;
        Checkpoint other = kept.get();
        Optional<Proof.Head> same =
                heads.stream().filter(head -> head.size() == other.size()).findFirst();
        if (same.isEmpty()) {
            throw new ProofFault(
                    Kind.ASKED,
                    ("the checkpoint you kept is of %d entries, this proof of %s: it cannot tell"
                                    + " whether they agree. Ask for a proof since your checkpoint")
                            .formatted(
                                    other.size(),
                                    String.join(
                                            " and ",
                                            heads.stream()
                                                    .map(head -> Long.toString(head.size()))
                                                    .toList())));
        }
        boolean signed = other.signedBy(trusted.orElse(key)) == Checkpoint.Signed.YES;
        found(
                signed,
                "the checkpoint you kept is signed by the key",
                "the checkpoint you kept is not signed by the key");
        found(
                same.get().root().equals(other.root()),
                "the checkpoint you kept has the same root at %d entries".formatted(other.size()),
                "the checkpoint you kept has another root at %d entries: %s%s"
                        .formatted(
                                other.size(),
                                other.root(),
                                signed ? ". The key signed two histories" : ""));
    }

    private void raw(Proof.Inclusion proof, EntryText entry, Optional<byte[]> raw)
            throws ProofFault {
        if (raw.isEmpty()) {
            if (proof.raw().isPresent()) {
                findings.add(
                        Finding.of(true, "a salt for the raw bytes is disclosed; none were given"));
            }
            return;
        }
        Proof.RawSalt salt =
                proof.raw()
                        .orElseThrow(() ->
                                new ProofFault(
                                        Kind.ASKED,
                                        "the proof discloses no salt, so raw bytes cannot be"
                                                + " held against it. Ask for one with it"));
        String sha256 = Hashes.sha256(raw.get());
        found(
                sha256.equals(salt.sha256()),
                "the raw bytes have the SHA-256 " + sha256,
                "the raw bytes have the SHA-256 " + sha256 + ", not " + salt.sha256());
        found(
                entry.raw().equals(Optional.of(hmac(salt.salt(), raw.get()))),
                "the raw bytes are those that the entry names",
                "the raw bytes are not those that the entry names");
    }

    private static String hmac(String salt, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
            return Hashes.hex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** What the entry's canonical text says, where it is JSON as ours is. */
    private record EntryText(Optional<JsonNode> json) {
        static EntryText of(String text) {
            try {
                return new EntryText(Optional.of(ProofJson.tree(text, "no entry")));
            } catch (ProofFault fault) {
                return new EntryText(Optional.empty()); // told by whoever needs a field of it
            }
        }

        boolean isSequence(long index) {
            return json.map(entry -> entry.path("sequence"))
                    .filter(JsonNode::isIntegralNumber)
                    .filter(JsonNode::canConvertToLong)
                    .filter(sequence -> sequence.longValue() == index + 1)
                    .isPresent();
        }

        /** What it is and when it was written, as it says itself. */
        String shown() {
            JsonNode entry = json.orElse(MissingNode.getInstance());
            return " (%s, %s)"
                    .formatted(entry.path("kind").asText("?"), entry.path("at").asText("?"));
        }

        Optional<String> raw() {
            return json.map(entry -> entry.path("body").path("raw"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        }
    }
}
