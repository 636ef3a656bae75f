package org.parallax.intake.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Hands on one member of an archive that streams by. */
final class Taking {
    private Taking() {}

    /**
     * What is wrong with the member alone is told and the archive read on; where the archive's own
     * stream failed there is nothing behind it.
     */
    static void of(String name, Guard guard, Members members) throws IOException {
        long before = guard.given();
        try {
            members.take(new Member(name, new Unclosed(guard)));
        } catch (IOException e) {
            if (guard.failed()) throw e;
            members.refuse(name, Broken.told(e, guard.given() - before));
        }
        guard.transferTo(OutputStream.nullOutputStream());
    }
}
