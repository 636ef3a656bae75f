package org.parallax.cli;

import org.parallax.watch.Rhythm;
import org.parallax.watch.fetch.Limits;
import org.parallax.watch.fetch.Settings;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How servers are asked: how often, in whose name, and where though it is not the open internet.
 */
final class AskingOptions {
    private static final Pattern PACE = Pattern.compile("([1-9]\\d{0,4})([smhd])");

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = {
                "How often a feed is asked in the beginning, such as 10m or 2h (usual: 15m);",
                "then sooner or later, as it brings news."
            })
    private Optional<String> every = Optional.empty();

    @Option(
            names = "--contact",
            paramLabel = "MAIL-OR-URL",
            description = "Where whoever is asked may complain; part of the User-Agent.")
    private Optional<String> contact = Optional.empty();

    @Option(
            names = "--allow",
            paramLabel = "HOST[:PORT]",
            description = {
                "A host that may be asked though it is on this machine or in a private network;",
                "may be given again."
            })
    private Set<String> allowed = Set.of();

    /** Whether whoever is asked cannot tell who asks. */
    boolean isNameless() {
        return contact.isEmpty();
    }

    Settings settings() throws WrongCall, IOException {
        String version = new Main.Version().getVersion()[0].replaceFirst("parallax ", "");
        String told = contact.map(it -> "+" + it + "; ").orElse("");
        String agent = "Parallax/" + version + " (" + told + "feed reader)";
        try {
            return new Settings(agent, allowed, Limits.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw new WrongCall("--contact or --allow: " + e.getMessage());
        }
    }

    Rhythm rhythm() throws WrongCall {
        return every.isPresent() ? Rhythm.USUAL.every(pace(every.get())) : Rhythm.USUAL;
    }

    private static Duration pace(String typed) throws WrongCall {
        Matcher pace = PACE.matcher(typed);
        if (!pace.matches()) {
            throw new WrongCall("--every " + typed + " is no time like 90s, 10m, 2h or 1d");
        }
        long many = Long.parseLong(pace.group(1));
        return switch (pace.group(2)) {
            case "s" -> Duration.ofSeconds(many);
            case "m" -> Duration.ofMinutes(many);
            case "h" -> Duration.ofHours(many);
            default -> Duration.ofDays(many);
        };
    }
}
