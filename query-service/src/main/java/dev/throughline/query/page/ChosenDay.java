package dev.throughline.query.page;

import dev.throughline.query.platform.questions.BadQuestion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns the handles of the time bar, which stand on days or seconds since 1970, into the moment of a question:
 * {@code asOfDay=19782} goes to {@code asOf=2024-02-29}, so that every page has one address. The end of the bar, which the
 * form sends along, means now: what is now has moved on since.
 */
@Component
class ChosenDay implements HandlerInterceptor {
    private static final String END = "barEnd";
    private static final SequencedMap<String, String> HANDLES = new TreeMap<>(
            Map.of("asOfDay", "asOf", "asOfSecond", "asOf", "knownDay", "knownAt", "knownSecond", "knownAt"));
    private static final long LAST = LocalDate.of(2200, 12, 31).toEpochDay();
    private static final long DAY = 86_400;

    private final Clock clock;

    ChosenDay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (HANDLES.keySet().stream().noneMatch(request.getParameterMap()::containsKey)) {
            return true;
        }
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!HANDLES.containsKey(name)
                    && !HANDLES.containsValue(name)
                    && !Set.of("position", END).contains(name)) {
                link.queryParam(name, Arrays.stream(values).map(Encoded::of).toArray());
            }
        });
        HANDLES.forEach((handle, name) -> {
            Long stand = number(handle, request.getParameter(handle));
            if (stand != null && stand < end(handle, request)) {
                link.queryParam(name, Encoded.of(moment(handle, stand)));
            }
        });
        response.sendRedirect(link.build(true).toUriString());
        return false;
    }

    private long end(String handle, HttpServletRequest request) {
        Long end = number(END, request.getParameter(END));
        return end == null ? clock.instant().getEpochSecond() / unit(handle) : end;
    }

    private static String moment(String handle, long stand) {
        return unit(handle) == DAY
                ? LocalDate.ofEpochDay(Math.clamp(stand, 0, LAST)).toString()
                : Instant.ofEpochSecond(Math.clamp(stand, 0, LAST * DAY)).toString();
    }

    private static long unit(String handle) {
        return handle.endsWith("Day") ? DAY : 1;
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw BadQuestion.parameter(name, "a whole number of days or seconds since 1970");
        }
    }
}
