package org.parallax.intake.archive;

import org.parallax.intake.bytes.Unreadable;

import java.io.IOException;

/** What becomes of the members of an archive. */
public interface Members {
    /**
     * One member; what it holds beyond what is read here is passed over.
     *
     * @throws IOException as reading it does
     */
    void take(Member member) throws IOException;

    /** One that nothing can be made of. */
    void refuse(String name, Unreadable why);

    /** One that is no file, or is hidden: a folder, a link. */
    void passOver();
}
