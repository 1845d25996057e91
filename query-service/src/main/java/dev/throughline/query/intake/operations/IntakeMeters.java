package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.Completeness;
import dev.throughline.query.intake.Taken;
import dev.throughline.query.intake.Watermark;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts what was taken in, and raises the alarm when a stream is parked: once per parking, after its commit. */
@Component
class IntakeMeters {
    private static final Logger log = LoggerFactory.getLogger(IntakeMeters.class);

    private final MeterRegistry meters;
    private final Counter events;
    private final Counter duplicates;
    private final Counter deadLetters;

    IntakeMeters(MeterRegistry meters, Watermark watermark, Completeness completeness) {
        this.meters = meters;
        this.events = meters.counter("throughline.intake.events");
        this.duplicates = meters.counter("throughline.intake.duplicates");
        this.deadLetters = meters.counter("throughline.intake.dead.letters");
        Gauge.builder("throughline.intake.watermark", watermark, Watermark::current)
                .description("log position up to which the read models are complete")
                .register(meters);
        Gauge.builder(
                        "throughline.intake.parked.streams",
                        watermark,
                        mark -> mark.freshness().parkedStreams())
                .description("streams that stand still")
                .register(meters);
        Gauge.builder("throughline.intake.lag", completeness, IntakeMeters::lagSeconds)
                .baseUnit("seconds")
                .description("how long ago the read models were last known to have all that the topic had")
                .register(meters);
    }

    @EventListener
    void taken(Taken taken) {
        events.increment(taken.applied());
        duplicates.increment(taken.duplicates());
        deadLetters.increment(taken.deadLetters());
        taken.parked().forEach(this::alarm);
    }

    private void alarm(Taken.Parked parked) {
        meters.counter("throughline.intake.parked", "cause", parked.cause()).increment();
        log.error(
                "Parked {} at version {} for {}: version {} exists. Other streams go on; see /v1/operations/intake.",
                parked.stream(),
                parked.version(),
                parked.cause(),
                parked.neededVersion());
    }

    private static double lagSeconds(Completeness completeness) {
        return completeness
                .lag()
                .map(Duration::toMillis)
                .map(millis -> millis / 1000.0)
                .orElse(Double.NaN);
    }
}
