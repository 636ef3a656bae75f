package org.parallax.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * All commands, in the order of the help text. One that is not called is known by its name and its
 * description alone: to take all options of all of them from their annotations is most of what a
 * start would cost.
 */
final class Commands {
    private static final List<Entry> ALL =
            List.of(
                    new Entry(ReadCommand.class, io -> new ReadCommand(io)),
                    new Entry(CodeCommand.class, io -> new CodeCommand(io)),
                    new Entry(IngestCommand.class, io -> new IngestCommand(io)),
                    new Entry(WatchCommand.class, io -> new WatchCommand(io)),
                    new Entry(ExportCommand.class, io -> new ExportCommand(io, System::nanoTime)),
                    new Entry(ReportCommand.class, io -> new ReportCommand(io, System::nanoTime)),
                    new Entry(ImportCommand.class, io -> new ImportCommand(io)),
                    new Entry(CompareCommand.class, io -> new CompareCommand(io, System::nanoTime)),
                    new Entry(ShowCommand.class, io -> new ShowCommand(io)),
                    new Entry(HistoryCommand.class, io -> new HistoryCommand(io)),
                    new Entry(ServeCommand.class, io -> new ServeCommand(io)),
                    new Entry(MergeCommand.class, io -> new MergeCommand(io)),
                    new Entry(SplitCommand.class, io -> new SplitCommand(io)),
                    new Entry(ApartCommand.class, io -> new ApartCommand(io)),
                    new Entry(CorrectCommand.class, io -> new CorrectCommand(io)),
                    new Entry(AcceptCommand.class, io -> new AcceptCommand(io)),
                    new Entry(ReleaseCommand.class, io -> new ReleaseCommand(io)),
                    new Entry(UndoCommand.class, io -> new UndoCommand(io)),
                    new Entry(DecisionsCommand.class, io -> new DecisionsCommand(io)),
                    new Entry(SearchCommand.class, io -> new SearchCommand(io)),
                    new Entry(RebuildCommand.class, io -> new RebuildCommand(io, System::nanoTime)),
                    new Entry(VerifyCommand.class, io -> new VerifyCommand(io)),
                    new Entry(CheckpointCommand.class, io -> new CheckpointCommand(io)),
                    new Entry(ProveCommand.class, io -> new ProveCommand(io)),
                    new Entry(CheckCommand.class, io -> new CheckCommand(io)),
                    new Entry(QuarantineCommand.class, io -> new QuarantineCommand(io)),
                    new Entry(RetryCommand.class, io -> new RetryCommand(io)),
                    new Entry(WithdrawCommand.class, io -> new WithdrawCommand(io)),
                    new Entry(BackupCommand.class, io -> new BackupCommand(io)),
                    new Entry(RestoreCommand.class, io -> new RestoreCommand(io)),
                    new Entry(RepairCommand.class, io -> new RepairCommand(io)),
                    new Entry(RereadCommand.class, io -> new RereadCommand(io)),
                    new Entry(AccountsCommand.class, io -> new AccountsCommand(io)),
                    new Entry(DemoCommand.class, io -> new DemoCommand(io)),
                    new Entry(ActorsCommand.class, io -> new ActorsCommand(io)),
                    new Entry(PlacesCommand.class, Commands::places));

    private Commands() {}

    /** What carries a command out is made only for a call of it. */
    private record Entry(Class<?> type, Function<Io, Object> of) {
        Command words() {
            Command words = type.getAnnotation(Command.class);
            if (words == null) throw new AssertionError(type + " is no command");
            return words;
        }
    }

    private static Object places(Io io) {
        return new CommandLine(new PlacesCommand(io)).addSubcommand(new PlacesImportCommand(io));
    }

    /** In the order of the help text. */
    static List<String> names() {
        return ALL.stream().map(entry -> entry.words().name()).toList();
    }

    /** Adds what is named among the words of a call, and of the others what they are. */
    static void add(CommandLine line, Io io, String... call) {
        for (Entry entry : ALL) {
            Command words = entry.words();
            if (called(words.name(), call)) line.addSubcommand(entry.of().apply(io));
            else line.addSubcommand(outline(words));
        }
    }

    private static boolean called(String name, String... call) {
        return Arrays.asList(call).contains(name);
    }

    private static CommandSpec outline(Command words) {
        CommandSpec outline = CommandSpec.create().name(words.name());
        outline.usageMessage().description(words.description());
        return outline;
    }
}
