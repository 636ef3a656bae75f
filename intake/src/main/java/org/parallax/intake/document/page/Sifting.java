package org.parallax.intake.document.page;

import org.parallax.intake.document.page.Block.Kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what stands among a story's paragraphs and looks like none of them: link cards, notes
 * about authors, what the outlet asks. A paragraph's traits, each with its weight, are added; below
 * zero it goes. The weights are fitted on the layouts of the tests, see traits.tsv.
 */
final class Sifting {
    /** Where more of the words would go, what looks like the story is not the story. */
    private static final double MOST = 0.5;

    private static final Map<Trait, Double> WEIGHTS = load();

    private Sifting() {}

    static List<Block> of(List<Block> story, Set<String> authors) {
        List<Map<Trait, Double>> rows = Traits.of(story, authors);
        if (rows.isEmpty()) return story;
        List<Block> kept = new ArrayList<>();
        boolean goes = false;
        for (int i = story.size() - 1; i >= 0; i--) {
            Block block = story.get(i);
            boolean underHeading = goes;
            goes = isWeighed(block) && sum(rows.get(i)) < 0;
            if (goes || isHeadOf(story, i, underHeading)) continue;
            kept.add(block);
        }
        Set<String> names = new HashSet<>();
        for (String author : authors) names.add(Prose.plain(author));
        while (!kept.isEmpty() && Remarks.isAboutAuthor(kept.getFirst(), names)) kept.removeFirst();
        List<Block> left = Prose.withoutEmptyHeadings(kept.reversed());
        return Prose.words(left) < Prose.words(story) * MOST ? story : left;
    }

    /** Headings and times stand and fall with what is below them. */
    static boolean isWeighed(Block block) {
        return switch (block.kind()) {
            case PARAGRAPH, ITEM, ROW -> true;
            case HEADING, TIME -> false;
        };
    }

    /** The heading of a box of which the next line went. */
    private static boolean isHeadOf(List<Block> story, int index, boolean nextGoes) {
        Block block = story.get(index);
        if (!nextGoes || block.kind() != Kind.HEADING) return false;
        Block next = story.get(index + 1);
        return next.element().parents().contains(block.element().parent());
    }

    private static double sum(Map<Trait, Double> row) {
        double sum = 0;
        for (Map.Entry<Trait, Double> trait : row.entrySet())
            sum += trait.getValue() * WEIGHTS.getOrDefault(trait.getKey(), 0.0);
        return sum;
    }

    private static Map<Trait, Double> load() {
        Map<Trait, Double> weights = new EnumMap<>(Trait.class);
        for (String[] row : Rows.of("traits.tsv", 2))
            weights.put(Trait.valueOf(row[0]), Double.valueOf(row[1]));
        for (Trait trait : Trait.values())
            if (!weights.containsKey(trait)) throw new AssertionError("traits.tsv has no " + trait);
        return weights;
    }
}
