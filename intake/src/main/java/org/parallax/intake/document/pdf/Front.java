package org.parallax.intake.document.pdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headline, byline and dateline of a file.
 *
 * @param body the paragraphs without the headline
 */
record Front(
        Optional<String> title,
        List<String> authors,
        Optional<LocalDate> day,
        List<Paragraph> body) {
    /** Bylines and datelines stand among the first paragraphs. */
    private static final int FIRST = 8;

    private static final int TITLE_CHARS = 300;
    private static final int BYLINE_CHARS = 200;

    private static final Pattern FILE_NAME =
            Pattern.compile(
                    "(?i).*\\.(?:docx?|pdf|indd|qxp|qxd|rtf|odt|txt|html?|pptx?|xlsx?|tmp|pages)|untitled.*|(?:document|slide|layout|print)\\s*\\d*|microsoft"
                        + " \\w+\\b.*|powerpoint"
                        + " presentation|about:blank|https?:.*|.*[/\\\\].*[/\\\\].*");
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:By|BY)\\s+(\\p{Lu}[\\p{L}.'’-]*(?:\\s+[\\p{L}.'’-]+){0,4}"
                            + "(?:(?:,\\s*|\\s+and\\s+|\\s*&\\s*)\\p{Lu}[\\p{L}.'’-]*"
                            + "(?:\\s+[\\p{L}.'’-]+){0,4}){0,5})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(\\p{L}{3,9})\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** What may stand around a date in a line of its own. */
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?i)(?:published|posted|released?|issued|date|dated|updated|as|of|on|for"
                            + " immediate|at|time"
                            + "|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|gmt|utc"
                            + "|[ap]\\.?m\\.?|\\d{1,2}[:.]\\d{2}|[\\s,:|.–—()-])*");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /**
     * @param metaTitle as the metadata has it
     * @param metaAuthor as the metadata has it: often whoever owned the machine
     */
    static Front of(
            List<Paragraph> paragraphs, Optional<String> metaTitle, Optional<String> metaAuthor) {
        List<Paragraph> first =
                paragraphs.stream().limit(FIRST).filter(at -> at.page() == 0).toList();
        Optional<Paragraph> headline = headline(paragraphs);
        String front = String.join("\n", first.stream().map(Paragraph::text).toList());
        Optional<String> stated =
                metaTitle
                        .map(title -> title.replaceAll("\\s+", " ").strip())
                        .filter(title -> isTitle(title, front));
        Optional<String> title = stated.or(() -> headline.map(Paragraph::text));
        List<Paragraph> body = new ArrayList<>(paragraphs);
        if (body.size() > 1) {
            String known = title.map(Front::letters).orElse("");
            int last = Math.min(FIRST, body.size());
            List<Paragraph> same =
                    body.subList(0, last).stream()
                            .filter(at -> at.page() == 0 && letters(at.text()).equals(known))
                            .limit(1)
                            .toList();
            body.removeAll(same);
        }
        return new Front(title, authors(first, metaAuthor, front), day(first), body);
    }

    private static boolean isTitle(String title, String front) {
        if (title.length() < 4 || title.length() > TITLE_CHARS) return false;
        if (FILE_NAME.matcher(title).matches() || !title.contains(" ")) return false;
        Set<String> there = new HashSet<>(List.of(letters(front).split(" ")));
        List<String> words = List.of(letters(title).split(" "));
        long found = words.stream().filter(there::contains).count();
        return found * 5 >= words.size() * 3L;
    }

    /** The largest type of the first page, if it is larger than the rest; a name is no headline. */
    private static Optional<Paragraph> headline(List<Paragraph> paragraphs) {
        double body = bodySize(paragraphs);
        Optional<Paragraph> best = Optional.empty();
        for (Paragraph at : paragraphs) {
            boolean fits = at.text().length() >= 4 && at.text().length() <= TITLE_CHARS;
            if (at.page() != 0 || at.size() < 1.12 * body || !fits) continue;
            if (best.isEmpty() || weight(at) > weight(best.get())) best = Optional.of(at);
        }
        return best;
    }

    /** The name of an outlet may stand larger than the headline below it, but has few words. */
    private static double weight(Paragraph paragraph) {
        int words = paragraph.text().split("\\s+").length;
        return (words >= 4 ? 1_000 : 0) + paragraph.size();
    }

    /** The size of type in which most letters are set, to half a point. */
    private static double bodySize(List<Paragraph> paragraphs) {
        Map<Long, Long> letters = new HashMap<>();
        for (Paragraph at : paragraphs)
            letters.merge(Math.round(at.size() * 2), (long) at.text().length(), Long::sum);
        return letters.entrySet().stream()
                .max(
                        Map.Entry.<Long, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(most -> most.getKey() / 2.0)
                .orElse(0.0);
    }

    private static List<String> authors(
            List<Paragraph> first, Optional<String> metaAuthor, String front) {
        for (Paragraph at : first) {
            Matcher byline = BYLINE.matcher(at.text());
            if (at.text().length() > BYLINE_CHARS || !byline.matches()) continue;
            return List.of(byline.group(1).split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*"));
        }
        return metaAuthor
                .map(String::strip)
                .filter(name -> name.contains(" ") && front.contains(name))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<LocalDate> day(List<Paragraph> first) {
        return first.stream()
                .flatMap(at -> Arrays.stream(at.text().split(" \\| ")))
                .flatMap(cell -> day(cell).stream())
                .findFirst();
    }

    /** Of a line that says nothing else. */
    private static Optional<LocalDate> day(String line) {
        if (line.length() > 80) return Optional.empty();
        Matcher dayFirst = alone(DAY_FIRST, line);
        if (dayFirst.hasMatch())
            return date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        Matcher monthFirst = alone(MONTH_FIRST, line);
        if (monthFirst.hasMatch())
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        Matcher iso = alone(ISO, line);
        return iso.hasMatch() ? date(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Matcher alone(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            String around =
                    line.substring(0, matcher.start()) + " " + line.substring(matcher.end());
            if (AROUND.matcher(around).matches()) return matcher;
        }
        return matcher;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of a short month, or a word that is no month
        }
    }

    private static String month(String word) {
        String name = word.toLowerCase(Locale.ROOT).substring(0, 3);
        return String.valueOf(MONTHS.indexOf(name) + 1);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
