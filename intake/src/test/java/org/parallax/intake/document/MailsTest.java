package org.parallax.intake.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallax.intake.bytes.Unreadable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is read from mails as press desks and programs send them. */
class MailsTest {
    @Test
    void readsAPlainMail() throws Unreadable {
        Document mail =
                read("""
                From alerts@post.example Tue Dec  3 00:15:00 2024
                From: "Harbour Post Alerts" <alerts@post.example>
                To: desk@monitor.example
                Subject: Fwd: RE: Market shelled in Hama
                Date: Tue, 3 Dec 2024 00:15:00 +0300 (EEST)
                List-Id: The Harbour Post <alerts.post.example>
                Content-Language: en-GB
                Content-Type: text/plain; charset=utf-8

                Two people were killed.

                > It was quiet before, they said.

                --\s
                The Harbour Post
                """)
                        .getFirst();
        assertEquals(Optional.of("Market shelled in Hama"), mail.title());
        assertEquals(List.of("Harbour Post Alerts"), mail.authors());
        assertEquals(Optional.of("The Harbour Post"), mail.outlet());
        assertEquals(Optional.of("en"), mail.language());
        assertEquals(Optional.of(LocalDate.of(2024, 12, 3)), mail.day());
        assertEquals(Optional.of(Instant.parse("2024-12-02T21:15:00Z")), mail.published());
        assertEquals(
                """
                Two people were killed.

                > It was quiet before, they said.\
                """,
                mail.text());
        assertEquals(Optional.empty(), mail.part());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Subject: Market shelled                                                   | Market shelled
                    Subject: Market\\n shelled in\\n\\tHama                                   | Market shelled in Hama
                    Subject: =?UTF-8?B?2YXZgtiq2YQg2YXYr9mG2YrZitmG?=                         | مقتل مدنيين
                    Subject: =?windows-1256?Q?=E3=DE=CA=E1?= today                            | مقتل today
                    Subject: =?UTF-8?Q?Caf=C3=A9?= =?UTF-8?Q?_bombed?=                        | Café bombed
                    Subject: =?UTF-8?B?2YXZgtiq2Q==?= =?UTF-8?B?hCDZhdiv2YY=?=                | مقتل مدن
                    Subject: مقتل مدنيين                                                      | مقتل مدنيين
                    Subject: =?nonsense?B?AAAA?= left                                         | =?nonsense?B?AAAA?= left
                    Subject: A\\0B\\7C                                                | A B C
                    Subject:                                                                  | -
                    Subject: Re:                                                              | Re:
                    Subject: Re[2]: AW: Report: two dead                                      | Report: two dead
                    subject: lower case                                                       | lower case
                    Subject: first\\nSubject: second                                          | first
                    Subject : a blank before                                                  | a blank before
                    X-Other: no subject                                                       | -
                    """)
    void readsSubjects(String header, String expected) throws Unreadable {
        String lines = header.replace("\\n", "\n").replace("\\t", "\t").translateEscapes();
        Document mail = read("From: a@b.example\n" + lines + "\n\nText.\n").getFirst();
        assertEquals(expected, mail.title().orElse("-"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Ada Reed <ada@post.example>                    | [Ada Reed]
                    "Reed, Ada" <ada@post.example>                 | [Reed, Ada]
                    =?UTF-8?Q?Ad=C3=A9?= Reed <ada@post.example>   | [Adé Reed]
                    ada@post.example                               | []
                    "ada@post.example" <ada@post.example>          | []
                    Desk: Ada Reed <ada@post.example>;             | [Ada Reed]
                    <>                                             | []
                    Ada Reed                                       | []
                    ((((                                           | []
                    """)
    void readsSenders(String from, String expected) throws Unreadable {
        Document mail = read("Subject: s\nFrom: " + from + "\n\nText.\n").getFirst();
        assertEquals(expected, mail.authors().toString());
    }

