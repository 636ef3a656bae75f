package org.parallax.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files of a folder that are of no kind that is read, told of in one line. */
final class Unknown {
    private static final int SHOWN = 5;

    private final Map<String, Long> extensions = new TreeMap<>();
    private final List<String> first = new ArrayList<>();
    private long files;

    /**
     * @param name below the folder
     */
    void add(String name) {
        files++;
        extensions.merge(extension(name), 1L, Long::sum);
        if (first.size() < SHOWN) first.add(name);
    }

    private static String extension(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 1 ? "without extension" : file.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** In the manner of a fault, though nothing is wrong; empty where there was none. */
    Optional<String> inWords(String folder) {
        if (files == 0) return Optional.empty();
        String kinds =
                extensions.entrySet().stream()
                        .map(kind -> "%,d %s".formatted(kind.getValue(), Clip.of(kind.getKey())))
                        .collect(Collectors.joining(", "));
        String names = first.stream().map(Clip::of).collect(Collectors.joining(", "));
        return Optional.of(
                InputFault.oneLine(
                        "%s: UNKNOWN_KIND: %,d files passed over (%s): %s%s. convert what is a report"
                                .formatted(
                                        folder, files, kinds, names, files > SHOWN ? ", …" : "")));
    }
}
