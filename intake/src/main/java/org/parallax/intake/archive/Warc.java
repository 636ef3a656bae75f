package org.parallax.intake.archive;

import static org.parallax.intake.archive.WarcHeaders.capture;
import static org.parallax.intake.archive.WarcHeaders.header;
import static org.parallax.intake.archive.WarcHeaders.hop;
import static org.parallax.intake.archive.WarcHeaders.id;
import static org.parallax.intake.archive.WarcHeaders.isRetold;
import static org.parallax.intake.archive.WarcHeaders.report;
import static org.parallax.intake.archive.WarcHeaders.target;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a web archive, packed or not, record by record. A record is handed on when the next one has
 * begun or the file has ended, so that one whose packing turns out damaged is not taken.
 */
public final class Warc {
    private static final int HEAD_BYTES = 4_096;
    private static final int OK = 200;

    /** A report as JSON: letters may be escaped, and what it was read of may say less. */
    private static final int RETOLD_BYTES = 4 * Limits.DOCUMENT_BYTES;

    private static final String OURS = "urn:parallax:"; // of what came from no address
    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable Gunzip gunzip;
    private final Counted in;
    private final WebRecords records;
    private long number;
    private long memberOfLast = -1;
    private Optional<String> url = Optional.empty();

    /** What was read last and may be told again by the next record, and what that one is called. */
    private @Nullable WebRecord last;

    private Optional<String> id = Optional.empty();

    /** What becomes of it once the next record has begun. */
    private Runnable handOn = Warc::nothing;

    /** What becomes of it where the record read last turns out damaged. */
    private Runnable salvage = Warc::nothing;

    private Warc(InputStream in, boolean packed, WebRecords records) {
        this.gunzip = packed ? new Gunzip(in) : null;
        this.in = new Counted(gunzip == null ? in : gunzip);
        this.records = records;
    }

    /**
     * Hands on every record.
     *
     * @throws Unreadable where the file is damaged; what is whole before that was handed on
     */
    public static void each(InputStream in, WebRecords records) throws Unreadable {
        BufferedInputStream buffered = new BufferedInputStream(in);
        try {
            buffered.mark(8);
            byte[] head = buffered.readNBytes(3);
            buffered.reset();
            new Warc(buffered, Gunzip.begins(head), records).each();
        } catch (IOException e) {
            throw Broken.told(e, 0);
        }
    }

    /** Where every record is packed on its own, damage to one does not end the rest. */
    private void each() throws Unreadable {
        boolean more = true;
        while (more) {
            try {
                more = false;
                read();
                next(handOn);
            } catch (IOException e) {
                boolean ofNext = gunzip == null || member() != memberOfLast;
                next(ofNext ? handOn : salvage);
                Unreadable why = Broken.told(e, place());
                more = recovered();
                if (!more) throw why;
                records.refuse(ofNext ? ++number : number, ofNext ? Optional.empty() : url, why);
            }
        }
    }

    private void read() throws IOException {
        ByteBuffer first = ByteBuffer.wrap(new byte[8192]);
        int length = in.readNBytes(first.array(), 0, BEGINNING.length);
        if (length == 0) return;
        // the library would unpack what is packed twice, and knows no limit
        if (!Arrays.equals(BEGINNING, Arrays.copyOf(first.array(), length))) {
            throw Broken.damaged("something else than WARC was found", place(), null);
        }
        first.limit(length);
        WarcReader reader = new WarcReader(Channels.newChannel(in), first);
        for (Optional<WarcRecord> it = next(reader); it.isPresent(); it = next(reader)) {
            number++;
            memberOfLast = member();
            if (last != null && isRetold(it.get(), id)) {
                retell(it.get(), last);
            } else {
                next(handOn);
                url = target(it.get());
                id = id(it.get());
                read(it.get());
            }
            it.get().body().consume();
        }
    }

    private static void nothing() {}

    /** Hands on what came before, and makes room for the next. */
    private void next(Runnable handingOn) {
        handingOn.run();
        handOn = Warc::nothing;
        salvage = Warc::nothing;
        last = null;
    }

    /** The record before is whole, whatever becomes of this one, which tells it again. */
    private void retell(WarcRecord record, WebRecord told) throws IOException {
        salvage = handOn;
        byte[] retold = record.body().stream().readNBytes(RETOLD_BYTES + 1);
        WebRecord with = told.with(retold);
        if (retold.length <= RETOLD_BYTES) handOn = () -> records.take(with);
        else handOn = () -> records.refuse(told.number(), told.url(), Payload.tooLong());
        last = null;
    }

