package org.parallax.cli;

import org.jspecify.annotations.Nullable;
import org.parallax.pipeline.Parallax;
import org.parallax.store.StoreFault;
import org.parallax.store.merkle.ProofFault;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** {@code parallax}: reads reports of armed conflict into one record that shows its working. */
@Command(
        name = "parallax",
        description = {
            "Many accounts, one record: reads reports of armed conflict into claims (who",
            "said what, in which words) and reconciles them into incidents."
        },
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%n",
        footer = {
            "Try it:",
            "  parallax demo                                  a record from bundled reports",
            "  echo '5 people were killed.' | parallax read -",
            "",
            "Your own record:",
            "  parallax ingest --record aleppo reports/       keep reports, read them",
            "  parallax watch --record aleppo feeds.opml      follow feeds",
            "  parallax export --record aleppo --format incidents",
            "  parallax report --record aleppo --from DAY --to DAY --out week.pdf",
            "  parallax show --record aleppo ID               one incident, episode or report",
            "  parallax history --record aleppo ID            what changed in it, and why",
            "  parallax search --record aleppo hospital       reports with these words",
            "  parallax serve --record aleppo                 look at it in a browser",
            "  parallax verify --record aleppo                is it whole?",
            "  parallax quarantine --record aleppo            what broke its reader",
            "  parallax reread --record aleppo                read anew, and compared",
            "",
            "Beside what others have coded:",
            "  parallax import --record aleppo --format ged|acled|airwars-csv FILE",
            "  parallax compare --record aleppo               agreed, missing, other figures",
            "",
            "Keep it, and keep what must not stay out of it:",
            "  parallax backup --record aleppo FILE           all of it in one file; restore",
            "  parallax repair --record aleppo                the database from the packs",
            "  parallax withdraw --record aleppo REPORT --by A --with B --why TEXT",
            "",
            "Who may sign in to its page, and as what:",
            "  parallax accounts add --record aleppo NAME --role owner",
            "",
            "Your own judgement over it (kept, shown, undone with parallax undo):",
            "  parallax merge --record aleppo A B --why TEXT  two incidents are one",
            "  parallax split --record aleppo A --reports ID,ID --why TEXT",
            "  parallax apart --record aleppo A B --why TEXT  two incidents stay two",
            "  parallax correct --record aleppo A killed 12 --why TEXT",
            "  parallax accept --record aleppo A place --why TEXT",
            "  parallax release --record aleppo VICTIM --incident A --by NAME --with NAME",
            "  parallax decisions --record aleppo             what was decided",
            "",
            "For those who do not trust you with it:",
            "  parallax checkpoint --record aleppo            what they should keep",
            "  parallax prove --record aleppo REPORT          a proof that it came in",
            "  parallax check PROOF                           checks it without the record",
            "",
            "What it knows:",
            "  parallax actors Houthis                        bodies and office holders",
            "  parallax places Salamiyeh                      places, their names and codes",
            ""
        })
public final class Main extends HelpOption implements Runnable {
    /** Below all that there is to call. */
    private static final List<String> CONVENTIONS =
            List.of(
                    "Lines are JSON in UTF-8. Faults and the tally go to standard error.",
                    "Status 0: done. 1: the program failed. 2: the input or the call was wrong.",
                    "More on one command: parallax COMMAND --help");

