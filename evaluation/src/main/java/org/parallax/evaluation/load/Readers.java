package org.parallax.evaluation.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who look at a record at once: each asks for the next page when the last has come. */
final class Readers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> WORDS =
            List.of("hospital", "market", "school", "bridge", "civilians", "\"market place\"");

    /** Of three pages two are incidents. */
    private static final int PAGES_PER_OVERVIEW = 3;

    private final URI base;
    private final int users;
    private final long seed;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /** What can be asked for, from a look at the record. */
    private final Set<String> incidents = new LinkedHashSet<>();

    private final Set<String> filters = new TreeSet<>();

    /** A kind of page. */
    enum Page {
        OVERVIEW,
        INCIDENT
    }

    Readers(URI base, int users, long seed) {
        this.base = base;
        this.users = users;
        this.seed = seed;
    }

    /** True for a loopback address: nobody else's machine is to be loaded. */
    static boolean isOnThisMachine(URI url) {
        String host = url.getHost();
        if (host == null || !"http".equals(url.getScheme())) return false;
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // nobody's, and so not this machine's
        }
    }

    /**
     * Reads for that long.
     *
     * @throws IOException if the record cannot be looked at first, or has no incident
     */
    Timings read(Duration time) throws IOException {
        Random random = new Random(seed);
        look("/api/v1/incidents?limit=200");
        for (int i = 0; i < 10; i++) look("/api/v1/incidents?limit=200&" + days(random));
        if (incidents.isEmpty()) throw new IOException(base + ": the record has no incident");
        Timings timings = new Timings();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(users)) {
            List<Future<?>> all = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                Random own = new Random(seed + 31L * (user + 1));
                all.add(threads.submit(() -> readOn(own, end, timings)));
            }
            for (Future<?> one : all) one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return timings;
    }

    private void look(String path) throws IOException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException("%s%s: status %d".formatted(base, path, answer.statusCode()));
        }
        try {
            for (JsonNode item : JSON.readTree(answer.body()).path("items")) note(item);
        } catch (JsonProcessingException e) {
            throw new IOException(base + path + ": no JSON", e);
        }
    }

    private void note(JsonNode item) {
        incidents.add(item.path("incident").asText());
        filter("type", item.path("type"));
        filter("grade", item.path("grade"));
        filter("place", item.path("where").path("place"));
        for (JsonNode side : item.path("sides")) filter("actor", side.path("actor"));
        for (JsonNode origin : item.path("origins")) filter("origin", origin);
    }

    private void filter(String name, JsonNode value) {
        if (value.isTextual()) filters.add(name + "=" + encoded(value.asText()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void readOn(Random random, long end, Timings timings) {
        List<String> ids = List.copyOf(incidents);
        List<String> by = List.copyOf(filters);
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            if (random.nextInt(PAGES_PER_OVERVIEW) == 0) {
                time(Page.OVERVIEW, "/" + query(random, by), timings);
            } else {
                String id = ids.get(random.nextInt(ids.size()));
                time(Page.INCIDENT, "/incident/" + id, timings);
            }
        }
    }

    /** None, or some of: days, a word, what some incident has. */
    private static String query(Random random, List<String> by) {
        List<String> parts = new ArrayList<>();
        if (random.nextBoolean()) parts.add(days(random));
        if (!by.isEmpty() && random.nextBoolean()) parts.add(by.get(random.nextInt(by.size())));
        if (random.nextInt(4) == 0) {
            parts.add("q=" + encoded(WORDS.get(random.nextInt(WORDS.size()))));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String days(Random random) {
        LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
        return "from=%s&to=%s".formatted(from, from.plusDays(random.nextInt(1_000)));
    }

    private void time(Page page, String path, Timings timings) {
        long start = System.nanoTime();
        boolean fine;
        try {
            fine = get(path).statusCode() == 200;
        } catch (IOException e) {
            fine = false; // told as one error among the figures
        }
        timings.took(page, (System.nanoTime() - start) / 1e6, fine);
    }

    private HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
