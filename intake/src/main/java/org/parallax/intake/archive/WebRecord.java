package org.parallax.intake.archive;

import org.parallax.text.Capture;

import java.util.Optional;

/**
 * One document of a web archive.
 *
 * @param number of its record in the file, counted from 1
 * @param report the id that an export of a record of ours gives it
 * @param url it was archived from
 * @param raw the payload as the record has it: without chunks, yet packed as it was sent
 * @param body the same unpacked; the very same bytes where they were not packed
 * @param type the media type that was declared, with its parameters; it may lie
 * @param capture how it came; says nothing of the archive itself
 * @param retold the report that an export of ours makes of it, as JSON: what is read of the bytes
 *     alone may be less, as with an entry of a feed, whose title stands beside it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record WebRecord(
        long number,
        Optional<String> report,
        Optional<String> url,
        byte[] raw,
        byte[] body,
        Optional<String> type,
        Capture capture,
        Optional<byte[]> retold) {

    WebRecord with(byte[] told) {
        return new WebRecord(number, report, url, raw, body, type, capture, Optional.of(told));
    }

    /** How many bytes of memory it takes. */
    @SuppressWarnings("ReferenceEquality") // the very same bytes are held once
    public long held() {
        long told = retold.map(it -> it.length).orElse(0);
        return told + (raw == body ? raw.length : (long) raw.length + body.length);
    }
}
