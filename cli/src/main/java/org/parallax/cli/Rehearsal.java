package org.parallax.cli;

import org.parallax.pipeline.Demo;
import org.parallax.pipeline.Parallax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people do with the program, done once over the demo's reports, so that Java may keep what it
 * loaded, linked and saw to be used often, and start from there. Run by the launcher after a build:
 * what is not done here is loaded from the jars at each start.
 */
public final class Rehearsal {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Pattern INCIDENT = Pattern.compile("\"incident\":\"([^\"]+)\"");
    private static final int SECONDS_TO_BEGIN = 120;

    private static final String PAGE =
            """
            <!doctype html><html lang="en"><head><title>Shells</title></head><body><article>
            <h1>Shells</h1><p>Three people were killed in shelling near the harbour on Monday, a
            monitor said. Its staff counted the dead at two clinics.</p></article></body></html>
            """;

    private final Path folder;
    private final String record;
    private final byte[] reports;

    private Rehearsal(Path folder, byte[] reports) {
        this.folder = folder;
        this.record = folder.resolve("record").toString();
        this.reports = reports;
    }

    /**
     * Prints what became of each call.
     *
     * @param args a folder that is there and empty; what is made in it stays
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) throw new IllegalArgumentException("name an empty folder");
        byte[] reports;
        try (InputStream in = Demo.reports()) {
            reports = in.readAllBytes();
        }
        boolean done = new Rehearsal(Path.of(args[0]), reports).all();
        System.exit(done ? Exit.DONE : Exit.FAILED);
    }

    /** Whether every call ended well. */
    private boolean all() throws IOException {
        Files.writeString(folder.resolve("page.html"), PAGE);
        HelpTexts.write(Files.createDirectory(folder.resolve("help")));
        List<Boolean> well = new ArrayList<>();
        well.add(call("--help"));
        well.add(call("read", "--help"));
        well.add(call("read", "--mentions", "-"));
        well.add(call("code", "-"));
        well.add(call("ingest", "--record", record, "-", folder.resolve("page.html").toString()));
        for (String format : List.of("claims", "episodes", "csv", "geojson")) {
            well.add(call("export", "--record", record, "--format", format));
        }
        well.add(call("verify", "--record", record));
        well.add(call("search", "--record", record, "killed"));
        well.add(call("demo", "--no-serve"));
        well.add(report("week.pdf"));
        Stage incidents = new Stage();
        well.add(call(incidents, "export", "--record", record, "--format", "incidents"));
        Matcher incident = INCIDENT.matcher(incidents.words());
        if (!incident.find()) throw new AssertionError("the demo's reports make no incident");
        well.add(call("show", "--record", record, incident.group(1)));
        well.add(call("history", "--record", record, incident.group(1)));
        well.add(serve("", "incident/" + incident.group(1), "review", "api/v1/incidents"));
        return well.stream().allMatch(it -> it);
    }

    private boolean report(String file) {
        String out = folder.resolve(file).toString();
        return call(
                "report",
                "--record",
                record,
                "--from",
                "2026-01-05",
                "--to",
                "2026-01-12",
                "--out",
                out);
    }

    private boolean call(String... args) {
        return call(new Stage(), args);
    }

    private boolean call(Stage stage, String... args) {
        int status = Main.run(stage.io(reports), args);
        System.out.printf("%d %s %s%n", status, List.of(args), stage.fault());
        return status == Exit.DONE;
    }

    /** Looks at pages of the record, as a browser would, until each was answered. */
    private boolean serve(String... pages) throws IOException {
        Stage stage = new Stage();
        Thread server = new Thread(() -> call(stage, "serve", "--record", record, "--port", "0"));
        server.setDaemon(true);
        server.start();
        URI address = stage.address();
        boolean well = true;
        for (String page : pages) {
            String answer = get(address, address.getPath() + page);
            System.out.println(page + ": " + answer);
            well &= answer.endsWith(" 200 OK");
        }
        server.interrupt();
        return well;
    }

    /** The first line of the answer; all of it is waited for. */
    private static String get(URI address, String path) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, address.getAuthority());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("nothing");
        }
    }

    /** Where a call speaks to; holds what it said. */
    private static final class Stage {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();
        private final CompletableFuture<URI> address = new CompletableFuture<>();

        Io io(byte[] in) {
            return new Io(
                    new ByteArrayInputStream(in),
                    new Out(listening()),
                    new Out(err),
                    Terminal.NONE,
                    tables -> Parallax.standard(tables));
        }

        private OutputStream listening() {
            return new OutputStream() {
                @Override
                public void write(int b) {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] from, int start, int length) {
                    out.write(from, start, length);
                    Matcher told = ADDRESS.matcher(words());
                    if (!address.isDone() && told.find()) {
                        address.complete(URI.create(told.group()));
                    }
                }
            };
        }

        String words() {
            return out.toString(StandardCharsets.UTF_8);
        }

        /** The last line that a call said of itself. */
        String fault() {
            return err.toString(StandardCharsets.UTF_8).lines().reduce("", (_, last) -> last);
        }

        URI address() {
            return address.orTimeout(SECONDS_TO_BEGIN, TimeUnit.SECONDS).join();
        }
    }
}
