package org.parallax.publish;

import org.parallax.publish.NamedText.Run;
import org.parallax.text.Span;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what else a person is called right beside the name: in brackets, in quotation marks,
 * between commas or dashes in letters without capitals, or with words such as "also known as".
 *
 * <p>A body or a place that the reading knows as a whole is nobody's name. Of a run in such letters
 * nothing is known, so all of it is taken.
 */
final class OtherNames {
    private static final Map<String, String> CLOSING =
            Map.ofEntries(
                    Map.entry("(", ")"),
                    Map.entry("[", "]"),
                    Map.entry("{", "}"),
                    Map.entry("\uFF08", "\uFF09"),
                    Map.entry("\uFD3E", "\uFD3F"),
                    Map.entry("\uFD3F", "\uFD3E"),
                    Map.entry("\"", "\""),
                    Map.entry("''", "''"),
                    Map.entry("'", "'"),
                    Map.entry("\u201C", "\u201D"),
                    Map.entry("\u2018", "\u2019"),
                    Map.entry("\u00AB", "\u00BB"));
    private static final Set<String> BRACKETS = Set.of("(", "[", "{", "\uFF08");
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
    private static final Set<String> MARKS =
            Set.of(",", "/", "|", ";", "=", "-", "--", "\u2013", "\u2014", "\u060C", "\u061B");

    /** Tokens between two brackets. */
    private static final int LONGEST_GROUP = 16;

    /** Words in letters without capitals that are one name. */
    private static final int LONGEST_NAME = 8;

    private final NamedText text;
    private final SpanIndex known;
    private final Map<Integer, Run> from = new HashMap<>();
    private final Map<Integer, Run> to = new HashMap<>();
    private final Set<Span> found = new HashSet<>();

    /**
     * @param known names of bodies, office holders and places
     */
    OtherNames(NamedText text, SpanIndex known) {
        this.text = text;
        this.known = known;
        for (Run run : text.runs()) {
            if (run.isEmpty()) continue;
            from.put(run.core(), run);
            from.putIfAbsent(run.from(), run);
            to.put(run.to(), run);
        }
    }

    /** Of the person whose name, or a part of it, stands there; none twice. */
    List<Span> beside(Span name) {
        found.clear();
        int first = text.firstIn(name);
        int past = text.pastIn(name);
        if (first < past) {
            behind(past);
            before(first, past);
        }
        return List.copyOf(found);
    }

    private void behind(int start) {
        int at = start;
        for (int steps = 0; steps < 4; steps++) {
            int past = pastOther(at);
            if (past == at) return;
            at = past;
        }
    }

    /** One past another name that begins there; the token itself where none does. */
    private int pastOther(int at) {
        int close = closing(at);
        if (close > at) {
            inside(at + 1, close);
            return pastRun(close + 1).orElse(close + 1);
        }
        int open = MARKS.contains(text.lower(at)) ? at + 1 : at;
        int foreign = pastForeign(open);
        if (foreign > open) {
            add(open, foreign);
            return foreign;
        }
        int told = pastCue(open);
        if (told > open) return afterCue(told).orElse(at);
        boolean dash = DASHES.contains(text.lower(at)) && !text.touches(at);
        if (!dash) return at;
        return run(open)
                .filter(it -> DASHES.contains(text.lower(it.to())))
                .map(it -> add(it.core(), it.to()))
                .orElse(at);
    }

    private Optional<Integer> afterCue(int at) {
        int close = closing(at);
        if (close > at) {
            inside(at + 1, close);
            return Optional.of(close + 1);
        }
        int foreign = pastForeign(at);
        if (foreign > at) return Optional.of(add(at, foreign));
        return pastRun(text.lower(at).equals("the") ? at + 1 : at);
    }

    /** A name goes on behind what is put inside it: "Dana (Dee) Petrov". */
    private Optional<Integer> pastRun(int at) {
        return run(at).map(it -> add(it.core(), it.to()));
    }

    private void before(int start, int past) {
        int at = start - 1;
        int open = opening(at);
        if (open >= 0) {
            inside(open + 1, at);
            runBefore(open);
            return;
        }
        int mark = beforeCue(start);
        boolean told = mark < start;
        boolean bracket = BRACKETS.contains(text.lower(mark - 1)) && isClosed(mark - 1, past);
        boolean parted = MARKS.contains(text.lower(mark - 1));
        int end = bracket || parted ? mark - 1 : mark;
        int foreign = fromForeign(end);
        if (foreign < end) add(foreign, end);
        else if (bracket || told) runBefore(end);
    }

