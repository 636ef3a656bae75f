package org.parallax.intake.document.mail;

import java.util.ArrayList;
import java.util.List;

/** A part of a mail as a tree. */
sealed interface Part {
    /**
     * @param alternatives whether its parts say the same in different forms
     */
    record Several(boolean alternatives, List<Part> parts) implements Part {
        static Several of(String subtype) {
            return new Several(subtype.equals("alternative"), new ArrayList<>());
        }
    }

    /**
     * @param attached whether it is beside the text, not of it
     */
    record One(Mail.Leaf leaf, boolean attached) implements Part {}
}
