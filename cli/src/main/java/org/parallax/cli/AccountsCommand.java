package org.parallax.cli;

import org.parallax.store.Ledger;
import org.parallax.store.accounts.Account;
import org.parallax.store.accounts.AccountRefusal;
import org.parallax.store.accounts.Accounts;
import org.parallax.store.accounts.Audited;
import org.parallax.store.accounts.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** {@code parallax accounts}: who may use a record through the page. */
@Command(
        name = "accounts",
        description = "Say who may sign in to a record's page, and as what.",
        footerHeading = "%n",
        footer = {
            "Actions:",
            "  list             every account",
            "  add NAME         a new one, with --role; the first has to be an owner",
            "  role NAME        another --role",
            "  password NAME    another password",
            "  disable NAME     it can no longer sign in; enable NAME takes that back",
            "  audit            who did what, newest first; --before N goes on",
            "",
            "Roles, each with what those before it may do: reader (looks, exports), coder",
            "(adds reports and claims), reviewer (decides, releases names together with",
            "another), owner (withdraws, sees to accounts).",
            "",
            "A password has 12 characters or more. It is asked for on the terminal, or read",
            "from standard input with --password-stdin. Whatever changes in an account ends",
            "its sessions. Accounts lie in accounts.sqlite in the record's folder: they are",
            "no part of the ledger, and of no backup.",
            "",
            "Examples:",
            "  parallax accounts add --record aleppo ada --role owner",
            "  parallax accounts audit --record aleppo"
        })
final class AccountsCommand extends HelpOption implements Callable<Integer> {
    private enum Action {
        list,
        add,
        role,
        password,
        disable,
        enable,
        audit
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
    private Action action = Action.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The account.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--record", required = true, paramLabel = "DIR", description = "The record.")
    private Path record = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "reader (if not given), coder, reviewer or owner.")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--password-stdin",
            description = "Read the password from standard input: its first line.")
    private boolean fromInput;

    @Option(names = "--before", paramLabel = "N", description = "Rows of the audit before this.")
    private Optional<Long> before = Optional.empty();

    private final Io io;

    AccountsCommand(Io io) {
        this.io = io;
    }

    @Override
    public Integer call() throws IOException, WrongCall {
        Ledger.requireRecord(record);
        try (Accounts accounts = Accounts.of(record, InstantSource.system())) {
            carryOut(accounts);
        } catch (AccountRefusal refusal) {
            throw new WrongCall(String.valueOf(refusal.getMessage()));
        }
        return Exit.DONE;
    }

    private void carryOut(Accounts accounts) throws IOException, AccountRefusal, WrongCall {
        Accounts.By by = new Accounts.By(System.getProperty("user.name", ""), "terminal");
        switch (action) {
            case list -> accounts.all().forEach(this::print);
            case audit -> audit(accounts);
            case add -> {
                Role as = role.isPresent() ? wanted() : Role.READER;
                String added = named();
                print(accounts.add(added, as, password(), by));
            }
            case role -> print(accounts.role(named(), wanted(), by));
            case password -> {
                String changed = named();
                if (accounts.of(changed).isEmpty()) {
                    throw new WrongCall("there is no account " + changed);
                }
                print(accounts.password(changed, password(), by));
            }
            case disable -> print(accounts.disable(named(), by));
            case enable -> print(accounts.enable(named(), by));
        }
    }

    private String named() throws WrongCall {
        return name.orElseThrow(() -> new WrongCall("missing: NAME, whom to " + action));
    }

    private Role wanted() throws WrongCall {
        String word = role.orElseThrow(() -> new WrongCall("missing: --role ROLE"));
        return Role.of(word)
                .orElseThrow(() ->
                        new WrongCall(
                                "there is no role " + word + ": reader, coder, reviewer or owner"));
    }

    private char[] password() throws IOException, WrongCall {
        return fromInput ? Secret.line(io.in()) : Secret.asked();
    }

    private void print(Account account) {
        String state = account.disabled() ? " disabled" : "";
        io.out()
                .line(
                        "%-40s %-8s since %s%s"
                                .formatted(
                                        account.name(),
                                        account.role().word(),
                                        account.created(),
                                        state));
    }

    private void audit(Accounts accounts) throws IOException {
        OptionalLong from = before.map(OptionalLong::of).orElse(OptionalLong.empty());
        List<Audited> rows = accounts.audited(from, 200);
        for (Audited row : rows) {
            Audited.Note note = row.note();
            io.out()
                    .line(
                            String.join(
                                    "\t",
                                    Long.toString(row.sequence()),
                                    row.at().toString(),
                                    note.who(),
                                    note.address(),
                                    note.what(),
                                    note.about(),
                                    note.outcome()));
        }
    }
}
