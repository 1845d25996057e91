package dev.throughline.query.platform.commands;

import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It was recorded, now or when the form was first sent; or it would have been.
     *
     * @param stream whose history it went into, as kind/id
     * @param version the stream's version after it
     */
    record Recorded(String stream, long version) implements Outcome {
        public String id() {
            return stream.substring(stream.indexOf('/') + 1);
        }
    }

    /** Nothing was recorded. */
    record Refused(int status, List<Violation> violations) implements Outcome {
        private static final int UNAVAILABLE = 503;

        /** Nobody answered. */
        static Refused away(Violation says) {
            return new Refused(UNAVAILABLE, List.of(says));
        }

        /** Whether it was not judged at all, because the command service or its database is away. */
        public boolean isAway() {
            return status == UNAVAILABLE;
        }
    }
}
