import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.util.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Checks a proof of Parallax with the JDK alone: {@code java tools/CheckProof.java PROOF [RAW]}.
 * It shares no code with Parallax; docs/LEDGER.md tells the format. Status 0: sound, 1: not sound,
 * 2: no proof. The key is the proof's own: compare the fingerprint it prints with one you trust.
 */
public class CheckProof {
    public static void main(String[] args) throws Exception {
        if (args.length < 1 || args.length > 2) {
            System.err.println("usage: java CheckProof.java PROOF [RAW]");
            System.exit(2);
        }
        Optional<byte[]> raw = args.length < 2 ? Optional.empty() : Optional.of(Files.readAllBytes(Path.of(args[1])));
        List<String> said = new ArrayList<>();
        int status = check(Files.readAllBytes(Path.of(args[0])), raw, said);
        said.forEach(line -> System.out.println(line.replaceAll("\\p{Cc}|\\p{Cf}", "?")));
        System.exit(status);
    }

    /** The status, and in {@code said} why. */
    public static int check(byte[] file, Optional<byte[]> raw, List<String> said) {
        try {
            List<String> wrong = new ArrayList<>();
            Map<?, ?> proof = (Map<?, ?>) new Json(text(file)).whole();
            need(proof.get("version").equals(BigInteger.ONE), "version");
            byte[] key = base64((String) proof.get("public_key"), 32);
            said.add("key " + HexFormat.of().formatHex(sha256(key)) + " (compare it with one you got elsewhere)");
            List<byte[]> path = new ArrayList<>();
            for (Object step : (List<?>) proof.get("path")) path.add(hash(step));
            need(path.size() <= 128, "path");
            if (proof.get("parallax").equals("inclusion-proof")) {
                keys(proof, "parallax version entry leaf index size path root checkpoint public_key", "disclosed");
                inclusion(proof, key, path, raw, wrong);
            } else {
                need(proof.get("parallax").equals("consistency-proof") && raw.isEmpty(), "kind of proof");
                keys(proof, "parallax version old new path public_key", "");
                Map<?, ?> old = (Map<?, ?>) proof.get("old"), now = (Map<?, ?>) proof.get("new");
                keys(old, "size root checkpoint", "");
                keys(now, "size root checkpoint", "");
                String was = signed(old, key, wrong), is = signed(now, key, wrong);
                if (!was.equals(is)) wrong.add("they are of two logs");
                if (!grows(size(old), hash(old.get("root")), size(now), hash(now.get("root")), path)) wrong.add("the path does not lead from the old root to the new one");
            }
            said.addAll(wrong);
            said.add(wrong.isEmpty() ? "sound" : "not sound");
            return wrong.isEmpty() ? 0 : 1;
        } catch (GeneralSecurityException | CharacterCodingException | RuntimeException e) { // a proof comes from strangers
            said.add("no proof: " + e);
            return 2;
        }
    }

    private static void inclusion(Map<?, ?> proof, byte[] key, List<byte[]> path, Optional<byte[]> raw, List<String> wrong) throws GeneralSecurityException, CharacterCodingException {
        String entry = (String) proof.get("entry");
        byte[] leaf = sha256(new byte[] {0}, utf8(entry));
        if (!Arrays.equals(leaf, hash(proof.get("leaf")))) wrong.add("the entry does not give the leaf");
        long index = number(proof.get("index")), size = size(proof);
        if (!includes(leaf, index, size, path, hash(proof.get("root")))) wrong.add("the path does not lead to the root");
        Map<?, ?> said = Map.of();
        try {
            if (new Json(entry).whole() instanceof Map<?, ?> json) said = json;
        } catch (RuntimeException e) {
            wrong.add("the entry is no JSON"); // so it names no sequence either
        }
        if (!BigInteger.valueOf(index).add(BigInteger.ONE).equals(said.get("sequence"))) wrong.add("the entry has another sequence");
        signed(proof, key, wrong);
        if (proof.containsKey("disclosed")) {
            Map<?, ?> disclosed = (Map<?, ?>) proof.get("disclosed");
            keys(disclosed, "raw", "");
            Map<?, ?> salted = (Map<?, ?>) disclosed.get("raw");
            keys(salted, "salt sha256", "");
            byte[] salt = hash(salted.get("salt")), sha256 = hash(salted.get("sha256"));
            if (raw.isEmpty()) return;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            String hmac = HexFormat.of().formatHex(mac.doFinal(raw.get()));
            Object named = said.get("body") instanceof Map<?, ?> body ? body.get("raw") : "";
            if (!hmac.equals(named) || !Arrays.equals(sha256, sha256(raw.get()))) wrong.add("these are not the raw bytes");
        } else {
            need(raw.isEmpty(), "the proof discloses no salt for raw bytes");
        }
    }

