package org.parallax.intake.document.mail;

import java.util.Optional;

/** Names of files as strangers give them, made fit to be shown and joined to a path. */
final class FileName {
    private static final int LIMIT = 100;

    private FileName() {}

    /** Without folders, controls, marks of direction and leading dots; empty if nothing is left. */
    static Optional<String> safe(String given) {
        String name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        name.codePoints().filter(FileName::isKept).forEach(safe::appendCodePoint);
        String kept = safe.toString().strip().replaceFirst("^\\.+", "");
        if (kept.length() > LIMIT) {
            String end = kept.substring(Math.max(kept.lastIndexOf('.'), kept.length() - 8));
            kept = kept.substring(0, LIMIT - 8) + end;
        }
        return Optional.of(kept).filter(left -> !left.isBlank());
    }

    private static boolean isKept(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> "\"*:<>?|#".indexOf(character) < 0;
        };
    }
}
