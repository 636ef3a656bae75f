package org.parallax.intake.document.mail;

import org.parallax.intake.document.mail.Mail.Kind;
import org.parallax.intake.document.mail.Mail.Leaf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which parts are the text of a mail, and which are documents beside it.
 *
 * @param texts in their order
 */
record Choice(List<Leaf> texts, List<Leaf> attachments) {
    /** A plain text with fewer letters than this share of the HTML is cut, or only names it. */
    private static final double WHOLE = 2.0 / 3;

    /** Depth is bounded by whoever made the tree. */
    static Choice of(Part part) {
        Choice choice = new Choice(new ArrayList<>(), new ArrayList<>());
        choice.texts.addAll(choice.texts(part));
        return choice;
    }

    private List<Leaf> texts(Part part) {
        return switch (part) {
            case Part.One one -> {
                if (!one.attached()) yield List.of(one.leaf());
                attachments.add(one.leaf());
                yield List.of();
            }
            case Part.Several several -> {
                List<List<Leaf>> inner = new ArrayList<>();
                for (Part each : several.parts()) {
                    List<Leaf> texts = texts(each);
                    if (!texts.isEmpty()) inner.add(texts);
                }
                if (several.alternatives() && inner.size() > 1) yield best(inner);
                yield inner.stream().flatMap(List::stream).toList();
            }
        };
    }

    /** The plainest comes first, the richest last. */
    private static List<Leaf> best(List<List<Leaf>> alternatives) {
        List<Leaf> richest = alternatives.getLast();
        return alternatives.stream()
                .filter(each -> each.stream().allMatch(leaf -> leaf.kind() == Kind.TEXT))
                .filter(each -> letters(each) > 0 && letters(each) >= WHOLE * letters(richest))
                .findFirst()
                .orElse(richest);
    }

    private static long letters(List<Leaf> texts) {
        return texts.stream().mapToLong(Choice::letters).sum();
    }

    /** Bytes that are seen: no blanks, and of HTML neither tags nor styles. */
    private static long letters(Leaf leaf) {
        String text = new String(leaf.bytes(), StandardCharsets.ISO_8859_1);
        boolean html = leaf.kind() == Kind.HTML;
        long letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (html && c == '<') {
                boolean style = text.regionMatches(true, at, "<style", 0, 6);
                int end = text.indexOf(style ? "</" : ">", at + 1);
                if (end < 0) break;
                at = style ? end - 1 : end;
            } else if (c > ' ') {
                letters++;
            }
        }
        return letters;
    }
}
