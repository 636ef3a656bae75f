package org.parallax.store;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.store.merkle.Hashes;
import org.parallax.text.Capture;
import org.parallax.text.Report;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is sealed of a report: its metadata as JSON, its raw bytes, and its text where that is not
 * what the bytes say, each behind its length in four bytes.
 *
 * @param raw as they came; empty where a name was taken out of the report
 * @param sha256 of the bytes as they came, in hexadecimal
 * @param from where it was found
 * @param capture how it came; nothing where a name was taken out of the report
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
record ReportContent(
        Report report, byte[] raw, String sha256, Optional<String> from, Capture capture) {
    static ReportContent of(Deposit deposit) {
        return new ReportContent(
                deposit.report(),
                deposit.raw(),
                Hashes.sha256(deposit.raw()),
                deposit.from(),
                deposit.capture());
    }

    byte[] write() {
        ObjectNode all = meta().put("from", from.orElse(null));
        if (!capture.equals(Capture.NONE)) all.set("capture", CaptureJson.node(capture));
        byte[] meta = Utf8.strict(Body.write(all));
        byte[] text = Utf8.strict(report.text());
        boolean same = Arrays.equals(text, raw);
        byte[] more = same ? new byte[0] : text;
        ByteBuffer bytes = ByteBuffer.allocate(12 + meta.length + raw.length + more.length);
        bytes.putInt(meta.length).put(meta).putInt(raw.length).put(raw);
        bytes.putInt(same ? -1 : more.length).put(more);
        return bytes.array();
    }

    /**
     * All that makes it this report and no other, which is all but where it was found and how it
     * came.
     */
    byte[] identity() {
        ObjectNode meta = meta();
        meta.put("text", Hashes.sha256(Utf8.strict(report.text())));
        return Utf8.strict(Body.write(meta));
    }

    private ObjectNode meta() {
        ObjectNode meta = Body.begin();
        meta.put("report", report.id());
        meta.put("raw", sha256);
        meta.put("title", report.title().orElse(null));
        meta.put("outlet", report.outlet().orElse(null));
        meta.put("url", report.url().orElse(null));
        meta.put("language", report.language().orElse(null));
        meta.put("published", report.published().map(LocalDate::toString).orElse(null));
        return meta;
    }

    /**
     * @throws IllegalArgumentException if it is not what {@link #write} wrote
     */
    static ReportContent read(byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            Body meta = Body.read(new String(next(bytes), StandardCharsets.UTF_8));
            byte[] raw = next(bytes);
            bytes.mark();
            boolean same = bytes.getInt() == -1;
            if (!same) bytes.reset();
            String text = new String(same ? raw : next(bytes), StandardCharsets.UTF_8);
            Report report =
                    new Report(
                            meta.text("report"),
                            text,
                            meta.stated("title"),
                            meta.stated("outlet"),
                            meta.stated("url"),
                            meta.stated("language"),
                            meta.stated("published").map(LocalDate::parse));
            return new ReportContent(
                    report,
                    raw,
                    meta.text("raw"),
                    meta.stated("from"),
                    meta.part("capture").map(CaptureJson::of).orElse(Capture.NONE));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("it is cut short", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day: " + e.getMessage(), e);
        }
    }

    private static byte[] next(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length > bytes.remaining()) throw new IllegalArgumentException("it is cut short");
        byte[] next = new byte[length];
        bytes.get(next);
        return next;
    }
}
