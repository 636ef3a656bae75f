package org.parallax.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallax.text.Parse;
import org.parallax.text.Parser;
import org.parallax.text.Token;
import org.parallax.text.Tokenizer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** docs/SYNTAX.md says what the parser does. */
class SyntaxDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "SYNTAX.md");
    private static final String ARROW = " → ";
    private static final Parser PARSER = FlatParser.open(Models.locate());

    /** One row of a table: {@code word} hangs on {@code head} as {@code relation}. */
    record Row(String sentence, String word, String head, String relation) {
        /** The relation stands in back-ticks; the sentence stands before the arc. */
        static Row of(List<String> cells) {
            int at = IntStream.range(0, cells.size()).filter(i -> isArc(cells.get(i))).sum();
            String[] arc = cells.get(at).split(ARROW);
            String relation = cells.stream().filter(Row::isRelation).collect(Collectors.joining());
            return new Row(cells.get(at - 1), arc[0], arc[1], relation.replace("`", ""));
        }

        private static boolean isArc(String cell) {
            return cell.contains(ARROW);
        }

        private static boolean isRelation(String cell) {
            return cell.matches("`\\w+`");
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("|") && line.contains(ARROW) && line.contains("`"))
                .map(line -> Row.of(List.of(line.substring(1, line.length() - 1).split("\\|"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isParsedAsItSays(Row row) {
        List<String> forms = Tokenizer.tokens(row.sentence()).stream().map(Token::form).toList();
        Parse parse = PARSER.parse(forms);
        List<String> arcs =
                IntStream.range(0, parse.size()).mapToObj(i -> arc(forms, parse, i)).toList();
        String expected = "%s %s %s".formatted(row.word(), row.relation(), row.head());
        assertTrue(arcs.contains(expected), () -> expected + " is not among " + arcs);
    }

    @Test
    void namesEveryRelationOfTheModel() throws IOException {
        Outline outline = Outline.from(FlatFile.open(Models.locate()).outline());
        Set<String> relations =
                outline.parser().labels().stream()
                        .map(label -> label.substring(label.lastIndexOf('_') + 1))
                        .filter(relation -> !relation.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(44, relations.size());
        assertEquals(
                relations,
                rows().map(Row::relation).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String arc(List<String> forms, Parse parse, int word) {
        Parse.Node node = parse.get(word);
        String head = node.head() == Parse.ROOT ? "ROOT" : forms.get(node.head());
        return "%s %s %s".formatted(forms.get(word), node.relation(), head);
    }
}
