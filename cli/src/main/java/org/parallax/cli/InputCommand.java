package org.parallax.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/** What all commands that take reports have in common. */
abstract class InputCommand extends HelpOption {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "A .txt or .jsonl file, a folder of them, or - for standard input.")
    protected List<String> inputs = List.of();

    @Option(names = "--strict", description = "End with status 2 if any input had to be skipped.")
    protected boolean strict;
}
