package org.parallax.syntax;

import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;

import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The models as nlp4j-english ships them: 1 GB of heap. Used by the build and by tests only; that
 * jar is not on the class path of the program.
 *
 * @param ambiguityClasses word to the tags it may have
 * @param clusters word to its Brown clusters
 */
record StockModels(
        POSTagger<NLPNode> tagger,
        DEPParser<NLPNode> parser,
        Map<String, List<String>> ambiguityClasses,
        Map<String, Set<String>> clusters) {

    private static final String FOLDER = "/edu/emory/mathcs/nlp/";
    private static final String TAGGER = FOLDER + "models/en-pos.xz";
    private static final String PARSER = FOLDER + "models/en-dep.xz";
    private static final String AMBIGUITY =
            FOLDER + "lexica/en-ambiguity-classes-simplified-lowercase.xz";
    private static final String CLUSTERS =
            FOLDER + "lexica/en-brown-clusters-simplified-lowercase.xz";

    /** In the order of the fields above. */
    static final List<String> RESOURCES = List.of(TAGGER, PARSER, AMBIGUITY, CLUSTERS);

    /** Reads all four at once, in about 7 s on two cores. */
    static StockModels load() {
        CompletableFuture<Object> parser = CompletableFuture.supplyAsync(() -> read(PARSER));
        CompletableFuture<Object> tagger = CompletableFuture.supplyAsync(() -> read(TAGGER));
        CompletableFuture<Object> ambiguity = CompletableFuture.supplyAsync(() -> read(AMBIGUITY));
        CompletableFuture<Object> clusters = CompletableFuture.supplyAsync(() -> read(CLUSTERS));
        return of(tagger.join(), parser.join(), ambiguity.join(), clusters.join());
    }

    /** The types are those of nlp4j-english 1.1.2, which {@link #checksum} pins. */
    @SuppressWarnings("unchecked")
    private static StockModels of(Object tagger, Object parser, Object ambiguity, Object clusters) {
        return new StockModels(
                (POSTagger<NLPNode>) tagger,
                (DEPParser<NLPNode>) parser,
                (Map<String, List<String>>) ambiguity,
                (Map<String, Set<String>>) clusters);
    }

    /**
     * @return SHA-256 over the SHA-256 of each of {@link #RESOURCES}, in hexadecimal
     */
    static String checksum() {
        MessageDigest all = sha256();
        for (String resource : RESOURCES) {
            MessageDigest one = sha256();
            try (InputStream in = open(resource)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) one.update(buffer, 0, n);
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
            all.update(one.digest());
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static Object read(String resource) {
        try (InputStream in = open(resource);
                ObjectInputStream objects =
                        new ObjectInputStream(
                                new BufferedInputStream(new XZInputStream(in), 1 << 18))) {
            return objects.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(resource + " is not of this version of NLP4J", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = StockModels.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource + " is not on the class path: nlp4j-english");
        }
        return new BufferedInputStream(in, 1 << 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
