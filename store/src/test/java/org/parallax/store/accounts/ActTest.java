package org.parallax.store.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

class ActTest {
    private static Account account(String name, Role role, boolean disabled) {
        return new Account(name, role, Instant.EPOCH, disabled);
    }

    /** One letter for each role in rising order: y may, - may not. */
    @ParameterizedTest(name = "{0}: {1}, {2} person(s)")
    @CsvSource({
        "LOOK, yyyy, 1",
        "EXPORT, yyyy, 1",
        "ADD_REPORT, -yyy, 1",
        "ADD_CLAIM, -yyy, 1",
        "DECIDE, --yy, 1",
        "RELEASE, --yy, 2",
        "WITHDRAW, ---y, 2",
        "SEE_AUDIT, ---y, 1",
        "MANAGE_ACCOUNTS, ---y, 1"
    })
    void whoMayDoWhat(Act act, String may, int persons) {
        String found =
                Arrays.stream(Role.values())
                        .map(role -> act.allows(Optional.of(account("a.b", role, false))))
                        .map(it -> it ? "y" : "-")
                        .collect(Collectors.joining());
        assertEquals(may, found);
        assertEquals(persons, act.persons());
        for (Role role : Role.values()) {
            assertFalse(act.allows(Optional.of(account("a.b", role, true))), "disabled " + role);
        }
        assertFalse(act.allows(Optional.empty()), "not signed in");
    }

    @Test
    void theTableNamesEveryAct() {
        assertEquals(9, Act.values().length, "a new act needs a row above");
    }

    @Test
    void twoPersonsAreTwo() {
        Account ada = account("Ada", Role.REVIEWER, false);
        assertTrue(Act.RELEASE.allows(ada, account("bea", Role.OWNER, false)));
        assertFalse(Act.RELEASE.allows(ada, account("ADA", Role.OWNER, false)), "one of one name");
        assertFalse(Act.RELEASE.allows(ada, account("bea", Role.CODER, false)));
        assertFalse(Act.RELEASE.allows(ada, account("bea", Role.OWNER, true)));
    }

    @Test
    void whoSitsAtTheMachineIsAnOwnerThatNobodyCanSignInAs() {
        Account local = Account.local(Instant.EPOCH);
        assertTrue(Act.MANAGE_ACCOUNTS.allows(Optional.of(local)));
        assertFalse(Account.isName(local.name()));
    }
}
