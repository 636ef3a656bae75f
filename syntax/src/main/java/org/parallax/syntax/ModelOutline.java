package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How one model, tagger or parser, turns words into features and labels.
 *
 * @param features how many features have weights; feature 0 is the bias
 * @param bias the value of feature 0
 * @param labels by number: part-of-speech tags, or transitions such as {@code L_R_nsubj}
 * @param sets features that each give several strings
 * @param joined features that each join the strings of one or more items
 */
record ModelOutline(
        int features,
        float bias,
        List<String> labels,
        List<FeatureItem> sets,
        List<List<FeatureItem>> joined) {

    /** What stands in {@link FeatureItem#attribute}, which NLP4J leaves untyped. */
    private enum Attribute {
        NONE,
        LENGTH,
        DIRECTION
    }

    ModelOutline {
        labels = List.copyOf(labels);
        sets = List.copyOf(sets);
        joined = List.copyOf(joined);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(features);
        out.writeFloat(bias);
        writeStrings(labels, out);
        writeItems(sets, out);
        out.writeInt(joined.size());
        for (List<FeatureItem> items : joined) writeItems(items, out);
    }

    static ModelOutline read(DataInputStream in) throws IOException {
        int features = in.readInt();
        float bias = in.readFloat();
        List<String> labels = readStrings(in);
        List<FeatureItem> sets = readItems(in);
        int count = in.readInt();
        List<List<FeatureItem>> joined = new ArrayList<>();
        for (int i = 0; i < count; i++) joined.add(readItems(in));
        return new ModelOutline(features, bias, labels, sets, joined);
    }

    static void writeStrings(List<String> strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) out.writeUTF(string);
    }

    static List<String> readStrings(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < count; i++) strings.add(in.readUTF());
        return List.copyOf(strings);
    }

    private static void writeItems(List<FeatureItem> items, DataOutputStream out)
            throws IOException {
        out.writeInt(items.size());
        for (FeatureItem item : items) {
            out.writeUTF(item.source.name());
            out.writeUTF(item.relation == null ? "" : item.relation.name());
            out.writeInt(item.window);
            out.writeUTF(item.field.name());
            writeAttribute(item.attribute, out);
        }
    }

    private static List<FeatureItem> readItems(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<FeatureItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Source source = Source.valueOf(in.readUTF());
            String relation = in.readUTF();
            int window = in.readInt();
            Field field = Field.valueOf(in.readUTF());
            items.add(
                    new FeatureItem(
                            source,
                            relation.isEmpty() ? null : Relation.valueOf(relation),
                            window,
                            field,
                            readAttribute(in)));
        }
        return List.copyOf(items);
    }

    private static void writeAttribute(@Nullable Object attribute, DataOutputStream out)
            throws IOException {
        switch (attribute) {
            case null -> writeKind(Attribute.NONE, out);
            case Integer length -> {
                writeKind(Attribute.LENGTH, out);
                out.writeInt(length);
            }
            case Direction direction -> {
                writeKind(Attribute.DIRECTION, out);
                out.writeUTF(direction.name());
            }
            default ->
                    throw new IllegalArgumentException(
                            "no place for a feature with attribute " + attribute);
        }
    }

    private static void writeKind(Attribute kind, DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
    }

    private static @Nullable Object readAttribute(DataInputStream in) throws IOException {
        return switch (Attribute.valueOf(in.readUTF())) {
            case NONE -> null;
            case LENGTH -> in.readInt();
            case DIRECTION -> Direction.valueOf(in.readUTF());
        };
    }
}
