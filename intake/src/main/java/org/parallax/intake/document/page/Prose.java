package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.Block.Kind;
import org.parallax.intake.document.page.Labels.Use;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves the story's paragraphs of all those in a part of a page: no labels, credits, links to
 * other stories, bylines; no heading behind which nothing is left; nothing twice.
 */
final class Prose {
    private static final int NAME_WORDS = 7;
    private static final int LABEL_WORDS = 4;

    private static final Pattern ABOUT_AUTHOR =
            Pattern.compile(
                    "(?<=.{5}) (?:is (?:a|an|the|our)|covers|reports|writes|has"
                            + " (?:covered|reported|written)|worked|works|joined|contributed) ");

    /** "Hits: 2214" */
    private static final Pattern COUNT = Pattern.compile("[\\p{L} ]{1,30}:? ?\\d{1,9}");

    /** A line of a date, names and the like has no more. */
    private static final int LINE_WORDS = 20;

    /** "4 min read", "3 hours ago". */
    private static final Pattern READING =
            Pattern.compile(
                    "(?:(?:temps de lecture|reading time|read time|lesezeit|tiempo de lectura|время"
                        + " чтения|час читання|okuma süresi) ?:? ?)?\\d{1,3} ?(?:min(?:ute)?n?s?\\.?(?:"
                        + " read| de lecture| de lectura)?|мин\\.?|хв\\.?|dk\\.?|(?:min(?:ute)?|hour|hr|day|week|month)s?"
                        + " ago)|(?:yesterday|today|hier|gestern|heute|ayer|hoy|вчера|сегодня|вчора|сьогодні|dün|bugün|أمس|اليوم)"
                        + "(?:,? (?:at )?\\d{1,2}[:.]\\d{2})?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A paragraph of this many words that stands there twice was printed twice. */
    private static final int REPEATED_WORDS = 12;

    /** A box of links goes on over teasers that are no longer than this. */
    private static final int TEASER_WORDS = 30;

    private final Set<String> known;
    private final Set<Block> parts;
    private final List<Block> kept = new ArrayList<>();

    /** True behind the story's first sentence. */
    private boolean began;

    /** Set where a box of links was opened, to the level of its heading; 7 for a line. */
    private int box;

    private Prose(Set<String> known, Set<Block> parts) {
        this.known = known;
        this.parts = parts;
    }

    /**
     * @param known what the page states elsewhere, so that a line of nothing else is no sentence:
     *     title, outlet, authors
     */
    static List<Block> of(List<Block> blocks, Set<String> known) {
        Set<String> plain = new HashSet<>();
        for (String value : known) plain.add(plain(value));
        Prose prose = new Prose(plain, parts(blocks));
        boolean label = false;
        for (Block whole : blocks) {
            Block block = prose.withoutHead(whole);
            if (prose.isEnd(block)) break;
            boolean story = prose.isStory(block);
            if (story) {
                prose.kept.add(block);
                prose.began = prose.began || block.isProse();
            }
            if (label && !story && block.isLink()) prose.kept.removeLast();
            label = story && isLabelOver(block);
        }
        return prose.trimmed(withoutRepeats(withoutEmptyHeadings(prose.kept)));
    }

    /**
     * Without the title, byline and date that stand in lines of their own over a first paragraph.
     */
    private Block withoutHead(Block block) {
        if (block.kind() != Kind.PARAGRAPH || block.text().indexOf('\n') < 0 || !isFirst())
            return block;
        String text = block.text();
        for (int end = text.indexOf('\n'); end > 0; end = text.indexOf('\n')) {
            if (!isKnown(text.substring(0, end))) break;
            text = text.substring(end + 1);
        }
        return new Block(
                block.kind(), 0, text, Math.min(block.linked(), text.length()), block.element());
    }

    static int words(List<Block> prose) {
        int words = 0;
        for (Block block : prose) if (block.isProse()) words += block.words();
        return words;
    }

    static String text(List<Block> prose) {
        StringBuilder text = new StringBuilder();
        for (Block block : prose) {
            if (!text.isEmpty()) text.append("\n\n");
            text.append(block.text());
        }
        return text.toString();
    }

    /** "Comments (12)": as a heading, or as a line with the number. */
    private boolean isEnd(Block block) {
        if (kept.isEmpty() || !Labels.isWhole(Use.END, block.text())) return false;
        return block.kind() == Kind.HEADING || block.text().chars().anyMatch(Character::isDigit);
    }

    private boolean isStory(Block block) {
        String text = block.text();
        if (block.kind() == Kind.TIME) {
            box = 0;
            return true;
        }
        boolean label = block.kind() == Kind.HEADING || block.words() <= 6;
        if (label && Labels.isWhole(Use.BOX, text)) {
            box = block.kind() == Kind.HEADING ? block.level() : 7;
            return false;
        }
        if (block.kind() == Kind.HEADING) return heading(block);
        if (box > 0) {
            boolean teaser =
                    block.isLink()
                            || box < 7 && block.linked() > 0 && block.words() <= TEASER_WORDS;
            if (teaser) return false;
            box = 0;
        }
        if (block.kind() == Kind.ROW) return !block.isLink();
        if (text.codePoints().noneMatch(Character::isLetter)) return false;
        return !Remarks.isLabel(block)
                && !Remarks.isCredit(block)
                && !isKnown(block)
                && !isLoneLink(block);
    }

    private boolean heading(Block block) {
        if (isTitle(block)) {
            if (isFirst()) kept.clear(); // what stood over the headline is its section
            return false;
        }
        if (block.element().closest("a") != null) return false; // a card that leads elsewhere
        if (box > 0 && (block.level() > box || block.isLink())) return false;
        box = 0;
        return block.level() > 1 || !isFirst();
    }

    private boolean isTitle(Block block) {
        return known.contains(plain(block.text()));
    }

    private boolean isFirst() {
        return !began;
    }

    /** A short line that names a box of links, where a link is next. */
    private static boolean isLabelOver(Block block) {
        return isPart(block);
    }

    /** Nothing but the title, the outlet, the authors, a date or how long it takes to read. */
    private boolean isKnown(Block block) {
        String text = Remarks.bare(block);
        if (known.contains(plain(text))) return true;
        if (block.words() > LINE_WORDS || block.kind() == Kind.ITEM) return false;
        if (block.isSentence() && block.words() > NAME_WORDS) return false;
        if (DateText.isNothingElse(text)) return !parts.contains(block);
        if (isFirst() && (DateText.isLabelled(text) || isLineAbout(block))) return true;
        for (String part : text.split("[|·•\\n]")) {
            if (!part.isBlank() && !isKnown(part.strip())) return false;
        }
        return true;
    }

    private boolean isKnown(String part) {
        if (known.contains(plain(part)) || Byline.isByline(part)) return true;
        if (DateText.isNothingElse(part) || READING.matcher(part).matches()) return true;
        return known.stream().anyMatch(name -> plain(part).equals("publishedin" + name));
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
        return bold != null && plain(bold.text()).equals(plain(block.text()));
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

    private static boolean isPart(Block block) {
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

    private static boolean isLoneLink(Block block) {
        if (!block.isLink()) return false;
        return !(block.isSentence() && block.words() >= REPEATED_WORDS);
    }

    static List<Block> withoutEmptyHeadings(List<Block> blocks) {
        List<Block> full = new ArrayList<>();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean bare = block.kind() == Kind.HEADING || block.kind() == Kind.TIME;
            if (bare && full.isEmpty()) continue;
            if (block.kind() == Kind.HEADING
                    && full.getLast().kind() == Kind.HEADING
                    && full.getLast().level() <= block.level()) continue;
            full.add(block);
        }
        return full.reversed();
    }

    private static List<Block> withoutRepeats(List<Block> blocks) {
        Set<String> seen = new HashSet<>();
        List<Block> once = new ArrayList<>();
        for (Block block : blocks) {
            if (block.words() < REPEATED_WORDS || seen.add(block.text())) once.add(block);
        }
        return once;
    }

    /** Names, links and places at either end, where the page's furniture stands. */
    private List<Block> trimmed(List<Block> blocks) {
        int from = 0;
        int to = blocks.size();
        while (from < to && isLoose(blocks.get(from))) from++;
        while (to > from && (isLoose(blocks.get(to - 1)) || isAboutAuthor(blocks.get(to - 1))))
            to--;
        return blocks.subList(from, to);
    }

    /** "Nora Castellan covers the war for The Record." behind the story. */
    private boolean isAboutAuthor(Block block) {
        Matcher verb = ABOUT_AUTHOR.matcher(block.text());
        return block.words() <= 60
                && verb.find()
                && known.contains(plain(block.text().substring(0, verb.start())));
    }

    private static boolean isLoose(Block block) {
        return block.kind() == Kind.PARAGRAPH
                && !block.isSentence()
                && block.words() <= NAME_WORDS
                && block.linked() > 0;
    }

    /** Letters and digits alone, for comparing. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) plain.append(Character.toLowerCase(c));
        }
        return plain.toString();
    }
}
