package org.parallax.reconcile.accounts;

import org.parallax.claims.Claim;
import org.parallax.claims.FigureClaim;
import org.parallax.claims.IncidentClaim;
import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Reading;
import org.parallax.claims.Scope;
import org.parallax.claims.Stance;
import org.parallax.claims.Where;
import org.parallax.reconcile.accounts.Places.Relation;
import org.parallax.text.Part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cuts one reading into the events it tells of: the main one, and others that it mentions. */
public final class Accounts {
    private final Kin kin;
    private final Places places;

    public Accounts(Background background) {
        this.kin = new Kin(background);
        this.places = new Places(background);
    }

    /** The main account first; empty where the report tells of no event at all. */
    public List<Account> of(Reading reading) {
        Sentences sentences = new Sentences(reading.report());
        Optional<IncidentClaim> lead = new MainEvent(reading, sentences).find();
        List<FigureClaim> figures = figures(reading);
        if (lead.isEmpty()) return ofFiguresAlone(reading, sentences, figures);
        List<List<IncidentClaim>> events = events(reading, lead.get());
        List<List<FigureClaim>> shares = new ArrayList<>();
        events.forEach(_ -> shares.add(new ArrayList<>()));
        List<FigureClaim> ofEpisode = new ArrayList<>();
        for (FigureClaim figure : figures) {
            if (outgrows(figure, lead.get())) ofEpisode.add(figure);
            else owner(figure, events, sentences).ifPresent(owner -> shares.get(owner).add(figure));
        }
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            accounts.add(Account.of(reading, sentences, i == 0, events.get(i), shares.get(i)));
        }
        if (!ofEpisode.isEmpty())
            accounts.add(Account.of(reading, sentences, false, List.of(), ofEpisode));
        return accounts;
    }

    /** A count since days before a single blow is of the fighting round it, not of the blow. */
    private static boolean outgrows(FigureClaim figure, IncidentClaim lead) {
        if (figure.scope() != Scope.EPISODE || Types.isBattle(lead.type())) return false;
        if (lead.type() == IncidentType.ATTACK || lead.type() == IncidentType.SHELLING)
            return false;
        Optional<Days> blow = Days.of(lead.when());
        return figure.since().isPresent()
                && blow.isPresent()
                && figure.since().get().isBefore(blow.get().to());
    }

    /** True for what may be laid at one event's door; running totals and whole wars may not. */
    public static boolean isOfOneEvent(FigureClaim figure) {
        return figure.scope() == Scope.INCIDENT || figure.scope() == Scope.EPISODE;
    }

    /** All that may be one event's, in text order. */
    public static List<FigureClaim> figures(Reading reading) {
        return reading.claims().stream()
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast)
                .filter(figure -> isOfOneEvent(figure) && !figure.isUnarmed())
                .filter(MainEvent::happened)
                .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                .toList();
    }

    /**
     * The first figure of the dead or hurt, else of anyone, leads; what it excludes is left out.
     * Who merely died, in a report without a word of violence, makes no event.
     */
    private List<Account> ofFiguresAlone(
            Reading reading, Sentences sentences, List<FigureClaim> figures) {
        Optional<FigureClaim> lead =
                figures.stream()
                        .filter(Accounts::isHarm)
                        .findFirst()
                        .or(() -> figures.stream().findFirst());
        if (lead.isEmpty()) return List.of();
        boolean killed =
                figures.stream().anyMatch(it -> Cues.KILLING.in(sentences.words(it.quote())));
        if (!killed && !namesViolence(reading)) return List.of();
        List<FigureClaim> fitting =
                figures.stream().filter(figure -> mayBelong(figure, lead.get())).toList();
        return List.of(Account.of(reading, sentences, true, List.of(), fitting));
    }

    /**
     * True where the report tells of an armed deed, of fighters or of people of a side, or has any
     * other word of violence.
     */
    public static boolean namesViolence(Reading reading) {
        boolean deed =
                MainEvent.usable(reading).stream().anyMatch(it -> !Types.mayBeUnarmed(it.type()));
        if (deed || figures(reading).stream().anyMatch(Account::isOfArms)) return true;
        return Cues.VIOLENCE.in(reading.report().part(Part.TITLE))
                || Cues.VIOLENCE.in(reading.report().part(Part.TEXT));
    }

    private static boolean isHarm(FigureClaim figure) {
        return figure.outcome() == Outcome.KILLED || figure.outcome() == Outcome.INJURED;
    }

    /**
     * The claims of the main event, then those of others that have a day or a place of their own.
     */
    private List<List<IncidentClaim>> events(Reading reading, IncidentClaim lead) {
        List<List<IncidentClaim>> events = new ArrayList<>();
        events.add(new ArrayList<>(List.of(lead)));
        List<IncidentClaim> usable =
                MainEvent.usable(reading).stream()
                        .filter(claim -> !claim.equals(lead))
                        .sorted(Comparator.comparing(Claim::quote).thenComparing(Claim::id))
                        .toList();
        for (IncidentClaim claim : usable) {
            Optional<List<IncidentClaim>> home =
                    events.stream().filter(event -> isOne(claim, event.getFirst())).findFirst();
            if (home.isPresent()) home.get().add(claim);
            else if (standsAlone(claim)) events.add(new ArrayList<>(List.of(claim)));
        }
        return events;
    }

    private static boolean standsAlone(IncidentClaim claim) {
        return claim.stance() != Stance.UNCONFIRMED
                && claim.where().stream().anyMatch(where -> !Places.isCoarse(where))
                && Days.of(claim.when()).isPresent();
    }

    private boolean isOne(IncidentClaim claim, IncidentClaim lead) {
        return Types.agree(claim.type(), lead.type())
                && mayBelong(claim, lead)
                && sidesAgree(claim, lead);
    }

    /** No contradiction of place or day. */
    private boolean mayBelong(Claim claim, Claim lead) {
        return !apart(claim.where(), lead.where())
                && !daysApart(claim, lead, lead instanceof IncidentClaim it && isLong(it));
    }

    private static boolean isLong(IncidentClaim claim) {
        return Types.isBattle(claim.type());
    }

    private boolean apart(List<Where> some, List<Where> others) {
        Relation relation = places.between(some, others);
        return relation == Relation.APART || relation == Relation.FAR;
    }

    private static boolean daysApart(Claim claim, Claim lead, boolean battle) {
        Optional<Days> one = Days.of(claim.when());
        Optional<Days> other = Days.of(lead.when());
        if (one.isEmpty() || other.isEmpty()) return false;
        boolean firm = one.get().firm() && other.get().firm();
        long allowed = battle || !firm ? 2 : 0;
        return one.get().gap(other.get()) > allowed;
    }

    /** A third body is no part of what a known pair does; two that stand alone may be a pair. */
    private boolean sidesAgree(IncidentClaim claim, IncidentClaim lead) {
        Set<String> one = armed(claim);
        Set<String> other = armed(lead);
        if (one.isEmpty() || other.isEmpty()) return true;
        if (answers(claim, lead) || answers(lead, claim)) return false;
        return (one.size() == 1 && other.size() == 1) || kin.meet(one, other);
    }

    /**
     * "Rebels opened an offensive on the army", and "army jets bombed the city": one side's deed,
     * and what the attacked did. As one event each would be the doer of the other's deed.
     */
    private boolean answers(IncidentClaim claim, IncidentClaim deed) {
        return !deed.perpetrators().isEmpty()
                && kin.meet(armed(claim.perpetrators()), armed(deed.targets()))
                && !kin.meet(armed(claim.perpetrators()), armed(deed.perpetrators()));
    }

    private Set<String> armed(IncidentClaim claim) {
        Set<String> armed = new LinkedHashSet<>();
        Stream.of(claim.perpetrators(), claim.parties(), claim.targets())
                .forEach(bodies -> armed.addAll(armed(bodies)));
        return armed;
    }

    private Set<String> armed(List<String> bodies) {
        Set<String> armed = new LinkedHashSet<>();
        bodies.stream().filter(kin::bearsArms).map(kin::root).forEach(armed::add);
        return armed;
    }

    /** The event of the nearest claim in the text that the figure does not contradict. */
    private Optional<Integer> owner(
            FigureClaim figure, List<List<IncidentClaim>> events, Sentences sentences) {
        int at = sentences.of(figure.quote());
        Optional<Integer> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < events.size(); i++) {
            if (!mayBelong(figure, events.get(i).getFirst())) continue;
            for (IncidentClaim claim : events.get(i)) {
                int distance = at - sentences.of(claim.quote());
                int cost = distance >= 0 ? 2 * distance : -2 * distance + 1;
                if (i > 0 && distance != 0 && distance != 1) continue;
                if (cost < nearest) {
                    nearest = cost;
                    best = Optional.of(i);
                }
            }
        }
        return best;
    }
}
