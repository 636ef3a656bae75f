package org.parallax.reading;

import org.parallax.reading.dates.CalendarWords;
import org.parallax.reading.dates.PrintedDay;
import org.parallax.reading.language.Cues;
import org.parallax.reading.language.Document;
import org.parallax.reading.language.Document.Quotation;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Words;
import org.parallax.text.Headline;
import org.parallax.text.Part;
import org.parallax.text.Report;
import org.parallax.text.Span;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a report: joins hard-wrapped lines, keeps headings and a repeated title
 * apart, sets aside a printed date and a dateline. No character is changed; spans count in the
 * report as it came.
 */
public final class Layout {
    private static final Pattern PRINTED_DATE =
            Pattern.compile(
                    "\\A\\s*(?:date|published|updated|posted)?\\s*:?\\s*(\\d{4})-(\\d{2})-(\\d{2})\\b\\s*",
                    Pattern.CASE_INSENSITIVE);

    /**
     * "CITY, Country (Agency) – ": at most 80 chars, no sentence end, then a dash between blanks.
     */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "\\A\\s*(\\p{Lu}[\\p{L}\\p{M}'’.]*(?:["
                        + " ,/-]+[\\p{L}\\p{M}\\d'’.]+){0,8}(?:\\s*\\([^()\\n]{2,30}\\))?)\\s*(?:[–—]|--?)\\s+");

    /** Words that cannot end a line of prose: the next line goes on. */
    private static final Set<String> HANGING = Words.set("line-ends.tsv");

    /** A block with fewer words than this and no full stop is a heading, not prose. */
    private static final int HEADING_WORDS = 14;

    /** So many words may name who spoke right behind a quotation: "Dr. Karim Noor asked". */
    private static final int SPEAKER = 6;

    /** Among the first blocks a line may print the day of publication. */
    private static final int HEAD_BLOCKS = 5;

    private final Report report;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private Optional<LocalDate> printed = Optional.empty();
    private Optional<Span> dateline = Optional.empty();
    private int paragraph;

    private Layout(Report report) {
        this.report = report;
    }

    public static Document of(Report report) {
        Layout layout = new Layout(report);
        report.title().ifPresent(title -> layout.block(Part.TITLE, title, 0, title.length(), true));
        layout.body();
        Optional<LocalDate> day =
                report.published().isPresent() ? report.published() : layout.printed;
        return new Document(report, layout.sentences, day, layout.dateline, layout.quotations);
    }

    private void body() {
        String text = report.text();
        int start = 0;
        Matcher date = PRINTED_DATE.matcher(text);
        if (date.lookingAt()) {
            printed = day(date.group(1), date.group(2), date.group(3));
            start = date.end();
        }
        int head = 0;
        for (Span block : blocks(text, start)) {
            int from = block.start();
            if (printed.isEmpty() && head++ < HEAD_BLOCKS) printed = PrintedDay.inLine(text, block);
            Matcher line = DATELINE.matcher(text).region(from, block.end());
            if (dateline.isEmpty()
                    && sentences.size() <= 3
                    && line.lookingAt()
                    && isPlaceLike(line.group(1))) {
                dateline = Optional.of(new Span(line.start(1), line.end(1)));
                from = line.end();
                if (printed.isEmpty()) printed = PrintedDay.inDateline(text, dateline.get());
            }
            int headline = endOfHeadline(from, block.end());
            if (headline > from) block(Part.TEXT, text, from, headline, false);
            block(Part.TEXT, text, Math.max(from, headline), block.end(), false);
        }
    }

    /** Where the story begins behind a headline on the same line; 0 where there is none. */
    private int endOfHeadline(int from, int to) {
        return Headline.repeatedIn(report)
                .map(Span::end)
                .filter(end -> from < end && end < to)
                .orElse(0);
    }

    /** A dateline opens with a word in capitals, or is short and all its words are names. */
    private static boolean isPlaceLike(String words) {
        String[] parts = words.split("[ ,/]+");
        boolean capitals =
                parts[0].length() > 2 && parts[0].equals(parts[0].toUpperCase(Locale.ROOT));
        if (capitals) return true;
        if (parts.length > 5) return false;
        for (String part : parts) {
            if (!part.isEmpty()
                    && Character.isLowerCase(part.codePointAt(0))
                    && !part.equals("of")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty(); // 2026-13-45 is printed, but is no day: the day stays unknown
        }
    }

    /** Lines joined into paragraphs and headings. */
    private static List<Span> blocks(String text, int start) {
        List<Span> lines = new ArrayList<>();
        int at = start;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r')
                end++;
            int from = at;
            int to = end;
            while (from < to && Character.isWhitespace(text.charAt(from))) from++;
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
            if (from < to) lines.add(new Span(from, to));
            at = end + 1;
        }
        List<Span> blocks = new ArrayList<>();
        for (Span line : lines) {
            if (!blocks.isEmpty() && goesOn(text, blocks.getLast(), line)) {
                blocks.set(blocks.size() - 1, blocks.getLast().cover(line));
            } else {
                blocks.add(line);
            }
        }
        return blocks;
    }

    /** True where the line break between two lines is only a wrap. */
    private static boolean goesOn(String text, Span before, Span line) {
        String gap = text.substring(before.end(), line.start());
        if (gap.chars().filter(c -> c == '\n').count() > 1) return false;
        String block = before.in(text);
        char last = block.charAt(block.length() - 1);
        int first = text.codePointAt(line.start());
        if (first == '-' || first == '*' || first == '\u2022') return false;
        boolean ended =
                ".!?:".indexOf(last) >= 0 || "\"\u201D".indexOf(last) >= 0 && endsInside(block);
        boolean startsLow = Character.isLowerCase(first) || Character.isDigit(first);
        if (ended) return false;
        if (startsLow) return true;
        if (last == ',' || last == ';') return true;
        String lastWord = block.substring(block.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return HANGING.contains(lastWord);
    }

    private static boolean endsInside(String block) {
        return block.length() > 1 && ".!?".indexOf(block.charAt(block.length() - 2)) >= 0;
    }

    private void block(Part part, String text, int from, int to, boolean title) {
        List<Token> tokens = Tokenizer.tokens(text, from, to);
        if (tokens.isEmpty()) return;
        quotations(part, text, from, to);
        char last = text.charAt(tokens.getLast().end() - 1);
        boolean stopped = ".!?\"\u201D".indexOf(last) >= 0;
        boolean heading = title || (!stopped && tokens.size() <= HEADING_WORDS && last != ',');
        List<Token> sentence = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).form().equals("|")) {
                flush(part, true, sentence); // "Northern towns | Shells fall on a market"
                continue;
            }
            sentence.add(tokens.get(i));
            if (!heading && endsSentence(tokens, i)) {
                flush(part, false, sentence);
            }
        }
        flush(part, heading, sentence);
        paragraph++;
    }

    private void flush(Part part, boolean heading, List<Token> sentence) {
        if (sentence.isEmpty()) return;
        sentences.add(Sentence.of(part, sentences.size(), paragraph, heading, sentence));
        sentence.clear();
    }

    /**
     * A full stop ends a sentence unless a small letter follows; closing quotes go with it. So does
     * a semicolon: what stands on its two sides has its own verb and mostly its own speaker.
     */
    private static boolean endsSentence(List<Token> tokens, int i) {
        if (i + 1 == tokens.size()) return false;
        String form = tokens.get(i).form();
        Token next = tokens.get(i + 1);
        boolean spaced = next.start() > tokens.get(i).end();
        if (form.equals(";")) return spaced && !isInBrackets(tokens, i);
        if (isStop(form)) {
            if (endsHalfDay(tokens, i) && CalendarWords.goesOnWithDay(next.form())) return false;
            if (isClosing(tokens, i + 1)) return false;
            return spaced && startsSentence(tokens, i + 1);
        }
        int stop = i;
        while (stop > 0 && isClosing(tokens, stop)) stop--;
        boolean afterStop = stop < i && isStop(tokens.get(stop).form());
        return afterStop
                && spaced
                && startsSentence(tokens, i + 1)
                && !saysWhatStandsBefore(tokens, i + 1, tokens.get(stop).form());
    }

    /** "'Who is left?' Dr. Noor asked." is one sentence, as "'Nobody,' Dr. Noor said." is. */
    private static boolean saysWhatStandsBefore(List<Token> tokens, int from, String stop) {
        if (!stop.equals("?") && !stop.equals("!")) return false;
        int end = Math.min(from + SPEAKER, tokens.size());
        for (int i = from; i < end; i++) {
            String form = tokens.get(i).form();
            if (Cues.isSpeech(form)) return i > from;
            if (isQuote(tokens, i) || form.equals(",")) return false;
        }
        return false;
    }

    /** "(one in Homs; two in Hama)" is one remark. */
    private static boolean isInBrackets(List<Token> tokens, int i) {
        for (int at = i - 1; at >= 0; at--) {
            String form = tokens.get(at).form();
            if (form.equals("(")) return true;
            if (form.equals(")") || isStop(form)) return false;
        }
        return false;
    }

    /** The last stop of "a.m.", which the tokenizer parts into four. */
    private static boolean endsHalfDay(List<Token> tokens, int i) {
        return i >= 3
                && tokens.get(i - 1).form().equals("m")
                && tokens.get(i - 2).form().equals(".")
                && Set.of("a", "p").contains(tokens.get(i - 3).form());
    }

    private static boolean isStop(String form) {
        return form.equals(".")
                || form.equals("!")
                || form.equals("?")
                || form.equals("...")
                || form.equals("\u2026");
    }

    private static boolean isQuote(List<Token> tokens, int i) {
        String form = tokens.get(i).form();
        return form.equals("\"")
                || form.equals("\u201D")
                || form.equals("\u201C")
                || form.equals("''");
    }

    /** A mark right behind the token before it. */
    private static boolean isClosing(List<Token> tokens, int i) {
        boolean closes = isQuote(tokens, i) || tokens.get(i).form().equals(")");
        return closes && tokens.get(i).start() == tokens.get(i - 1).end();
    }

    private static boolean startsSentence(List<Token> tokens, int i) {
        int at = i;
        while (at < tokens.size() && (isQuote(tokens, at) || tokens.get(at).form().equals("(")))
            at++;
        if (at == tokens.size()) return false;
        return !Character.isLowerCase(tokens.get(at).form().codePointAt(0));
    }

    /**
     * Opening and closing marks within a paragraph; straight ones go by the blanks beside them. An
     * opening mark that nothing closes runs to the paragraph's end; a closing one that nothing
     * opened closes what an earlier paragraph left open, and opens nothing.
     */
    private void quotations(Part part, String text, int from, int to) {
        int open = -1;
        for (int i = from; i < to; i++) {
            int width = isDouble(text, i, to) ? 2 : 1;
            if (open < 0 && opens(text, i, from, width)) {
                open = i + width;
            } else if (open >= 0 && closes(text, i, to, width)) {
                quotation(part, text, open, i);
                open = -1;
            }
            i += width - 1;
        }
        if (open >= 0) quotation(part, text, open, to);
    }

    /** Two apostrophes, as some newspapers print a straight mark. */
    private static boolean isDouble(String text, int i, int to) {
        return i + 1 < to && text.charAt(i) == '\'' && text.charAt(i + 1) == '\'';
    }

    private static boolean opens(String text, int i, int from, int width) {
        char c = text.charAt(i);
        if (c == '"' || width == 2) return i == from || !isWordEnd(text.charAt(i - 1));
        return c == '\u201C' || c == '\u00AB' || c == '\u201D' && isTurned(text, i, from);
    }

    /** A closing mark that stands where one opens, right before a word: a slip of the printer. */
    private static boolean isTurned(String text, int i, int from) {
        boolean first = i == from || Character.isWhitespace(text.charAt(i - 1));
        return first && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean closes(String text, int i, int to, int width) {
        char c = text.charAt(i);
        int next = i + width;
        if (c == '"' || width == 2)
            return next == to || !Character.isLetterOrDigit(text.charAt(next));
        return c == '\u201D' || c == '\u00BB';
    }

    /** What a mark follows that ends a quotation: a letter, a figure, a stop. */
    private static boolean isWordEnd(char c) {
        return Character.isLetterOrDigit(c) || ".,!?)".indexOf(c) >= 0;
    }

    private void quotation(Part part, String text, int from, int to) {
        if (text.substring(from, to).isBlank()) return;
        Span inner = new Span(from, to);
        quotations.add(new Quotation(part, inner, paragraph, isSentence(text, inner)));
    }

    /** It opens with a capital behind a stop or nothing, and ends with a stop or a comma. */
    private static boolean isSentence(String text, Span inner) {
        boolean ends = ",.!?".indexOf(text.charAt(inner.end() - 1)) >= 0;
        if (!ends || !Character.isUpperCase(text.codePointAt(inner.start()))) return false;
        int before = inner.start() - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (".!?:\n".indexOf(text.charAt(before)) >= 0) return true;
            before--;
        }
        return before < 0;
    }
}
