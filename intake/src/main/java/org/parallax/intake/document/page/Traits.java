package org.parallax.intake.document.page;

import org.jsoup.nodes.Element;
import org.parallax.intake.document.page.Block.Kind;
import org.parallax.intake.document.page.ClassWords.Role;
import org.parallax.intake.document.page.Labels.Use;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Measures the traits of each paragraph against the sure ones: long sentences without links. */
final class Traits {
    /** Names longer than this are generated; their begin still tells looks apart. */
    private static final int NAME = 120;

    /** A look that so much of the story's words has is the story's. */
    private static final double STORY_LOOK = 0.3;

    /** The innermost element with so much of the sure words is the story's home. */
    private static final double HOME = 0.7;

    private static final int ROLES_UP = 6;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "https?://|www\\.|[\\w.]@\\w|(?<!\\w)@\\w|\\bBox \\d|\\d{3}[ -]\\d{3}["
                            + " -]\\d{3}");
    private static final Pattern YOU =
            Pattern.compile(
                    "\\b(?:you|your|yours|our|ours|vous|votre|vos|notre|puoi|tuo|tua|tuoi|usted|nuestr[ao]s?|unser\\p{L}{0,2}|anda|kami|ваш\\p{L}{0,3}|наш\\p{L}{0,3}|sizin|bizim)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern QUOTED = Pattern.compile("[\"“«„][^\"”»“]{0,2000}+[\"”»“]?");
    private static final Pattern SAYS =
            Pattern.compile(
                    "^[—–] ?\\p{L}|[\"“”«»]|\\b(?:said|says|told|according"
                            + " to|statement|reported|reports|added)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RIGHTS =
            Pattern.compile(
                    "©|copyright|all rights|reserved|without (?:prior|written) permission|may not"
                            + " be (?:published|reproduced|republished)|views expressed|opinions"
                            + " expressed",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTES =
            Pattern.compile(
                    "\\b(?:reporting|editing|edited|writing|written|translated) by\\b|contributed"
                        + " (?:to this|reporting)|^correction|^clarification|was"
                        + " (?:amended|corrected|supported by)|reported from|for (?:further|more)"
                        + " information, (?:please )?contact",
                    Pattern.CASE_INSENSITIVE);

    private final List<Block> blocks;
    private final Set<String> authors;
    private final Map<String, Integer> looks = new HashMap<>();
    private final IdentityHashMap<Element, Integer> parents = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Integer> around = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Set<Role>> names = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Box> boxes = new IdentityHashMap<>();
    private final int sure;
    private final int depth;
    private final int first;
    private final int last;

    private Traits(List<Block> blocks, Set<String> authors) {
        this.blocks = blocks;
        this.authors = authors;
        Map<Integer, Integer> depths = new HashMap<>();
        int all = 0;
        for (Block block : blocks) {
            if (!isSure(block)) continue;
            int words = block.words();
            all += words;
            looks.merge(look(block), words, Integer::sum);
            parents.merge(parent(block), words, Integer::sum);
            depths.merge(depth(block), words, Integer::sum);
            for (Element at = block.element(); at != null; at = at.parent())
                around.merge(at, words, Integer::sum);
        }
        sure = all;
        depth =
                depths.entrySet().stream()
                        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        int begin = -1;
        int end = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!isSure(block) || share(block, look(block)) < STORY_LOOK) continue;
            if (begin < 0) begin = i;
            end = i;
        }
        first = begin;
        last = end;
    }

    /**
     * One row for each of the blocks, without the traits that are 0; no rows where too little is
     * sure to measure the others by.
     */
    static List<Map<Trait, Double>> of(List<Block> blocks, Set<String> authors) {
        Traits traits = new Traits(blocks, authors);
        if (traits.first < 0 || traits.first == traits.last) return List.of();
        List<Map<Trait, Double>> rows = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) rows.add(traits.row(i));
        return rows;
    }

    private static boolean isSure(Block block) {
        return block.isProse()
                && block.isSentence()
                && block.words() >= 12
                && block.linked() * 3 < block.text().length();
    }

    private Map<Trait, Double> row(int index) {
        Block block = blocks.get(index);
        int words = block.words();
        String text = Remarks.bare(block);
        Map<Trait, Double> row = new EnumMap<>(Trait.class);
        set(row, Trait.ALWAYS, 1);
        set(row, Trait.FEW_WORDS, is(words <= 6));
        set(row, Trait.SOME_WORDS, is(words > 6 && words < 15));
        set(row, Trait.MANY_WORDS, is(words >= 30));
        set(row, Trait.UNENDED, is(!block.isSentence()));
        set(row, Trait.LINKED, block.linked() / (double) Math.max(1, block.text().length()));
        set(row, Trait.ALL_LINK, is(block.isLink()));
        set(row, Trait.ITEM, is(block.kind() == Kind.ITEM));
        set(row, Trait.ROW, is(block.kind() == Kind.ROW));
        double look = share(block, look(block));
        double beside = parentShare(block);
        set(row, Trait.SAME_LOOK, look);
        set(row, Trait.SAME_PARENT, beside);
        set(row, Trait.STRANGE, is(look <= 0 && beside <= 0));
        set(row, Trait.DEEPER, Math.clamp(depth(block) - (long) depth, 0, 3));
        set(row, Trait.BEFORE, is(index < first));
        set(row, Trait.AFTER, is(index > last));
        set(row, Trait.ITALIC, is(isAll(block, "i, em, small, cite")));
        set(row, Trait.BOLD, is(isAll(block, "b, strong")));
        set(row, Trait.ASKS, Math.min(3, Labels.holds(Use.ASK, text)));
        set(row, Trait.YOU, is(speaksToYou(text)));
        set(row, Trait.SAYS, is(SAYS.matcher(text).find()));
        set(row, Trait.NOTES, is(NOTES.matcher(text).find()));
        set(row, Trait.ADDRESS, is(ADDRESS.matcher(text).find()));
        set(row, Trait.RIGHTS, is(RIGHTS.matcher(text).find()));
        set(row, Trait.OPENS_WITH_AUTHOR, is(opensWithAuthor(text)));
        set(row, Trait.BESIDE, is(isBeside(block)));
        set(row, Trait.HEAD, is(look < STORY_LOOK && isHead(block)));
        boolean unlike = look < STORY_LOOK && beside < STORY_LOOK;
        Element box = unlike ? box(block) : block.element();
        boolean boxed = !box.equals(block.element());
        boolean linked = unlike && block.element().closest("a") != null;
        set(row, Trait.CARD, is(linked));
        if (boxed) {
            Box facts = boxes.computeIfAbsent(box, Box::of);
            set(row, Trait.CARD, is(linked || facts.links() > Box.links(block.element())));
            set(row, Trait.HEADED_BOX, is(facts.headed()));
            set(row, Trait.ASKING_BOX, is(facts.asks() > Labels.holds(Use.ASK, text)));
        }
        set(row, Trait.UNDER_PICTURE, is(unlike && isUnderPicture(block)));
        return row;
    }

    private static void set(Map<Trait, Double> row, Trait trait, double value) {
        if (value != 0) row.put(trait, value);
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    /** Of the other sure words: a paragraph does not speak for itself. */
    private double share(Block block, String look) {
        int own = isSure(block) ? block.words() : 0;
        return part(looks.getOrDefault(look, 0) - own, sure - own);
    }

    private double parentShare(Block block) {
        int own = isSure(block) ? block.words() : 0;
        return part(parents.getOrDefault(parent(block), 0) - own, sure - own);
    }

    private static double part(int some, int all) {
        return all <= 0 ? 0 : some / (double) all;
    }

    private static String look(Block block) {
        Element element = block.element();
        String names = element.className();
        return element.normalName() + "." + names.substring(0, Math.min(NAME, names.length()));
    }

    private static Element parent(Block block) {
        Element parent = host(block).parent();
        return parent == null ? block.element() : parent;
    }

    /** An item stands where its list stands. */
    private static Element host(Block block) {
        Element host =
                switch (block.kind()) {
                    case ITEM -> block.element().closest("ul, ol, dl, menu");
                    case ROW -> block.element().closest("table");
                    case PARAGRAPH, HEADING, TIME -> null;
                };
        return host == null ? block.element() : host;
    }

    private static int depth(Block block) {
        int depth = 0;
        for (Element at = host(block).parent(); at != null; at = at.parent()) depth++;
        return depth;
    }

    private static boolean isAll(Block block, String tags) {
        if (block.element().childrenSize() == 0) return false;
        Element inner = block.element().selectFirst(tags);
        return inner != null && inner.text().length() * 10L >= block.text().length() * 9L;
    }

    private boolean opensWithAuthor(String text) {
        for (String author : authors) {
            if (author.length() > 3 && text.regionMatches(true, 0, author, 0, author.length()))
                return true;
        }
        return false;
    }

    /** By a name on the way up to the story's home. */
    private boolean isBeside(Block block) {
        Element at = block.element();
        for (int i = 0; i < ROLES_UP && at != null; i++) {
            if (around.getOrDefault(at, 0) >= sure * HOME) return false;
            Set<Role> roles = names.computeIfAbsent(at, ClassWords::of);
            if (roles.contains(Role.BODY)) return false;
            if (!roles.isEmpty()) return true;
            at = at.parent();
        }
        return false;
    }

    /** The outermost element around it with none of the other sure words. */
    private Element box(Block block) {
        int own = isSure(block) ? block.words() : 0;
        Element box = block.element();
        for (Element at = box.parent(); at != null; at = at.parent()) {
            if (around.getOrDefault(at, 0) > own) break;
            box = at;
        }
        return box;
    }

    private static boolean speaksToYou(String text) {
        return YOU.matcher(text).find() && YOU.matcher(QUOTED.matcher(text).replaceAll(" ")).find();
    }

    private static boolean isHead(Block block) {
        return block.element().closest("[" + Pictures.HEAD + "]") != null;
    }

    private static boolean isUnderPicture(Block block) {
        Element at = block.element();
        for (int i = 0; i < 3 && at != null; i++) {
            if (at.hasAttr(Pictures.UNDER)) return true;
            if (at.previousElementSibling() != null) return false;
            at = at.parent();
        }
        return false;
    }
}
