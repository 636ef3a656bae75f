package org.parallax.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import io.javalin.util.JavalinBindException;

import jakarta.servlet.ServletException;

import org.parallax.web.visit.Answer;
import org.parallax.web.visit.Request;
import org.parallax.web.visit.Request.Upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The site over HTTP: the only class that knows the library. */
public final class WebServer implements AutoCloseable {
    /** Kept here, as a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

    private final Javalin javalin;
    private final Site site;

    private WebServer(Site site) {
        this.site = site;
        QUIET.forEach(it -> it.setLevel(Level.WARNING));
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen.
     *
     * @throws BindException if the port is taken, or the address is none of this machine
     */
    public static WebServer start(Site site) throws BindException {
        WebServer server = new WebServer(site);
        try {
            server.javalin.start(site.settings().host(), site.settings().port());
        } catch (JavalinBindException e) {
            throw new BindException(String.valueOf(e.getMessage()));
        }
        site.listensOn(server.javalin.port());
        return server;
    }

    public int port() {
        return javalin.port();
    }

    /** Where a browser finds it. */
    public String address() {
        return site.address();
    }

    private void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = site.settings().largestRequest();
        config.http.asyncTimeout = site.settings().longest().toMillis();
        config.jetty.modifyHttpConfiguration(it -> it.setSendServerVersion(false));
        // on every answer, those among them that the library gives by itself
        config.routes.before(context -> site.headers().forEach(context::header));
        for (Route route : site.routes()) {
            for (HandlerType method : methods(route)) {
                config.routes.addHttpHandler(
                        method, route.path(), context -> answer(context, route));
            }
        }
        // a form that is cut off or too large; the site tells of its own faults itself
        config.routes.exception(
                RuntimeException.class, (fault, context) -> send(context, site.notRead(fault)));
        config.routes.exception(
                IOException.class, (fault, context) -> send(context, site.notRead(fault)));
        config.routes.exception(
                ServletException.class, (fault, context) -> send(context, site.notRead(fault)));
        config.jetty.modifyServletContextHandler(
                it -> it.setMaxFormContentSize(Math.toIntExact(site.settings().largestRequest())));
        config.routes.exception(
                HttpResponseException.class,
                (fault, context) ->
                        send(context, site.notServed(request(context), fault.getStatus())));
    }

    /** The library would answer HEAD with headers of its own. */
    private static List<HandlerType> methods(Route route) {
        return route.method().equals("POST")
                ? List.of(HandlerType.POST)
                : List.of(HandlerType.GET, HandlerType.HEAD);
    }

    private void answer(Context context, Route route) throws IOException {
        Request request = request(context);
        Answer answer = site.answer(route, request);
        send(context, answer);
    }

    private static Request request(Context context) {
        Map<String, String> headers = new HashMap<>();
        context.headerMap().forEach((name, it) -> headers.put(name.toLowerCase(Locale.ROOT), it));
        boolean sent = context.method().equals(HandlerType.POST);
        return new Request(
                context.method().name(),
                context.path(),
                context.pathParamMap(),
                context.queryParamMap(),
                sent ? context.formParamMap() : Map.of(),
                sent ? files(context) : List.of(),
                headers,
                context.cookieMap(),
                context.ip());
    }

    private static List<Upload> files(Context context) {
        if (!context.isMultipartFormData()) return List.of();
        List<Upload> files = new ArrayList<>();
        for (UploadedFile file : context.uploadedFiles()) {
            try (InputStream in = file.content()) {
                files.add(new Upload(file.filename(), in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private void send(Context context, Answer answer) {
        answer.headers().forEach(context::header);
        context.status(answer.status());
        context.contentType(answer.type());
        context.result(answer.body());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
