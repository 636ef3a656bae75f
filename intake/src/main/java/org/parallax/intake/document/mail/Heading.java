package org.parallax.intake.document.mail;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.parallax.intake.bytes.Declared;
import org.parallax.intake.bytes.Decoder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The header of a mail; of each field, the first is taken. */
final class Heading {
    private static final int LIMIT_CHARS = 8_000;

    private static final Set<String> READ =
            Set.of(
                    "subject",
                    "from",
                    "sender",
                    "date",
                    "list-id",
                    "content-language",
                    "in-reply-to",
                    "references");

    /** Some of which every mail has. */
    private static final Set<String> OF_MAIL =
            Set.of(
                    "subject",
                    "from",
                    "to",
                    "date",
                    "received",
                    "message-id",
                    "mime-version",
                    "return-path",
                    "content-type",
                    "delivered-to");

    private static final Pattern REPLY =
            Pattern.compile(
                    "(?i)^(?:\\s*(?:re|fwd?|aw|wg|tr|rv|antw|sv|vs)\\s*(?:\\[\\d+])?\\s*:)+\\s*(?=\\S)");
    private static final Pattern FORWARD = Pattern.compile("(?i)\\s*(?:fwd?|wg|tr|rv|vs)\\s*:");
    private static final Pattern ANSWER =
            Pattern.compile("(?i)\\s*(?:re|aw|antw|sv)\\s*(?:\\[\\d+])?\\s*:");

    /** Addresses that are a desk's, not a person's. */
    private static final Pattern DESK =
            Pattern.compile(
                    "(?i)(?:.*[._+-])?(?:alerts?|bulletins?|communications?|contact|desk|digest|editors?"
                        + "|info|media|news|newsdesk|newsletters?|newsroom|no-?reply|office"
                        + "|press|pressoffice|reports?|updates?)");

    private static final Pattern LIST = Pattern.compile("([^<>]*)<[^<>]*>.*", Pattern.DOTALL);

    private final Map<String, String> fields = new HashMap<>();
    private boolean mail;

    void add(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        if (OF_MAIL.contains(name)) mail = true;
        if (READ.contains(name)) fields.putIfAbsent(name, body(field));
    }

    /** Whether this is a mail at all. */
    boolean isMail() {
        return mail;
    }

    Optional<String> subject() {
        return text("subject").flatMap(Heading::subject);
    }

    /** Without the marks of replies and forwards. */
    static Optional<String> subject(String stated) {
        return Optional.of(REPLY.matcher(stated).replaceFirst("")).filter(it -> !it.isBlank());
    }

    /** Whether it answers another mail; who forwards a mail may answer one, too. */
    boolean isReply() {
        String subject = text("subject").orElse("");
        if (FORWARD.matcher(subject).lookingAt()) return false;
        return ANSWER.matcher(subject).lookingAt()
                || fields.containsKey("in-reply-to")
                || fields.containsKey("references");
    }

    /** The name beside the address; an address alone is no name. */
    Optional<String> sender() {
        return name(from());
    }

    /** The name of a list or desk: what sent the mail is no person. */
    Optional<String> outlet() {
        return list().or(() -> outlet(from()));
    }

    private String from() {
        return fields.getOrDefault("from", fields.getOrDefault("sender", ""));
    }

    static Optional<String> name(String from) {
        return mailboxes(from)
                .map(Mailbox::getName)
                .flatMap(name -> Optional.ofNullable(name).flatMap(Heading::plain).stream())
                .filter(name -> !name.contains("@"))
                .findFirst();
    }

    static Optional<String> outlet(String from) {
        boolean desk =
                mailboxes(from)
                        .map(box -> Optional.ofNullable(box.getLocalPart()).orElse(""))
                        .anyMatch(box -> DESK.matcher(box).matches());
        return desk ? name(from) : Optional.empty();
    }

    private static Stream<Mailbox> mailboxes(String from) {
        if (from.isBlank()) return Stream.empty();
        return LenientAddressParser.DEFAULT.parseAddressList(from).flatten().stream();
    }

    /** {@code Harbour Post alerts <alerts.post.example>}; the part in brackets is for machines. */
    private Optional<String> list() {
        return text("list-id")
                .map(LIST::matcher)
                .filter(Matcher::matches)
                .flatMap(list -> plain(list.group(1)));
    }

    Optional<String> date() {
        return text("date").map(date -> date.replaceFirst("\\(.*", "").strip());
    }

    Optional<String> language() {
        return text("content-language").map(tags -> tags.replaceFirst("[,;].*", "").strip());
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).flatMap(Heading::plain);
    }

    /** With what RFC 2047 encodes as its letters. */
    static String decoded(String value) {
        return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
    }

    /** Decoded, on one line, without quotes around it. */
    private static Optional<String> plain(String body) {
        String line = decoded(body).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() > 1 && line.startsWith("\"") && line.endsWith("\""))
            line = line.substring(1, line.length() - 1).replace("\\\"", "\"").strip();
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    /** Senders put letters of all charsets there unencoded. */
    private static String body(Field field) {
        byte[] raw =
                Optional.ofNullable(field.getRaw())
                        .map(bytes -> bytes.toByteArray())
                        .orElseGet(() -> (":" + field.getBody()).getBytes(StandardCharsets.UTF_8));
        String line = Decoder.decode(raw, Declared.NOTHING).text();
        String body = line.substring(line.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", "");
        return body.substring(0, Math.min(body.length(), LIMIT_CHARS)).strip();
    }
}
