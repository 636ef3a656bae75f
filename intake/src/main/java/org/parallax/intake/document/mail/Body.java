package org.parallax.intake.document.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a mail, taken apart by the marks that programs put into it: what its sender wrote,
 * and the mail that was forwarded with it. What a reply carries along of earlier mails was said
 * there, and is left out here; so is a short signature.
 *
 * @param own may be blank where only something is forwarded
 */
public record Body(String own, Optional<Forwarded> forwarded) {
    /** Lines of a signature; what is longer is text below a line of two dashes. */
    private static final int SIGNATURE = 8;

    private static final Pattern FORWARDED =
            Pattern.compile(
                    "(?i)[>\\s]*(?:-{2,}\\s*(?:forwarded message|weitergeleitete nachricht|message"
                            + " transféré|mensaje reenviado|пересылаемое сообщение"
                            + "|الرسالة المُعاد توجيهها|رسالة معاد توجيهها)\\s*-{2,}.*"
                            + "|begin forwarded message:|anfang der weitergeleiteten nachricht:"
                            + "|début du message réexpédié\\s*:)\\s*");
    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "(?i)[>\\s]*(?:-{2,}\\s*(?:original message|ursprüngliche nachricht|message"
                        + " d'origine|mensaje original|исходное сообщение)\\s*-{2,}|_{20,})\\s*");
    private static final Pattern FIELD =
            Pattern.compile("\\s*\\*?(?<name>[\\p{L}-]{2,12})\\s*:\\*?\\s*(?<value>.*)");
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("from", "from"),
                    Map.entry("von", "from"),
                    Map.entry("de", "from"),
                    Map.entry("от", "from"),
                    Map.entry("من", "from"),
                    Map.entry("date", "date"),
                    Map.entry("sent", "date"),
                    Map.entry("datum", "date"),
                    Map.entry("gesendet", "date"),
                    Map.entry("envoyé", "date"),
                    Map.entry("fecha", "date"),
                    Map.entry("дата", "date"),
                    Map.entry("التاريخ", "date"),
                    Map.entry("subject", "subject"),
                    Map.entry("betreff", "subject"),
                    Map.entry("objet", "subject"),
                    Map.entry("asunto", "subject"),
                    Map.entry("тема", "subject"),
                    Map.entry("الموضوع", "subject"));
    private static final Set<String> PASSED_OVER =
            Set.of("to", "cc", "bcc", "an", "à", "para", "кому", "reply-to", "importance", "إلى");

    /** {@code On Mon, 2 Dec 2024 at 10:00, Ada Reed <ada@post.example> wrote:}. */
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?i)(?:on|am|le|el|il|op|в)\\s.{4,300}\\s(?:wrote|ha"
                            + " scritto|написал[аи]?|пишет|(?:schrieb|a"
                            + " écrit|escribió|schreef)(?:\\s.{1,100})?)\\s?:");

    /**
     * @param author the name of its sender, as its header has it
     * @param outlet the name of its sender, where that is a desk
     * @param date as written
     */
    public record Forwarded(
            Optional<String> title,
            Optional<String> author,
            Optional<String> outlet,
            Optional<String> date,
            String text) {}

    /**
     * @param reply whether its header says that it answers another mail
     */
    public static Body of(String text, boolean reply) {
        List<String> lines = List.of(text.split("\n", -1));
        for (int at = 0; at < lines.size(); at++) {
            boolean mark = FORWARDED.matcher(lines.get(at)).matches();
            boolean original = ORIGINAL.matcher(lines.get(at)).matches();
            if (!mark && !original) continue;
            Optional<Header> header = Header.at(lines, at + 1);
            if (header.isEmpty()) continue;
            String own = joined(lines.subList(0, at));
            if (original && reply && !own.isBlank()) return new Body(written(own, true), none());
            return new Body(written(own, reply), Optional.of(header.get().forwarded(lines)));
        }
        return new Body(written(text, reply), none());
    }

    private static Optional<Forwarded> none() {
        return Optional.empty();
    }

    /** What its sender wrote: without the history, unless there is nothing else. */
    private static String written(String text, boolean reply) {
        List<String> lines = List.of(text.split("\n", -1));
        List<String> own = new ArrayList<>();
        boolean quoting = reply;
        for (int at = 0; at < lines.size(); at++) {
            int below = wrote(lines, at);
            if (below > at && isQuoted(lines, below)) {
                quoting = true;
                at = below - 1;
            } else if (below > at && reply && !joined(own).isBlank()) {
                break; // some programs put no mark before the lines of the history
            } else if (!quoting || !lines.get(at).startsWith(">")) {
                own.add(lines.get(at));
            }
        }
        String kept = joined(signed(own)).strip();
        if (!kept.isEmpty()) return kept.replaceAll("\n{3,}", "\n\n");
        return text.replaceAll("(?m)^(?:> ?)+", "").strip();
    }

    /** The line below one that says who wrote what follows; the same line where there is none. */
    private static int wrote(List<String> lines, int at) {
        StringBuilder words = new StringBuilder();
        for (int i = at; i < Math.min(lines.size(), at + 3); i++) {
            words.append(words.isEmpty() ? "" : " ").append(lines.get(i).strip());
            if (WROTE.matcher(words).matches()) return i + 1;
            if (lines.get(i).isBlank()) break;
        }
        return at;
    }

    private static boolean isQuoted(List<String> lines, int at) {
        int i = at;
        while (i < lines.size() && lines.get(i).isBlank()) i++;
        return i < lines.size() && lines.get(i).startsWith(">");
    }

    private static List<String> signed(List<String> lines) {
        for (int at = lines.size() - 1; at > 0 && at >= lines.size() - SIGNATURE - 2; at--) {
            String line = lines.get(at);
            if (!line.equals("-- ") && !line.equals("--")) continue;
            boolean alone = joined(lines.subList(0, at)).isBlank();
            return alone ? lines : lines.subList(0, at);
        }
        return lines;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    /** The lines that tell who sent what, when. */
    private record Header(Map<String, String> fields, int end, boolean quoted) {
        static Optional<Header> at(List<String> lines, int from) {
            int at = from;
            while (at < lines.size() && lines.get(at).replace(">", "").isBlank()) at++;
            boolean quoted = at < lines.size() && lines.get(at).startsWith(">");
            Map<String, String> fields = new HashMap<>();
            String last = "";
            for (; at < lines.size(); at++) {
                String line = quoted ? unquoted(lines.get(at)) : lines.get(at);
                if (line.isBlank()) {
                    if (at + 1 < lines.size()
                            && isField(quoted ? unquoted(lines.get(at + 1)) : lines.get(at + 1)))
                        continue; // from HTML, each field is a paragraph
                    break;
                }
                Matcher field = FIELD.matcher(line);
                String name = field.matches() ? field.group("name").toLowerCase(Locale.ROOT) : "";
                if (NAMES.containsKey(name)) {
                    last = NAMES.getOrDefault(name, "");
                    fields.putIfAbsent(last, field.group("value").strip());
                } else if (PASSED_OVER.contains(name)) {
                    last = "";
                } else if (fields.isEmpty()) {
                    return Optional.empty();
                } else if (!last.isEmpty()) {
                    fields.merge(last, line.strip(), (value, more) -> value + " " + more);
                }
            }
            boolean header = fields.containsKey("from") && fields.size() > 1;
            return header ? Optional.of(new Header(fields, at, quoted)) : Optional.empty();
        }

        private static boolean isField(String line) {
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) return false;
            String name = field.group("name").toLowerCase(Locale.ROOT);
            return NAMES.containsKey(name) || PASSED_OVER.contains(name);
        }

        private static String unquoted(String line) {
            return line.replaceFirst("^> ?", "");
        }

        Forwarded forwarded(List<String> lines) {
            List<String> below = lines.subList(end, lines.size());
            if (quoted) below = below.stream().map(Header::unquoted).toList();
            String from = fields.getOrDefault("from", "");
            return new Forwarded(
                    stated("subject").flatMap(Heading::subject),
                    Heading.name(from),
                    Heading.outlet(from),
                    stated("date"),
                    joined(below).strip());
        }

        private Optional<String> stated(String field) {
            return Optional.ofNullable(fields.get(field)).filter(value -> !value.isBlank());
        }
    }
}
