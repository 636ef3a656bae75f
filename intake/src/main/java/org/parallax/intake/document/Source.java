package org.parallax.intake.document;

import java.util.Optional;

/**
 * One document before it is read.
 *
 * @param bytes not compressed; not copied, so they must not be changed
 * @param form what kind of document they are
 * @param charset that was declared beside them, as in an HTTP header
 * @param url where it was found, against which its links are resolved
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Source(byte[] bytes, Form form, Optional<String> charset, Optional<String> url) {}
