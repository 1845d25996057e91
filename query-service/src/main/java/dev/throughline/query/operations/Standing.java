package dev.throughline.query.operations;

import dev.throughline.query.intake.DeadLetter;
import dev.throughline.query.intake.PartitionState;
import dev.throughline.query.intake.operations.IntakeReport;
import dev.throughline.query.moment.Freshness;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service stands now, whatever moment the pages around it show.
 *
 * @param unready why this instance answers nobody; none if it does
 * @param waiting the events that could not be applied and wait for an operator
 */
record Standing(Moment moment, IntakeReport intake, @Nullable String unready, List<DeadLetter> waiting)
        implements Shown {
    private static final int DECIMALS = 6;

    /** The highest position that is known to be in the log. */
    public long reached() {
        return intake.partitions().stream()
                .mapToLong(PartitionState::reached)
                .max()
                .orElse(0);
    }

    /** The share of the log up to there that the read models have; none while nothing is in it. */
    public @Nullable BigDecimal progress() {
        long reached = Math.max(reached(), intake.watermark().position());
        return reached == 0
                ? null
                : BigDecimal.valueOf(intake.watermark().position())
                        .divide(BigDecimal.valueOf(reached), DECIMALS, RoundingMode.DOWN);
    }

    @Override
    public Instant asOf() {
        return moment.asOf();
    }

    @Override
    public Instant knownAt() {
        return moment.knownAt();
    }

    @Override
    public long position() {
        return moment.position();
    }

    @Override
    public Freshness freshness() {
        return moment.freshness();
    }
}
