package dev.throughline.query.intake.repair;

import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.intake.LogEntry;
import dev.throughline.query.platform.commands.AsThisService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The log as the command service shows it, stream by stream. */
@Component
class CommandServiceLog implements MissingEvents {
    /** Keeps numbers as written: a payload that was fetched is the same text as one that came by the topic. */
    private static final JsonMapper JSON = EventCodec.json()
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final AsThisService commandService;

    CommandServiceLog(AsThisService commandService) {
        this.commandService = commandService;
    }

    @Override
    public List<LogEntry> after(StreamId stream, long version, int limit) {
        try {
            byte[] body = commandService
                    .client()
                    .get()
                    .uri(
                            "/v1/log/streams/{kind}/{id}/events?after={after}&limit={limit}",
                            stream.kind(),
                            stream.id(),
                            version,
                            limit)
                    .retrieve()
                    .requiredBody(byte[].class);
            return JSON.readValue(body, LINES).stream().map(Line::entry).toList();
        } catch (RuntimeException failure) {
            throw new CommandServiceAwayException(failure);
        }
    }

    private record Line(
            long position,
            UUID id,
            StreamId stream,
            long sequence,
            String type,
            Instant recordedAt,
            JsonNode context,
            JsonNode payload) {
        LogEntry entry() {
            return new LogEntry(
                    position, id, stream, sequence, type, recordedAt, context.toString(), payload.toString());
        }
    }
}
