package org.parallax.cli;

import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Optional;

/** {@code parallax undo}: an earlier decision no longer holds. */
@Command(
        name = "undo",
        description = "Decide that an earlier decision no longer holds.",
        footerHeading = "%n",
        footer = {
            "Nothing is deleted: an undo is a decision, too, and can be undone by its number.",
            "--last takes the latest decision that is no undo and not undone yet.",
            "",
            "Examples:",
            "  parallax undo --record aleppo 41 --why 'these were two raids after all'",
            "  parallax undo --record aleppo --last --why 'the wrong incident'"
        })
final class UndoCommand extends DecisionCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SEQUENCE",
            description = "The decision's number: its receipt, or see parallax decisions.")
    private Optional<Long> sequence = Optional.empty();

    @Option(names = "--last", description = "The latest decision that holds.")
    private boolean last;

    UndoCommand(Io io) {
        super(io);
    }

    @Override
    Review.Taken decide(Review review, Review.Signed signed) throws Refusal, StoreFault, WrongCall {
        if (sequence.isPresent() == last) throw new WrongCall("name a SEQUENCE, or say --last");
        return last ? review.undoLast(signed) : review.undo(sequence.get(), signed);
    }
}
