package org.parallax.reconcile.linking;

import org.parallax.reconcile.accounts.Account;

import java.util.List;

/**
 * Accounts that hang together by links that may join them, or by what persons decided: no group
 * ever reaches beyond it. By identity.
 */
public final class Component {
    private final List<Node> members;

    /**
     * @param members in {@link Node#ORDER}
     */
    Component(List<Node> members) {
        this.members = List.copyOf(members);
    }

    /** In {@link Account#ORDER}. */
    public List<Node> members() {
        return members;
    }

    /** In {@link Account#ORDER}. */
    public List<Account> accounts() {
        return members.stream().map(Node::account).toList();
    }
}
