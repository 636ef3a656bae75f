package org.parallax.store.accounts;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of accounts, within a transaction of its caller. */
final class People {
    private static final String COLUMNS = "name, role, created, disabled";
    private static final RowMapper<Account> ACCOUNT =
            (row, _) ->
                    new Account(
                            String.valueOf(row.getString("name")),
                            Role.valueOf(String.valueOf(row.getString("role"))),
                            Instant.ofEpochMilli(row.getLong("created")),
                            row.getBoolean("disabled"));

    private final Handle handle;

    People(Handle handle) {
        this.handle = handle;
    }

    /** In the order of their names. */
    List<Account> all() {
        return handle.createQuery("SELECT " + COLUMNS + " FROM account ORDER BY folded")
                .map(ACCOUNT)
                .list();
    }

    Optional<Account> of(String name) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM account WHERE folded = ?")
                .bind(0, Account.folded(name))
                .map(ACCOUNT)
                .findFirst();
    }

    /** What is kept of the account's password. */
    Optional<String> password(String name) {
        return handle.createQuery("SELECT password FROM account WHERE folded = ?")
                .bind(0, Account.folded(name))
                .mapTo(String.class)
                .findFirst();
    }

    Account add(Account account, String password) throws AccountRefusal {
        if (of(account.name()).isPresent()) {
            throw new AccountRefusal("there is an account " + account.name() + " already");
        }
        if (account.role() != Role.OWNER && all().isEmpty()) {
            throw new AccountRefusal("the first account must be an owner: nobody else can add one");
        }
        handle.execute(
                "INSERT INTO account VALUES (?, ?, ?, ?, ?, 0)",
                Account.folded(account.name()),
                account.name(),
                account.role().name(),
                password,
                account.created().toEpochMilli());
        return account;
    }

    /** Ends every session of the account: what it could do, it could do until now. */
    Account change(String name, Change change) throws AccountRefusal {
        Account before = require(name);
        String key = Account.folded(name);
        switch (change) {
            case Change.Password(String kept) ->
                    handle.execute("UPDATE account SET password = ? WHERE folded = ?", kept, key);
            case Change.To(Role role) -> {
                if (role != Role.OWNER) requireAnotherOwner(before);
                handle.execute("UPDATE account SET role = ? WHERE folded = ?", role.name(), key);
            }
            case Change.Disabled(boolean disabled) -> {
                if (disabled) requireAnotherOwner(before);
                handle.execute("UPDATE account SET disabled = ? WHERE folded = ?", disabled, key);
            }
        }
        handle.execute("DELETE FROM session WHERE account = ?", key);
        return require(name);
    }

    sealed interface Change {
        record Password(String kept) implements Change {}

        record To(Role role) implements Change {}

        record Disabled(boolean disabled) implements Change {}
    }

    private Account require(String name) throws AccountRefusal {
        return of(name).orElseThrow(() -> new AccountRefusal("there is no account " + name));
    }

    private void requireAnotherOwner(Account account) throws AccountRefusal {
        boolean last =
                all().stream()
                        .filter(it -> it.role() == Role.OWNER && !it.disabled())
                        .allMatch(account::isSameAs);
        if (last && account.role() == Role.OWNER && !account.disabled()) {
            throw new AccountRefusal(account.name() + " is the last owner. Make another one first");
        }
    }
}