    /** A bracket that holds a name, an age and little else. */
    private boolean isClosed(int open, int past) {
        int close = closing(open);
        return close >= past && close <= past + 3;
    }

    private void runBefore(int end) {
        int foreign = fromForeign(end);
        if (foreign < end) {
            add(foreign, end);
            return;
        }
        Run run = to.get(end);
        if (run == null || NameWords.PLACE_BEFORE.contains(text.lower(run.from() - 1))) return;
        if (isPersonal(run)) add(run.core(), run.to());
    }

    private Optional<Run> run(int at) {
        return Optional.ofNullable(from.get(at)).filter(this::isPersonal);
    }

    private boolean isPersonal(Run run) {
        for (int i = run.core(); i < run.to(); i++) {
            String word = text.lower(i);
            if (NameWords.BODIES.contains(word) || NameWords.OFFICES.contains(word)) return false;
        }
        boolean language =
                text.words(run.core(), run.to()).stream()
                        .allMatch(
                                it -> NameWords.isDemonym(it) || NameWords.ALIAS_WAY.contains(it));
        return !run.office() && !language;
    }

    /** Each part of a bracket or a quotation. */
    private void inside(int start, int end) {
        int at = start;
        for (int i = start; i <= end; i++) {
            boolean parts = i == end || MARKS.contains(text.lower(i)) && !text.touches(i);
            if (!parts && !text.lower(i).equals("or")) continue;
            part(at, i);
            at = i + 1;
        }
    }

    private void part(int start, int end) {
        for (int i = start; i < end; i++) {
            int past = Math.min(end, pastForeign(i));
            if (past > i) add(i, past);
            i = Math.max(i, past - 1);
        }
        int at = pastWays(start);
        if (CLOSING.containsKey(text.lower(at))) at++;
        Optional<Run> run = run(at).filter(it -> it.to() <= end);
        if (run.isEmpty()) return;
        int rest = pastWays(run.get().to());
        boolean whole = rest >= end || CLOSING.containsValue(text.lower(rest)) && rest + 1 >= end;
        if (whole || pastCue(start) > start) add(run.get().core(), run.get().to());
    }

    private int add(int start, int end) {
        Span span = text.span(start, end);
        if (known.overlapping(span).stream().noneMatch(it -> it.contains(span))) found.add(span);
        return end;
    }

    /** One past a run of words in letters without capitals. */
    private int pastForeign(int start) {
        int at = start;
        while (at < start + LONGEST_NAME && text.isCaseless(at)) at++;
        return at;
    }

    private int fromForeign(int end) {
        int at = end;
        while (at > end - LONGEST_NAME && text.isCaseless(at - 1)) at--;
        return at;
    }

    /** One past "also known as", "nicknamed" and the like; the token itself without them. */
    private int pastCue(int start) {
        int end = pastWays(start);
        return tells(start, end) ? end : start;
    }

    private int beforeCue(int end) {
        int at = end;
        while (isWay(at - 1)) at--;
        return tells(at, end) ? at : end;
    }

    private boolean tells(int start, int end) {
        for (int i = start; i < end; i++) {
            if (NameWords.ALIAS.contains(text.lower(i))) return true;
        }
        return false;
    }

    private int pastWays(int start) {
        int at = start;
        while (isWay(at)) at++;
        return text.lower(at).equals(":") && at > start ? at + 1 : at;
    }

    private boolean isWay(int i) {
        String word = text.lower(i);
        return NameWords.ALIAS.contains(word)
                || NameWords.ALIAS_WAY.contains(word)
                || NameWords.isDemonym(word) && text.lower(i - 1).equals("in")
                || word.equals("in") && NameWords.isDemonym(text.lower(i + 1));
    }

    /** The mark that closes the one there, in the same sentence; -1 for none. */
    private int closing(int open) {
        String closing = CLOSING.get(text.lower(open));
        if (closing == null || !text.opensMark(open)) return -1;
        for (int i = open + 1; i <= open + LONGEST_GROUP && i < text.size(); i++) {
            if (text.lower(i).equals(closing)) return i;
        }
        return -1;
    }

    private int opening(int close) {
        if (!CLOSING.containsValue(text.lower(close)) || !text.closesMark(close)) return -1;
        for (int i = close - 1; i >= Math.max(0, close - LONGEST_GROUP); i--) {
            if (closing(i) == close) return i;
        }
        return -1;
    }
}
