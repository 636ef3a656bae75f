package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;

/** {@code parallax release}: the name of a victim may be shown; two persons must say so. */
@Command(
        name = "release",
        description = "Decide, by two persons, that a victim's name may be shown.",
        footerHeading = "%n",
        footer = {
            "The name is then shown with that incident and in its reports, in exports and on",
            "the page, and stays masked everywhere else and in views of the past. One",
            "person's decision waits for another's; to undo either masks the name again.",
            "",
            "Never released: names of minors, names beside sexual violence. Ask the family",
            "first.",
            "",
            "Examples:",
            "  parallax release --record aleppo v0a1b2c3d4e5f6071 --by Ada --with Bea \\",
            "    --incident i0a1b2c3d4e5f6071 --why 'his family asked for it'",
            "  parallax release --record aleppo v0a1b2c3d4e5f6071 --by Ada \\",
            "    --incident i0a1b2c3d4e5f6071 --why 'his family asked for it'"
        })
final class ReleaseCommand extends DecisionCommand {
    @Parameters(
            index = "0",
            paramLabel = "VICTIM",
            description = "The id, as the incident's line has it.")
    private String victim = "";

    @Option(
            names = "--incident",
            required = true,
            paramLabel = "ID",
            description = "The incident whose reports name the victim.")
    private String incident = "";

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "Who decides it, too: another person.")
    private Optional<String> with = Optional.empty();

    ReleaseCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault {
        return review.release(incident, victim, signed);
    }

    @Override
    List<Review.Taken> decideAll(Review review, Review.Signed signed)
            throws Refusal, StoreFault, WrongCall {
        return with.isEmpty()
                ? super.decideAll(review, signed)
                : review.release(
                        incident, victim, signed, new Review.Signed(with.get(), signed.why()));
    }
}
