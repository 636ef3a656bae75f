package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** {@code parallax split}: some reports of an incident tell of another one. */
@Command(
        name = "split",
        description = "Decide that some reports of an incident tell of another one.",
        footerHeading = "%n",
        footer = {
            "What the reports say of it is taken out together, and kept apart from what the",
            "others say, whatever comes in later. Prints a receipt, then the incidents.",
            "",
            "Example:",
            "  parallax split --record aleppo i0a1b2c3d4e5f6071 --reports 003,017 \\",
            "    --why 'they tell of the shelling a day later'"
        })
final class SplitCommand extends DecisionCommand {
    @Parameters(index = "0", paramLabel = "A", description = "The id of the incident.")
    private String incident = "";

    @Option(
            names = "--reports",
            required = true,
            paramLabel = "ID,ID",
            description = "Ids of the reports to take out; may be given again.")
    private List<String> reports = new ArrayList<>();

    SplitCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault {
        return review.split(incident, reports, signed);
    }
}
