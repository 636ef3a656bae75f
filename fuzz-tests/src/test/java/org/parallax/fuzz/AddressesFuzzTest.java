package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.bytes.Address;
import org.parallax.watch.fetch.NotAsked;
import org.parallax.watch.fetch.Target;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address has one spelling, and what is asked for is what was checked. */
class AddressesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void addresses(byte[] data) throws Exception {
        Quick.check(data, AddressesFuzzTest::promises);
    }

    private static void promises(byte[] data) throws NotAsked {
        String typed = Texts.utf8(data);
        Optional<Address> address = Address.of(typed);
        if (address.isPresent()) {
            String canonical = address.get().canonical();
            assertFalse(address.get().host().isEmpty() || address.get().host().contains("@"));
            assertEquals(address, Address.of(canonical), "the one spelling of " + canonical);
            assertEquals(address.get().reportId(), address.get().reportId());
        }
        Target target;
        try {
            target = Target.of(new URI(typed));
        } catch (URISyntaxException | NotAsked refused) {
            return;
        }
        assertFalse(target.host().contains("@") || target.host().contains("/"), target.host());
        assertEquals(target, Target.of(target.uri()), "asked as checked: " + target.uri());
    }
}
