/**
 * The real parser behind {@link org.parallax.text.Parser}: NLP4J's English models, converted at
 * build time into one flat file that is mapped into memory.
 *
 * <p>Begin at {@link org.parallax.syntax.FlatParser}; {@link org.parallax.syntax.Models} finds the
 * file, {@link org.parallax.syntax.LazyParser} waits with opening it.
 *
 * {@snippet :
 * Parser parser = LazyParser.ofInstalledModel();
 * Parse parse = parser.parse(List.of("Two", "soldiers", "were", "killed", "."));
 * parse.get(1).relation();   // how "soldiers" hangs on "killed"
 * }
 *
 * <p>While the program runs, {@code FlatFile} checks and maps the file; {@code Tagger} and {@code
 * ArcParser} walk through a {@code Sentence} and ask {@code Features} what to do next, which finds
 * the rows of weights of all features that hold ({@code KeyTable}, {@code Rows}) and adds them up
 * ({@code Scores}): the scores of NLP4J over weights in whole steps ({@code Rounding}), but for the
 * rounding of sums that are made in another order. While the program is built, {@code
 * ConvertModels} writes the file from {@code StockModels}.
 *
 * <p>Not done here: cutting text into sentences and words ({@code text}), and saying what a tree
 * means ({@code reading}). docs/SYNTAX.md lists the relations.
 */
@NullMarked
package org.parallax.syntax;

import org.jspecify.annotations.NullMarked;
