package dev.throughline.query.platform.access;

import dev.throughline.query.platform.commands.AsThisService;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the command service what was noticed here, behind the requests: none waits for it or fails by it. If we die, what
 * waits here is lost: the last moments, or up to {@value #PLACES} entries while the command service is away.
 */
@Component
class AccessReports implements SmartLifecycle {
    static final String LOST = "throughline.access.lost";
    static final int PLACES = 10_000;

    private static final Logger log = LoggerFactory.getLogger(AccessReports.class);
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE = 20;
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final AsThisService commandService;
    private final JsonMapper json;
    private final BlockingQueue<Access> waiting = new ArrayBlockingQueue<>(PLACES);
    private final Counter lost;
    private volatile boolean running;
    private @Nullable Thread thread;
    private int failures;

    AccessReports(AsThisService commandService, JsonMapper json, MeterRegistry meters) {
        this.commandService = commandService;
        this.json = json;
        this.lost = Counter.builder(LOST)
                .description("entries for the access log that could not be told")
                .register(meters);
        meters.gaugeCollectionSize("throughline.access.waiting", List.of(), waiting);
    }

    /** @return whether there was a place for it */
    boolean add(Access access) {
        if (waiting.offer(access)) {
            return true;
        }
        lose(1, "no place is left while the command service is away");
        return false;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("access-reports").start(this::run);
    }

    /** What waits is told first, if the command service answers. */
    @Override
    public synchronized void stop() {
        running = false;
        Thread ours = thread;
        thread = null;
        try {
            if (ours != null && !ours.join(GRACE)) {
                ours.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        List<Access> batch = new ArrayList<>();
        try {
            while (running || (failures == 0 && !(batch.isEmpty() && waiting.isEmpty()))) {
                if (batch.isEmpty()) {
                    take(batch);
                } else if (!tell(batch)) {
                    pause();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        lose(batch.size() + waiting.size(), "the service stopped while the command service was away");
    }

    private void take(List<Access> batch) throws InterruptedException {
        Access first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, BATCH - 1);
        }
    }

    /** Up to ten seconds, and not long after a stop. */
    private void pause() throws InterruptedException {
        for (int n = 0; running && n < Math.min(failures, LONGEST_PAUSE); n++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** If we die behind this and before the batch is forgotten, it is told again and kept once. */
    private boolean tell(List<Access> batch) {
        try {
            commandService
                    .client()
                    .post()
                    .uri("/v1/access-log")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(Map.of("entries", batch)))
                    .retrieve()
                    .toBodilessEntity();
            failures = 0;
        } catch (HttpClientErrorException.UnprocessableContent refused) {
            lose(batch.size(), "the command service does not take them");
        } catch (RuntimeException away) {
            if (failures++ == 0) {
                log.warn(
                        "The access log is not told for now, and will be: {}",
                        away.getClass().getSimpleName());
            }
            return false;
        }
        batch.clear();
        return true;
    }

    /** Says so in the log when it begins, and counts all of it. */
    private void lose(int entries, String why) {
        if (entries > 0) {
            if (lost.count() == 0 || lost.count() % PLACES == 0) {
                log.error("Entries for the access log are lost because {}; {} counts them.", why, LOST);
            }
            lost.increment(entries);
        }
    }
}
