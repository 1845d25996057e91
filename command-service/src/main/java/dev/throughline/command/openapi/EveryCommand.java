package dev.throughline.command.openapi;

import dev.throughline.command.dispatch.Conditions;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * What is the same for every command: the ids in its path, the headers and parameters that make its {@link Conditions},
 * and the answers. Each is a reference to where {@code openapi/commands.yaml} says it once.
 */
final class EveryCommand implements OperationCustomizer {
    private static final List<String> PARAMETERS =
            List.of("IdempotencyKey", "IfMatch", "CorrelationId", "EffectiveAt", "Reason", "Override", "DryRun");

    private static final Map<String, String> RESPONSES = Map.ofEntries(
            Map.entry("200", "Rehearsed"),
            Map.entry("201", "Recorded"),
            Map.entry("400", "Malformed"),
            Map.entry("401", "Unauthenticated"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "Unknown"),
            Map.entry("409", "Conflict"),
            Map.entry("412", "Stale"),
            Map.entry("413", "TooLarge"),
            Map.entry("415", "WrongType"),
            Map.entry("422", "Refused"),
            Map.entry("503", "Busy"));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        return isCommand(handler) ? withConditions(operation) : operation;
    }

    private static boolean isCommand(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(Conditions.class));
    }

    private static Operation withConditions(Operation operation) {
        List<Parameter> inPath = Objects.requireNonNullElse(operation.getParameters(), List.of());
        operation.setParameters(Stream.concat(inPath.stream().map(Parameter::getName), PARAMETERS.stream())
                .map(name -> new Parameter().$ref(name))
                .toList());
        ApiResponses responses = new ApiResponses();
        RESPONSES.forEach((status, name) -> responses.addApiResponse(status, new ApiResponse().$ref(name)));
        return operation.responses(responses);
    }
}
