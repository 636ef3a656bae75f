package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parallax merge}: two incidents are one. */
@Command(
        name = "merge",
        description = "Decide that two incidents of a record are one.",
        footerHeading = "%n",
        footer = {
            "Your decision is kept in the record like a report, outlasts every later report,",
            "and can be undone. Prints its receipt, then the incident that came of it.",
            "",
            "Example:",
            "  parallax merge --record aleppo i0a1b2c3d4e5f6071 i1f2e3d4c5b6a7980 \\",
            "    --why 'one strike: the same house, told by two districts'"
        })
final class MergeCommand extends DecisionCommand {
    @Parameters(index = "0", paramLabel = "A", description = "The id of an incident.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "B", description = "The id of another.")
    private String other = "";

    MergeCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault {
        return review.merge(one, other, signed);
    }
}
