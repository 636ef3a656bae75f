package org.parallax.publish.warc;

import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.parallax.store.Holdings;
import org.parallax.store.Stored;
import org.parallax.text.Capture;
import org.parallax.text.Capture.Hop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Every version of every report as it was received, in the order of the ledger. What came by HTTP
 * is a {@code response}, with one before it for each redirect; what came as a file is a {@code
 * resource}; behind each stands a {@code conversion} that refers to it, the report as JSON, and a
 * {@code metadata} record with what the ledger knows of it. Where a name was taken out of a report
 * its bytes are gone: then its text stands as a {@code conversion} in their place.
 *
 * <p>The record of a report names it in a field of its own, {@value #REPORT}, so that {@code
 * ingest} gives it the id that it had.
 */
public final class WarcExport {
    /** The id of a report, with letters that a header cannot hold as {@code %XX} of UTF-8. */
    public static final String REPORT = "X-Parallax-Report";

    private static final String PAYLOAD = "WARC-Payload-Digest";
    private static final String BLOCK = "WARC-Block-Digest";
    private static final String SHA256 = "sha256:"; // in hexadecimal, as most write it

    private final Holdings ledger;
    private final WarcWriter writer;
    private final URI info;
    private long reports;
    private long bare;

    private WarcExport(Holdings ledger, WarcWriter writer, URI info) {
        this.ledger = ledger;
        this.writer = writer;
        this.info = info;
    }

    /**
     * What was written.
     *
     * @param reports versions of reports
     * @param bare how many of them without the bytes they came as
     */
    public record Written(long reports, long bare) {}

