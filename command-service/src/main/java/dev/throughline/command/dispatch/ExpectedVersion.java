package dev.throughline.command.dispatch;

/** What a sender says about the version of the stream on which they decided. */
public sealed interface ExpectedVersion {
    ExpectedVersion ANY = new Any();
    ExpectedVersion EXISTING = new Existing();

    /** They say nothing. */
    record Any() implements ExpectedVersion {}

    /** There is such a stream, whatever its version. */
    record Existing() implements ExpectedVersion {}

    /** It is this one; 0 is that of a stream without events. */
    record Exactly(long version) implements ExpectedVersion {}

    default boolean isMetBy(long current) {
        return switch (this) {
            case Any any -> true;
            case Existing existing -> current > 0;
            case Exactly exactly -> exactly.version() == current;
        };
    }
}
