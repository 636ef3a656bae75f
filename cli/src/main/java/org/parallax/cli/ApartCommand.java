package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parallax apart}: two incidents are two, and stay two. */
@Command(
        name = "apart",
        description = "Decide that two incidents of a record are not one.",
        footerHeading = "%n",
        footer = {
            "No report that comes brings them together, whatever the two have in common.",
            "Where they are one already, see parallax split.",
            "",
            "Example:",
            "  parallax apart --record aleppo i0a1b2c3d4e5f6071 i1f2e3d4c5b6a7980 \\",
            "    --why 'two raids on one evening, on either bank of the river'"
        })
final class ApartCommand extends DecisionCommand {
    @Parameters(index = "0", paramLabel = "A", description = "The id of an incident.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The id of another.")
    private String other = "";

    ApartCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault {
        return review.apart(one, other, signed);
    }
}
