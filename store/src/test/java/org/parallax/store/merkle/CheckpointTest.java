package org.parallax.store.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.store.merkle.Checkpoint.Signed;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Checkpoints as signed notes: ours, the Go checksum database's, and what is none. */
class CheckpointTest {
    private static final String ROOT = Hashes.sha256(new byte[0]);
    private static final SigningKey KEY = SigningKey.generate();
    private static final String ORIGIN = "parallax/" + KEY.verifying().recordId();
    private static final Checkpoint OURS = KEY.checkpoint(ORIGIN, 52, ROOT);

    /** What the Go checksum database published: its key, as Go ships it, and two tree heads. */
    private static final String GO_NAME = "sum.golang.org";

    @ParameterizedTest(name = "{0} modules")
    @CsvSource({
        "65209736, 5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=,"
            + " Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=",
        "15368405, /g9am3I6YWNKaZX/jkne1fqd9zEyjss+JXyPXG0WfkY=,"
            + " Az3grqJGUaSGukG9p8nI2vKgiFn7qGHxn0W+mrwyI6Gz3F0t1J3LzmWk/p96Ybf295EjwdSwlzgijq5WA9d1Ded7owM="
    })
    void readsWhatAnotherLogSigned(long size, String root, String signature) throws ProofFault {
        String note =
                "go.sum database tree\n%d\n%s\n\n— %s %s\n"
                        .formatted(size, root, GO_NAME, signature);
        Checkpoint checkpoint = Checkpoint.parse(note);
        assertEquals("033de0ae", Hashes.hex(goKey().keyId(GO_NAME)), "the key ID that Go ships");
        assertEquals(Signed.YES, checkpoint.signedBy(GO_NAME, goKey()));
        assertEquals(Signed.NOT_BY_THIS_KEY, checkpoint.signedBy(goKey()), "its origin is no name");
        assertEquals(size, checkpoint.size());
        assertEquals(note, checkpoint.note());
        Checkpoint other = Checkpoint.parse(note.replace("" + size, "" + (size + 1)));
        assertEquals(Signed.WRONGLY, other.signedBy(GO_NAME, goKey()));
    }

