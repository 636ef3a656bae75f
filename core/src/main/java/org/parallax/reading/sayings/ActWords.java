package org.parallax.reading.sayings;

import org.parallax.claims.Act;
import org.parallax.reading.language.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of {@code acts.tsv} and where they have to stand: "behind the" of "the militia was
 * behind the raid" accuses where the militia is not the speaker. Of several the row nearest to the
 * top of the list wins.
 */
final class ActWords {
    /** Where in what is said the words of a row count; the list tells what each means. */
    private enum Where {
        ANY,
        WE,
        OWN,
        OTHER,
        WILL,
        JUDGED
    }

    /**
     * @param rank the row's number in the list
     * @param words in small letters; the last letter {@code *} for any ending
     */
    private record Row(int rank, List<String> words, Act act, Where where) {
        boolean standsAt(List<String> said, int at) {
            if (at + words.size() > said.size()) return false;
            for (int i = 0; i < words.size(); i++)
                if (!matches(words.get(i), said.get(at + i))) return false;
            return true;
        }

        private static boolean matches(String wanted, String word) {
            return wanted.endsWith("*")
                    ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                    : word.equals(wanted);
        }
    }

    /** So many words may stand between "we" and what we do, or "will" and what will be done. */
    private static final int AFTER_WE = 5;

    private static final int AFTER_WILL = 2;

    /** "Our forces in the north will": so many words from "our" to "will". */
    private static final int WE_TO_WILL = 6;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> WE = Set.of("we", "i");
    private static final Set<String> OUR = Set.of("we", "i", "our", "my");
    private static final Set<String> WILL = Set.of("will", "would", "shall", "ll");
    private static final Set<String> OWN = Words.set("saying.tsv", "own");
    private static final Set<String> JUDGES = Words.set("saying.tsv", "judges");

    /** By the first three letters of the first word, which every row has or ends before. */
    private static final Map<String, List<Row>> ROWS = rows();

    private final List<String> said;
    private final boolean judged;
    private final boolean own;
    private final boolean other;

    /**
     * @param cueWords the words of the cue, such as "called"
     * @param content what is said
     * @param about whether the content names a body that is not the speaker
     */
    ActWords(String cueWords, String content, boolean about) {
        List<String> all = words(content);
        this.judged = isJudging(cueWords);
        this.said = judged && all.contains("as") ? behindAs(all) : all;
        this.own = !said.isEmpty() && OWN.contains(opening());
        this.other = about && !own;
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_LETTERS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isJudging(String cueWords) {
        String cue = cueWords.toLowerCase(Locale.ROOT);
        return JUDGES.stream()
                .map(verb -> verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb)
                .anyMatch(cue::startsWith);
    }

    /** "described the raid as a crime": the crime is the judgement. */
    private static List<String> behindAs(List<String> words) {
        return words.subList(words.lastIndexOf("as") + 1, words.size());
    }

    private String opening() {
        boolean that = said.getFirst().equals("that") && said.size() > 1;
        return said.get(that ? 1 : 0);
    }

    /** What is done by these words, of the acts that are asked for. */
    Optional<Act> act(Set<Act> among) {
        List<Row> found = new ArrayList<>();
        for (int at = 0; at < said.size(); at++) {
            for (Row row : ROWS.getOrDefault(key(said.get(at)), List.of())) {
                boolean fits =
                        among.contains(row.act())
                                && row.standsAt(said, at)
                                && stands(row.where(), at);
                if (fits) found.add(row);
            }
        }
        return found.stream().min(Comparator.comparingInt(Row::rank)).map(Row::act);
    }

    private boolean stands(Where where, int at) {
        return switch (where) {
            case ANY -> true;
            case JUDGED -> judged;
            case WE -> follows(at, AFTER_WE, WE);
            case OWN -> own || follows(at, AFTER_WE, OUR);
            case OTHER -> other;
            case WILL -> isVowed(at);
        };
    }

    private boolean follows(int at, int between, Set<String> wanted) {
        return said.subList(Math.max(0, at - between - 1), at).stream().anyMatch(wanted::contains);
    }

    private boolean isVowed(int at) {
        for (int i = Math.max(0, at - AFTER_WILL - 1); i < at; i++) {
            if (WILL.contains(said.get(i)) && (own || follows(i, WE_TO_WILL, OUR))) return true;
        }
        return false;
    }

    private static String key(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    private static Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new HashMap<>();
        int rank = 0;
        for (List<String> cells : Words.rows("acts.tsv", 3)) {
            List<String> words = List.of(cells.getFirst().split(" "));
            Row row =
                    new Row(
                            rank++,
                            words,
                            Words.constant(Act.class, cells.get(1)),
                            Words.constant(Where.class, cells.get(2)));
            rows.computeIfAbsent(key(words.getFirst()), first -> new ArrayList<>()).add(row);
        }
        return Map.copyOf(rows);
    }
}
