package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.IntakePartitions;
import dev.throughline.query.intake.IntakeSettings;
import dev.throughline.query.intake.ParkedStreams;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.intake.repair.RepairCondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows an operator how the intake stands. */
@RestController
@Tag(name = "operations")
class IntakeController {
    private static final int MOST_PARKED = 100;

    private final IntakeSettings settings;
    private final IntakeCondition condition;
    private final IntakePartitions partitions;
    private final Watermark watermark;
    private final ParkedStreams parked;
    private final RepairCondition repair;

    IntakeController(
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

    @GetMapping("/v1/operations/intake")
    @Operation(operationId = "intake", summary = "How does the intake stand?")
    IntakeReport intake() {
        return new IntakeReport(
                settings.topic(),
                condition.now(),
                partitions.all(),
                watermark.freshness(),
                parked.oldest(MOST_PARKED),
                repair.commandServiceAwaySince().orElse(null));
    }
}
