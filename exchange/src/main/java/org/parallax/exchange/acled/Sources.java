package org.parallax.exchange.acled;

import org.parallax.exchange.event.Event;
import org.parallax.exchange.event.RecordView;
import org.parallax.exchange.event.Source;
import org.parallax.knowledge.Actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns {@code source} and {@code source_scale}: which outlets, and how close they are. */
final class Sources {
    /** Where whoever has an account publishes. */
    private static final Set<String> NEW_MEDIA =
            Set.of(
                    "t.me",
                    "telegram.me",
                    "x.com",
                    "twitter.com",
                    "facebook.com",
                    "instagram.com",
                    "youtube.com",
                    "tiktok.com",
                    "vk.com");

    private static final Pattern HOST = Pattern.compile("(?i)^https?://(?:www\\.)?([^/?#:\\s]+)");

    private final RecordView record;
    private final Countries countries;

    Sources(RecordView record, Countries countries) {
        this.record = record;
        this.countries = countries;
    }

    /** How far from an event a source works, the order in which pairs name them. */
    enum Scale {
        LOCAL_PARTNER("Local partner"),
        OTHER("Other"),
        NEW_MEDIA("New media"),
        SUBNATIONAL("Subnational"),
        NATIONAL("National"),
        REGIONAL("Regional"),
        INTERNATIONAL("International");

        private final String words;

        Scale(String words) {
            this.words = words;
        }
    }

    /** Each name once: outlets of the reports about it, then of those that mention it. */
    List<String> names(Event event) {
        Set<String> names = new LinkedHashSet<>();
        for (Source source : of(event)) names.add(name(source));
        return new ArrayList<>(names);
    }

    private List<Source> of(Event event) {
        List<Source> sources = new ArrayList<>();
        event.reports().forEach(id -> record.source(id).ifPresent(sources::add));
        event.alsoIn().forEach(id -> record.source(id).ifPresent(sources::add));
        return sources;
    }

    /** The outlet, else the site, else the report's id. */
    static String name(Source source) {
        return source.outlet().or(() -> host(source)).orElse(source.report());
    }

    private static Optional<String> host(Source source) {
        return source.url()
                .map(HOST::matcher)
                .filter(Matcher::find)
                .map(it -> it.group(1).toLowerCase(Locale.ROOT));
    }

    /** One scale, or the nearest and the farthest; blank where the event has no source. */
    String scale(Event event, Country country) {
        EnumSet<Scale> scales = EnumSet.noneOf(Scale.class);
        for (Source source : of(event)) scales.add(scale(source, country));
        if (scales.isEmpty()) return "";
        List<Scale> ordered = List.copyOf(scales);
        String near = ordered.getFirst().words;
        return ordered.size() == 1 ? near : near + "-" + ordered.getLast().words;
    }

    private Scale scale(Source source, Country country) {
        Optional<Actor> outlet = source.outlet().flatMap(this::registered);
        if (outlet.isPresent()) return scale(outlet.get(), country);
        boolean open = host(source).filter(NEW_MEDIA::contains).isPresent();
        return open ? Scale.NEW_MEDIA : Scale.OTHER;
    }

    private Optional<Actor> registered(String outlet) {
        return record.actors()
                .resolve(record.actors().sensesOf(outlet), Optional.empty(), Optional.empty());
    }

    private Scale scale(Actor outlet, Country country) {
        return switch (outlet.kind()) {
            case OUTLET, AGENCY -> {
                Optional<Country> home = outlet.country().flatMap(countries::of);
                if (home.filter(country::equals).isPresent()) yield Scale.NATIONAL;
                boolean near = home.filter(it -> it.region().equals(country.region())).isPresent();
                yield near ? Scale.REGIONAL : Scale.INTERNATIONAL;
            }
            case PERSON_KIND -> outlet.id().equals("social-media") ? Scale.NEW_MEDIA : Scale.OTHER;
            case STATE,
                    STATE_FORCES,
                    REBEL_GROUP,
                    MILITIA,
                    COALITION,
                    POLICE,
                    MONITOR,
                    UN_BODY,
                    AID_ORGANISATION,
                    CIVIL_DEFENCE,
                    HEALTH_AUTHORITY,
                    MINISTRY,
                    AUTHORITY,
                    OFFICE_HOLDER,
                    OTHER ->
                    Scale.OTHER;
        };
    }
}
