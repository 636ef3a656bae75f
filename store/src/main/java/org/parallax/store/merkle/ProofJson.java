package org.parallax.store.merkle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.store.merkle.ProofFault.Kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proofs as files: one JSON object in UTF-8, with exactly the keys that its version has, each once.
 */
public final class ProofJson {
    /** A longer file is refused unread. */
    public static final int MAX_BYTES = 1 << 22;

    private static final int VERSION = 1;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_STEPS = 2 * Long.SIZE;
    private static final String INCLUSION = "inclusion-proof";
    private static final String CONSISTENCY = "consistency-proof";

    private static final ObjectMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .build())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ProofJson() {}

    /**
     * @throws ProofFault if the file holds no proof
     * @throws IOException if it cannot be read
     */
    public static Proof read(Path file) throws IOException {
        try {
            return parse(Strict.file(file, MAX_BYTES));
        } catch (ProofFault fault) {
            throw fault.in(file.toString());
        }
    }

    /**
     * @throws ProofFault if it is no proof: what was found in place of one
     */
    public static Proof parse(byte[] bytes) throws ProofFault {
        String text =
                Strict.utf8(bytes).orElseThrow(() -> ProofFault.format("no proof: not UTF-8"));
        JsonNode json = tree(text, "no proof");
        String kind = Fields.string(json, "parallax");
        long version = Fields.number(json, "version");
        if (version != VERSION) {
            throw ProofFault.format("the proof has version " + version + ", known is " + VERSION);
        }
        return switch (kind) {
            case INCLUSION -> inclusion(json);
            case CONSISTENCY -> consistency(json);
            default -> throw ProofFault.format("no kind of proof: '" + kind + "'");
        };
    }

    /** Strictly: no key twice, nothing after the end. */
    static JsonNode tree(String text, String instead) throws ProofFault {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            String why = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
            throw new ProofFault(Kind.FORMAT, instead + ": not JSON (" + why + ")", e);
        }
    }

    private static Proof inclusion(JsonNode json) throws ProofFault {
        Fields.require(
                json,
                List.of(
                        "parallax",
                        "version",
                        "entry",
                        "leaf",
                        "index",
                        "size",
                        "path",
                        "root",
                        "checkpoint",
                        "public_key"),
                Set.of("disclosed"));
        Optional<Proof.RawSalt> raw = Optional.empty();
        if (json.has("disclosed")) {
            JsonNode disclosed = json.get("disclosed");
            Fields.require(disclosed, List.of("raw"), Set.of());
            JsonNode salt = disclosed.get("raw");
            Fields.require(salt, List.of("salt", "sha256"), Set.of());
            raw =
                    Optional.of(
                            new Proof.RawSalt(
                                    Fields.hash(salt, "salt"), Fields.hash(salt, "sha256")));
        }
        return new Proof.Inclusion(
                Fields.string(json, "entry"),
                Fields.hash(json, "leaf"),
                Fields.number(json, "index"),
                Fields.number(json, "size"),
                path(json),
                Fields.hash(json, "root"),
                Fields.string(json, "checkpoint"),
                key(json),
                raw);
    }

    private static Proof consistency(JsonNode json) throws ProofFault {
        Fields.require(
                json, List.of("parallax", "version", "old", "new", "path", "public_key"), Set.of());
        return new Proof.Consistency(
                head(json.get("old")), head(json.get("new")), path(json), key(json));
    }

    private static Proof.Head head(JsonNode json) throws ProofFault {
        Fields.require(json, List.of("size", "root", "checkpoint"), Set.of());
        return new Proof.Head(
                Fields.number(json, "size"),
                Fields.hash(json, "root"),
                Fields.string(json, "checkpoint"));
    }

    private static List<String> path(JsonNode json) throws ProofFault {
        JsonNode path = json.get("path");
        if (!path.isArray()) throw ProofFault.format("'path' is no list");
        if (path.size() > MAX_STEPS) {
            throw ProofFault.format("'path' has " + path.size() + " steps, no tree has so many");
        }
        List<String> steps = new ArrayList<>();
        for (JsonNode step : path) {
            if (!step.isTextual() || !Strict.isHash(step.textValue())) {
                throw ProofFault.format("'path' holds no hash: " + Fields.shown(step));
            }
            steps.add(step.textValue());
        }
        return steps;
    }

    private static VerifyingKey key(JsonNode json) throws ProofFault {
        String base64 = Fields.string(json, "public_key");
        try {
            return new VerifyingKey(base64);
        } catch (IllegalArgumentException e) {
            throw new ProofFault(
                    Kind.FORMAT, "'public_key' is not the base64 of 32 bytes: '" + base64 + "'", e);
        }
    }

    /**
     * The proof as a file: keys in the order of docs/LEDGER.md, with an end of line.
     *
     * @throws ProofFault if it is longer than {@link #parse} would take
     */
    public static String print(Proof proof) throws ProofFault {
        ObjectNode json = JSON.createObjectNode();
        switch (proof) {
            case Proof.Inclusion inclusion -> {
                json.put("parallax", INCLUSION).put("version", VERSION);
                json.put("entry", inclusion.entry()).put("leaf", inclusion.leaf());
                json.put("index", inclusion.index()).put("size", inclusion.size());
                inclusion.path().forEach(json.putArray("path")::add);
                json.put("root", inclusion.root()).put("checkpoint", inclusion.checkpoint());
                json.put("public_key", inclusion.key().base64());
                inclusion.raw().ifPresent(raw -> disclose(json, raw));
            }
            case Proof.Consistency consistency -> {
                json.put("parallax", CONSISTENCY).put("version", VERSION);
                head(json.putObject("old"), consistency.old());
                head(json.putObject("new"), consistency.now());
                consistency.path().forEach(json.putArray("path")::add);
                json.put("public_key", consistency.key().base64());
            }
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try {
            String text = JSON.writer(printer).writeValueAsString(json) + "\n";
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes <= MAX_BYTES) return text;
            throw new ProofFault(
                    Kind.ASKED,
                    "the proof would take "
                            + bytes
                            + " bytes, more than the "
                            + MAX_BYTES
                            + " read");
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of strings can always be written", e);
        }
    }

    private static void disclose(ObjectNode json, Proof.RawSalt raw) {
        json.putObject("disclosed")
                .putObject("raw")
                .put("salt", raw.salt())
                .put("sha256", raw.sha256());
    }

    private static void head(ObjectNode json, Proof.Head head) {
        json.put("size", head.size()).put("root", head.root());
        json.put("checkpoint", head.checkpoint());
    }

    /** Fields of an object that is held to its format. */
    private static final class Fields {
        private static final int SHOWN = 80;

        static void require(JsonNode json, List<String> needed, Set<String> allowed)
                throws ProofFault {
            if (!json.isObject()) throw ProofFault.format("no JSON object: " + shown(json));
            Set<String> unknown = new TreeSet<>();
            json.fieldNames().forEachRemaining(unknown::add);
            for (String name : needed) {
                if (!unknown.remove(name)) throw missing(name);
            }
            unknown.removeAll(allowed);
            if (!unknown.isEmpty()) {
                throw ProofFault.format("unknown key '" + unknown.iterator().next() + "'");
            }
        }

        private static ProofFault missing(String name) {
            return ProofFault.format("no proof: there is no '" + name + "'");
        }

        static String string(JsonNode json, String name) throws ProofFault {
            JsonNode value = value(json, name);
            if (!value.isTextual()) {
                throw ProofFault.format("'" + name + "' is no string: " + shown(value));
            }
            if (!Strict.hasUtf8(value.textValue())) {
                throw ProofFault.format("'" + name + "' holds half a surrogate pair");
            }
            return value.textValue();
        }

        static String hash(JsonNode json, String name) throws ProofFault {
            String hex = string(json, name);
            if (Strict.isHash(hex)) return hex;
            throw ProofFault.format(
                    "'" + name + "' is not 64 hexadecimal digits: " + shown(json.get(name)));
        }

        static long number(JsonNode json, String name) throws ProofFault {
            JsonNode value = value(json, name);
            if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
                return value.longValue();
            }
            throw ProofFault.format("'" + name + "' is no size: " + shown(value));
        }

        private static JsonNode value(JsonNode json, String name) throws ProofFault {
            return Optional.ofNullable(json.get(name)).orElseThrow(() -> missing(name));
        }

        static String shown(JsonNode json) {
            String text = json.toString().replaceAll("\\p{Cntrl}", " ");
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
    }
}
