package dev.throughline.query.intake;

/** Another consumer has read on in a partition that this one took for its own. Nothing of this poll may be kept. */
public final class LostPartitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostPartitionException(String message) {
        super(message);
    }
}
