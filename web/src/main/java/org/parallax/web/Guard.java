package org.parallax.web;

import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Who asks, and whether that visitor may. Denies what nothing allows. */
final class Guard {
    private static final String OWNER = "local owner";

    private final Site site;
    private final String csrf;

    Guard(Site site) {
        this.site = site;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.csrf = HexFormat.of().formatHex(random);
    }

    Visitor visitor(Request request) {
        return new Visitor(OWNER, csrf);
    }

    /** An answer where nothing else may be answered. */
    Optional<Answer> refuse(Request request) {
        String host = request.header("host").orElse("");
        if (!site.names().contains(host)) {
            return Optional.of(
                    Answer.of(
                            421,
                            "text/plain; charset=utf-8",
                            "Ask for this page under " + site.address() + "\n"));
        }
        if (!request.method().equals("POST")) return Optional.empty();
        boolean ours =
                request.header("origin")
                        .map(it -> (it + "/").equals(site.address()) || isLocal(it))
                        .orElse(false);
        String token = request.field("csrf").orElse("");
        if (ours && same(token, csrf)) return Optional.empty();
        return Optional.of(
                Answer.of(
                        403,
                        "text/plain; charset=utf-8",
                        "This form comes from elsewhere, or from before a new start."
                                + " Open the page again and send it from there.\n"));
    }

    private boolean isLocal(String origin) {
        return site.settings().outside().isEmpty()
                && site.names().stream().anyMatch(name -> origin.equals("http://" + name));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
