package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.learning.util.MajorVector;

import it.unimi.dsi.fastutil.objects.Object2IntMap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
                addLexicon(stock.ambiguityClasses(), Section.AMBIGUITY_KEYS);
        List<List<String>> clusters = addLexicon(stock.clusters(), Section.CLUSTER_KEYS);
        addModel(stock.tagger(), Section.TAGGER_ROWS, Section.TAGGER_KEYS);
        addModel(stock.parser(), Section.PARSER_ROWS, Section.PARSER_KEYS);
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

    private void addModel(OnlineComponent<?, ?> model, Section rows, Section keys) {
        long[] starts = addRows(StockReader.weights(model), rows);
        Map<Long, Long> numbers = new LinkedHashMap<>();
        int kind = 0;
        for (Object2IntMap<String> features : StockReader.features(model).getIndexMaps()) {
            for (Object2IntMap.Entry<String> entry : features.object2IntEntrySet()) {
                int number = entry.getIntValue();
                // Without weights, or the bias: finding it would add nothing.
                if (number <= 0 || number >= starts.length || starts[number] < 0) continue;
                putNew(StringHash.of(kind, entry.getKey()), starts[number], numbers);
            }
            kind++;
        }
        Map<Long, Long> inOrder = new LinkedHashMap<>();
        numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        addTable(inOrder, keys);
    }

    /**
     * Rows with most weights come first: they are those that most words ask for. Together they stay
     * in the processor's caches, and their keys, first in their table, are found at once.
     *
     * @return for each feature what {@link Rows} knows its row by, {@link KeyTable#ABSENT} if it
     *     has no weights
     */
    private long[] addRows(MajorVector vector, Section section) {
        int features = vector.getFeatureSize();
        float[] weights = new float[vector.getLabelSize()];
        int[] counts = new int[features];
        int bytes = 0;
        for (int feature = 0; feature < features; feature++) {
            read(feature, vector, weights);
            counts[feature] = Rows.count(weights);
            bytes = Math.addExact(bytes, Rows.bytes(weights));
        }
        ByteBuffer rows = writer.add(section, bytes);
        long[] starts = new long[features];
        Arrays.fill(starts, KeyTable.ABSENT);
        IntStream.range(0, features)
                .filter(feature -> counts[feature] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(feature -> -counts[feature]))
                .forEach(feature -> {
                    read(feature, vector, weights);
                    starts[feature] = Rows.append(weights, rows);
                });
        return starts;
    }

    private static void read(int feature, MajorVector vector, float[] weights) {
        for (int label = 0; label < weights.length; label++) {
            weights[label] = vector.get(label, feature);
        }
    }

    /**
     * @return the distinct lists, by number
     */
    private List<List<String>> addLexicon(
            Map<String, ? extends Collection<String>> lexicon, Section keys) {
        Map<List<String>, Integer> lists = new LinkedHashMap<>();
        Map<Long, Long> numbers = new LinkedHashMap<>();
        lexicon.forEach((word, entries) -> {
            int number = lists.computeIfAbsent(List.copyOf(entries), l -> lists.size());
            putNew(StringHash.of(0, word), (long) number, numbers);
        });
        addTable(numbers, keys);
        return new ArrayList<>(lists.keySet());
    }

    private static void putNew(long key, long number, Map<Long, Long> numbers) {
        if (numbers.put(key, number) != null) {
            throw new IllegalStateException("two strings share the hash " + key);
        }
    }

    private void addTable(Map<Long, Long> numbers, Section keys) {
        int slots = KeyTable.slotsFor(numbers.size());
        KeyTable.fill(numbers, writer.add(keys, KeyTable.SLOT_BYTES * slots));
    }
}
