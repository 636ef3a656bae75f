package org.parallax.reconcile.coding;

import org.parallax.claims.FigureClaim;
import org.parallax.event.CodedEvent.Deaths;
import org.parallax.reconcile.tolls.HandRules;
import org.parallax.reconcile.tolls.LeadToll;
import org.parallax.reconcile.tolls.Toll;
import org.parallax.reconcile.tolls.TollScene;
import org.parallax.reconcile.tolls.TollScene.Owner;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dead of whom only a number together with the wounded is told: "left several soldiers dead and
 * wounded". Some died and some did not, so there are fewer dead than that number; how many fewer
 * nobody says. As UCDP counts a plural, at least two.
 */
final class DeadAndWounded {
    private static final Pattern BOTH =
            Pattern.compile(
                    "\\b(?:dead|killed) and (?:wounded|injured)\\b"
                            + "|\\b(?:wounded|injured) and (?:dead|killed)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final long PLURAL = 2;

    /** From here on the number is a round one, and its dead may well be as many. */
    private static final long MANY = 10;

    private final Dyad dyad;
    private final TollScene scene;

    DeadAndWounded(Dyad dyad, TollScene casualties) {
        this.dyad = dyad;
        this.scene = casualties;
    }

    /** Empty where the main event has no such number. */
    Optional<Deaths> deaths() {
        return scene.tolls().stream()
                .filter(it -> scene.owner(it) == Owner.MAIN && HandRules.isStated(it))
                .filter(it -> it.sum().low() >= PLURAL && BOTH.matcher(scene.words(it)).find())
                .findFirst()
                .map(this::deaths);
    }

    private Deaths deaths(Toll toll) {
        long number = toll.sum().low();
        long least = Math.min(PLURAL, number - 1);
        long most = number >= MANY ? number : number - 1;
        FigureClaim figure = toll.figures().getFirst();
        Optional<Boolean> camp =
                LeadToll.isArmed(figure) ? dyad.campOf(figure) : Optional.<Boolean>empty();
        boolean ofA = camp.filter(a -> a).isPresent();
        boolean ofB = camp.filter(a -> !a).isPresent();
        boolean civilians =
                !LeadToll.isArmed(figure) && toll.parts().containsValue(Toll.Part.CIVILIANS);
        return new Deaths(
                ofA ? least : 0,
                ofB ? least : 0,
                civilians ? least : 0,
                ofA || ofB || civilians ? 0 : least,
                least,
                least,
                most);
    }
}