    /** RFC 9162, section 2.1.3.2. */
    private static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) throws GeneralSecurityException {
        if (index >= size) return false;
        long fn = index, sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) return false;
            if (fn % 2 == 1 || fn == sn) {
                r = sha256(new byte[] {1}, p, r);
                for (; fn % 2 == 0 && fn != 0; fn /= 2) sn /= 2;
            } else {
                r = sha256(new byte[] {1}, r, p);
            }
            fn /= 2;
            sn /= 2;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** RFC 9162, section 2.1.4.2; nothing, and what has not grown, need no path. */
    private static boolean grows(long first, byte[] firstHash, long second, byte[] secondHash, List<byte[]> steps) throws GeneralSecurityException {
        if (first == 0) return steps.isEmpty() && Arrays.equals(firstHash, sha256());
        if (first == second) return steps.isEmpty() && Arrays.equals(firstHash, secondHash);
        if (first > second || steps.isEmpty()) return false;
        Deque<byte[]> path = new ArrayDeque<>(steps);
        if (Long.bitCount(first) == 1) path.addFirst(firstHash);
        long fn = first - 1, sn = second - 1;
        for (; fn % 2 == 1; fn /= 2) sn /= 2;
        byte[] fr = path.removeFirst(), sr = fr;
        for (byte[] c : path) {
            if (sn == 0) return false;
            if (fn % 2 == 1 || fn == sn) {
                fr = sha256(new byte[] {1}, c, fr);
                sr = sha256(new byte[] {1}, c, sr);
                for (; fn % 2 == 0 && fn != 0; fn /= 2) sn /= 2;
            } else {
                sr = sha256(new byte[] {1}, sr, c);
            }
            fn /= 2;
            sn /= 2;
        }
        return sn == 0 && Arrays.equals(fr, firstHash) && Arrays.equals(sr, secondHash);
    }

    /** Checks the C2SP checkpoint beside a size and a root; its origin. */
    private static String signed(Map<?, ?> head, byte[] key, List<String> wrong) throws GeneralSecurityException, CharacterCodingException {
        String note = (String) head.get("checkpoint");
        utf8(note);
        long size = size(head);
        byte[] root = hash(head.get("root"));
        try {
            need(note.length() <= 1 << 18 && note.endsWith("\n") && note.chars().allMatch(c -> c >= ' ' || c == '\n'), "checkpoint");
            int blank = note.lastIndexOf("\n\n");
            String text = note.substring(0, blank + 1);
            List<String> lines = List.of(text.split("\n", -1));
            need(lines.size() > 3 && lines.indexOf("") == lines.size() - 1, "checkpoint");
            need(lines.get(1).matches("0|[1-9][0-9]*"), "checkpoint");
            boolean same = new BigInteger(lines.get(1)).equals(BigInteger.valueOf(size)) && Arrays.equals(base64(lines.get(2), 32), root);
            if (!same) wrong.add("the checkpoint is of another size or root");
            byte[] id = Arrays.copyOf(sha256(utf8(lines.get(0) + "\n"), new byte[] {1}, key), 4);
            boolean found = false;
            for (String line : note.substring(blank + 2).split("\n", -1)) {
                if (line.isEmpty()) break; // behind the last one
                String[] words = line.split(" ", -1);
                need(words.length == 3 && words[0].equals("—") && words[1].matches("[^+\\p{Z}\\s\\u0085]+"), "signature line");
                byte[] signature = Base64.getDecoder().decode(words[2]);
                need(signature.length > 4 && Base64.getEncoder().encodeToString(signature).equals(words[2]), "signature line");
                if (!words[1].equals(lines.get(0)) || !Arrays.equals(Arrays.copyOf(signature, 4), id)) continue;
                found = true;
                if (!ed25519(key, utf8(text), Arrays.copyOfRange(signature, 4, signature.length))) wrong.add("a signature is wrong");
            }
            if (!found) wrong.add("the checkpoint is not signed by the key");
            return lines.get(0);
        } catch (RuntimeException e) {
            wrong.add("the checkpoint is none: " + e);
            return "";
        }
    }

    private static boolean ed25519(byte[] key, byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key));
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // no key, or no signature
        }
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    private static void need(boolean holds, String what) {
        if (!holds) throw new IllegalArgumentException(what);
    }

    private static void keys(Map<?, ?> json, String needed, String allowed) {
        Set<Object> rest = new HashSet<>(json.keySet());
        for (String key : needed.split(" ")) need(rest.remove(key), "no " + key);
        rest.remove(allowed);
        need(rest.isEmpty(), "unknown " + rest);
    }

    private static long size(Map<?, ?> json) {
        return number(json.get("size"));
    }

    private static long number(Object json) {
        long number = ((BigInteger) json).longValueExact();
        need(number >= 0, "a number below nothing");
        return number;
    }

    private static byte[] hash(Object json) {
        need(((String) json).matches("[0-9a-f]{64}"), "no hash");
        return HexFormat.of().parseHex((String) json);
    }

    private static byte[] base64(String text, int bytes) {
        byte[] decoded = Base64.getDecoder().decode(text);
        need(decoded.length == bytes && Base64.getEncoder().encodeToString(decoded).equals(text), "base64");
        return decoded;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        need(bytes.length <= 1 << 22, "more than 4 MiB");
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static byte[] utf8(String text) throws CharacterCodingException {
        ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }

    /** JSON with no key twice: objects are maps, whole numbers are BigInteger. */
    private static final class Json {
        private static final String ESCAPES = "\"\\/bfnrt", MEANT = "\"\\/\b\f\n\r\t";
        private final String text;
        private int at, depth;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            need(peek() == 0, "more after the end");
            return value;
        }

        private char peek() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
            if (at == text.length()) return 0;
            need(text.charAt(at) != 0, "a zero character");
            return text.charAt(at);
        }

        private boolean next(char wanted) {
            if (peek() != wanted) return false;
            at++;
            return true;
        }

        private Object value() {
            if (next('{')) return object();
            if (next('[')) return list();
            if (next('"')) return string();
            int from = at;
            while (at < text.length() && "+-.0123456789Eaeflnrstu".indexOf(text.charAt(at)) >= 0) at++;
            String word = text.substring(from, at);
            if (List.of("true", "false", "null").contains(word)) return word.equals("null") ? Optional.empty() : Boolean.valueOf(word);
            need(word.length() <= 1000 && word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"), "no value at " + from);
            return word.matches("-?[0-9]+") ? new BigInteger(word) : Double.valueOf(word);
        }

        private Map<String, Object> object() {
            need(++depth <= 100, "too deep");
            Map<String, Object> map = new HashMap<>();
            if (!next('}')) do {
                need(next('"'), "a key");
                String key = string();
                need(next(':') && !map.containsKey(key), "'" + key + "' twice, or without a value");
                map.put(key, value());
            } while (next(',') || !closed('}'));
            depth--;
            return map;
        }

        private List<Object> list() {
            need(++depth <= 100, "too deep");
            List<Object> list = new ArrayList<>();
            if (!next(']')) do list.add(value()); while (next(',') || !closed(']'));
            depth--;
            return list;
        }

        private boolean closed(char end) {
            need(next(end), "no " + end + " at " + at);
            return true;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                need(c >= ' ', "a control character in a string");
                if (c == '\\') {
                    char escape = text.charAt(at++);
                    if (escape == 'u') {
                        need(text.substring(at, at + 4).matches("[0-9a-fA-F]{4}"), "an escape");
                        c = (char) Integer.parseInt(text.substring(at, at += 4), 16);
                    } else {
                        need(ESCAPES.indexOf(escape) >= 0, "an escape");
                        c = MEANT.charAt(ESCAPES.indexOf(escape));
                    }
                }
                string.append(c);
            }
            return string.toString();
        }
    }
}
