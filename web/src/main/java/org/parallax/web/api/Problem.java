package org.parallax.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.pipeline.Json;
import org.parallax.web.visit.Answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can go wrong, told to a program as a problem document (RFC 9457). Its {@code type} is the
 * address on this site of a short text that says what to do.
 */
public enum Problem {
    UNKNOWN_PARAMETER(
            400,
            "Unknown parameter",
            "The query has a parameter that is not known here. What is asked for and ignored would"
                    + " be taken for given, so it is refused. The document at /api/v1/openapi.json"
                    + " lists the parameters of every path."),
    BAD_VALUE(
            400,
            "That cannot be done",
            "A parameter has a value that it cannot have, is missing, or is given more than once;"
                    + " or a cursor is of another list. The detail names it and says how to write"
                    + " it."),
    NOT_SIGNED_IN(
            401,
            "Not signed in",
            "The record has accounts, and this request comes with no session. Sign in at /sign-in"
                    + " and send the cookie of the session; or use parallax export beside the"
                    + " record."),
    NOT_ALLOWED(
            403, "Not allowed", "The role of the account that is signed in may not ask for this."),
    NOT_FOUND(
            404,
            "Not found",
            "There is no such path, or the record knows of nothing by that id. With as-of: it knew"
                    + " of nothing by that id then."),
    WRONG_METHOD(405, "Not so", "Programs ask with GET or HEAD. Nothing is changed through here."),
    TOO_LARGE(413, "Too large", "The request is larger than is taken."),
    WRONG_NAME(
            421,
            "Not here",
            "The site was asked for by a name that is not its own. Use the address that parallax"
                    + " serve prints."),
    FAILED(
            500,
            "This page failed",
            "The program failed at this request, which is a fault of the program. Whoever runs it"
                    + " finds more in its terminal."),
    NOT_REACHED(
            503,
            "The record cannot be reached",
            "The record cannot be read now: another program is at work on it, or its disk fails."
                    + " Ask again after the seconds that Retry-After says.");

    /** Where the texts lie. */
    static final String PATH = Api.ROOT + "/problems/";

    private final int status;
    private final String title;
    private final String about;

    Problem(int status, String title, String about) {
        this.status = status;
        this.title = title;
        this.about = about;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The last part of its address, such as {@code not-found}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Problem> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** The usual one of a status. */
    public static Optional<Problem> of(int status) {
        return Arrays.stream(values())
                .filter(it -> it != UNKNOWN_PARAMETER && it.status == status)
                .findFirst();
    }

    /** Whether an endpoint can answer so. */
    boolean isToldBy(Endpoint endpoint) {
        return switch (this) {
            case UNKNOWN_PARAMETER, BAD_VALUE, NOT_FOUND, WRONG_NAME, FAILED -> true;
            case NOT_SIGNED_IN, NOT_ALLOWED, NOT_REACHED -> endpoint.act().isPresent();
            // what asks with GET and a small request is never told these
            case WRONG_METHOD, TOO_LARGE -> false;
        };
    }

    /** The text behind its address. */
    Answer text() {
        return Answer.of(
                200,
                "text/plain; charset=utf-8",
                "%s (%d)%n%n%s%n".formatted(title, status, about).replace("\r", ""));
    }

    /**
     * @param detail of this one time, for people
     * @param path that was asked for, as it stands in an address
     */
    public Answer answer(String detail, String path) {
        return answer(PATH + word(), status, title, detail, path);
    }

    /** What is none of ours, such as a fault of the protocol. */
    public static Answer other(int status, String detail, String path) {
        return answer("about:blank", status, "Not served", detail, path);
    }

    private static Answer answer(
            String type, int status, String title, String detail, String path) {
        ObjectNode problem = Json.object();
        problem.put("type", type);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        reference(path).ifPresent(it -> problem.put("instance", it));
        return Answer.of(status, Answer.PROBLEM, Json.line(problem) + "\n");
    }

    /** Empty for what no address can hold. */
    private static Optional<String> reference(String path) {
        try {
            return Optional.of(new URI(path).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