    private boolean recovered() throws Unreadable {
        try {
            return gunzip != null && gunzip.recover(BEGINNING);
        } catch (IOException e) {
            throw Broken.told(e, place());
        }
    }

    private long member() {
        return gunzip == null ? 0 : gunzip.memberStart();
    }

    private long place() {
        return gunzip == null ? in.position() : gunzip.position();
    }

    /** What comes before a record's content is held by the library, so it may not be endless. */
    private Optional<WarcRecord> next(WarcReader reader) throws IOException {
        in.allow(Limits.HEADER_BYTES);
        try {
            Optional<WarcRecord> record = reader.next();
            if (record.isPresent() && record.get().body().size() < 0) {
                throw Broken.damaged("a record has a length below nothing", place(), null);
            }
            return record;
        } catch (RuntimeException e) { // lengths that are no numbers, headers given twice
            throw new IOException(e);
        } finally {
            in.allowAll();
        }
    }

    private void read(WarcRecord record) throws IOException {
        switch (header(record, "WARC-Type").orElse("")) {
            case "response" -> response(record);
            case "resource", "conversion" -> resource(record);
            default -> records.passOver();
        }
    }

    private void response(WarcRecord record) throws IOException {
        String type = header(record, "Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!(record instanceof WarcResponse response) || !type.startsWith("application/http")) {
            records.passOver();
            return;
        }
        HttpResponse http;
        try {
            http = http(response);
        } catch (Unreadable e) {
            records.refuse(number, url, e);
            return;
        }
        if (http.status() != OK) {
            records.passOver();
            return;
        }
        byte[] header = http.serializeHeader();
        document(record, header.length, Optional.of(hop(record, http.status(), header)));
    }

    private void resource(WarcRecord record) throws IOException {
        document(record, 0, Optional.empty());
    }

    private HttpResponse http(WarcResponse record) throws IOException, Unreadable {
        in.allow(Limits.HEADER_BYTES);
        try {
            return record.http();
        } catch (IOException | RuntimeException e) {
            boolean fileEnded =
                    e instanceof EOFException && record.body().position() < record.body().size();
            if (fileEnded || e instanceof IOException io && Broken.in(io).isPresent()) throw e;
            throw new Unreadable(
                    FaultKind.DAMAGED,
                    "record " + number + " holds no answer of HTTP",
                    "leave it out",
                    e);
        } finally {
            in.allowAll();
        }
    }

    private void document(WarcRecord record, int headerBytes, Optional<Hop> hop)
            throws IOException {
        Optional<String> type =
                hop.isPresent() ? hop.get().header("Content-Type") : header(record, "Content-Type");
        InputStream in = record.body().stream();
        byte[] header = in.readNBytes(headerBytes);
        byte[] head = in.readNBytes(HEAD_BYTES);
        Optional<String> report = report(record);
        if (report.isEmpty() && !records.mayBeDocument(type, head)) {
            records.passOver();
            return;
        }
        Optional<String> from = url.filter(it -> !it.startsWith(OURS));
        long at = number;
        long rest = record.body().size() - headerBytes - head.length;
        if (head.length + rest > Limits.DOCUMENT_BYTES) {
            handOn = () -> records.refuse(at, from, Payload.tooLong());
            return;
        }
        byte[] answer = joined(header, head, in.readNBytes((int) rest));
        boolean chunked = hop.filter(WarcHeaders::isChunked).isPresent();
        byte[] raw = Payload.withoutChunks(answer, headerBytes, chunked);
        Capture capture = capture(record, hop);
        Optional<String> encoding = hop.flatMap(it -> it.header("Content-Encoding"));
        try {
            byte[] body = Payload.unpacked(raw, encoding);
            WebRecord whole =
                    new WebRecord(at, report, from, raw, body, type, capture, Optional.empty());
            handOn = () -> records.take(whole);
            if (report.isPresent()) last = whole;
        } catch (Unreadable e) {
            handOn = () -> records.refuse(at, from, e);
        }
    }

    private static byte[] joined(byte[] a, byte[] b, byte[] c) {
        byte[] all = new byte[a.length + b.length + c.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        System.arraycopy(c, 0, all, a.length + b.length, c.length);
        return all;
    }
}
