package org.parallax.intake;

import org.parallax.intake.document.Form;
import org.parallax.text.Capture;

/**
 * A document that broke its reader, to be kept apart and tried again by a later version.
 *
 * @param id that its report would have had
 * @param raw the bytes exactly as they came
 * @param from where it was found, as with {@link Received}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are carried, never compared
public record Poison(
        String id, Form form, byte[] raw, String sha256, String from, Capture capture) {}
