package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parallax accept}: what was asked about an incident is right as it stands. */
@Command(
        name = "accept",
        description = "Decide that an incident is right as it stands.",
        footerHeading = "%n",
        footer = {
            "It changes no field. It is shown with the incident, and the review queue does",
            "not ask about that matter again, until the decision is undone.",
            "",
            "A MATTER is a field, such as figures/killed, place or grade, or incident for",
            "all of it: small letters, digits and hyphens, parts divided by a slash.",
            "",
            "Example:",
            "  parallax accept --record aleppo i0a1b2c3d4e5f6071 figures/killed \\",
            "    --why 'both counts are of one morgue, an hour apart'"
        })
final class AcceptCommand extends DecisionCommand {
    @Parameters(index = "0", paramLabel = "INCIDENT", description = "Its id.")
    private String incident = "";

    @Parameters(index = "1", paramLabel = "MATTER", description = "What you looked at.")
    private String matter = "";

    AcceptCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault {
        return review.accept(incident, matter, signed);
    }
}
