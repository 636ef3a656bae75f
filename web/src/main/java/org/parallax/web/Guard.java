package org.parallax.web;

import org.parallax.store.accounts.Accounts;
import org.parallax.store.accounts.Audited;
import org.parallax.store.accounts.Session;
import org.parallax.web.api.Problem;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visitor;
import org.parallax.web.visit.Way;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and whether that visitor may. Denies what nothing allows:
 *
 * <ul>
 *   <li>A name of this site that another site made up leads nowhere.
 *   <li>As long as nobody made an account, whoever sits at the machine is its owner; where the site
 *       can be reached from elsewhere, nobody is.
 *   <li>A form counts only from a page of this site, and with the token of its visitor.
 * </ul>
 */
final class Guard {
    private static final int TOKEN_BYTES = 32;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final Settings settings;
    private final Optional<Accounts> accounts;

    /** Of a visitor without a session: the owner at the machine, or one who is about to sign in. */
    private final String csrf = random();

    Guard(Settings settings, Optional<Accounts> accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    private static String random() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    Visitor visitor(Request request) throws IOException {
        if (accounts.isEmpty() || accounts.get().all().isEmpty()) {
            return new Visitor(Optional.empty(), settings.isHere(), csrf);
        }
        Optional<String> token = request.cookie(cookie());
        Optional<Session> session =
                token.isPresent() ? accounts.get().session(token.get()) : Optional.empty();
        return new Visitor(
                session.map(Session::account), false, session.map(Session::form).orElse(csrf));
    }

    /** The name of the cookie; browsers take one of that prefix only from this host, over TLS. */
    String cookie() {
        return settings.isBehindTls() ? "__Host-parallax" : "parallax";
    }

    String cookie(String token, boolean lasts) {
        return cookie()
                + "="
                + token
                + "; Path=/; HttpOnly; SameSite=Strict"
                + (settings.isBehindTls() ? "; Secure" : "")
                + (lasts ? "" : "; Max-Age=0");
    }

    /**
     * An answer where nothing else may be answered.
     *
     * @param names that a browser may ask for the site by, with their port
     */
    Optional<Answer> refuse(Route route, Request request, Visitor visitor, Set<String> names)
            throws IOException {
        boolean program = route.isForPrograms();
        if (!names.contains(request.header("host").orElse(""))) {
            if (program) {
                return Optional.of(
                        Problem.WRONG_NAME.answer(
                                "Ask for this site under another name.", request.path()));
            }
            return Optional.of(plain(421, "Ask for this page under another name."));
        }
        if (!METHODS.contains(request.method())) {
            if (program) {
                return Optional.of(
                        Problem.WRONG_METHOD.answer(
                                "Only GET and HEAD are answered.", request.path()));
            }
            return Optional.of(plain(405, "Only GET, HEAD and POST are answered."));
        }
        boolean sent = request.method().equals("POST");
        if (sent && !(isFromHere(request, names) && isFormOf(request, visitor))) {
            return Optional.of(
                    plain(
                            403,
                            "This form comes from elsewhere, or from before a new start or"
                                    + " sign-in. Open the page again and send it from there."));
        }
        if (route.act().isEmpty() || visitor.may(route.act().get())) return Optional.empty();
        return Optional.of(denied(route, request, visitor));
    }

    private Answer denied(Route route, Request request, Visitor visitor) throws IOException {
        if (route.isForPrograms()) {
            if (visitor.isSignedIn() || visitor.isLocalOwner()) {
                note(request, visitor, "asked", route.method() + " " + route.path(), "refused");
                return Problem.NOT_ALLOWED.answer(
                        "The role %s may not do this.".formatted(visitor.role()), request.path());
            }
            return Problem.NOT_SIGNED_IN
                    .answer("Sign in at /sign-in and send the session's cookie.", request.path())
                    .with("WWW-Authenticate", challenge());
        }
        if (visitor.isSignedIn() || visitor.isLocalOwner()) {
            note(request, visitor, "asked", route.method() + " " + route.path(), "refused");
            return plain(
                    403,
                    "The role %s may not do this."
                            .formatted(visitor.isLocalOwner() ? "of one person" : visitor.role()));
        }
        boolean page = request.method().equals("GET") && !request.isForPart();
        String back =
                page ? "?back=" + Way.encoded(request.path() + request.queryString(Set.of())) : "";
        return Answer.see("/sign-in" + back);
    }

    /** Of no registered scheme, as there is none for a form and its cookie. */
    private String challenge() {
        return "Cookie realm=\"Parallax\", form-action=\"/sign-in\", cookie-name=\"%s\""
                .formatted(cookie());
    }

    /**
     * A row of the audit, where accounts are kept.
     *
     * @param outcome {@code done} or {@code refused}
     */
    void note(Request request, Visitor visitor, String what, String about, String outcome)
            throws IOException {
        if (accounts.isEmpty() || accounts.get().all().isEmpty()) return;
        accounts.get()
                .audit(new Audited.Note(visitor.name(), request.from(), what, about, outcome));
    }

    private boolean isFromHere(Request request, Set<String> names) {
        String scheme = settings.isBehindTls() ? "https://" : "http://";
        Optional<String> origin = request.header("origin");
        return origin.isPresent()
                && names.stream().anyMatch(name -> origin.get().equals(scheme + name));
    }

    private static boolean isFormOf(Request request, Visitor visitor) {
        return MessageDigest.isEqual(
                visitor.csrf().getBytes(StandardCharsets.UTF_8),
                request.field("csrf").orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static Answer plain(int status, String text) {
        return Answer.of(status, "text/plain; charset=utf-8", text + "\n");
    }
}
