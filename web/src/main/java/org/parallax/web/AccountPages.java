package org.parallax.web;

import org.parallax.pipeline.Refusal;
import org.parallax.store.accounts.Account;
import org.parallax.store.accounts.AccountRefusal;
import org.parallax.store.accounts.Accounts;
import org.parallax.store.accounts.Accounts.By;
import org.parallax.store.accounts.Role;
import org.parallax.store.accounts.SignIn;
import org.parallax.web.pages.AccountsView;
import org.parallax.web.pages.SignInView;
import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Visit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Signing in and out, accounts, and who did what. */
final class AccountPages {
    private static final int AUDIT_SHOWN = 100;

    private final Site site;
    private final Show show;

    AccountPages(Site site, Show show) {
        this.site = site;
        this.show = show;
    }

    private Accounts accounts() throws Refusal {
        if (site.accounts().isEmpty()) throw new Refusal("this record has no accounts here");
        return site.accounts().get();
    }

    Answer signInForm(Visit visit) {
        String back = visit.request().asked("back").orElse("/");
        return show.page(visit, "/sign-in", "Sign in", "sign-in", SignInView.asking(back));
    }

    Answer signIn(Visit visit) throws Refusal, IOException {
        Request form = visit.request();
        char[] password = form.field("password").orElse("").toCharArray();
        String name = form.field("name").orElse("");
        String back = form.field("back").filter(DecidePages::isHere).orElse("/");
        return switch (accounts().signIn(name, password, form.from())) {
            case SignIn.In in ->
                    Answer.see(back).with("Set-Cookie", site.guard().cookie(in.token(), true));
            case SignIn.Wrong _ ->
                    show.page(
                            401,
                            visit,
                            "/sign-in",
                            "Sign in",
                            "sign-in",
                            SignInView.wrong(back, name));
            case SignIn.Later later ->
                    show.page(
                                    429,
                                    visit,
                                    "/sign-in",
                                    "Sign in",
                                    "sign-in",
                                    SignInView.later(back, name, later.retryAfter()))
                            .with("Retry-After", Long.toString(later.retryAfter()));
        };
    }

    Answer signOut(Visit visit) throws Refusal, IOException {
        Optional<String> token = visit.request().cookie(site.guard().cookie());
        if (token.isPresent()) accounts().signOut(token.get(), visit.request().from());
        return Answer.see("/sign-in").with("Set-Cookie", site.guard().cookie("", false));
    }

    Answer list(Visit visit) throws Refusal, IOException {
        return show.page(
                visit,
                "/accounts",
                "Accounts",
                "accounts",
                AccountsView.of(
                        accounts().all(), accounts().audited(OptionalLong.empty(), AUDIT_SHOWN)));
    }

    /** Adds an account, or changes one. */
    Answer change(Visit visit) throws Refusal, IOException {
        Request form = visit.request();
        String name = form.field("name").orElse("").strip();
        By by = new By(visit.visitor().name(), form.from());
        try {
            change(form, name, by);
        } catch (AccountRefusal refusal) {
            throw new Refusal(String.valueOf(refusal.getMessage()));
        }
        return Answer.see("/accounts");
    }

    private void change(Request form, String name, By by)
            throws Refusal, IOException, AccountRefusal {
        String kind = form.field("kind").orElse("");
        switch (kind) {
            case "add" -> accounts().add(name, role(form), password(form), by);
            case "role" -> accounts().role(name, role(form), by);
            case "password" -> accounts().password(name, password(form), by);
            case "disable" -> accounts().disable(name, by);
            case "enable" -> accounts().enable(name, by);
            default ->
                    throw new Refusal("there is nothing called " + kind + " to do to an account");
        }
    }

    Answer passwordForm(Visit visit) throws Refusal {
        if (!visit.visitor().isSignedIn()) throw new Refusal("nobody is signed in");
        return show.page(visit, "/password", "Your password", "password", visit.visitor().name());
    }

    /** Whoever changes his own password says the old one first. */
    Answer ownPassword(Visit visit) throws Refusal, IOException {
        Request form = visit.request();
        Optional<Account> account = visit.visitor().account();
        if (account.isEmpty()) throw new Refusal("nobody is signed in");
        String name = account.get().name();
        char[] old = form.field("old").orElse("").toCharArray();
        if (!(accounts().signIn(name, old, form.from()) instanceof SignIn.In)) {
            throw new Refusal("that is not the password of " + name);
        }
        try {
            accounts().password(name, password(form), new By(name, form.from()));
        } catch (AccountRefusal refusal) {
            throw new Refusal(String.valueOf(refusal.getMessage()));
        }
        return Answer.see("/sign-in");
    }

    private static char[] password(Request form) {
        return form.field("password").orElse("").toCharArray();
    }

    private static Role role(Request form) throws Refusal {
        String typed = form.field("role").orElse("");
        List<Role> roles = Arrays.asList(Role.values());
        for (Role role : roles) {
            if (role.word().equals(typed.toLowerCase(Locale.ROOT))) return role;
        }
        throw new Refusal(
                "%s is no role. Use %s"
                        .formatted(
                                typed, String.join(", ", roles.stream().map(Role::word).toList())));
    }
}
