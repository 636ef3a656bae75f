package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.Block.Kind;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that say nothing but what the page states elsewhere: its title, outlet, authors, day, how
 * long it takes to read. Lines that part a story, such as the days of a log, are none of them.
 */
final class KnownLines {
    private static final int NAME_WORDS = 7;
    private static final int LABEL_WORDS = 4;

    /** "Hits: 2214" */
    private static final Pattern COUNT = Pattern.compile("[\\p{L} ]{1,30}:? ?\\d{1,9}");

    /** A line of a date, names and the like has no more. */
    private static final int LINE_WORDS = 20;

    /** "4 min read", "3 hours ago". */
    private static final Pattern READING =
            Pattern.compile(
                    "(?:(?:temps de lecture|reading time|read time|lesezeit|tiempo de lectura|время"
                        + " чтения|час читання|okuma süresi) ?:? ?)?\\d{1,3}"
                        + " ?(?:min(?:ute)?n?s?\\.?(?: read| de lecture| de"
                        + " lectura)?|мин\\.?|хв\\.?|dk\\.?|(?:min(?:ute)?|hour|hr|day|week|month)s?"
                        + " ago)|(?:yesterday|today|hier|gestern|heute|ayer|hoy|вчера|сегодня|вчора|сьогодні|dün|bugün|أمس|اليوم)(?:,?"
                        + " (?:at )?\\d{1,2}[:.]\\d{2})?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Published in The Harbour Post, January 15th, 2026". */
    private static final Pattern PRINTED =
            Pattern.compile("(?:first )?published in ", Pattern.CASE_INSENSITIVE);

    private final Set<String> known;
    private final Set<Block> parts;

    /**
     * @param known names and titles, letters and digits alone
     */
    KnownLines(Set<String> known, List<Block> blocks) {
        this.known = known;
        this.parts = parts(blocks);
    }

    /** Nothing but the title, the outlet, the authors, a date or how long it takes to read. */
    boolean isKnown(Block block, boolean first) {
        String text = Remarks.bare(block);
        if (known.contains(Prose.plain(text))) return true;
        if (block.words() > LINE_WORDS || block.kind() == Kind.ITEM) return false;
        if (block.isSentence() && block.words() > NAME_WORDS) return false;
        if (DateText.isNothingElse(text)) return !parts.contains(block);
        if (PRINTED.matcher(text).lookingAt() && DateText.isLabelled(text)) return true;
        if (first && (DateText.isLabelled(text) || isLineAbout(block))) return true;
        for (String part : text.split("[|·•\\n]")) {
            if (!part.isBlank() && !isKnown(part.strip())) return false;
        }
        return true;
    }

    boolean isKnown(String part) {
        if (known.contains(Prose.plain(part)) || Byline.isByline(part)) return true;
        if (DateText.isNothingElse(part) || READING.matcher(part).matches()) return true;
        return known.stream().anyMatch(name -> Prose.plain(part).equals("publishedin" + name));
    }

    /** Over the story: its section, a name with a date, a count of readers. */
    private boolean isLineAbout(Block block) {
        if (block.isSentence() || parts.contains(block) || isBold(block)) return false;
        String text = block.text();
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (block.words() <= LABEL_WORDS && (!digits || COUNT.matcher(text).matches())) return true;
        return block.words() <= NAME_WORDS + 3
                && !DateText.in(text, Optional.of("en-us")).isEmpty();
    }

    private static boolean isBold(Block block) {
        Element bold = block.element().selectFirst("b, strong");
        return bold != null && Prose.plain(bold.text()).equals(Prose.plain(block.text()));
    }

    /**
     * Lines that part a story: the days of a log, the towns of a list. They stand between its
     * sentences; the first of them stands over them, and looks like the others.
     */
    private static Set<Block> parts(List<Block> blocks) {
        Set<Block> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> looks = new HashSet<>();
        int last = blocks.size() - 1;
        while (last >= 0 && !blocks.get(last).isProse()) last--;
        boolean began = false;
        for (Block block : blocks.subList(0, last + 1)) {
            if (block.isProse()) began = true;
            if (began && isPart(block) && parts.add(block)) looks.add(look(block));
        }
        for (Block block : blocks.subList(0, last + 1)) {
            if (block.isProse()) break;
            if (isPart(block) && looks.contains(look(block))) parts.add(block);
        }
        return parts;
    }

    static boolean isPart(Block block) {
        return block.kind() == Kind.PARAGRAPH && !block.isSentence() && block.words() <= NAME_WORDS;
    }

    private static String look(Block block) {
        String names = block.element().className();
        String kind = DateText.isNothingElse(block.text()) ? " date" : "";
        return block.element().normalName()
                + " "
                + names.substring(0, Math.min(100, names.length()))
                + kind;
    }
}
