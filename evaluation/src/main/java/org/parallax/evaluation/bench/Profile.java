package org.parallax.evaluation.bench;

import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

import org.parallax.text.Report;

import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which methods cost most while reports are read, by the samples of Java's own flight recorder: a
 * sample counts for the innermost method of ours on its stack, with what that one called of others'
 * code, and once for each of ours that it stands in.
 */
final class Profile {
    private static final String OURS = "org.parallax.";
    private static final String MEASURING = "org.parallax.evaluation.";
    private static final Duration EVERY = Duration.ofMillis(10);

    private final Map<String, Long> self = new HashMap<>();
    private final Map<String, Long> within = new HashMap<>();
    private long samples;

    /**
     * @param least seconds
     * @param file where the recording is left, for whoever wants to look closer
     */
    static Profile of(Texts texts, double least, Consumer<Report> work, Path file)
            throws IOException {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
            recording.start();
            Pass.over(texts, 1, least, work);
            recording.stop();
            recording.dump(file);
        } catch (ParseException e) {
            throw new IOException("the JDK's own profile settings are damaged", e);
        }
        Profile profile = new Profile();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample")) profile.add(event);
        }
        return profile;
    }

    private void add(RecordedEvent event) {
        if (event.getStackTrace() == null) return;
        Set<String> seen = new HashSet<>();
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            RecordedMethod method = frame.getMethod();
            String type = method.getType().getName();
            if (!type.startsWith(OURS) || type.startsWith(MEASURING)) continue;
            String name = name(type, method.getName());
            if (seen.isEmpty()) self.merge(name, 1L, Long::sum);
            if (seen.add(name)) within.merge(name, 1L, Long::sum);
        }
        if (!seen.isEmpty()) samples++;
    }

    /** Without the package's beginning; a lambda counts for the method that it stands in. */
    private static String name(String type, String method) {
        String plain = method.startsWith("lambda$") ? method.split("\\$")[1] : method;
        return type.substring(OURS.length()) + "." + plain;
    }

    /** By their own cost, the dearest first; and what stands in each of them in all. */
    String markdown(int most) {
        Grid grid = new Grid("method", "self", "with what it calls of ours");
        for (String name : dearest(most)) {
            grid.row("`" + name + "`", share(self, name), share(within, name));
        }
        return "%,d samples of one thread reading, one every %d ms.%n%n"
                        .formatted(samples, EVERY.toMillis())
                + grid.markdown();
    }

    private List<String> dearest(int most) {
        return self.entrySet().stream()
                .sorted(
                        Comparator.comparingLong((Map.Entry<String, Long> it) -> -it.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String share(Map<String, Long> counts, String name) {
        long count = counts.getOrDefault(name, 0L);
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / Math.max(1, samples));
    }
}
