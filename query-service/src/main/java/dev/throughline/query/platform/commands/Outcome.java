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
    record Refused(int status, List<Violation> violations) implements Outcome {}
}