    /**
     * Holds one report at a time.
     *
     * @param size how many entries of the ledger are looked at
     * @param packed whether each record is compressed by itself
     * @param now when this is asked for
     * @param to stays open
     * @param progress told how many versions of reports are written
     */
    public static Written write(
            Holdings ledger,
            long size,
            boolean packed,
            Instant now,
            WritableByteChannel to,
            LongConsumer progress)
            throws IOException {
        WarcWriter writer =
                new WarcWriter(to, packed ? WarcCompression.GZIP : WarcCompression.NONE);
        URI info = id("info " + size + " " + now);
        writer.write(
                new Warcinfo.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .recordId(info)
                        .date(now)
                        .fields(about(size))
                        .build());
        WarcExport export = new WarcExport(ledger, writer, info);
        try (Stream<Stored> versions = ledger.versions(size)) {
            for (Iterator<Stored> each = versions.iterator(); each.hasNext(); ) {
                export.write(each.next());
                progress.accept(export.reports);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(export.reports, export.bare);
    }

    private static Map<String, List<String>> about(long size) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("software", List.of("Parallax"));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put(
                "description",
                List.of("Reports as received, of the first %d entries".formatted(size)));
        return fields;
    }

    private void write(Stored stored) throws IOException {
        String leaf = ledger.leaf(stored.sequence());
        Optional<byte[]> raw = ledger.raw(stored);
        URI main = id("main " + leaf);
        String target = Uris.ofReport(stored.report().id());
        Optional<Hop> answer = Received.answer(stored);
        if (raw.isEmpty()) {
            writer.write(conversion(stored, main, target));
            bare++;
        } else if (answer.isEmpty()) {
            writer.write(resource(stored, main, target, raw.get()));
        } else {
            target = Uris.of(answer.get().url());
            redirects(stored, leaf);
            writer.write(response(stored, main, answer.get(), raw.get()));
        }
        if (!stored.byHand()) writer.write(retelling(stored, leaf, main, target));
        metadata(stored, leaf, main, target);
        reports++;
    }

    /** The hops before the last, which had no body worth keeping. */
    private void redirects(Stored stored, String leaf) throws IOException {
        List<Hop> hops = stored.capture().hops();
        for (int i = 0; i < hops.size() - 1; i++) {
            Hop hop = hops.get(i);
            if (hop.status() == 0) continue;
            byte[] block = HttpBlock.of(hop, new byte[0]);
            WarcResponse.Builder builder = new WarcResponse.Builder(Uris.of(hop.url()));
            about(builder, id("hop " + i + " " + leaf), at(stored, hop))
                    .body(MediaType.HTTP_RESPONSE, block);
            address(builder, hop);
            writer.write(builder.setHeader(BLOCK, digest(block)).build());
        }
    }

    private WarcRecord response(Stored stored, URI main, Hop hop, byte[] raw) {
        byte[] block = HttpBlock.of(hop, raw);
        WarcResponse.Builder builder = new WarcResponse.Builder(Uris.of(hop.url()));
        about(builder, main, at(stored, hop)).body(MediaType.HTTP_RESPONSE, block);
        address(builder, hop);
        ofReport(builder, stored);
        builder.setHeader(PAYLOAD, SHA256 + stored.sha256());
        return builder.setHeader(BLOCK, digest(block)).build();
    }

    private WarcRecord resource(Stored stored, URI main, String target, byte[] raw) {
        WarcResource.Builder builder = new WarcResource.Builder(URI.create(target));
        about(builder, main, stored.capture().at().orElse(stored.at()))
                .body(Received.type(stored, raw), raw);
        ofReport(builder, stored);
        String digest = SHA256 + stored.sha256();
        return builder.setHeader(PAYLOAD, digest).setHeader(BLOCK, digest).build();
    }

    private WarcRecord conversion(Stored stored, URI main, String target) {
        byte[] text = stored.report().text().getBytes(StandardCharsets.UTF_8);
        return new WarcConversion.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(main)
                .date(stored.at())
                .setHeader("WARC-Target-URI", target)
                .setHeader(REPORT, Uris.id(stored.report().id()))
                .warcinfoId(info)
                .body(MediaType.parse("text/plain;charset=utf-8"), text)
                .setHeader(BLOCK, digest(text))
                .build();
    }

    /** What was read of the bytes, and what stood beside them, for whoever takes them in again. */
    private WarcRecord retelling(Stored stored, String leaf, URI main, String target) {
        byte[] json = Retelling.of(stored);
        return new WarcConversion.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(id("retelling " + leaf))
                .date(stored.at())
                .setHeader("WARC-Target-URI", target)
                .refersTo(main)
                .warcinfoId(info)
                .body(MediaType.parse(Retelling.TYPE), json)
                .setHeader(BLOCK, digest(json))
                .build();
    }

    private void metadata(Stored stored, String leaf, URI main, String target) throws IOException {
        WarcMetadata.Builder builder = new WarcMetadata.Builder().targetURI(target);
        about(builder, id("metadata " + leaf), stored.at())
                .concurrentTo(main)
                .fields(Details.of(stored, leaf));
        writer.write(builder.build());
    }

    private <B extends WarcCaptureRecord.AbstractBuilder<?, B>> B about(
            B builder, URI id, Instant at) {
        return builder.version(MessageVersion.WARC_1_1).recordId(id).date(at).warcinfoId(info);
    }

    private static void ofReport(WarcCaptureRecord.AbstractBuilder<?, ?> builder, Stored stored) {
        builder.setHeader(REPORT, Uris.id(stored.report().id()));
        if (stored.capture().partial()) builder.truncated(WarcTruncationReason.UNSPECIFIED);
    }

    private static void address(WarcResponse.Builder builder, Hop hop) {
        hop.address().flatMap(Received::address).ifPresent(builder::ipAddress);
    }

    private static Instant at(Stored stored, Hop hop) {
        Capture capture = stored.capture();
        return hop.at().or(capture::at).orElse(stored.at());
    }

    /** The same each time, so that the same record gives the same file. */
    private static URI id(String of) {
        return URI.create(
                "urn:uuid:" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(byte[] block) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(block);
            return SHA256 + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
