package org.parallax.cli;

import picocli.CommandLine.Option;

/** Every command explains itself. */
abstract class HelpOption {
    @SuppressWarnings("unused") // picocli sees to it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    private boolean help;
}
