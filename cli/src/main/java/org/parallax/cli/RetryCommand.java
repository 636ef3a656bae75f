package org.parallax.cli;

import org.parallax.intake.InputFault;
import org.parallax.intake.InputFault.Place;
import org.parallax.intake.Intake;
import org.parallax.intake.Poison;
import org.parallax.intake.bytes.FaultKind;
import org.parallax.intake.document.Form;
import org.parallax.pipeline.Parallax;
import org.parallax.store.Held;
import org.parallax.store.Ledger;
import org.parallax.store.Quarantined;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** {@code parallax retry}: documents in quarantine are read by today's readers. */
@Command(
        name = "retry",
        description = "Read documents in quarantine again, with the readers of this version.",
        footerHeading = "%n",
        footer = {
            "Without an ENTRY all that nothing came of yet. What comes of one is kept like any",
            "other report, with a receipt, and the entry is settled; what still breaks its",
            "reader, or is no report, stays where it is.",
            "",
            "Examples:",
            "  parallax retry --record aleppo",
            "  parallax retry --record aleppo 12 17"
        })
final class RetryCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Parameters(
            paramLabel = "ENTRY",
            arity = "0..*",
            description = "As parallax quarantine lists it.")
    private List<Long> entries = List.of();

    @Option(names = "--strict", description = "End with status 2 if anything stays.")
    private boolean strict;

    @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

    private final Io io;

    RetryCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Run run = new Run(io);
        Parallax parallax = io.parallax().apply(knowledge.tables());
        try (Ledger ledger = Ledger.openExisting(record);
                Taking taking = new Taking(io, run, parallax, ledger)) {
            List<Long> wanted = wanted(ledger);
            if (wanted.isEmpty()) {
                run.say("nothing in quarantine waits to be read");
                return Exit.DONE;
            }
            try (Intake intake = run.intake()) {
                for (long entry : wanted) {
                    again(run, intake, taking, entry, QuarantineCommand.held(ledger, entry));
                }
            }
            taking.read();
            return taking.end(strict);
        }
    }

    /** All of those named are looked at before anything is done. */
    private List<Long> wanted(Ledger ledger) throws IOException, WrongCall {
        for (long entry : entries) QuarantineCommand.held(ledger, entry);
        if (!entries.isEmpty()) return entries.stream().distinct().toList();
        return ledger.quarantined().stream()
                .filter(Quarantined::isOpen)
                .map(Quarantined::entry)
                .toList();
    }

    private static void again(Run run, Intake intake, Taking taking, long entry, Held held) {
        String stays = ". It stays in quarantine as entry " + entry;
        String place = "entry " + entry;
        Optional<Form> form =
                Arrays.stream(Form.values())
                        .filter(it -> it.name().equals(held.form()))
                        .findFirst();
        if (form.isEmpty()) {
            String found = "this version does not know the form " + held.form();
            Place at = new Place(place, 1);
            run.skip(new InputFault(FaultKind.UNSUPPORTED, at, found, "use a newer one"), stays);
            return;
        }
        String from = held.from().orElse(place);
        run.again(
                intake,
                new Poison(held.id(), form.get(), held.raw(), "", from, held.capture()),
                place,
                it -> taking.take(it, OptionalLong.of(entry)),
                stays);
    }
}
