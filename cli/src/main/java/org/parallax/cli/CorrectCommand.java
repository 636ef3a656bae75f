package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parallax correct}: a field of an incident is another. */
@Command(
        name = "correct",
        description = "Decide what a field of an incident should be.",
        footerHeading = "%n",
        footer = {
            "  type          such as airstrike, armed-clash, other",
            "  from, to      its first and last day, such as 2026-01-08",
            "  place         an id or a name that parallax places knows",
            "  killed, injured, displaced   12, or least/best/most: 9/12/15",
            "  grade         confirmed, fair, weak, contested or discounted",
            "  perpetrator   an id or a name that parallax actors knows, or nobody",
            "",
            "The incident shows what you set, what the accounts had, who you are and why.",
            "Nothing that was reported is changed.",
            "",
            "Example:",
            "  parallax correct --record aleppo i0a1b2c3d4e5f6071 killed 9/12/15 \\",
            "    --why 'three of the wounded died, says the hospital'"
        })
final class CorrectCommand extends DecisionCommand {
    @Parameters(index = "0", paramLabel = "A", description = "The id of the incident.")
    private String incident = "";

    @Parameters(index = "1", paramLabel = "FIELD", description = "See below.")
    private String field = "";

    @Parameters(index = "2", paramLabel = "VALUE", description = "What it should be.")
    private String value = "";

    CorrectCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault {
        return review.correct(incident, field, value, signed);
    }
}
