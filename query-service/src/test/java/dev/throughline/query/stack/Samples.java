package dev.throughline.query.stack;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Operations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Values for what an operation must be given, from what there is in the log. */
public record Samples(List<RecordedEvent> log, RandomGenerator random) {
    private static final Map<String, String> KIND_BY_SEGMENT =
            Map.of("bets", "bet", "portfolios", "portfolio", "metrics", "metric", "people", "person");

    /** Something for each variable in the path, and for each parameter that must be given. */
    public Map<String, List<String>> of(Operation operation) {
        Map<String, List<String>> values = operation.parameters().stream()
                .filter(parameter -> parameter.inPath() || parameter.required())
                .collect(Collectors.toMap(
                        Parameter::name, parameter -> List.of(value(operation, parameter)), (a, b) -> a, TreeMap::new));
        return values;
    }

    /** As {@link #of}, but with ids that there never were. */
    public Map<String, List<String>> ofNothing(Operation operation) {
        Map<String, List<String>> values = of(operation);
        operation.variables().stream()
                .filter(variable -> !kind(operation, variable).isEmpty())
                .forEach(variable -> values.put(variable, List.of("no-such-thing")));
        return values;
    }

    private String value(Operation operation, Parameter parameter) {
        String kind = kind(operation, parameter.name());
        if (!kind.isEmpty()) {
            return one(kind);
        }
        return switch (parameter.name()) {
            case "week" -> "2023-W10";
            case "period", "quarter" -> "2023-Q1";
            case "from" -> "2023-01-01";
            case "to" -> "2023-03-31";
            case "text" -> "faster checkout";
            default -> parameter.type().equals("integer") ? "1" : "2023-03-01";
        };
    }

    /** What an id of this name is one of; no kind if it is no id. */
    private static String kind(Operation operation, String name) {
        if (KIND_BY_SEGMENT.containsValue(name)) {
            return name;
        }
        String before = operation.path().replaceFirst("/\\{" + name + "}.*", "");
        return operation.path().contains("{" + name + "}")
                ? KIND_BY_SEGMENT.getOrDefault(before.substring(before.lastIndexOf('/') + 1), "")
                : "";
    }

    private String one(String kind) {
        List<String> ids = log.stream()
                .filter(event -> event.sequence() == 1 && event.stream().kind().equals(kind))
                .map(event -> event.stream().id())
                .toList();
        return ids.isEmpty() ? "no-such-thing" : ids.get(random.nextInt(ids.size()));
    }
}
