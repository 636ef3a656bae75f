package org.parallax.reading.scene;

import org.parallax.claims.PlaceDoubt;
import org.parallax.knowledge.Actor;
import org.parallax.knowledge.Place;
import org.parallax.reading.dates.DateMention;
import org.parallax.reading.language.Sentence;
import org.parallax.reading.language.Tree;
import org.parallax.reading.numbers.Quantity;

import java.util.List;
import java.util.Optional;

/**
 * One sentence with everything the look-ups found in it: for "On Monday the army left Aleppo" the
 * army, the place and the day, and the syntax if there was a reason to parse.
 *
 * @param tree the syntax; empty where nothing in the sentence called for it
 * @param before the bodies that the sentence before spoke of first: what "they" means here
 */
public record Scene(
        Sentence sentence,
        Optional<Tree> tree,
        List<ActorMention> actors,
        List<PlaceMention> places,
        List<DateMention> dates,
        List<Quantity> quantities,
        List<String> before) {

    /**
     * A body or person that is named.
     *
     * @param from the first token
     * @param to one past the last token
     * @param actor empty for a name the register does not know, or cannot tell apart safely
     * @param person the fullest name the report gives a person; empty for a body
     */
    public record ActorMention(int from, int to, Optional<Actor> actor, Optional<String> person) {
        public boolean covers(int token) {
            return from <= token && token < to;
        }
    }

    /**
     * A place that is named.
     *
     * @param place empty where the name could not be resolved safely
     * @param doubt why it could not; beside a place, why that one is not sure
     * @param use what the name seems to stand for
     */
    public record PlaceMention(
            int from, int to, Optional<Place> place, Optional<PlaceDoubt> doubt, Use use) {
        /** A place that nothing speaks against, or none without a reason. */
        public PlaceMention(int from, int to, Optional<Place> place, Use use) {
            this(from, to, place, Optional.empty(), use);
        }

        public boolean covers(int token) {
            return from <= token && token < to;
        }
    }

    /** What the name of a place stands for. */
    public enum Use {
        /** "in Damascus". */
        GROUND,
        /** "the Damascus health directorate": ground, if nothing better is named. */
        IN_NAME,
        /** "Damascus said". */
        GOVERNMENT
    }

    /**
     * Without what stands at a token or behind it, for what is asked of words, days and numbers.
     */
    public Scene until(int end) {
        if (end >= sentence.size()) return this;
        return new Scene(
                sentence.until(end),
                tree,
                actors,
                places,
                dates.stream().filter(date -> date.to() <= end).toList(),
                quantities.stream().filter(quantity -> quantity.to() <= end).toList(),
                before);
    }

    public Optional<ActorMention> actorAt(int token) {
        return actors.stream().filter(mention -> mention.covers(token)).findFirst();
    }
}
