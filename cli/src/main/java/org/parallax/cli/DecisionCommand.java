package org.parallax.cli;

import org.parallax.pipeline.DecisionJson;
import org.parallax.pipeline.Parallax;
import org.parallax.pipeline.Refusal;
import org.parallax.pipeline.Review;
import org.parallax.pipeline.Tables;
import org.parallax.store.Ledger;
import org.parallax.store.StoreFault;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** A command by which a person decides something over a record. */
abstract class DecisionCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "Your reason; it is kept and shown.")
    private String why = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides; your name on this machine if not given. It is shown.")
    private String by = System.getProperty("user.name", "");

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    DecisionCommand(Io io) {
        this.io = io;
    }

    /** What is to be decided. */
    abstract Review.Taken decide(Review review, Review.Signed signed)
            throws Refusal, StoreFault, WrongCall;

    /** The same for a command that may keep more than one; at least one. */
    List<Review.Taken> decideAll(Review review, Review.Signed signed)
            throws Refusal, StoreFault, WrongCall {
        return List.of(decide(review, signed));
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Tables tables = knowledge.tables();
        Parallax parallax = io.parallax().apply(tables);
        try (Ledger ledger = Ledger.openExisting(record)) {
            Review review = new Review(parallax, ledger, tables);
            List<Review.Taken> all = decideAll(review, new Review.Signed(by, why));
            all.forEach(taken -> io.out().lineNow(DecisionJson.receipt(taken)));
            DecisionJson.cameOf(all.getLast()).forEach(io.out()::line);
            return Signed.at(ledger, io);
        } catch (Refusal refusal) {
            throw new WrongCall(String.valueOf(refusal.getMessage()));
        }
    }
}
