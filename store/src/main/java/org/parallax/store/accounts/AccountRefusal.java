package org.parallax.store.accounts;

/** An account cannot be made or changed as asked. The message is one line for whoever asked. */
@SuppressWarnings("serial") // thrown and told, never serialised
public final class AccountRefusal extends Exception {
    AccountRefusal(String message) {
        super(message);
    }
}
