package org.parallax.store.accounts;

import java.util.Optional;

/** What somebody may want to do: the one place that says who may. */
public enum Act {
    /** See pages and the masked record. */
    LOOK(Role.READER, 1),
    /** Take a masked export away. */
    EXPORT(Role.READER, 1),
    /** Put a report in. */
    ADD_REPORT(Role.CODER, 1),
    /** Enter a claim by hand. */
    ADD_CLAIM(Role.CODER, 1),
    /** Accept, correct, merge, split, keep apart, undo. */
    DECIDE(Role.REVIEWER, 1),
    /** Show a victim's name. */
    RELEASE(Role.REVIEWER, 2),
    /** Destroy a report or a name. */
    WITHDRAW(Role.OWNER, 2),
    /** See who did what. */
    SEE_AUDIT(Role.OWNER, 1),
    /** Make accounts, change and disable them. */
    MANAGE_ACCOUNTS(Role.OWNER, 1);

    private final Role least;
    private final int persons;

    Act(Role least, int persons) {
        this.least = least;
        this.persons = persons;
    }

    /** The least role that may do it, or take part in it. */
    public Role least() {
        return least;
    }

    /** How many different persons it takes: 1 or 2. */
    public int persons() {
        return persons;
    }

    /**
     * Whether somebody may do it; where it takes two persons, whether he may be one of them.
     *
     * @param who empty for somebody who is not signed in, who may do nothing
     */
    public boolean allows(Optional<Account> who) {
        return who.filter(it -> !it.disabled() && it.role().compareTo(least) >= 0).isPresent();
    }

    /** Whether two may do it together: each of them may, and they are not one. */
    public boolean allows(Account one, Account other) {
        return allows(Optional.of(one)) && allows(Optional.of(other)) && !one.isSameAs(other);
    }
}
