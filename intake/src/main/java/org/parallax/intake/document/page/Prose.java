package org.parallax.intake.document.page;

import org.parallax.intake.document.page.Block.Kind;
import org.parallax.intake.document.page.Labels.Use;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves the story's paragraphs of all those in a part of a page: no labels, credits, links to
 * other stories, bylines; no heading behind which nothing is left; nothing twice.
 */
final class Prose {
    private static final int NAME_WORDS = 7;

    /** A paragraph of this many words that stands there twice was printed twice. */
    private static final int REPEATED_WORDS = 12;

    /** A box of links goes on over teasers that are no longer than this. */
    private static final int TEASER_WORDS = 30;

    private final Set<String> known;
    private final KnownLines lines;
    private final List<Block> kept = new ArrayList<>();

    /** True behind the story's first sentence. */
    private boolean began;

    /** Set where a box of links was opened, to the level of its heading; 7 for a line. */
    private int box;

    /** Set over a list that tells the story in short. */
    private boolean digest;

    private Prose(Set<String> known, KnownLines lines) {
        this.known = known;
        this.lines = lines;
    }

    /**
     * @param known what the page states elsewhere, so that a line of nothing else is no sentence:
     *     title, outlet, authors
     */
    static List<Block> of(List<Block> blocks, Set<String> known) {
        Set<String> plain = new HashSet<>();
        for (String value : known) plain.add(plain(value));
        Prose prose = new Prose(plain, new KnownLines(plain, blocks));
        boolean label = false;
        for (Block whole : blocks) {
            Block block = prose.withoutHead(whole);
            if (prose.isEnd(block)) break;
            boolean story = prose.isStory(block);
            if (story) {
                prose.kept.add(block);
                prose.began = prose.began || block.isProse();
            }
            boolean over = label && !story && block.isLink();
            if (over && !prose.kept.isEmpty()) prose.kept.removeLast();
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
            if (!lines.isKnown(text.substring(0, end))) break;
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
        if (digest && block.kind() == Kind.ITEM) return false;
        digest = label && Labels.isWhole(Use.DIGEST, text);
        if (digest) return false;
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
                && !lines.isKnown(block, isFirst())
                && !isLoneLink(block);
    }

    private boolean heading(Block block) {
        if (isTitle(block)) {
            if (isFirst()) kept.clear(); // what stood over the headline is its section
            return false;
        }
        if (block.element().closest("a") != null) return false; // a card that leads elsewhere
        if (block.element().closest("[" + Pictures.HEAD + "]") != null) return false;
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
        return KnownLines.isPart(block);
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
        while (to > from
                && (isLoose(blocks.get(to - 1))
                        || Remarks.isAboutAuthor(blocks.get(to - 1), known))) to--;
        return blocks.subList(from, to);
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
