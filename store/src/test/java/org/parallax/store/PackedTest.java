package org.parallax.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallax.store.Withdrawal.Order;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A name that is to go is found in bytes that are packed, though no reader made a text of them. */
class PackedTest {
    private static final Order ORDER = new Order("Ada", "Bea", "a source is in danger");

    @TempDir Path folder;

    private interface Packing {
        OutputStream into(OutputStream bytes) throws IOException;
    }

    private static byte[] packed(Packing packing, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing.into(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static OutputStream zip(OutputStream bytes) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(bytes);
        zip.putNextEntry(new ZipEntry("day/1"));
        return zip;
    }

    private static byte[] bytes(String form) throws IOException {
        byte[] page = "<p>Said Quirina Zobél: no.</p>".getBytes(UTF_8);
        byte[] sheet = "BT [(Quir) -12.5 (ina Zo) 4 (bel)] TJ ET".getBytes(ISO_8859_1);
        return switch (form) {
            case "gzip" -> packed(GZIPOutputStream::new, page);
            case "zip" -> packed(PackedTest::zip, page);
            case "zip in gzip" -> packed(GZIPOutputStream::new, packed(PackedTest::zip, page));
            case "cut gzip" -> {
                byte[] more = (new String(page, UTF_8) + "x y z ".repeat(9_999)).getBytes(UTF_8);
                byte[] whole = packed(GZIPOutputStream::new, more);
                yield Arrays.copyOf(whole, whole.length - 12);
            }
            default -> {
                ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                pdf.write("%PDF-1.4\n1 0 obj <</Filter/FlateDecode>> stream\n".getBytes(UTF_8));
                pdf.write(packed(DeflaterOutputStream::new, sheet));
                pdf.write("\nendstream\nendobj".getBytes(UTF_8));
                yield pdf.toByteArray();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zip", "zip in gzip", "cut gzip", "PDF"})
    void theBytesGoThatHoldIt(String form) throws IOException {
        try (Ledger ledger = Ledger.open(folder)) {
            byte[] raw = bytes(form);
            ledger.append(new Deposit(Report.of("a", "A mill burned."), raw));
            ledger.quarantine(new Held("b", "PDF", raw, "why", Optional.empty(), Capture.NONE));
            ledger.append(new Deposit(Report.of("c", "Another."), new byte[] {0x1F, (byte) 0x8B}));
            List<Withdrawal> gone = ledger.withdrawName("Quirina Zobel", ORDER);
            assertEquals(
                    List.of("1 report", "2 quarantine"),
                    gone.stream().map(it -> it.of() + " " + it.kind()).toList());
            Stored left = ledger.newest("a").orElseThrow();
            assertEquals("A mill burned.", left.report().text());
            assertEquals(Optional.empty(), ledger.raw(left));
        }
    }

    @Test
    void aBombIsGivenUp() throws IOException {
        byte[] bomb = packed(GZIPOutputStream::new, new byte[200 << 20]);
        long chars = Packed.texts(bomb, UTF_8).stream().mapToLong(String::length).sum();
        assertTrue(chars < 70 << 20, chars + " chars");
    }
}
