package dev.throughline.command.access;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import java.net.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** One method of one path, as the running service has it mapped. */
record Endpoint(String method, String path) {

    static List<Endpoint> ofTheRunningService() {
        return RunningService.shared().beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoint::of)
                .distinct()
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(java.util.stream.Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method, path)));
    }

    /** An empty request: whoever may in is told about the body or gets an answer, and nothing is recorded. */
    Api.Reply call(Api api) {
        String concrete =
                path.replaceAll("\\{kind.*?}/\\{id.*}/", "bet/some-bet/").replaceAll("/\\{\\*?[^/]+}", "/some-id");
        return path.equals("/v1/imports")
                ? api.postLines(concrete, "")
                : api.send(
                        method.equals("ANY") ? "GET" : method,
                        concrete,
                        method.equals("POST")
                                ? HttpRequest.BodyPublishers.ofString("{}")
                                : HttpRequest.BodyPublishers.noBody(),
                        "Content-Type",
                        "application/json");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
