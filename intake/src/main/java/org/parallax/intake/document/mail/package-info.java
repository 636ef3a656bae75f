/**
 * What an e-mail holds: bytes go in, its text and its attachments come out, still as bytes.
 *
 * <p>Begin at {@link org.parallax.intake.document.mail.MailReader}. mime4j hands on one part after
 * the other, {@code Part}s make a tree of them, and {@code Choice} picks what is read: of
 * alternatives the plain text, unless it only says that there is another; of the rest all, in their
 * order. A mail within the mail is an attachment, to be read like this one.
 *
 * <p>{@code Body} takes the text apart: a mail that was forwarded below a note has a sender, a day
 * and a subject of its own; what a reply carries along of earlier mails, and a short signature, are
 * left out, since they were said elsewhere. All of it stays in the bytes.
 *
 * <p>Not done here: charsets, HTML, what attachments say.
 */
@NullMarked
package org.parallax.intake.document.mail;

import org.jspecify.annotations.NullMarked;
