package org.parallax.cli;

import org.parallax.pipeline.WithdrawalJson;
import org.parallax.store.Ledger;
import org.parallax.store.Withdrawal;
import org.parallax.store.Withdrawal.Order;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code parallax withdraw}: a report or a name goes, by order of law or for safety. */
@Command(
        name = "withdraw",
        description = "Take a report, or a name, out of a record for good.",
        footerHeading = "%n",
        footer = {
            "What was kept of it is destroyed: the report's bytes and text, all that was read",
            "in it, and it is not taken in again. Its entries stay, so every proof still",
            "holds, and everybody is shown that something was withdrawn, when, and why.",
            "",
            "It takes two persons. Backups from before still hold it: make a new one and",
            "destroy those. Other reports that tell the same are other reports.",
            "",
            "With --name its letters become x wherever its whole words stand in a report, a",
            "reading or a reason, whatever their case and accents; the rest stays. The raw",
            "bytes of those reports go wholly, and how they came; so does what is in quarantine",
            "and holds it, as far as its bytes are text or unpack to text. Later reports may",
            "bring the name in again.",
            "",
            "Examples:",
            "  parallax withdraw --record aleppo 003 --by Ada --with Bea --why 'court order'",
            "  parallax withdraw --record aleppo --name 'First Last' --by Ada --with Bea \\",
            "      --why 'a source is in danger'",
            "  parallax withdraw --record aleppo --list"
        })
final class WithdrawCommand extends HelpOption implements Callable<Integer> {
    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPORT", description = "Its id.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "A name instead of a report.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--by", paramLabel = "PERSON", description = "Who withdraws it. It is shown.")
    private String by = "";

    @Option(names = "--with", paramLabel = "PERSON", description = "Who agrees: another person.")
    private String with = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason; it is shown.")
    private String why = "";

    @Option(names = "--list", description = "Show what was withdrawn so far.")
    private boolean list;

    private final Io io;

    WithdrawCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        if (list) {
            try (Ledger ledger = Ledger.openForReading(record)) {
                ledger.withdrawals().forEach(this::print);
            }
            return Exit.DONE;
        }
        if (report.isPresent() == name.isPresent()) {
            throw new WrongCall("name a REPORT, or a name with --name, or say --list");
        }
        Order order = order();
        int signed;
        try (Ledger ledger = Ledger.openExisting(record)) {
            List<Withdrawal> gone = withdraw(ledger, order);
            if (gone.isEmpty()) throw new WrongCall(nothing());
            gone.forEach(this::print);
            if (name.isPresent()) tellOrders(ledger.ordersNaming(name.get()));
            signed = Signed.at(ledger, io);
        }
        io.err().lineNow("Backups from before still hold it. Make a new one and destroy those.");
        return signed;
    }

    private Order order() throws WrongCall {
        try {
            return new Order(oneLine("--by", by), oneLine("--with", with), oneLine("--why", why));
        } catch (IllegalArgumentException e) {
            throw new WrongCall(
                    "it takes two persons and a reason: --by, --with (another) and --why");
        }
    }

    private static String oneLine(String option, String text) throws WrongCall {
        if (text.codePoints().noneMatch(Character::isISOControl)) return text;
        throw new WrongCall(option + " is not one line of plain text");
    }

    private List<Withdrawal> withdraw(Ledger ledger, Order order) throws IOException, WrongCall {
        if (report.isPresent()) return ledger.withdrawReport(report.get(), order);
        try {
            return ledger.withdrawName(name.orElseThrow(), order);
        } catch (IllegalArgumentException e) {
            throw new WrongCall(String.valueOf(e.getMessage()));
        }
    }

    private void tellOrders(List<Withdrawal> orders) {
        for (Withdrawal order : orders) {
            io.err()
                    .lineNow(
                            "parallax: the order in entry %d itself holds the name. It stands in the"
                                            .formatted(order.sequence())
                                    + " open and stays.");
        }
    }

    /** Without the name: what is printed may be kept. */
    private String nothing() {
        return report.map(id -> "there is no report " + id + ". parallax export lists them")
                .orElse("that name is in nothing that the record holds");
    }

    private void print(Withdrawal withdrawal) {
        io.out().lineNow(WithdrawalJson.line(withdrawal));
    }
}
