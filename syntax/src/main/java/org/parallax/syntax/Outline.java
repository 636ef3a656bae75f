package org.parallax.syntax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the numbers of a model file mean.
 *
 * @param moves for each situation the numbers of the parser's labels that are open, in the order of
 *     the stock model: of two with the same score the first wins
 * @param ambiguityClasses the distinct lists of part-of-speech tags that words may have
 * @param clusters the distinct lists of Brown clusters that words are in; their order counts,
 *     because sums of floats depend on it
 */
record Outline(
        ModelOutline tagger,
        ModelOutline parser,
        Map<Situation, List<Integer>> moves,
        List<List<String>> ambiguityClasses,
        List<List<String>> clusters) {

    Outline {
        moves = Map.copyOf(moves);
        ambiguityClasses = List.copyOf(ambiguityClasses);
        clusters = List.copyOf(clusters);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            tagger.write(out);
            parser.write(out);
            for (Situation situation : Situation.values()) {
                List<Integer> labels = moves.getOrDefault(situation, List.of());
                out.writeInt(labels.size());
                for (int label : labels) out.writeInt(label);
            }
            writeLists(ambiguityClasses, out);
            writeLists(clusters, out);
        } catch (IOException e) {
            throw new AssertionError("an array in memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IOException if these are not the bytes of an outline
     */
    static Outline from(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            ModelOutline tagger = ModelOutline.read(in);
            ModelOutline parser = ModelOutline.read(in);
            Map<Situation, List<Integer>> moves = new EnumMap<>(Situation.class);
            for (Situation situation : Situation.values()) {
                int count = in.readInt();
                List<Integer> labels = new ArrayList<>();
                for (int i = 0; i < count; i++) labels.add(in.readInt());
                moves.put(situation, List.copyOf(labels));
            }
            return new Outline(tagger, parser, moves, readLists(in), readLists(in));
        }
    }

    private static void writeLists(List<List<String>> lists, DataOutputStream out)
            throws IOException {
        out.writeInt(lists.size());
        for (List<String> list : lists) ModelOutline.writeStrings(list, out);
    }

    private static List<List<String>> readLists(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<List<String>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) lists.add(ModelOutline.readStrings(in));
        return lists;
    }
}
