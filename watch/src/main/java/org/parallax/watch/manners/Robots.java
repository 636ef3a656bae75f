package org.parallax.watch.manners;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

import org.parallax.watch.fetch.Answer;
import org.parallax.watch.fetch.Ask;
import org.parallax.watch.fetch.Net;
import org.parallax.watch.fetch.NotAsked;
import org.parallax.watch.fetch.Target;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The rules of robots.txt, by RFC 9309: one file for each scheme, host and port. A file that is not
 * there allows everything; one that cannot be had forbids everything for now, unless an older one
 * is at hand. Sitemaps that it lists are not used. Safe for use by several threads; one file is
 * fetched once.
 */
public final class Robots {
    /** By this name the files call us. */
    public static final String AGENT = "parallax";

    /** So long a file is good. */
    public static final Duration FRESH = Duration.ofHours(24);

    /** So long after a file could not be had it is asked for again, unless its server says when. */
    public static final Duration RETRY = Duration.ofMinutes(10);

    /** Bytes of a file that are read; the rest is taken for not there. */
    public static final int LONGEST = 500 * 1024;

    /** A crawl-delay above five minutes would count as a ban; {@link Manners} cuts it instead. */
    private static final long ANY_DELAY = Long.MAX_VALUE;

    private static final int NO_WARNINGS = 0;

    /** Origins beyond this are forgotten once their files are no longer good. */
    private static final int MANY = 10_000;

    /** The slips in strangers' files are theirs, and a warning helps nobody here. */
    private static final Logger LIBRARY = Logger.getLogger("crawlercommons.robots");

    static {
        LIBRARY.setLevel(Level.SEVERE);
    }

    private final Net net;
    private final InstantSource clock;
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();

    /** The lock is held while the file is fetched: others who want it wait for the same one. */
    private static final class Origin {
        final ReentrantLock lock = new ReentrantLock();
        volatile Kept kept = new Kept(Optional.empty(), Instant.MIN, "it was never asked for");
    }

    /**
     * Without rules, nobody knows them.
     *
     * @param why the file could not be had the last time; empty where it could
     */
    private record Kept(Optional<BaseRobotRules> rules, Instant until, String why) {
        static Kept of(BaseRobotRules rules, Instant until) {
            return new Kept(Optional.of(rules), until, "");
        }

        boolean holds(Instant now) {
            return until.isAfter(now) && !until.isAfter(now.plus(FRESH));
        }
    }

    /** What a file says about one address. */
    public sealed interface Ruling {
        /**
         * It may be asked.
         *
         * @param delay between two requests, where the file wants one
         */
        record Allowed(Optional<Duration> delay) implements Ruling {}

        /** The file forbids it. */
        record Forbidden() implements Ruling {}

        /**
         * Nobody knows, so it is not asked for now.
         *
         * @param until when the file is worth asking for again
         * @param why one clause, without a full stop
         */
        record Unknown(Instant until, String why) implements Ruling {}
    }

    public Robots(Net net, InstantSource clock) {
        this.net = net;
        this.clock = clock;
    }

    /** Whether {@link #ruling} would answer without a request. */
    public boolean knows(URI url) {
        try {
            Origin origin = origins.get(Target.of(url).origin());
            return origin != null && origin.kept.holds(clock.instant());
        } catch (NotAsked e) {
            return true;
        }
    }

    /** Asks the file of the address's server, if it is not at hand. */
    public Ruling ruling(URI url) {
        Target target;
        try {
            target = Target.of(url);
        } catch (NotAsked e) {
            return new Ruling.Forbidden();
        }
        Kept found = at(target.origin());
        if (found.rules().isEmpty()) return new Ruling.Unknown(found.until(), found.why());
        BaseRobotRules rules = found.rules().get();
        if (!rules.isAllowed(target.uri().toString())) return new Ruling.Forbidden();
        long delay = rules.getCrawlDelay();
        return new Ruling.Allowed(
                delay > 0 ? Optional.of(Duration.ofMillis(delay)) : Optional.empty());
    }

    private Kept at(String name) {
        forget();
        Origin origin = origins.computeIfAbsent(name, any -> new Origin());
        origin.lock.lock();
        try {
            if (!origin.kept.holds(clock.instant())) origin.kept = fetch(name, origin.kept.rules());
            return origin.kept;
        } finally {
            origin.lock.unlock();
        }
    }

    private void forget() {
        if (origins.size() <= MANY) return;
        Instant now = clock.instant();
        origins.values().removeIf(origin -> !origin.lock.isLocked() && !origin.kept.holds(now));
    }

    private Kept fetch(String origin, Optional<BaseRobotRules> old) {
        Answer answer = net.get(Ask.of(URI.create(origin + "/robots.txt")));
        Instant now = clock.instant();
        return switch (answer) {
            case Answer.Got got -> Kept.of(read(origin, got), now.plus(FRESH));
            case Answer.Refused refused ->
                    Kept.of(
                            new SimpleRobotRules(
                                    refused.hops().isEmpty()
                                            ? RobotRulesMode.ALLOW_NONE
                                            : RobotRulesMode.ALLOW_ALL),
                            now.plus(FRESH));
            case Answer.Later later ->
                    new Kept(
                            old,
                            later.until().filter(now.plus(RETRY)::isBefore).orElse(now.plus(RETRY)),
                            later.why());
            case Answer.Failed failed -> new Kept(old, now.plus(RETRY), failed.why());
            case Answer.Unchanged unchanged ->
                    throw new AssertionError("unchanged, though nothing was known: " + unchanged);
        };
    }

    private static BaseRobotRules read(String origin, Answer.Got got) {
        byte[] body = got.body();
        byte[] read = body.length > LONGEST ? Arrays.copyOf(body, lastLine(body)) : body;
        return new SimpleRobotRulesParser(ANY_DELAY, NO_WARNINGS)
                .parseContent(origin + "/robots.txt", read, type(got), List.of(AGENT));
    }

    /** A page of HTML under that name has no rules, and the parser must know it is one. */
    private static String type(Answer.Got got) {
        return got.hops().getLast().header("Content-Type").orElse("text/plain");
    }

    /** A path that is cut in the middle would forbid more than it says. */
    private static int lastLine(byte[] body) {
        for (int i = LONGEST; i > 0; i--) {
            if (body[i - 1] == '\n') return i;
        }
        return 0;
    }
}