    /** Go writes a key with its algorithm's byte in front. */
    private static VerifyingKey goKey() {
        byte[] bytes = Base64.getDecoder().decode("Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        return VerifyingKey.of(Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    @Test
    void oursIsReadAsItIsPrinted() throws ProofFault {
        List<String> lines = OURS.note().lines().toList();
        assertEquals(ORIGIN, lines.get(0));
        assertEquals("52", lines.get(1));
        assertEquals("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", lines.get(2));
        assertEquals("", lines.get(3));
        assertTrue(lines.get(4).startsWith("— " + ORIGIN + " "), lines.get(4));
        assertEquals(5, lines.size());
        assertEquals(OURS, Checkpoint.parse(OURS.note()));
        assertEquals(Signed.YES, OURS.signedBy(KEY.verifying()));
        assertEquals(Signed.NOT_BY_THIS_KEY, OURS.signedBy(SigningKey.generate().verifying()));
    }

    @Test
    void witnessesMaySignItTooAndUnknownOnesSayNothing() throws ProofFault {
        SigningKey witness = SigningKey.generate();
        String line = witness.checkpoint("witness.example/w1", 52, ROOT).note().split("\n\n")[1];
        String others = "— witness.example/pq " + "A".repeat(4_000) + "\n" + line;
        Checkpoint both = Checkpoint.parse(OURS.note() + others);
        assertEquals(3, both.signatures().size());
        assertEquals(Signed.YES, both.signedBy(KEY.verifying()));
        assertEquals(OURS.note() + others, both.note());
        assertEquals(
                Signed.WRONGLY,
                both.signedBy("witness.example/w1", witness.verifying()),
                "it signed another origin");
    }

    @Test
    void ofTwoLinesOfTheKeyBothMustBeRight() throws ProofFault {
        String wrong = KEY.checkpoint(ORIGIN, 53, ROOT).note().split("\n\n")[1];
        assertEquals(
                Signed.WRONGLY, Checkpoint.parse(OURS.note() + wrong).signedBy(KEY.verifying()));
    }

    @Test
    void furtherSignedLinesAreKept() throws ProofFault {
        String note = OURS.note().replace("\n\n", "\nmore\nand more\n\n");
        Checkpoint extended = Checkpoint.parse(note);
        assertEquals(List.of("more", "and more"), extended.extensions());
        assertEquals(note, extended.note());
        assertEquals(Signed.WRONGLY, extended.signedBy(KEY.verifying()), "they are signed, too");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    an empty text          | ``                                 | a signed note is text
                    no blank line          | o~1~ROOT~SIG~                      | a signed note is text
                    no signature           | o~1~ROOT~~                         | nobody signed it
                    no end of line         | o~1~ROOT~~SIG                      | a signed note is text
                    two lines of text      | o~1~~SIG~                          | a line each
                    no origin              | ~1~ROOT~~SIG~                      | a line each
                    an empty line          | o~1~ROOT~~more~~SIG~               | a line each
                    a leading zero         | o~01~ROOT~~SIG~                    | no size: '01'
                    a plus                 | o~+1~ROOT~~SIG~                    | no size: '+1'
                    less than nothing      | o~-1~ROOT~~SIG~                    | no size: '-1'
                    other digits           | o~١~ROOT~~SIG~                     | no size: '١'
                    more than a long       | o~9223372036854775808~ROOT~~SIG~   | no size: '9223372036854775808'
                    a short root           | o~1~AAAA~~SIG~                     | no root: 'AAAA'
                    no padding             | o~1~47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU~~SIG~ | no root
                    stray bits             | o~1~47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=~~SIG~ | no root
                    a hyphen for the dash  | o~1~ROOT~~- o AAAAAAAA~            | no signature line
                    no name                | o~1~ROOT~~—  AAAAAAAA~             | no signature line
                    a name with a plus     | o~1~ROOT~~— a+b AAAAAAAA~          | no signature line
                    a name with a space    | o~1~ROOT~~— a\u2003b AAAAAAAA~     | no signature line
                    no more than a key ID  | o~1~ROOT~~— a AAAAAA==~            | no signature line
                    three words            | o~1~ROOT~~— a AAAAAAAA b~          | no signature line
                    a return               | o~1~ROOT\r~~SIG~                   | characters that no note may hold
                    half a pair            | o\uD800~1~ROOT~~SIG~               | characters that no note may hold
                    """)
    void whatIsNoneIsOneLine(String what, String note, String told) {
        String text =
                note.replace("ROOT", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
                        .replace("SIG", "— o AAAAAAAA")
                        .replace('~', '\n');
        ProofFault fault = assertThrows(ProofFault.class, () -> Checkpoint.parse(text), what);
        assertTrue(fault.getMessage().contains(told), fault.getMessage());
        assertFalse(fault.getMessage().contains("\n"), fault.getMessage());
        assertEquals(ProofFault.Kind.FORMAT, fault.kind());
    }

    @Test
    void aNoteWithoutBoundsIsRefused() {
        String note = OURS.note() + ("— a " + "A".repeat(4_000) + "\n").repeat(70);
        ProofFault fault = assertThrows(ProofFault.class, () -> Checkpoint.parse(note));
        assertTrue(fault.getMessage().contains("more than"), fault.getMessage());
    }

    @Test
    void aKeyIsReadInEveryFormItIsWrittenIn() throws ProofFault {
        VerifyingKey key = KEY.verifying();
        String spki = key.pem().lines().toList().get(1);
        for (String text : List.of(key.base64(), key.base64() + "\n", spki, key.pem())) {
            assertEquals(key, VerifyingKey.parse(text));
        }
        assertEquals(64, key.fingerprint().length());
        assertEquals(Hashes.sha256(key.bytes()).substring(0, 16), key.recordId());
        for (String none : List.of("", "AAAA", spki.replace("MCo", "MCp"), "\0", key.pem() + "x")) {
            assertThrows(ProofFault.class, () -> VerifyingKey.parse(none), none);
        }
        assertThrows(IllegalArgumentException.class, () -> new VerifyingKey(spki));
    }

    /** 32 bytes that are no point of the curve sign nothing, and nothing fails on them. */
    @Test
    void bytesThatAreNoKeySignNothing() {
        VerifyingKey none = VerifyingKey.of(Arrays.copyOf(new byte[] {2}, 32));
        assertFalse(none.signed(new byte[1], new byte[64]));
        assertFalse(KEY.verifying().signed(new byte[1], new byte[3]));
    }
}
