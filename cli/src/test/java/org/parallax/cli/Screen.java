package org.parallax.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person sees: a terminal that understands the codes which programs use to draw in place,
 * and refuses all others. Lines are wrapped at the margin, what leaves at the top is kept as
 * scrolled by, and a resize breaks lines anew, as most terminals do. A letter takes the cells that
 * its test says.
 */
final class Screen implements Supplier<Window> {
    private static final Pattern CODE = Pattern.compile("\u001B\\[(\\??\\d*)([A-Za-z])");

    /** The second half of a letter that takes two cells. */
    private static final String HALF = "";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> goesOn = new ArrayList<>(); // whether a row is the next one's begin
    private final List<String> scrolled = new ArrayList<>();
    private int columns;
    private int height;
    private int row;
    private int column;
    private boolean wraps = true;

    Screen(int columns, int height) {
        this.columns = columns;
        this.height = height;
        fresh();
    }

    @Override
    public synchronized Window get() {
        return new Window(columns, height);
    }

    private void fresh() {
        rows.add(new ArrayList<>());
        goesOn.add(false);
    }

    synchronized void write(String text) {
        Matcher code = CODE.matcher(text);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (c == '\u001B') {
                if (!code.find(at) || code.start() != at) {
                    throw new AssertionError("no code: " + text.substring(at));
                }
                obey(code.group(1), code.group(2));
                at = code.end();
                continue;
            }
            at += Character.charCount(c);
            if (c == '\r') column = 0;
            else if (c == '\n') feed(false);
            else if (c < ' ' || c == 0x7F) throw new AssertionError("a control: " + c);
            else put(c);
        }
    }

    private void obey(String number, String code) {
        int times = number.matches("\\d+") ? Integer.parseInt(number) : 1;
        switch (number.startsWith("?") ? number + code : code) {
            case "A" -> row = Math.max(0, row - times);
            case "K" -> cut(row);
            case "J" -> {
                cut(row);
                while (rows.size() > row + 1) {
                    rows.removeLast();
                    goesOn.removeLast();
                }
            }
            case "?7l" -> wraps = false;
            case "?7h" -> wraps = true;
            default -> throw new AssertionError("no code: " + number + code);
        }
    }

    private void cut(int which) {
        List<String> cells = rows.get(which);
        while (cells.size() > column) cells.removeLast();
        goesOn.set(which, false);
    }

    private void feed(boolean wrapped) {
        goesOn.set(row, wrapped);
        column = 0;
        row++;
        if (row == rows.size()) fresh();
        if (rows.size() > height) {
            scrolled.add(String.join("", rows.removeFirst()).stripTrailing());
            goesOn.removeFirst();
            row--;
        }
    }

    private void put(int c) {
        int cells = cells(c);
        List<String> line = rows.get(row);
        if (cells == 0) {
            if (column > 0) line.set(column - 1, line.get(column - 1) + Character.toString(c));
            return;
        }
        if (column + cells > columns) {
            if (!wraps) return;
            feed(true);
            line = rows.get(row);
        }
        while (line.size() < column + cells) line.add(" ");
        line.set(column, Character.toString(c));
        if (cells == 2) line.set(column + 1, HALF);
        column += cells;
    }

    /** As terminals have it, for the letters that the tests use. */
    private static int cells(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default ->
                    switch (Character.UnicodeScript.of(c)) {
                        case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
                        default -> c >= 0x1F300 ? 2 : 1;
                    };
        };
    }

    /** The lines that were too long, or are now, are broken anew; the cursor stays behind them. */
    synchronized void resize(int columns, int height) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            all.append(String.join("", rows.get(i)));
            if (!goesOn.get(i) && i < rows.size() - 1) all.append('\n');
        }
        rows.clear();
        goesOn.clear();
        fresh();
        row = 0;
        column = 0;
        this.columns = columns;
        this.height = height;
        write(all.toString());
    }

    /** What is on the screen, without blanks at the ends of lines. */
    synchronized List<String> lines() {
        return rows.stream().map(it -> String.join("", it).stripTrailing()).toList();
    }

    synchronized List<String> scrolled() {
        return List.copyOf(scrolled);
    }
}
