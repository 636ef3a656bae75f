package org.parallax.web.api;

import org.parallax.pipeline.Refusal;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Handler;
import org.parallax.web.visit.NotThere;
import org.parallax.web.visit.Visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers that hang on nothing but the record and what was asked of it: who has one already is told
 * that it still holds (RFC 9110, 13.1.2). Whether the visitor may ask was settled before.
 */
final class Unchanged {
    private static final int HASH_BYTES = 12;

    private final Source source;

    Unchanged(Source source) {
        this.source = source;
    }

    Handler of(Handler handler) {
        return visit -> answer(visit, handler);
    }

    private Answer answer(Visit visit, Handler handler) throws Refusal, NotThere, IOException {
        // what is found in whole texts hangs on an index that may be behind the record
        if (visit.request().asked("q").isPresent()) return handler.answer(visit);
        String tag = tag(visit);
        Optional<String> known = visit.request().header("if-none-match");
        if (known.isPresent() && names(known.get(), tag)) {
            return tagged(new Answer(304, Answer.JSON, new byte[0], Map.of()), tag);
        }
        Answer answer = handler.answer(visit);
        return answer.status() == 200 ? tagged(answer, tag) : answer;
    }

    private static Answer tagged(Answer answer, String tag) {
        return answer.with("ETag", tag).with("Cache-Control", "private, no-cache");
    }

    private String tag(Visit visit) {
        String asked = visit.request().path() + new TreeMap<>(visit.request().query());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(asked.getBytes(StandardCharsets.UTF_8));
            return "\"%s-%s\""
                    .formatted(
                            source.version(visit.record()),
                            HexFormat.of().formatHex(hash, 0, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Weakly compared, as the RFC has it for this header. */
    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                .anyMatch(tag::equals);
    }
}
