/**
 * What an e-mail holds: bytes go in, its text and its attachments come out, still as bytes.
 *
 * <p>Begin at {@link org.parallax.intake.document.mail.MailReader}. mime4j hands on one part after
 * the other, {@code Part}s make a tree of them, and {@code Choice} picks what is read: of
 * alternatives the plain text, unless it only says that there is another; of the rest all, in their
 * order. A mail within the mail is an attachment, to be read like this one.
 *
 * <p>Nothing of the text is cut off: neither quotations nor signatures, which may be what a press
 * desk forwards.
 *
 * <p>Not done here: charsets, HTML, what attachments say.
 */
@NullMarked
package org.parallax.intake.document.mail;

import org.jspecify.annotations.NullMarked;
