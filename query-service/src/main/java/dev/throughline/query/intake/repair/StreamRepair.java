package dev.throughline.query.intake.repair;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.Intake;
import dev.throughline.query.intake.IntakeSettings;
import dev.throughline.query.intake.LogEntry;
import dev.throughline.query.intake.ParkedStreams;
import dev.throughline.query.intake.Recurring;
import dev.throughline.query.intake.Taken;
import dev.throughline.query.intake.Watermark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings parked streams up to date from the command service. Events are fetched without a lock and applied under one: if
 * more of the stream comes by the topic in between, that raises the version it needs, so it stays parked and the next
 * turn fetches again. Two instances may repair one stream; what the slower one brings are duplicates.
 */
@Component
class StreamRepair implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StreamRepair.class);
    private static final int PAGE = 500;

    private final ParkedStreams parked;
    private final MissingEvents missing;
    private final Intake intake;
    private final Watermark watermark;
    private final RepairCondition condition;
    private final Recurring repairing;
    private final Set<StreamId> contradictory = new HashSet<>();

    StreamRepair(
            ParkedStreams parked,
            MissingEvents missing,
            Intake intake,
            Watermark watermark,
            RepairCondition condition,
            IntakeSettings settings) {
        this.parked = parked;
        this.missing = missing;
        this.intake = intake;
        this.watermark = watermark;
        this.condition = condition;
        this.repairing = new Recurring(
                "intake-repair",
                this::repairAll,
                settings.intake().pause(),
                settings.intake().longestBackOff());
    }

    @EventListener
    void taken(Taken taken) {
        if (!taken.parked().isEmpty()) {
            repairing.wake();
        }
    }

    @Override
    public void start() {
        repairing.start();
    }

    @Override
    public void stop() {
        repairing.stop();
    }

    @Override
    public boolean isRunning() {
        return repairing.isRunning();
    }

    private void repairAll() {
        List<StreamId> streams = parked.repairable();
        condition.nothingMissing(streams.isEmpty());
        contradictory.retainAll(streams);
        boolean progress = false;
        for (StreamId stream : streams) {
            progress |= repair(stream);
        }
        if (progress) {
            repairing.wake();
        }
    }

    /** One page; if we die between fetching and applying, the stream is still parked and another turn fetches again. */
    private boolean repair(StreamId stream) {
        long version = watermark.currentVersionOf(stream);
        List<LogEntry> page = fetch(stream, version);
        if (page.isEmpty()) {
            reportContradiction(stream, version);
            return false;
        }
        intake.repair(stream, page);
        return watermark.currentVersionOf(stream) > version;
    }

    /** Once per stream, and not when another instance has repaired it meanwhile. */
    private void reportContradiction(StreamId stream, long version) {
        if (parked.repairable().contains(stream)
                && watermark.currentVersionOf(stream) == version
                && contradictory.add(stream)) {
            log.error(
                    "The topic has events of {} after version {}, but the command service has none. Was its database"
                            + " restored from a backup? The stream stays parked.",
                    stream,
                    version);
        }
    }

    private List<LogEntry> fetch(StreamId stream, long version) {
        try {
            List<LogEntry> page = missing.after(stream, version, PAGE);
            condition.commandServiceAnswered();
            return page;
        } catch (CommandServiceAwayException away) {
            condition.commandServiceAway();
            throw away;
        }
    }
}
