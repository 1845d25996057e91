package dev.throughline.command.log;

import dev.throughline.command.platform.Parameters;
import dev.throughline.events.StreamId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Streams as recorded, for readers that found a hole in what the topic brought them. */
@RestController
final class LogController {
    private static final int MOST = 1000;

    private final LogReader log;

    LogController(LogReader log) {
        this.log = log;
    }

    /**
     * @param after the version the reader has; 0 for all
     * @param limit at most this many, and never more than 1,000; fewer come only at the stream's end
     */
    @GetMapping("/v1/log/streams/{kind:[a-z]+}/{id:" + StreamId.ID_PATTERN + "}/events")
    List<StreamEvent> events(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit,
            HttpServletRequest request) {
        Parameters.only(request, Set.of("after", "limit"));
        return log.stream(kind + "/" + id, Math.max(0, after), Math.clamp(limit, 1, MOST)).stream()
                .map(StreamEvent::of)
                .toList();
    }
}
