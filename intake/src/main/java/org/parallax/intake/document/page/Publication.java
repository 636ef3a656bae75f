package org.parallax.intake.document.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a page was published: by linked data, by its meta elements, by a time element at its
 * headline, by a date printed there, and, where nothing else says, by the date in its address. A
 * date of change never counts. The first source gives the day; a later one that has the same day
 * may add the moment. The address also settles which of 3/4/2026 is the day.
 */
final class Publication {
    private static final String[] METAS = {
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "og:pubdate",
        "datepublished",
        "date.published",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_time",
        "published-date",
        "published",
        "pubdate",
        "publication_date",
        "publicationdate",
        "publication-date",
        "article.published",
        "article:publicationdate",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "dc.date",
        "dc.date.created",
        "dcterms.created",
        "dateissued",
        "citation_publication_date",
        "cxenseparse:recs:publishtime",
        "ptime",
        "date",
        "originalpublicationdate",
        "displaydate",
        "created",
        "datecreated"
    };

    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "[/_-](20\\d{2}|19\\d{2})([/_-]?)(0[1-9]|1[0-2]|[1-9](?=[/_-]))\\2(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?=[/_.-]|$)");

    private static final Pattern CHANGED =
            Pattern.compile("modif|updat|edited|changed", Pattern.CASE_INSENSITIVE);

    private static final String MARKED =
            "[itemprop=datePublished], time[pubdate], abbr.published[title],"
                    + " time.published, time.entry-date";
    private static final int TIMES_LOOKED_AT = 30;
    private static final String TIMES =
            "time[datetime], [data-timestamp], [data-datetime], [data-published],"
                    + " [data-published-at], [data-publish-date], [data-pubdate], [data-date]";

    private Publication() {}

    /**
     * @param page without what is not for its reader, but with bylines
     * @param language as stated, such as en-US
     * @param addresses the page's own first
     */
    static Optional<Stated> of(
            Document page,
            LinkedData data,
            Metas metas,
            Optional<String> language,
            List<String> addresses) {
        Optional<LocalDate> inAddress =
                addresses.stream().flatMap(address -> day(address).stream()).findFirst();
        List<Stated> all = new ArrayList<>();
        data.text("datePublished", "uploadDate", "dateCreated")
                .flatMap(value -> any(value, language))
                .ifPresent(all::add);
        for (String name : METAS)
            metas.first(name).flatMap(value -> any(value, language)).ifPresent(all::add);
        elements(page, language, all);
        printed(page, language, inAddress).ifPresent(all::add);
        inAddress.ifPresent(day -> all.add(new Stated(day, Optional.empty())));
        if (all.isEmpty()) return changed(page, language);
        LocalDate day = all.getFirst().day();
        return all.stream()
                .filter(stated -> stated.day().equals(day) && stated.moment().isPresent())
                .findFirst()
                .or(() -> Optional.of(all.getFirst()));
    }

    /** Where a page over its story says only when it was changed, it came out then or before. */
    private static Optional<Stated> changed(Document page, Optional<String> language) {
        for (Block block : Blocks.of(page.body())) {
            if (block.isProse() && block.words() > 20) break;
            for (DateText.Found date : DateText.in(block.text(), language))
                if (date.later() && date.unsettled().isEmpty()) return Optional.of(date.stated());
        }
        return Optional.empty();
    }

    private static Optional<Stated> any(String value, Optional<String> language) {
        Optional<Stated> machine = MachineDate.of(value);
        return machine.isPresent()
                ? machine
                : settled(DateText.in(value, language), Optional.empty());
    }

    /** The date in a path such as /2026/03/03/ or -20260303; a month alone is none. */
    static Optional<LocalDate> day(String address) {
        String path = address.substring(0, Math.min(address.length(), 1_000));
        Matcher date = IN_ADDRESS.matcher(path);
        if (!date.find()) return Optional.empty();
        return MachineDate.of(
                        "%s-%02d-%02d"
                                .formatted(
                                        date.group(1),
                                        Integer.parseInt(date.group(3)),
                                        Integer.parseInt(date.group(4))))
                .map(Stated::day);
    }

    private static void elements(Document page, Optional<String> language, List<Stated> all) {
        for (Element element : some(page, MARKED)) {
            if (isFirst(element)) value(element, language).ifPresent(all::add);
        }
        List<Stated> others = new ArrayList<>();
        for (Element element : some(nearHeadline(page), TIMES)) {
            if (!isFirst(element)) continue;
            boolean labelled = isLabelled(element);
            value(element, language).ifPresent(labelled ? all::add : others::add);
        }
        all.addAll(others);
    }

    /** The first ones: each is looked at with what stands around it. */
    private static List<Element> some(Element part, String query) {
        return part.select(query).stream().limit(TIMES_LOOKED_AT).toList();
    }

    /** "Originally published: 14 May" beside "Posted: 15 May". */
    private static boolean isLabelled(Element element) {
        Element before = element.previousElementSibling();
        Element parent = element.parent();
        if (before == null && parent != null) before = parent.previousElementSibling();
        String label = before == null ? "" : before.text();
        if (parent != null && parent.text().length() < 80) label = label + " " + parent.ownText();
        return label.length() < 120 && label.toLowerCase(Locale.ROOT).contains("publi");
    }

    /** Of the story itself, not of an entry in it or a change to it. */
    private static boolean isFirst(Element element) {
        if (element.hasAttr(Blocks.LIVE) || element.attr("itemprop").equals("dateModified"))
            return false;
        Element at = element;
        for (int i = 0; i < 3 && at != null; i++) {
            if (at.text().length() > 80) break;
            if (at.className().length() < 200 && CHANGED.matcher(at.className()).find())
                return false;
            at = at.parent();
        }
        Element parent = element.parent();
        if (parent == null) return true;
        String line = parent.text();
        if (line.length() > 200) return !parent.normalName().equals("p");
        int own = line.indexOf(element.text());
        String before = line.substring(0, Math.max(0, own)).toLowerCase(Locale.ROOT);
        int changed = -1;
        Matcher word = CHANGED.matcher(before);
        while (word.find()) changed = word.start();
        return changed <= before.lastIndexOf("publi");
    }

    private static Optional<Stated> value(Element element, Optional<String> language) {
        for (String name :
                List.of(
                        "datetime",
                        "content",
                        "title",
                        "data-timestamp",
                        "data-datetime",
                        "data-published",
                        "data-published-at",
                        "data-publish-date",
                        "data-pubdate",
                        "data-date")) {
            Optional<Stated> stated = any(element.attr(name), language);
            if (stated.isPresent()) return stated;
        }
        return element.text().length() > 120 ? Optional.empty() : any(element.text(), language);
    }

    /** What stands around the headline; the whole page where it shows none. */
    private static Element nearHeadline(Document page) {
        Element body = page.body();
        Element headline = page.selectFirst("h1");
        if (headline == null) return body;
        Element at = headline;
        while (at.parent() != null && !at.equals(body)) {
            at = at.parent();
            if (at.normalName().equals("article") || at.text().length() > 1_000) break;
        }
        return at;
    }

    /** A date in words over the story or behind it; one that says "published" goes first. */
    private static Optional<Stated> printed(
            Document page, Optional<String> language, Optional<LocalDate> inAddress) {
        List<Block> blocks = Blocks.of(page.body());
        List<DateText.Found> near = new ArrayList<>();
        List<DateText.Found> labelled = new ArrayList<>();
        boolean began = false;
        boolean seenHeadline = page.selectFirst("h1") == null;
        int prose = 0;
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.HEADING && block.level() == 1) seenHeadline = true;
            if (block.isProse() && block.words() > 20) prose++;
            began = prose > 0;
            if (block.text().length() > 200) continue;
            List<DateText.Found> dates = DateText.in(block.text(), language);
            if (dates.isEmpty() || block.kind() == Block.Kind.TIME) continue;
            String low = block.text().toLowerCase(Locale.ROOT);
            boolean label =
                    low.contains("publi")
                            || low.startsWith("posted")
                            || low.startsWith("date")
                            || low.contains("опубл")
                            || low.contains("نشر")
                            || low.contains("yayın");
            if (label) labelled.addAll(dates);
            boolean line = block.words() <= 20 && !(block.isProse() && block.isSentence());
            if (!began && line && seenHeadline) near.addAll(dates);
        }
        return settled(labelled, inAddress)
                .or(() -> settled(near, inAddress))
                .or(() -> alone(blocks, language, inAddress));
    }

    /** A line of nothing but a date: the last one over the headline, which is nearest, or any. */
    private static Optional<Stated> alone(
            List<Block> blocks, Optional<String> language, Optional<LocalDate> inAddress) {
        Optional<Stated> nearest = Optional.empty();
        for (Block block : blocks) {
            boolean headline = block.kind() == Block.Kind.HEADING && block.level() == 1;
            if (headline && nearest.isPresent()) return nearest;
            if (block.kind() != Block.Kind.PARAGRAPH || !DateText.isNothingElse(block.text()))
                continue;
            Optional<Stated> stated = settled(DateText.in(block.text(), language), inAddress);
            if (stated.isPresent()) nearest = stated;
        }
        return nearest;
    }

    private static Optional<Stated> settled(
            List<DateText.Found> dates, Optional<LocalDate> inAddress) {
        for (DateText.Found date : dates) {
            if (date.later()) continue;
            if (date.unsettled().isEmpty()) return Optional.of(date.stated());
            if (inAddress.filter(date.stated().day()::equals).isPresent())
                return Optional.of(date.stated());
            if (inAddress.equals(date.unsettled()))
                return inAddress.map(day -> new Stated(day, Optional.empty()));
        }
        return Optional.empty();
    }
}
