package org.parallax.web.pages;

import org.parallax.store.accounts.Account;
import org.parallax.store.accounts.Audited;
import org.parallax.store.accounts.Role;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who may sign in, and who did what, newest first. */
public record AccountsView(List<Row> accounts, List<String> roles, List<Did> audit) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    public record Row(String name, String role, String since, boolean disabled) {}

    public record Did(
            String at, String who, String from, String what, String about, String outcome) {}

    public static AccountsView of(List<Account> accounts, List<Audited> audit) {
        return new AccountsView(
                accounts.stream()
                        .map(it ->
                                new Row(
                                        it.name(),
                                        it.role().word(),
                                        TIME.format(it.created()),
                                        it.disabled()))
                        .toList(),
                Arrays.stream(Role.values()).map(Role::word).toList(),
                audit.stream()
                        .map(it ->
                                new Did(
                                        TIME.format(it.at()),
                                        it.note().who(),
                                        it.note().address(),
                                        it.note().what(),
                                        it.note().about(),
                                        it.note().outcome()))
                        .toList());
    }
}
