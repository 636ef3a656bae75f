package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.learning.util.MajorVector;

import it.unimi.dsi.fastutil.objects.Object2IntMap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the stock models into one flat file that {@link FlatParser} maps. Run by the build, with
 * nlp4j-english on the class path and 6 GB of heap, in about 10 s; does nothing if the file is
 * there and sound.
 */
public final class ConvertModels {
    private final FlatWriter writer = new FlatWriter();

    private ConvertModels() {}

    /**
     * @param args the file to write
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) throw new IllegalArgumentException("usage: ConvertModels FILE");
        Path target = Path.of(args[0]);
        if (isSound(target)) return;
        String source = StockModels.checksum();
        if (!source.equals(FlatFile.SOURCE)) {
            throw new IllegalStateException(
                    "nlp4j-english has SHA-256 %s, expected %s".formatted(source, FlatFile.SOURCE));
        }
        ConvertModels convert = new ConvertModels();
        convert.convert(StockModels.load());
        convert.writer.write(target, source);
        FlatParser.check(target);
    }

    private static boolean isSound(Path target) {
        if (!Files.exists(target)) return false;
        try {
            FlatParser.check(target);
            return true;
        } catch (ModelException e) {
            System.err.println("Building again: " + e.getMessage());
            return false;
        }
    }

    private void convert(StockModels stock) {
        ModelOutline tagger = StockReader.outline(stock.tagger());
        ModelOutline parser = StockReader.outline(stock.parser());
        List<List<String>> ambiguityClasses =
                addLexicon(
                        stock.ambiguityClasses(), Section.AMBIGUITY_KEYS, Section.AMBIGUITY_VALUES);
        List<List<String>> clusters =
                addLexicon(stock.clusters(), Section.CLUSTER_KEYS, Section.CLUSTER_VALUES);
        boolean[] taggerUses =
                addRows(
                        stock.tagger(),
                        Section.TAGGER_ROWS,
                        Section.TAGGER_WEIGHTS,
                        Section.TAGGER_LABELS);
        addFeatures(stock.tagger(), taggerUses, Section.TAGGER_KEYS, Section.TAGGER_VALUES);
        boolean[] parserUses =
                addRows(
                        stock.parser(),
                        Section.PARSER_ROWS,
                        Section.PARSER_WEIGHTS,
                        Section.PARSER_LABELS);
        addFeatures(stock.parser(), parserUses, Section.PARSER_KEYS, Section.PARSER_VALUES);
        Outline outline =
                new Outline(
                        tagger,
                        parser,
                        StockReader.moves(
                                stock.parser().getLabelCandidates(), parser.labels().size()),
                        ambiguityClasses,
                        clusters);
        byte[] bytes = outline.toBytes();
        writer.add(Section.OUTLINE, bytes.length).put(bytes);
    }

    /**
     * @return for each feature whether it has a weight at all
     */
    private boolean[] addRows(
            OnlineComponent<?, ?> model, Section rows, Section weights, Section labels) {
        MajorVector vector = StockReader.weights(model);
        int count = vector.countNonZeroWeights();
        ByteBuffer starts = writer.add(rows, Integer.BYTES * (vector.getFeatureSize() + 1));
        ByteBuffer values = writer.add(weights, Float.BYTES * count);
        ByteBuffer speaksFor = writer.add(labels, count);
        boolean[] used = new boolean[vector.getFeatureSize()];
        for (int feature = 0; feature < used.length; feature++) {
            int start = speaksFor.position();
            starts.putInt(start);
            for (int label = 0; label < vector.getLabelSize(); label++) {
                float weight = vector.get(label, feature);
                if (weight == 0) continue;
                values.putFloat(weight);
                speaksFor.put((byte) label);
            }
            used[feature] = speaksFor.position() > start;
        }
        starts.putInt(count);
        return used;
    }

    /** Leaves out features without weights: finding them would add nothing. */
    private void addFeatures(
            OnlineComponent<?, ?> model, boolean[] used, Section keys, Section values) {
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        int kind = 0;
        for (Object2IntMap<String> features : StockReader.features(model).getIndexMaps()) {
            for (Object2IntMap.Entry<String> entry : features.object2IntEntrySet()) {
                int number = entry.getIntValue();
                if (number <= 0 || number >= used.length || !used[number]) continue;
                putNew(StringHash.of(kind, entry.getKey()), number, numbers);
            }
            kind++;
        }
        addTable(numbers, keys, values);
    }

    /**
     * @return the distinct lists, by number
     */
    private List<List<String>> addLexicon(
            Map<String, ? extends Collection<String>> lexicon, Section keys, Section values) {
        Map<List<String>, Integer> lists = new LinkedHashMap<>();
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        lexicon.forEach((word, entries) -> {
            int number = lists.computeIfAbsent(List.copyOf(entries), l -> lists.size());
            putNew(StringHash.of(0, word), number, numbers);
        });
        addTable(numbers, keys, values);
        return new ArrayList<>(lists.keySet());
    }

    private static void putNew(long key, int number, Map<Long, Integer> numbers) {
        if (numbers.put(key, number) != null) {
            throw new IllegalStateException("two strings share the hash " + key);
        }
    }

    /** The search order of {@link KeyTable}. */
    private void addTable(Map<Long, Integer> numbers, Section keys, Section values) {
        int slots = KeyTable.slotsFor(numbers.size());
        ByteBuffer keySlots = writer.add(keys, Long.BYTES * slots);
        ByteBuffer valueSlots = writer.add(values, Integer.BYTES * slots);
        numbers.forEach((key, number) -> {
            int slot = KeyTable.firstSlot(key, slots);
            while (keySlots.getLong(Long.BYTES * slot) != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            keySlots.putLong(Long.BYTES * slot, key);
            valueSlots.putInt(Integer.BYTES * slot, number);
        });
    }
}
