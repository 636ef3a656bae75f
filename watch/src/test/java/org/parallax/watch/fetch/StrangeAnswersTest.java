package org.parallax.watch.fetch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Answers that nobody thought of: parts of HTTP, cut, doubled and sprinkled with bytes. */
class StrangeAnswersTest {
    private static final int ROUNDS = Integer.getInteger("parallax.strange.answers", 400);

    private static final List<String> PARTS =
            List.of(
                    "HTTP/1.1 200 OK\r\n",
                    "HTTP/1.0 200\r\n",
                    "HTTP/1.1 302 Found\r\n",
                    "HTTP/1.1 503 Later\r\n",
                    "HTTP/1.1 101 Switching\r\n",
                    "HTTP/1.1 100 Continue\r\n\r\n",
                    "HTTP/1.1 304 Same\r\n",
                    "HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic\r\n",
                    "HTTP/1.1 401 Who\r\nWWW-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\n",
                    "Content-Length: 5\r\n",
                    "Content-Length: 5, 6\r\n",
                    "Content-Length: +5\r\n",
                    "Content-Encoding: gzip\r\n",
                    "Content-Encoding: gzip;q=1, , deflate\r\n",
                    "Content-Type: text/html; charset=\"\r\n",
                    "Transfer-Encoding: chunked\r\n",
                    "Transfer-Encoding: gzip, chunked\r\n",
                    "Transfer-Encoding: identity\r\n",
                    "Connection: upgrade\r\nUpgrade: h2c\r\n",
                    "Location: /x\r\n",
                    "Location:\r\n",
                    "Location: http://[\r\n",
                    "Retry-After: Fri, 99 Foo 2026\r\n",
                    "Set-Cookie: a=b; Domain=\r\n",
                    "Strict-Transport-Security: max-age\r\n",
                    " folded\r\n",
                    ": no name\r\n",
                    "no colon\r\n",
                    "Trailer: X\r\n",
                    "\r\n",
                    "\n",
                    "5\r\nBread\r\n",
                    "5;ext=\"\r\nBread\r\n",
                    "0\r\nX: y\r\n\r\n",
                    "7fffffffffffffff\r\n",
                    "-1\r\n",
                    "\u001f\u008b\b\u0000\u0000\u0000\u0000\u0000\u0000\u0000",
                    "\u0000\u00ff\u00fe",
                    "Bread and more bread.");

    private static byte[] strange(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(8) > 0) text.append(PARTS.get(random.nextInt(9)));
        for (int i = random.nextInt(8); i > 0; i--)
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        if (random.nextBoolean()) text.append("\r\n");
        for (int i = random.nextInt(4); i > 0; i--)
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        if (random.nextInt(4) == 0 && text.length() > 0)
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        if (random.nextInt(4) == 0) text.setLength(random.nextInt(text.length() + 1));
        return text.toString().getBytes(ISO_8859_1);
    }

    @Test
    void everyAnswerIsAnAnswer() throws IOException {
        SplittableRandom random = new SplittableRandom(23);
        Duration enough = Duration.ofSeconds(5);
        Map<String, Integer> kinds = new HashMap<>();
        try (FaultServer server = FaultServer.start()) {
            Limits limits = Limits.DEFAULT.within(enough, enough, enough, enough);
            HttpNet net =
                    new HttpNet(new Settings("Parallax/1.0 (test)", Set.of("127.0.0.1"), limits));
            for (int i = 0; i < ROUNDS; i++) {
                byte[] bytes = strange(random);
                server.on("/x", (request, line) -> line.say(bytes));
                Answer answer = net.get(Ask.of(server.url("/x")));
                kinds.merge(answer.getClass().getSimpleName(), 1, Integer::sum);
                if (answer instanceof Answer.Failed failed)
                    assertTrue(
                            failed.why().matches("[\\x20-\\x7e\u2026]{3,300}"),
                            "seed 23, round " + i + ": " + failed.why());
            }
        }
        assertTrue(kinds.size() >= 4, kinds.toString());
    }
}
