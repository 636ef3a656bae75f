package org.parallax.intake.worker;

import org.parallax.intake.document.Documents;
import org.parallax.intake.document.Form;
import org.parallax.intake.document.Source;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a child does, done once with a document of each form, so that Java may keep what it loaded
 * and start children from there. Run by the launcher after a build.
 */
public final class Rehearsal {
    private static final String STORY =
            "Three people were killed in shelling near the harbour on Monday, a monitor said. "
                    + "Its staff counted the dead at two clinics and spoke with their families.";

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shells</title>
            <meta property="og:site_name" content="The Harbour Post">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Shells",
            "datePublished":"2026-01-06T07:00:00Z","author":{"name":"Ada Example"}}</script></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Shells</h1><p>By Ada Example</p>
            <p>STORY</p><p>STORY</p></article><footer>About us</footer></body></html>
            """;

    private static final String FEED =
            """
            <rss version="2.0"><channel><title>The Harbour Post</title><item><title>Shells</title>
            <link>https://harbour.example/1</link><pubDate>Tue, 06 Jan 2026 10:00:00 GMT</pubDate>
            <description>STORY</description></item></channel></rss>
            """;

    private static final String MAIL =
            """
            From: Ada <ada@harbour.example>
            Subject: Shells
            Date: Tue, 6 Jan 2026 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            STORY
            """;

    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 900 100] /Contents 4 0 R
            /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>
            >> endobj
            4 0 obj << /Length LENGTH >>
            stream
            BT /F 9 Tf 10 50 Td (STORY) Tj ET
            endstream endobj
            trailer << /Root 1 0 R >>
            """;

    private Rehearsal() {}

    /** Takes no arguments and prints what became of each form. */
    public static void main(String[] args) throws IOException {
        Worker worker = new Worker(new Documents(), Limits.STANDARD.answerBytes());
        DataOutputStream nowhere = new DataOutputStream(OutputStream.nullOutputStream());
        for (Map.Entry<Form, String> it : all().entrySet()) {
            byte[] bytes = it.getValue().getBytes(StandardCharsets.UTF_8);
            Source source = new Source(bytes, it.getKey(), Optional.empty(), Optional.empty());
            Answer answer = worker.answer(source);
            Wire.send(1, answer, nowhere);
            System.out.println(it.getKey() + ": " + outcome(answer));
        }
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Read read -> read.contained().documents().size() + " read";
            case Answer.Refused refused -> refused.kind() + ": " + refused.found();
        };
    }

    /** A document of each form. */
    static Map<Form, String> all() {
        Map<Form, String> all = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            String shape =
                    switch (form) {
                        case TEXT -> "STORY";
                        case HTML -> PAGE;
                        case PDF -> PDF.replace("LENGTH", "" + (STORY.length() + 31));
                        case MAIL -> MAIL;
                        case FEED -> FEED;
                    };
            all.put(form, shape.replace("STORY", STORY));
        }
        return all;
    }
}
