package org.parallax.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a user starts it: another process, on a record of its own. */
final class Program implements AutoCloseable {
    private static final String MAIN = "org.parallax.cli.Main";
    private static final Pattern ADDRESS = Pattern.compile("Look at (http://\\S+/) ");

    private final Process process;
    private final String address;

    private Program(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Takes reports into a fresh record and serves it.
     *
     * @param folder an empty one
     * @param reports one JSON object of the contract a line
     */
    static Program serving(Path folder, List<String> reports)
            throws IOException, InterruptedException {
        Path input = Files.write(folder.resolve("reports.jsonl"), reports);
        Path record = folder.resolve("record");
        run("ingest", "--record", record.toString(), input.toString());
        Process process = start("serve", "--record", record.toString(), "--port", "0");
        return new Program(process, address(process));
    }

    /** The demo's record, which is made anew each time. */
    static Program demo() throws IOException {
        Process process = start("demo", "--port", "0");
        return new Program(process, address(process));
    }

    private static void run(String... call) throws IOException, InterruptedException {
        Process process = start(call);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) throw new IOException("status " + status + ": " + said);
    }

    private static Process start(String... call) throws IOException {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        // it lives for seconds: the second compiler's work would cost more than it saves
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-Dparallax.models=" + System.getProperty("parallax.models", ""));
        command.addAll(List.of("-cp", path, MAIN));
        command.addAll(List.of(call));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) return found.group(1);
            before.add(line);
        }
        throw new IOException("it does not serve: " + before);
    }

    /** Ends with a slash. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
