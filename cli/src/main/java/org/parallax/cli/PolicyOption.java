package org.parallax.cli;

import org.parallax.event.Policy;

import picocli.CommandLine.Option;

import java.util.Arrays;

/** How the best of several figures is chosen, for all commands that show incidents. */
final class PolicyOption {
    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = {
                "Which of several counts is called best:",
                "ucdp (if not given): what most independent camps say, then a monitor's count;",
                "lowest: the lowest; latest: the latest."
            })
    private String policy = Policy.UCDP.word();

    Policy wanted() throws WrongCall {
        return Arrays.stream(Policy.values())
                .filter(it -> it.word().equals(policy))
                .findFirst()
                .orElseThrow(() ->
                        new WrongCall(
                                "--policy %s is unknown. Use ucdp, lowest or latest"
                                        .formatted(policy)));
    }
}
