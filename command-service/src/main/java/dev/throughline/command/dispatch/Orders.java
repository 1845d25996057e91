package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Sha256;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes orders, and with them the hash that tells whether the same key came with the same content. */
final class Orders {
    private final JsonMapper json;

    Orders(JsonMapper json) {
        this.json = json;
    }

    /** @param requestedId the id that the sender chose; null when the stream's id was generated */
    <C> Order<C> order(StreamId stream, @Nullable String requestedId, C command, Conditions conditions) {
        return new Order<>(
                stream,
                command,
                conditions.commandId(),
                hash(requestedId, command, conditions),
                conditions.actor(),
                conditions.at(),
                conditions.reason(),
                conditions.onBehalfOf(),
                conditions.waiver(),
                conditions.expectedVersion(),
                conditions.correlationId());
    }

    private static String waiver(Waiver waiver) {
        return switch (waiver) {
            case Waiver.None none -> "null";
            case Waiver.Historic historic -> historic.reason();
            case Waiver.Overridden overridden -> "override: " + overridden.reason();
        };
    }

    /** Without the generated id and without who sends: the same request repeated by a colleague is the same request. */
    private String hash(@Nullable String requestedId, Object command, Conditions conditions) {
        List<String> content = List.of(
                command.getClass().getSimpleName(),
                String.valueOf(requestedId),
                String.valueOf(conditions.at()),
                String.valueOf(conditions.reason()),
                String.valueOf(conditions.onBehalfOf()),
                waiver(conditions.waiver()),
                json.writeValueAsString(command));
        return Sha256.of(json.writeValueAsString(content));
    }
}
