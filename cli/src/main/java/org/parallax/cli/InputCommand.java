package org.parallax.cli;

import org.parallax.intake.Mapping;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** What all commands that take reports have in common. */
abstract class InputCommand extends HelpOption {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "A file or folder, or - for standard input. Taken are .txt .html .pdf .eml,",
                "feeds (.xml .rss .atom), .jsonl and .json, .warc, and .gz .zip .tar .tgz of them."
            })
    protected List<String> inputs = List.of();

    @Option(names = "--strict", description = "End with status 2 if any input had to be skipped.")
    protected boolean strict;

    @Option(
            names = "--map",
            paramLabel = "FIELD=WAY,...",
            description = {
                "Where the fields stand in your JSON, such as",
                "text=body,title=headline,published=date.iso,author=authors.0.name.",
                "Fields: id, text, title, outlet, url, language, published, author."
            })
    private String map = "";

    /** Where the caller says that fields stand in JSON. */
    protected final Mapping mapping() throws WrongCall {
        if (map.isEmpty()) return Mapping.NONE;
        try {
            return Mapping.of(map);
        } catch (IllegalArgumentException e) {
            throw new WrongCall("--map: " + e.getMessage());
        }
    }
}
