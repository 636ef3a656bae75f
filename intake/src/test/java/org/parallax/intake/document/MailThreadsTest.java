package org.parallax.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who said what when in mails that carry others: each text once, with its own day and sender. */
class MailThreadsTest {
    private static final String HEAD =
            """
            From: Ben Ash <ben@monitor.example>
            Subject: SUBJECT
            Date: Thu, 5 Dec 2024 09:00:00 +0000
            Content-Type: text/TYPE; charset=utf-8

            """;

    private static String head(String subject) {
        return HEAD.replace("SUBJECT", subject).replace("TYPE", "plain");
    }

    private static final String STORY = "Two people were killed in Marra on Monday.";

    private static List<Document> documents(byte[] mail) throws Unreadable {
        return new Documents()
                .read(new Source(mail, Form.MAIL, Optional.empty(), Optional.empty()));
    }

    /** {@code part | title | sender | outlet | day | text}, a line each. */
    private static String table(String mail) throws Unreadable {
        return documents(mail.getBytes(StandardCharsets.UTF_8)).stream()
                .map(it ->
                        String.join(
                                " | ",
                                it.part().orElse("-"),
                                it.title().orElse("-"),
                                it.authors().isEmpty() ? "-" : it.authors().getFirst(),
                                it.outlet().orElse("-"),
                                it.day().map(LocalDate::toString).orElse("-"),
                                it.text().replace("\n", "^")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsForwardedKeepsItsOwnDayAndSender() throws Unreadable {
        String header =
                """
                From: The Harbour Post <news@post.example>
                Date: Tue, Dec 3, 2024 at 10:15 AM
                Subject: Shells on Marra
                To: <ben@monitor.example>


                """;
        String forwarded =
                "- | Shells on Marra | The Harbour Post | The Harbour Post | 2024-12-03 | " + STORY;
        assertEquals(
                forwarded,
                table(
                        head("Fwd: Shells on Marra")
                                + "---------- Forwarded message ---------\n"
                                + header
                                + STORY));
        String note = "- | Shells on Marra | Ben Ash | - | 2024-12-05 | For the list of today.\n";
        assertEquals(
                note + forwarded.replaceFirst("-", "forwarded.txt"),
                table(
                        head("Fwd: Shells on Marra")
                                + "For the list of today.\n\n-- \nBen\n\n"
                                + "---------- Forwarded message ---------\n"
                                + header
                                + STORY));
        assertEquals(
                note + forwarded.replaceFirst("-", "forwarded.txt"),
                table(
                        head("FW: Shells on Marra")
                                + "For the list of today.\n\n-----Original Message-----\n"
                                + header.replace("Date: ", "Sent: ")
                                + STORY));
        assertEquals(
                forwarded,
                table(
                        head("Fwd: Shells on Marra")
                                + "Begin forwarded message:\n\n"
                                + header.strip().replaceAll("(?m)^", "> ")
                                + "\n> \n> "
                                + STORY));
        assertEquals(
                forwarded,
                table(
                        HEAD.replace("SUBJECT", "Fwd: Shells on Marra").replace("TYPE", "html")
                                + "<div class=gmail_quote><div>---------- Forwarded message"
                                + " ---------<br>"
                                + header.strip().replace("<", "&lt;").replace("\n", "<br>\n")
                                + "</div><p>"
                                + STORY
                                + "</p></div>"));
    }

    @Test
    void aMailForwardedTwiceIsRead() throws Unreadable {
        assertEquals(
                "- | Shells | Ada Reed | - | 2024-12-02 | " + STORY,
                table(
                        head("Fwd: Fwd: Shells")
                                + """
                                ---------- Forwarded message ---------
                                From: Cy Hill <cy@monitor.example>
                                Date: Wed, 4 Dec 2024 08:00:00 +0000
                                Subject: Fwd: Shells

                                -------- Forwarded message --------
                                From: Ada Reed <ada@post.example>
                                Date: Mon, 2 Dec 2024 20:00:00 +0000
                                Subject: Shells

                                """
                                + STORY));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Re: Marra  | §^^On Mon, 2 Dec 2024 at 10:00, Ada Reed <ada@post.example> wrote:^> Five were killed.^> More later.          | §
                    Re: Marra  | §^^On Mon, 2 Dec 2024 at 10:00, Ada Reed^<ada@post.example> wrote:^^> Five were killed.                       | §
                    Re: Marra  | On Mon, 2 Dec 2024 at 10:00, Ada Reed wrote:^> Is it three?^^§^^> Five were killed.^^And so it stands.          | §^^And so it stands.
                    Re: Marra  | §^^-----Original Message-----^From: Ada Reed^Sent: Monday, December 2, 2024^Subject: Marra^^Five were killed. | §
                    Re: Marra  | §^^________________________________^From: Ada Reed^Sent: Monday, December 2, 2024^Subject: Marra^^Five.       | §
                    Re: Marra  | §^^Am 02.12.2024 um 10:00 schrieb Ada Reed:^> Five were killed.                                               | §
                    Re: Marra  | §^^On Monday, 2 December 2024 Ada Reed wrote:^^Five were killed.                                              | §
                    Re: Marra  | §^^> Five were killed.                                                                                        | §
                    Re: Marra  | > §                                                                                                           | §
                    Marra      | §^^> They will come back, the mayor said.                                                                      | §^^> They will come back, the mayor said.
                    Marra      | On Tuesday a poet wrote: the river is red. §                                                                  | On Tuesday a poet wrote: the river is red. §
                    Marra      | §^-- ^Ada Reed^The Harbour Post                                                                               | §
                    Marra      | §^--^Ada                                                                                                      | §
                    Marra      | -- ^§                                                                                                         | -- ^§
                    Marra      | §^-- ^1^2^3^4^5^6^7^8^9^10^11^12                                                                              | §^-- ^1^2^3^4^5^6^7^8^9^10^11^12
                    """)
    void aReplyIsReadOnce(String subject, String text, String expected) throws Unreadable {
        String read = table(head(subject) + text.replace("^", "\n").replace("§", STORY));
        assertEquals(
                expected.replace("§", STORY), read.substring(read.lastIndexOf(" | ") + 3), read);
    }

    @Test
    void quotationsOfHtmlMailsAreHistory() throws Unreadable {
        assertEquals(
                "- | Marra | Ben Ash | - | 2024-12-05 | " + STORY,
                table(
                        HEAD.replace("SUBJECT", "Re: Marra").replace("TYPE", "html")
                                + "<div>"
                                + STORY
                                + "</div><br><div class=gmail_quote><div class=gmail_attr>On Mon, 2"
                                + " Dec 2024 at 10:00, Ada Reed wrote:<br></div><blockquote"
                                + " class=gmail_quote><p>Five were killed.</p><p>More"
                                + " later.</p></blockquote></div>"));
    }

    @Test
    void attachmentsHaveTheMailsDayUnlessTheyStateOne() throws Unreadable {
        assertEquals(
                """
                - | Papers | Ben Ash | - | 2024-12-05 | See below.
                notes.txt | - | - | - | 2024-12-05 | Notes of the day.
                page.html | Mill hit | - | - | 2024-12-02 | Two people were killed when a shell hit the mill, the mayor of the town said.^^Nobody claimed the attack, the third in as many weeks, and the road is closed.
                error.pdf | - | - | - | 2024-12-05 | Sorry, gone.
                message.eml | Old | Ada Reed | - | 2024-12-01 | The forwarded words.
                message-2.eml | - | Cy Hill | - | 2024-12-05 | Words without a day.\
                """,
                table(
                        """
                        From: Ben Ash <ben@monitor.example>
                        Subject: Papers
                        Date: Thu, 5 Dec 2024 09:00:00 +0000
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        See below.
                        --b
                        Content-Type: text/plain; name="notes.txt"

                        Notes of the day.
                        --b
                        Content-Type: text/html; name="page.html"

                        <html><head><title>Mill hit</title><meta property="article:published_time" content="2024-12-02T10:00:00Z"></head>
                        <body><article><h1>Mill hit</h1><p>Two people were killed when a shell hit the mill, the mayor of the town said.</p>
                        <p>Nobody claimed the attack, the third in as many weeks, and the road is closed.</p></article></body></html>
                        --b
                        Content-Type: application/pdf; name="error.pdf"

                        <!doctype html><p>Sorry, gone.</p>
                        --b
                        Content-Type: message/rfc822

                        From: Ada Reed <ada@post.example>
                        Subject: Old
                        Date: Sun, 1 Dec 2024 09:00:00 +0000

                        The forwarded words.
                        --b
                        Content-Type: message/rfc822

                        From: Cy Hill <cy@monitor.example>

                        Words without a day.
                        --b--
                        """));
    }

    @Test
    void ofAlternativesTheWholeOneIsRead() throws Unreadable {
        String cut = "Two people were killed in Marra on Monday. Read more: https://post.example/1";
        assertEquals(
                "- | Marra | Ben Ash | - | 2024-12-05 | "
                        + STORY
                        + "^^Nobody claimed the attack, the third in as many weeks.^^The road to"
                        + " the north was closed in the evening.",
                table(
                        head("Marra")
                                        .replace(
                                                "text/plain; charset=utf-8",
                                                "multipart/alternative; boundary=b")
                                + "--b\nContent-Type: text/plain\n\n"
                                + cut
                                + "\n--b\nContent-Type: text/html\n\n<p>"
                                + STORY
                                + "</p><p>Nobody claimed the attack, the third in as many"
                                + " weeks.</p><p>The road to the north was closed in the"
                                + " evening.</p>\n--b--\n"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    windows-1251 | Двоє людей загинули в місті, повідомив мер у понеділок
                    KOI8-R       | Два человека погибли в городе, сообщил мэр в понедельник
                    ISO-8859-5   | Два человека погибли в городе, сообщил мэр в понедельник
                    windows-1256 | قتل شخصان في المدينة يوم الاثنين بحسب رئيس البلدية
                    ISO-8859-6   | قتل شخصان في المدينة يوم الاثنين بحسب رئيس البلدية
                    Shift_JIS    | 月曜日に町で二人が死亡したと市長が述べた
                    ISO-2022-JP  | 月曜日に町で二人が死亡したと市長が述べた
                    GB18030      | 市长说，星期一有两人在镇上被打死
                    EUC-KR       | 월요일 시내에서 두 명이 숨졌다고 시장이 말했다
                    ISO-8859-15  | Deux personnes tuées à Marra près du marché, coût 5 €
                    UTF-16BE     | Two people were killed
                    """)
    void bodiesAndSubjectsOfAnyCharset(String charset, String text) throws Unreadable {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        String words = Base64.getEncoder().encodeToString(bytes);
        String head =
                "From: a@b.example\nSubject: =?%s?B?%s?=\nContent-Type: text/plain; charset=%s\n"
                        .formatted(charset.toLowerCase(Locale.ROOT), words, charset);
        String packed = head + "Content-Transfer-Encoding: base64\n\n" + words + "\n";
        StringBuilder quoted =
                new StringBuilder(head + "Content-Transfer-Encoding: quoted-printable\n\n");
        for (byte b : bytes) quoted.append("=%02X".formatted(b & 0xFF));
        for (String mail : List.of(packed, quoted.toString())) {
            Document read = documents(mail.getBytes(StandardCharsets.US_ASCII)).getFirst();
            assertEquals(text, read.text());
            assertEquals(Optional.of(text), read.title());
        }
    }
}
