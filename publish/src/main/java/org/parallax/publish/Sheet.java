package org.parallax.publish;

import java.util.List;

/** What one page tells, without what all pages share. */
record Sheet(String title, List<Html> content) {
    Sheet {
        content = List.copyOf(content);
    }
}
