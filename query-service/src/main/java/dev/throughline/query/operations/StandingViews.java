package dev.throughline.query.operations;

import dev.throughline.query.intake.DeadLetters;
import dev.throughline.query.intake.operations.IntakeViews;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Moments;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Answers how the service stands. */
@Component
class StandingViews {
    private static final int MOST = 200;

    private final Moments moments;
    private final IntakeViews intake;
    private final DeadLetters deadLetters;
    private final HealthIndicator health;

    StandingViews(
            Moments moments,
            IntakeViews intake,
            DeadLetters deadLetters,
            @Qualifier("intakeHealthIndicator") HealthIndicator health) {
        this.moments = moments;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.health = health;
    }

    Standing now(MomentRequest at) {
        return new Standing(
                moments.fix(at, () -> ZoneOffset.UTC),
                intake.report(),
                unready(),
                deadLetters.page("WAITING", 0, MOST));
    }

    private @Nullable String unready() {
        Health found = health.health();
        return found == null || found.getStatus().equals(Status.UP)
                ? null
                : String.valueOf(found.getDetails().get("reason"));
    }
}
