package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Account;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An account among all others of a record, with what ties it to them. By identity. */
public final class Node {
    /** As {@link Account#ORDER}. */
    static final Comparator<Node> ORDER = Comparator.comparing(Node::account, Account.ORDER);

    private final Account account;
    private final Profile profile;
    private final Keys.Own keys;

    /** Those that count, by the other end. */
    private final Map<Node, Link> links = new HashMap<>();

    /** Empty until it has been put into one. */
    private Optional<Component> component = Optional.empty();

    Node(Account account, Profile profile, Keys.Own keys) {
        this.account = account;
        this.profile = profile;
        this.keys = keys;
    }

    Profile profile() {
        return profile;
    }

    Keys.Own keys() {
        return keys;
    }

    Nearness.Own near() {
        return keys.near();
    }

    public Account account() {
        return account;
    }

    Map<Node, Link> links() {
        return links;
    }

    Optional<Component> component() {
        return component;
    }

    void component(Optional<Component> now) {
        component = now;
    }
}