    @ParameterizedTest(name = "{0} in {1} as {2}")
    @CsvSource({
        "7bit, us-ascii, Two people were killed.",
        "8bit, utf-8, مقتل مدنيين في حماة",
        "8bit, windows-1256, مقتل مدنيين في حماة",
        "base64, windows-1256, مقتل مدنيين في حماة",
        "base64, utf-8, مقتل مدنيين في حماة",
        "quoted-printable, iso-8859-1, Café bombed",
        "8bit, '', Café bombed",
        "unheard-of, utf-8, Two people were killed.",
        "8bit, unheard-of, Two people were killed.",
        "base64, utf-16le, Two people were killed.",
    })
    void decodesParts(String encoding, String charset, String text) throws Unreadable {
        Charset real =
                charset.isEmpty() || charset.startsWith("un")
                        ? StandardCharsets.UTF_8
                        : Charset.forName(charset);
        byte[] bytes = text.getBytes(real);
        String body =
                switch (encoding) {
                    case "base64" ->
                            Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(bytes);
                    case "quoted-printable" ->
                            latin(bytes)
                                    .replace("=", "=3D")
                                    .replace("\u00E9", "=\nE9".replace("\n", ""));
                    default -> latin(bytes);
                };
        String head =
                "From: a@b.example\nContent-Transfer-Encoding: "
                        + encoding
                        + "\nContent-Type: text/plain"
                        + (charset.isEmpty() ? "" : "; charset=\"" + charset + "\"")
                        + "\n\n";
        byte[] mail = (head + body + "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(text, documents(mail).getFirst().text().strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    alternative | text/plain~Two people were killed. # text/html~<p>Two <b>people</b> were killed.</p>  | Two people were killed.
                    alternative | text/html~<p>Two people</p><p>were killed.</p>                                       | Two people^^were killed.
                    alternative | text/plain~See the HTML. # text/html~<p>Two people were killed on Monday when shells fell on the market of the town, its mayor said. Nobody claimed the attack, the third in as many weeks. A convoy with medicine came in the evening, and the road to the north stays closed.</p><p>More of it.</p> | Two people were killed on Monday when shells fell on the market of the town, its mayor said. Nobody claimed the attack, the third in as many weeks. A convoy with medicine came in the evening, and the road to the north stays closed.^^More of it.
                    alternative | text/plain~  # text/html~<p>Two people</p>                                            | Two people
                    mixed       | text/plain~Above. # image/png~PNG # text/plain~Below.                                 | Above.^^Below.
                    mixed       | text/plain~Above. # text/html~<p>Below.</p>                                           | Above.^^Below.
                    related     | text/html~<p>Two <img src="cid:1">people</p> # image/png~PNG                          | Two people
                    nonsense    | text/plain~Above. # text/plain~Below.                                                 | Above.^^Below.
                    alternative | text/plain~Two people were killed. # text/calendar~BEGIN:VCALENDAR                     | Two people were killed.
                    mixed       | text/html~<style>p{}</style><div style="display: none">Preview</div><p>Seen<br>below<br><br>apart</p><script>x</script> | Seen^below^^apart
                    """)
    void picksTheText(String subtype, String parts, String expected) throws Unreadable {
        StringBuilder mail =
                new StringBuilder("From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/")
                        .append(subtype)
                        .append("; boundary=\"=_b\"\n\nNobody reads this.\n");
        for (String part : parts.split(" # ")) {
            String[] typed = part.split("~", 2);
            mail.append("--=_b\nContent-Type: ")
                    .append(typed[0])
                    .append("\n\n")
                    .append(typed[1])
                    .append("\n");
        }
        mail.append("--=_b--\nNor this.\n");
        List<Document> documents = read(mail.toString());
        assertEquals(expected, documents.getFirst().text().replace("\n", "^"));
        assertEquals(1, documents.size());
    }

    @Test
    void handsAttachmentsOn() throws Unreadable {
        List<Document> documents =
                read(
                        """
                        From: Ada Reed <ada@post.example>
                        Subject: Papers
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        See below.
                        --b
                        Content-Type: text/plain; name="../../etc/notes.txt"
                        Content-Disposition: attachment

                        Notes of the day.
                        --b
                        Content-Type: application/octet-stream
                        Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9%20notes.txt

                        Notes of the evening.
                        --b
                        Content-Type: text/plain
                        Content-Disposition: attachment; filename="notes.txt"

                        More notes.
                        --b
                        Content-Type: application/pdf; name="broken.pdf"

                        This is no PDF.
                        --b
                        Content-Type: message/rfc822

                        From: Ben Ash <ben@post.example>
                        Subject: Forwarded
                        Date: Mon, 2 Dec 2024 10:00:00 +0000
                        Content-Type: multipart/mixed; boundary=c

                        --c
                        Content-Type: text/plain

                        The forwarded words.
                        --c
                        Content-Type: text/plain; name=inner.txt

                        The inner words.
                        --c--

                        --b--
                        """);
        assertEquals(
                """
                - | Papers | [Ada Reed] | See below. | partial
                notes.txt | - | [] | Notes of the day. | whole
                café notes.txt | - | [] | Notes of the evening. | whole
                notes-2.txt | - | [] | More notes. | whole
                message.eml | Forwarded | [Ben Ash] | The forwarded words. | whole
                message.eml/inner.txt | - | [] | The inner words. | whole
                """,
                table(documents));
        assertArrayEquals(
                "Notes of the day.".getBytes(StandardCharsets.UTF_8),
                documents.get(1).raw().orElseThrow());
    }

    @Test
    void readsAttachedPages() throws Unreadable {
        List<Document> documents =
                read(
                        """
                        From: a@b.example
                        Subject: s
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/html; name="page.html"; charset=utf-8

                        <html><head><title>Market shelled - The Harbour Post</title></head><body><nav><a href="/">Home</a></nav>
                        <article><h1>Market shelled</h1><p>Two people were killed on Monday when shells fell on the market of the town, its mayor said.</p>
                        <p>Nobody claimed the attack, the third in as many weeks, and the road to the north stays closed.</p></article></body></html>
                        --b
                        Content-Type: text/html; name="list.html"

                        <ul><li>Hama: 2<li>Homs: 3</ul>
                        --b--
                        """);
        assertEquals(
                "[page.html, list.html]",
                documents.stream().map(it -> it.part().orElse("-")).toList().toString());
        assertEquals(Optional.of("Market shelled"), documents.getFirst().title());
        assertTrue(documents.getFirst().text().startsWith("Two people were killed"));
        assertEquals("Hama: 2\n\nHoms: 3", documents.getLast().text());
    }

    @Test
    void joinsFlowedLines() throws Unreadable {
        Document mail =
                read("""
                From: a@b.example
                Content-Type: text/plain; format=flowed

                Two people were\s
                killed on\s
                Monday.

                > They said\s
                > no more.
                --\s
                Ada
                """)
                        .getFirst();
        assertEquals("Two people were killed on Monday.\n\n> They said no more.", mail.text());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                                          | DAMAGED
                    `Two people were killed.`                                   | DAMAGED
                    `From: a@b.example\\n\\n`                                   | EMPTY
                    `From: a@b.example\\nContent-Type: image/png\\n\\nPNG`      | EMPTY
                    `Content-Type: multipart/mixed; boundary=b\\n\\n`           | EMPTY
                    `Content-Type: application/pdf; name=a.pdf\\n\\nNo PDF`     | DAMAGED
                    """)
    void saysWhatCannotBeRead(String mail, String kind) {
        Unreadable fault = assertThrows(Unreadable.class, () -> read(mail.replace("\\n", "\n")));
        assertEquals(kind, fault.kind().name());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no boundary       | Content-Type: multipart/mixed^^Two people.
                    another boundary  | Content-Type: multipart/mixed; boundary=x^^--y^^Two people.^--y--
                    never ended       | Content-Type: multipart/mixed; boundary=b^^--b^Content-Type: text/plain^^Two people.
                    nested, unended   | Content-Type: multipart/mixed; boundary=b^^--b^Content-Type: multipart/alternative; boundary=c^^--c^^Two people.^--b--
                    same boundary     | Content-Type: multipart/mixed; boundary=b^^--b^Content-Type: multipart/alternative; boundary=b^^--b^^Two people.^--b--^--b--
                    no blank line     | Content-Type: multipart/mixed; boundary=b^^--b^Two people.^--b--
                    empty boundary    | Content-Type: multipart/mixed; boundary=""^^--^^Two people.^----
                    long boundary     | Content-Type: multipart/mixed; boundary=LONG^^--LONG^^Two people.^--LONG--
                    bad base64        | Content-Transfer-Encoding: base64^^VHdvIHBlb3Bs@@@@@ZS4
                    bad quoted        | Content-Transfer-Encoding: quoted-printable^^Two=ZZ people.=
                    no type           | Content-Type: ^^Two people.
                    type of nothing   | Content-Type: /;;=;^^Two people.
                    malformed header  | X-Y^  : : :^=?^^Two people.
                    """)
    void endsWhateverIsBroken(String name, String mail) {
        String text =
                "From: a@b.example\n" + mail.replace("^", "\n").replace("LONG", "b".repeat(5_000));
        String outcome;
        try {
            outcome = read(text).getFirst().text();
        } catch (Unreadable e) {
            outcome = e.kind().name();
        }
        assertTrue(outcome.contains("Two") || outcome.equals("EMPTY"), outcome);
    }

    @Test
    void stopsAtLimits() throws Unreadable {
        StringBuilder nested = new StringBuilder("From: a@b.example\n");
        for (int i = 0; i < 10_000; i++)
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        Unreadable fault = assertThrows(Unreadable.class, () -> read(nested + "\nDeep.\n"));
        assertEquals("EMPTY", fault.kind().name());

        StringBuilder many =
                new StringBuilder(
                        "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n");
        many.append("--b\n\nFirst.\n");
        many.append("--b\nContent-Type: text/plain; name=a.txt\n\nx\n".repeat(5_000));
        List<Document> documents = read(many + "--b--\n");
        assertEquals(1_000, documents.size());
        assertTrue(documents.getFirst().partial());

        String mail = "From: a@b.example\nSubject: m\n\nInnermost.\n";
        for (int i = 0; i < 12; i++)
            mail =
                    "From: a@b.example\nContent-Type: multipart/mixed; boundary=b"
                            + i
                            + "\n\n--b"
                            + i
                            + "\n\nLevel "
                            + i
                            + "\n--b"
                            + i
                            + "\nContent-Type: message/rfc822\n\n"
                            + mail
                            + "\n--b"
                            + i
                            + "--\n";
        List<Document> levels = read(mail);
        assertEquals(5, levels.size());
        assertTrue(levels.getLast().partial());

        String wide =
                "From: a@b.example\n"
                        + ("X-A: " + "y".repeat(1_000_000) + "\n")
                        + "Subject: s\n\n"
                        + "z".repeat(5_000_000);
        assertEquals(5_000_000, read(wide).getFirst().text().length());
    }

    private static List<Document> read(String mail) throws Unreadable {
        return documents(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Document> documents(byte[] mail) throws Unreadable {
        return new Documents()
                .read(new Source(mail, Form.MAIL, Optional.empty(), Optional.empty()));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String table(List<Document> documents) {
        return documents.stream()
                .map(it ->
                        String.join(
                                " | ",
                                it.part().orElse("-"),
                                it.title().orElse("-"),
                                it.authors().toString(),
                                it.text(),
                                it.partial() ? "partial" : "whole"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
