package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.IntakePartitions;
import dev.throughline.query.intake.IntakeSettings;
import dev.throughline.query.intake.ParkedStreams;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.intake.repair.RepairCondition;
import org.springframework.stereotype.Component;

/** Answers how the intake stands. */
@Component
public class IntakeViews {
    private static final int MOST_PARKED = 100;

    private final IntakeSettings settings;
    private final IntakeCondition condition;
    private final IntakePartitions partitions;
    private final Watermark watermark;
    private final ParkedStreams parked;
    private final RepairCondition repair;

    IntakeViews(
            IntakeSettings settings,
            IntakeCondition condition,
            IntakePartitions partitions,
            Watermark watermark,
            ParkedStreams parked,
            RepairCondition repair) {
        this.settings = settings;
        this.condition = condition;
        this.partitions = partitions;
        this.watermark = watermark;
        this.parked = parked;
        this.repair = repair;
    }

    public IntakeReport report() {
        return new IntakeReport(
                settings.topic(),
                condition.now(),
                partitions.all(),
                watermark.freshness(),
                parked.oldest(MOST_PARKED),
                repair.commandServiceAwaySince().orElse(null));
    }
}
