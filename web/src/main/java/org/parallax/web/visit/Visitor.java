package org.parallax.web.visit;

import org.parallax.store.accounts.Account;
import org.parallax.store.accounts.Act;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param account empty for the owner of a record without accounts, at the machine itself, and for
 *     one who has not signed in
 * @param isLocalOwner whether it is the former
 * @param csrf the token that a form of this visitor must bring back
 */
public record Visitor(Optional<Account> account, boolean isLocalOwner, String csrf) {
    /** As decisions of a record without accounts are signed. */
    public static final String LOCAL_OWNER = "local owner";

    /** As decisions are signed and the page greets; empty for one who has not signed in. */
    public String name() {
        return account.map(Account::name).orElse(isLocalOwner ? LOCAL_OWNER : "");
    }

    public String role() {
        return account.map(it -> it.role().word()).orElse("");
    }

    /** What takes two persons takes two accounts: a local owner alone is one person at most. */
    public boolean may(Act act) {
        return isLocalOwner ? act.persons() == 1 : act.allows(account);
    }

    public boolean mayAdd() {
        return may(Act.ADD_REPORT);
    }

    public boolean mayDecide() {
        return may(Act.DECIDE);
    }

    public boolean mayRelease() {
        return may(Act.RELEASE);
    }

    public boolean mayManageAccounts() {
        return may(Act.MANAGE_ACCOUNTS);
    }

    public boolean maySeeAudit() {
        return may(Act.SEE_AUDIT);
    }

    public boolean isSignedIn() {
        return account.isPresent();
    }
}
