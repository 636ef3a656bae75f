package org.parallax.web;

import org.parallax.publish.PublicRecord;
import org.parallax.publish.Times;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A site with somebody who asks it over HTTP, follows no redirect and keeps cookies. */
final class Browser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    final List<String> faults;
    private final Site site;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Browser(Site site, List<String> faults) throws IOException {
        this.site = site;
        this.faults = faults;
        this.server = WebServer.start(site);
    }

    static Browser of(PublicRecord record) throws IOException {
        return of(Times.only(() -> record));
    }

    /** Of a record that can only be looked at. */
    static Browser of(Times record) throws IOException {
        List<String> faults = new ArrayList<>();
        return new Browser(
                new Site(Settings.here(0), record, Optional.empty(), Optional.empty(), faults::add),
                faults);
    }

    static Browser of(Site site) throws IOException {
        return new Browser(site, new ArrayList<>());
    }

    int port() {
        return server.port();
    }

    String address() {
        return server.address();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /**
     * @param headers names and values, one after the other
     */
    HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).method(method, HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The body of a page that is there. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    List<Route> routes() {
        return site.routes();
    }

    /** What the forms of a page bring back. */
    String token(String formOn) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(page(formOn));
        if (!token.find()) throw new AssertionError("no form on " + formOn);
        return token.group(1);
    }

    /** Sends a form with the token of a page that this visitor may see. */
    HttpResponse<String> post(String path, String formOn, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("csrf", token(formOn));
        return form(path, all, address().replaceFirst("/$", ""));
    }

    /** Chooses a file in a form of a page, and sends it. */
    HttpResponse<String> upload(String path, String name, byte[] bytes)
            throws IOException, InterruptedException {
        String before =
                """
                --cut
                Content-Disposition: form-data; name="csrf"

                %s
                --cut
                Content-Disposition: form-data; name="file"; filename="%s"

                """
                        .formatted(token(path), name);
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .header("Origin", address().replaceFirst("/$", ""))
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(
                                                before.replace("\n", "\r\n")
                                                        .getBytes(StandardCharsets.UTF_8),
                                                bytes,
                                                "\r\n--cut--\r\n"
                                                        .getBytes(StandardCharsets.UTF_8)))));
    }

    /** Sends a form as it is given, from whatever origin. */
    HttpResponse<String> form(String path, Map<String, String> fields, String origin)
            throws IOException, InterruptedException {
        String body =
                fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address().replaceFirst("/$", "") + path));
        if (cookies.isEmpty()) return request;
        return request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        request.build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = set.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        return answer;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
