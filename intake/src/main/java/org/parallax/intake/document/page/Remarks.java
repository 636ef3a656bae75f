package org.parallax.intake.document.page;

import org.parallax.intake.document.page.Block.Kind;
import org.parallax.intake.document.page.Labels.Use;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines between the sentences of a story that are none of them, by their own words: labels, links
 * to other stories, what the outlet asks of its readers, who made a picture.
 */
final class Remarks {
    private static final int CREDIT_WORDS = 25;
    private static final int TEASER_WORDS = 30;

    /** "-DNS-" or "Hassan/Mazen" under an agency's story. */
    private static final Pattern SIGN =
            Pattern.compile(
                    "[-–—#*]{1,3} ?\\p{L}{2,6}"
                            + " ?[-–—#*]{1,3}|\\p{Lu}\\p{L}{0,14}(?:/\\p{Lu}\\p{L}{0,14}){1,3}");

    private static final Pattern ABOUT_AUTHOR =
            Pattern.compile(
                    "(?<=.{5}) (?:is (?:a|an|the|our)|covers|reports|writes|has"
                            + " (?:covered|reported|written)|worked|works|joined|contributed) ");

    private Remarks() {}

    /**
     * "Nora Castellan covers the war for The Record."
     *
     * @param names letters and digits alone
     */
    static boolean isAboutAuthor(Block block, Set<String> names) {
        Matcher verb = ABOUT_AUTHOR.matcher(block.text());
        return block.words() <= 60
                && verb.find()
                && names.contains(Prose.plain(block.text().substring(0, verb.start())));
    }

    static boolean isLabel(Block block) {
        String text = bare(block);
        if (Labels.isWhole(Use.WHOLE, text)) return true;
        int lead = Labels.leading(Use.LEAD, text);
        if (lead > 0) return !block.isProse() || block.linked() > 0;
        if (isRights(text) || isLabelledLink(block) || SIGN.matcher(text).matches()) return true;
        boolean plug = block.words() <= TEASER_WORDS && Labels.begins(Use.PLUG, text);
        if (plug
                && (block.linked() > 0
                        || !block.isSentence()
                        || text.toLowerCase(Locale.ROOT).contains("newsletter"))) return true;
        return block.linked() > 0
                && block.words() <= TEASER_WORDS
                && Labels.isWhole(Use.LEAD, withoutLink(block));
    }

    private static boolean isRights(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        if (low.length() < 300
                && (low.contains("views expressed") || low.contains("opinions expressed")))
            return true;
        return low.length() < 200
                && (low.startsWith("©")
                        || low.startsWith("copyright ©")
                        || low.contains("all rights reserved"));
    }

    /** "Our standards: The principles", where all behind the colon is a link. */
    private static boolean isLabelledLink(Block block) {
        if (block.linked() == 0) return false;
        String before = withoutLink(block).strip();
        if (before.split(" ").length > 4 || block.kind() != Kind.PARAGRAPH) return false;
        boolean mostly = block.linked() * 2 > block.text().length();
        return before.endsWith(":") || mostly && !block.isSentence();
    }

    /** What stands before the link in a line that ends with one. */
    private static String withoutLink(Block block) {
        String text = bare(block);
        return text.substring(
                0, Math.max(0, Math.min(text.length(), text.length() - block.linked())));
    }

    static boolean isCredit(Block block) {
        String text = bare(block);
        if (block.words() > CREDIT_WORDS) return false;
        if (Labels.leading(Use.CREDIT, text) > 0 || endsWithCredit(text)) return true;
        if (text.startsWith("©")) return true;
        boolean brackets =
                text.startsWith("(") && text.endsWith(")")
                        || text.startsWith("[") && text.endsWith("]");
        if (!brackets || text.indexOf('.') >= 0) return false;
        String inner = text.substring(1, text.length() - 1);
        return block.words() <= 5
                        && !inner.endsWith("ing")
                        && !begins(inner, "reporting", "writing", "editing", "additional", "with ")
                        && !inner.contains(" with ")
                || Labels.begins(Use.CREDIT, inner);
    }

    /** "The court after the blast. (File photo)" */
    private static boolean endsWithCredit(String text) {
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        if (open < 0 || !text.endsWith(")") && !text.endsWith("]")) return false;
        String inner = text.substring(open + 1, text.length() - 1);
        return Labels.isWhole(Use.CREDIT, inner) || Labels.leading(Use.CREDIT, inner) > 0;
    }

    private static boolean begins(String text, String... starts) {
        String low = text.toLowerCase(Locale.ROOT);
        for (String start : starts) if (low.startsWith(start)) return true;
        return false;
    }

    static String bare(Block block) {
        return block.kind() == Kind.ITEM && block.text().startsWith("- ")
                ? block.text().substring(2)
                : block.text();
    }
}
