package dev.throughline.command.bet.state;

import dev.throughline.command.rules.Stage;

/** What a bet can be. */
public sealed interface BetState {

    /** Nobody proposed it. */
    record Unproposed() implements BetState {}

    /** Somebody proposed it; whatever its stage is, this is known of it. */
    sealed interface Known extends BetState {
        Facts facts();

        /** The same stage with other facts. */
        Known with(Facts facts);

        Stage stage();
    }

    /** Its stage is not final: it can be decided about. */
    sealed interface Open extends Known {}

    /** Its stage is final. */
    sealed interface Ended extends Known {}

    /** Proposed, and not yet tested. */
    record Proposed(Facts facts) implements Open {
        @Override
        public Proposed with(Facts other) {
            return new Proposed(other);
        }

        @Override
        public Stage stage() {
            return Stage.PROPOSED;
        }
    }

    /** Its assumptions are tested. */
    record PressureTesting(Facts facts) implements Open {
        @Override
        public PressureTesting with(Facts other) {
            return new PressureTesting(other);
        }

        @Override
        public Stage stage() {
            return Stage.PRESSURE_TESTING;
        }
    }

    /** It may be built. */
    record Committed(Facts facts) implements Open {
        @Override
        public Committed with(Facts other) {
            return new Committed(other);
        }

        @Override
        public Stage stage() {
            return Stage.COMMITTED;
        }
    }

    /** It became part of the business. */
    record Graduated(Facts facts) implements Ended {
        @Override
        public Graduated with(Facts other) {
            return new Graduated(other);
        }

        @Override
        public Stage stage() {
            return Stage.GRADUATED;
        }
    }

    /** It was stopped. */
    record Killed(Facts facts) implements Ended {
        @Override
        public Killed with(Facts other) {
            return new Killed(other);
        }

        @Override
        public Stage stage() {
            return Stage.KILLED;
        }
    }

    /** Its proposer took it back. */
    record Withdrawn(Facts facts) implements Ended {
        @Override
        public Withdrawn with(Facts other) {
            return new Withdrawn(other);
        }

        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }

    /**
     * It rests.
     *
     * @param resumesTo where it goes on: {@link Stage#PRESSURE_TESTING} or {@link Stage#COMMITTED}
     */
    record Paused(Facts facts, Stage resumesTo) implements Open {
        @Override
        public Paused with(Facts other) {
            return new Paused(other, resumesTo);
        }

        @Override
        public Stage stage() {
            return Stage.PAUSED;
        }
    }
}
