package org.parallax.event;

import org.parallax.claims.IncidentType;
import org.parallax.claims.Outcome;
import org.parallax.claims.Where;

import java.time.LocalDate;
import java.util.Optional;

/** A field of an incident, and what a person sets it to. */
public sealed interface Correction {
    /** The field's printed name: that of the output contract, or the outcome's for a total. */
    String field();

    /** What it is set to, as printed; empty where that is nobody. */
    Optional<String> value();

    record Type(IncidentType type) implements Correction {
        @Override
        public String field() {
            return "type";
        }

        @Override
        public Optional<String> value() {
            return Optional.of(type.word());
        }
    }

    /** The first of its days. */
    record From(LocalDate day) implements Correction {
        @Override
        public String field() {
            return "from";
        }

        @Override
        public Optional<String> value() {
            return Optional.of(day.toString());
        }
    }

    /** The last of its days. */
    record To(LocalDate day) implements Correction {
        @Override
        public String field() {
            return "to";
        }

        @Override
        public Optional<String> value() {
            return Optional.of(day.toString());
        }
    }

    /** Kept with name and place, so that it needs no gazetteer to be shown. */
    record Place(Where where) implements Correction {
        @Override
        public String field() {
            return "place";
        }

        @Override
        public Optional<String> value() {
            return Optional.of(where.place());
        }
    }

    /** The number of people killed, injured or displaced. */
    record Total(Outcome outcome, Bounds bounds) implements Correction {
        @Override
        public String field() {
            return outcome.word();
        }

        @Override
        public Optional<String> value() {
            return Optional.of(bounds.words());
        }
    }

    record Graded(Grade grade) implements Correction {
        @Override
        public String field() {
            return "grade";
        }

        @Override
        public Optional<String> value() {
            return Optional.of(grade.word());
        }
    }

    /**
     * @param actor the register's id; empty where nobody is to be named
     */
    record Perpetrator(Optional<String> actor) implements Correction {
        @Override
        public String field() {
            return "perpetrator";
        }

        @Override
        public Optional<String> value() {
            return actor;
        }
    }
}
