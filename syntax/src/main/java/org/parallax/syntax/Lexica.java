package org.parallax.syntax;

import java.util.List;

/** Tells each word the tags it may have and the Brown clusters it is in. */
final class Lexica implements FlatParser.Step {
    private final KeyTable ambiguity;
    private final List<String> classes;
    private final KeyTable cluster;

    Lexica(KeyTable ambiguity, KeyTable cluster, Outline outline) {
        this.ambiguity = ambiguity;
        this.classes =
                outline.ambiguityClasses().stream().map(tags -> String.join("_", tags)).toList();
        this.cluster = cluster;
    }

    @Override
    public void process(Sentence sentence) {
        for (int word = 1; word < sentence.size(); word++) {
            long key = StringHash.of(0, sentence.lower(word));
            int number = (int) ambiguity.find(key);
            sentence.ambiguity[word] = number;
            if (number != KeyTable.ABSENT) sentence.classes[word] = classes.get(number);
            sentence.clusters[word] = (int) cluster.find(key);
        }
    }
}