    @SuppressWarnings("unused") // picocli sees to it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    public static void main(String[] args) {
        Io io =
                new Io(
                        System.in,
                        new Out(new FileOutputStream(FileDescriptor.out)),
                        new Out(new FileOutputStream(FileDescriptor.err)),
                        Terminal.of(System.getenv()),
                        // a method reference would load the readers' classes for --help
                        tables -> Parallax.standard(tables));
        System.exit(run(io, args));
    }

    /**
     * Carries out one call.
     *
     * @return the exit status: 0 done, 1 the program failed, 2 the input or the call was wrong
     */
    public static int run(Io io, String... args) {
        try {
            int status = commands(io, args).execute(args);
            io.out().flush();
            io.err().flush();
            return status;
        } catch (Out.Closed e) {
            return closed(io, e);
        }
    }

    private static CommandLine commands(Io io, String... call) {
        CommandLine line = new CommandLine(new Main());
        List<String> footer =
                new ArrayList<>(List.of(line.getCommandSpec().usageMessage().footer()));
        footer.addAll(SourceTree.lines(SourceTree.isHere()));
        footer.addAll(CONVENTIONS);
        line.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
        Commands.add(line, io, call);
        line.setUsageHelpWidth(80);
        line.setOut(Writers.to(io.out()));
        line.setErr(Writers.to(io.err()));
        line.setParameterExceptionHandler((e, args) -> wrongCall(io, e));
        line.setExecutionExceptionHandler((e, command, result) -> failed(io, e));
        return line;
    }

    /** Without a command: how to go on. */
    @Override
    public void run() {
        throw new ParameterException(new CommandLine(this), "no command was given");
    }

    /** One line, and where to read on; picocli would print the whole help text. */
    private static int wrongCall(Io io, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        io.err().lineNow("parallax: %s See %s --help".formatted(ended(told(e)), command));
        return Exit.WRONG;
    }

    private static String told(ParameterException e) {
        String message =
                switch (e) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched);
                    case MissingParameterException missing when unknownOption(missing) != null ->
                            "unknown option " + unknownOption(missing);
                    case MissingParameterException missing ->
                            "missing: "
                                    + String.join(
                                            ", ",
                                            missing.getMissing().stream()
                                                    .map(Main::label)
                                                    .toList());
                    default -> String.valueOf(e.getMessage());
                };
        return message.lines().findFirst().orElse("the call is wrong");
    }

    /** "read --frob": what is wrong is --frob, not that an input is missing. */
    private static @Nullable String unknownOption(MissingParameterException e) {
        return e.getCommandLine().getParseResult() == null
                ? null
                : e.getCommandLine().getParseResult().unmatched().stream()
                        .filter(word -> word.startsWith("-"))
                        .findFirst()
                        .orElse(null);
    }

    private static String ended(String sentence) {
        return sentence.endsWith("?") || sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String label(ArgSpec missing) {
        return missing instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : missing.paramLabel();
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().getFirst();
        boolean top = e.getCommandLine().getParent() == null;
        String what =
                first.startsWith("-") ? "unknown option" : top ? "unknown command" : "unexpected";
        if (top && SourceTree.has(first)) return first + " is a command of the source tree alone";
        List<String> close = e.getSuggestions();
        String hint = close.isEmpty() ? "" : ". Did you mean " + close.getFirst() + "?";
        return what + " " + first + hint;
    }

    private static int failed(Io io, Exception e) {
        if (e instanceof Out.Closed closed) return closed(io, closed);
        if (e instanceof WrongCall) return told(io, e, Exit.WRONG);
        if (e instanceof StoreFault fault) return told(io, e, status(fault.kind()));
        if (e instanceof ProofFault fault) return told(io, e, status(fault.kind()));
        if (e instanceof IOException) return told(io, e, Exit.FAILED);
        if (e instanceof UncheckedIOException outer && outer.getCause() != null) {
            return failed(io, outer.getCause());
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        io.err().line("parallax: the program failed. Please report this:");
        io.err().lineNow(trace.toString().stripTrailing());
        return Exit.FAILED;
    }

    private static int told(Io io, Exception e, int status) {
        String what =
                switch (e) {
                    // these two say which file and leave out what is wrong with it
                    case AccessDeniedException denied -> denied.getFile() + ": access is denied";
                    case NoSuchFileException missing -> missing.getFile() + ": is not there";
                    default -> e.getMessage() == null ? e.toString() : e.getMessage();
                };
        io.err().lineNow("parallax: " + what);
        return status;
    }

    private static int status(StoreFault.Kind kind) {
        return switch (kind) {
            case NOT_A_RECORD, NEWER, OLDER -> Exit.WRONG;
            case IN_USE, DAMAGED, FULL, FAILED -> Exit.FAILED;
        };
    }

    private static int status(ProofFault.Kind kind) {
        return switch (kind) {
            case FORMAT, KEY, ASKED -> Exit.WRONG;
            case BROKEN -> Exit.FAILED;
        };
    }

    /** A reader such as {@code head} has seen enough: no reason to complain. */
    private static int closed(Io io, Out.Closed e) {
        if (e.brokenPipe()) return Exit.DONE;
        io.err().lineNow("parallax: the output cannot be written: " + e.getMessage());
        return Exit.FAILED;
    }

    /** The version that the build stamped. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            return new String[] {words()};
        }

        /** Such as {@code parallax 0.1.0}. */
        static String words() throws IOException {
            Properties stamped = new Properties();
            try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
                if (in == null) throw new AssertionError("the build packs version.properties");
                stamped.load(in);
            }
            return "parallax " + stamped.getProperty("version");
        }
    }
}
