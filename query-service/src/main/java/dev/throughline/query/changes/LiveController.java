package dev.throughline.query.changes;

import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Tells open pages that there is something new to ask for, and nothing of what it is. */
@RestController
class LiveController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ChangeFeed<Long> positions;
    private final Clock clock;

    LiveController(NewEvents events, Clock clock) {
        this.positions = new ChangeFeed<>(events::watermark, events::reached, position -> position);
        this.clock = clock;
    }

    /** For as long as the session lasts; a heartbeat finds out who has gone. */
    @Hidden
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Long>> live(@AuthenticationPrincipal Caller caller) {
        Flux<ServerSentEvent<Long>> changes = positions.changes().map(LiveController::changed);
        Flux<ServerSentEvent<Long>> heartbeats = Flux.interval(HEARTBEAT)
                .map(tick -> ServerSentEvent.<Long>builder().comment("here").build());
        return changes.mergeWith(heartbeats).take(Duration.between(clock.instant(), caller.until()));
    }

    private static ServerSentEvent<Long> changed(long position) {
        return ServerSentEvent.builder(position).event("changed").build();
    }
}
