package dev.throughline.query.platform.http;

import dev.throughline.query.platform.questions.BadQuestion;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the view does not have: {@code ?asof=…} must not quietly answer as of now. A view's
 * parameters are its {@code @RequestParam}s and the components of its {@code @ParameterObject} records. One that takes
 * them all as a map knows only by its address which it has, and refuses the others itself.
 */
@Component
class OnlyKnownParameters implements HandlerInterceptor {
    /** Pages keep the chosen portfolio in their address from one to the next; forms carry a token of their session. */
    private static final Set<String> OF_PAGES = Set.of("portfolio", "_csrf");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked =
                request.getDispatcherType() != DispatcherType.ERROR; // that one has the parameters of what failed
        if (asked && handler instanceof HandlerMethod method && ours(method)) {
            Set<String> has = known.computeIfAbsent(method, OnlyKnownParameters::parameters);
            Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
            unknown.removeAll(has);
            if (!request.getRequestURI().startsWith("/v1/")) {
                unknown.removeAll(OF_PAGES);
            }
            refuse(unknown, has);
        }
        return true;
    }

    private static void refuse(Set<String> unknown, Set<String> known) {
        if (!unknown.isEmpty()) {
            throw BadQuestion.unknownParameters(unknown, known);
        }
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.throughline.")
                && Arrays.stream(method.getMethod().getParameters()).noneMatch(OnlyKnownParameters::takesAll);
    }

    private static boolean takesAll(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class) && Map.class.isAssignableFrom(parameter.getType());
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .flatMap(OnlyKnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(ParameterObject.class)) {
            return Stream.of(parameter.getType().getRecordComponents()).map(RecordComponent::getName);
        }
        return parameter.isAnnotationPresent(RequestParam.class) ? Stream.of(parameter.getName()) : Stream.empty();
    }
}
