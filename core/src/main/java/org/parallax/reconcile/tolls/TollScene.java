package org.parallax.reconcile.tolls;

import org.jspecify.annotations.Nullable;
import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Account;
import org.parallax.reconcile.accounts.Accounts;
import org.parallax.reconcile.accounts.Background;
import org.parallax.reconcile.accounts.Cues;
import org.parallax.reconcile.accounts.Days;
import org.parallax.reconcile.accounts.MainEvent;
import org.parallax.reconcile.accounts.Places;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.reconcile.accounts.Sentences;
import org.parallax.reconcile.origins.Origins;
import org.parallax.text.Quote;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One report's tolls of one outcome as they stand in its text, beside the event that the rules take
 * for the main one. What every toll is compared with is looked up once: a report may have thousands
 * of them.
 */
public final class TollScene {
    private static final long OLD_DAYS = 10;
    private static final int LEAD_SENTENCES = 2;

    private final Places places;
    private final Sentences sentences;
    private final Account main;
    private final List<Toll> tolls;
    private final Set<FigureClaim> ofMain;
    private final Set<FigureClaim> ofOthers;
    private final Setting setting;
    private final Numbers numbers;
    private final NavigableMap<Long, Long> ofOneEvent;
    private final Optional<Toll> ruledLead;

    /** Whose event a toll counts, as the rules see it. */
    public enum Owner {
        MAIN,
        OTHER,
        NOBODY
    }

    /**
     * @param ofOthers figures that the rules lay at another event's door
     */
    private TollScene(
            Places places,
            Sentences sentences,
            Account main,
            List<Toll> tolls,
            Set<FigureClaim> ofOthers) {
        this.places = places;
        this.sentences = sentences;
        this.main = main;
        this.tolls = tolls;
        this.ofMain = new HashSet<>(main.figures());
        this.ofOthers = ofOthers;
        this.setting = Setting.of(main, sentences);
        this.numbers = new Numbers(this);
        this.ofOneEvent = ofOneEvent();
        this.ruledLead = HandRules.lead(this, sentences);
    }

    /**
     * Which sentences tell what.
     *
     * @param own those that tell of the main event
     * @param others those that tell of something that the main event is not
     * @param running those with a running total
     * @param doers who is said to have done it
     */
    private record Setting(
            TreeSet<Integer> own, Set<Integer> others, Set<Integer> running, Set<String> doers) {
        static Setting of(Account main, Sentences sentences) {
            Setting setting =
                    new Setting(new TreeSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            Set<IncidentClaim> own = new HashSet<>(main.incidents());
            for (IncidentClaim claim : main.incidents()) {
                setting.own.add(sentences.of(claim.quote()));
                setting.doers.addAll(claim.perpetrators());
            }
            for (IncidentClaim claim : MainEvent.usable(main.reading())) {
                if (!own.contains(claim)) setting.others.add(sentences.of(claim.quote()));
            }
            for (Claim claim : main.reading().claims()) {
                if (claim instanceof FigureClaim figure && !Accounts.isOfOneEvent(figure)) {
                    setting.running.add(sentences.of(figure.quote()));
                }
            }
            return setting;
        }

        /** Sentences to the nearest one of the main event. */
        int distance(int at) {
            @Nullable Integer before = own.floor(at);
            @Nullable Integer after = own.ceiling(at);
            int back = before == null ? Integer.MAX_VALUE : at - before;
            int ahead = after == null ? Integer.MAX_VALUE : after - at;
            return Math.min(back, ahead);
        }
    }

    /** The sums that the tolls name. */
    private static final class Numbers {
        private final List<Long> ofHeadline;
        private final Optional<Toll> first;
        private final long[] ofText;
        private final Map<Long, Long> timesInText;

        Numbers(TollScene scene) {
            List<Toll> inText = scene.tolls.stream().filter(it -> !scene.isHeadline(it)).toList();
            this.ofHeadline =
                    scene.tolls.stream()
                            .filter(it -> scene.isHeadline(it) && isNumber(it))
                            .map(it -> it.sum().best())
                            .distinct()
                            .toList();
            this.first = inText.stream().filter(TollScene::isNumber).findFirst();
            this.ofText =
                    inText.stream()
                            .filter(TollScene::isNumber)
                            .mapToLong(it -> it.sum().best())
                            .filter(it -> it > 0)
                            .distinct()
                            .sorted()
                            .toArray();
            this.timesInText =
                    inText.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            it -> it.sum().best(), Collectors.counting()));
        }

