package org.parallax.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of {@code targets.tsv}.
 *
 * @param test class and method, within {@code org.parallax}
 * @param dictionary words that are put into inputs, as a file among those, or {@code -}
 * @param inputs of a short search, beside those that are kept
 * @param floor edges of our own code that a short search reaches at least
 */
record Target(String name, String test, String dictionary, int inputs, int floor) {
    private static final int COLUMNS = 5;

    static List<Target> all(Path table) throws IOException {
        List<Target> targets = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) throw new IOException(table + ": no row: " + line);
            int inputs = Integer.parseInt(cells[3]);
            int floor = Integer.parseInt(cells[4]);
            targets.add(new Target(cells[0], cells[1], cells[2], inputs, floor));
        }
        return targets;
    }

    private String className() {
        return "org.parallax." + test.substring(0, test.indexOf('#'));
    }

    private String methodName() {
        return test.substring(test.indexOf('#') + 1);
    }

    /** The method, ready to be called. */
    Promise promise() throws ReflectiveOperationException {
        Class<?> type = Class.forName(className());
        Method method = type.getDeclaredMethod(methodName(), byte[].class);
        method.setAccessible(true);
        var maker = type.getDeclaredConstructor();
        maker.setAccessible(true);
        Object instance = maker.newInstance();
        return data -> {
            try {
                method.invoke(instance, (Object) data);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        };
    }

    /** What has to hold for every input. */
    interface Promise {
        void check(byte[] data) throws Throwable;
    }

    /** The inputs that are kept, by their names. */
    List<byte[]> kept() throws IOException, ReflectiveOperationException {
        Class<?> type = Class.forName(className());
        URL folder = type.getResource(type.getSimpleName() + "Inputs/" + methodName());
        if (folder == null) throw new IOException(name + " has no inputs to begin from");
        List<byte[]> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.sorted().toList()) kept.add(Files.readAllBytes(file));
        } catch (URISyntaxException e) {
            throw new AssertionError("class path entries are valid places: " + folder, e);
        }
        return kept;
    }
}