        /** True where two different numbers of the text add up to it. */
        boolean isSumOfTwo(long sum) {
            int low = 0;
            int high = ofText.length - 1;
            while (low < high) {
                long both = ofText[low] + ofText[high];
                if (both == sum) return true;
                if (both < sum) low++;
                else high--;
            }
            return false;
        }
    }

    /**
     * @param accounts the main one first, at least one
     */
    public static TollScene of(Background background, List<Account> accounts, Outcome outcome) {
        Account main = accounts.getFirst();
        Reading reading = main.reading();
        Set<FigureClaim> owned = new HashSet<>();
        Set<FigureClaim> ofOthers = new HashSet<>();
        for (Account account : accounts) {
            owned.addAll(account.figures());
            if (!account.equals(main)) ofOthers.addAll(account.figures());
        }
        List<FigureClaim> loose =
                Accounts.figures(reading).stream().filter(it -> !owned.contains(it)).toList();
        List<Account> all = new ArrayList<>(accounts);
        all.add(Account.of(reading, main.sentences(), false, List.of(), loose));
        Origins origins = new Origins(reading);
        return new TollScene(
                new Places(background),
                main.sentences(),
                main,
                new Tolls(all, origins).of(outcome),
                ofOthers);
    }

    Sentences sentences() {
        return sentences;
    }

    Account main() {
        return main;
    }

    /** Every toll of the report that may be one event's, in text order. */
    public List<Toll> tolls() {
        return tolls;
    }

    /** The toll that leads by rules alone. */
    Optional<Toll> ruledLead() {
        return ruledLead;
    }

    static Quote quote(Toll toll) {
        return toll.figures().getFirst().quote();
    }

    public Owner owner(Toll toll) {
        FigureClaim figure = toll.figures().getFirst();
        if (ofMain.contains(figure)) return Owner.MAIN;
        return ofOthers.contains(figure) ? Owner.OTHER : Owner.NOBODY;
    }

    boolean isHeadline(Toll toll) {
        return sentences.isHeadline(quote(toll));
    }

    /** 0 for the headline, 1 for the first sentence after it, and so on. */
    public int order(Toll toll) {
        return isHeadline(toll) ? 0 : sentences.afterHeadline(quote(toll)) + 1;
    }

    public String words(Toll toll) {
        return sentences.words(quote(toll));
    }

    /**
     * Sentences from the nearest claim that the main event happened; a large number without one.
     */
    int distance(Toll toll) {
        return setting.distance(sentences.of(quote(toll)));
    }

    boolean isBesideLead(Toll toll) {
        int at = sentences.of(quote(toll));
        return main.incidents().stream()
                .limit(1)
                .anyMatch(claim -> sentences.of(claim.quote()) == at);
    }

    /** True where the toll's sentence tells of something that the main event is not. */
    boolean isBesideAnother(Toll toll) {
        return setting.others.contains(sentences.of(quote(toll)));
    }

    public Relation place(Toll toll) {
        Collection<Where> lead =
                main.incidents().stream().limit(1).flatMap(it -> it.where().stream()).toList();
        return places.between(
                toll.figures().stream().flatMap(it -> it.where().stream()).toList(), lead);
    }

    /** Days between the toll's own day and the main event's; empty where either is unknown. */
    public Optional<Long> daysApart(Toll toll) {
        Optional<Days> own = days(toll);
        return own.isEmpty() || main.days().isEmpty()
                ? Optional.empty()
                : Optional.of(own.get().gap(main.days().get()));
    }

    /** True where its own day lies well before the day of publication. */
    public boolean isOld(Toll toll) {
        Optional<Days> own = days(toll);
        return own.isPresent()
                && main.reading().day().isPresent()
                && ChronoUnit.DAYS.between(own.get().to(), main.reading().day().get()) > OLD_DAYS;
    }

    private static Optional<Days> days(Toll toll) {
        return toll.figures().stream()
                .map(Claim::when)
                .flatMap(when -> Days.of(when).stream())
                .filter(Days::firm)
                .findFirst();
    }

    /**
     * True for what the body tells beside a running total, in its sentence or the one before: parts
     * of months and years.
     */
    public boolean isBesideRunningTotal(Toll toll) {
        if (order(toll) <= LEAD_SENTENCES) return false;
        int at = sentences.of(quote(toll));
        boolean beside = setting.running.contains(at) || setting.running.contains(at - 1);
        return beside
                || Cues.RUNNING.in(words(toll))
                || Cues.RUNNING.in(sentences.before(quote(toll)));
    }

    /** Sums that the headline states. */
    List<Long> headlineNumbers() {
        return numbers.ofHeadline;
    }

    /** How many sentences state that sum. */
    long repeated(Toll toll) {
        return numbers.timesInText.getOrDefault(toll.sum().best(), 0L);
    }

    static boolean isNumber(Toll toll) {
        return toll.figures().stream().anyMatch(it -> it.count().stated() && !Origins.isVague(it));
    }

    /** The sums of all tolls that name a number, wars left out, each with how many name it. */
    private NavigableMap<Long, Long> ofOneEvent() {
        NavigableMap<Long, Long> sums = new TreeMap<>();
        for (Toll toll : tolls) {
            if (isOfOneEvent(toll)) sums.merge(toll.sum().best(), 1L, Long::sum);
        }
        return sums;
    }

    private boolean isOfOneEvent(Toll toll) {
        return isNumber(toll) && !SmallModel.isOfWar(this, toll);
    }

    /** True where another toll that names a number, wars left out, has the same sum. */
    boolean isToldAgain(Toll toll) {
        long times = ofOneEvent.getOrDefault(toll.sum().best(), 0L);
        return times > (isOfOneEvent(toll) ? 1 : 0);
    }

    /** True where no toll that names a number, wars left out, has a larger sum. */
    boolean isLargest(Toll toll) {
        return ofOneEvent.isEmpty() || ofOneEvent.lastKey() <= toll.sum().best();
    }

    /** True where no sentence of the text before it names a number. */
    boolean isFirstNumber(Toll toll) {
        return numbers.first.filter(toll::equals).isPresent();
    }

    /** True where two smaller tolls of the text below it add up to it. */
    boolean isSum(Toll toll) {
        return numbers.isSumOfTwo(toll.sum().best());
    }

    /** True for dead of a side that is said to have done it. */
    boolean isDoers(FigureClaim figure) {
        return figure.side().filter(setting.doers::contains).isPresent();
    }
}
