package dev.throughline.query.page;

import dev.throughline.query.platform.questions.BadQuestion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns the handles of the time bar, which stand on days since 1970, into the moment of a question: {@code asOfDay=19782}
 * goes to {@code asOf=2024-02-29}, so that every page has one address. The last day of the bar means now.
 */
@Component
class ChosenDay implements HandlerInterceptor {
    private static final SequencedMap<String, String> HANDLES =
            new TreeMap<>(Map.of("asOfDay", "asOf", "knownDay", "knownAt"));
    private static final long LAST = LocalDate.of(2200, 12, 31).toEpochDay();

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
            if (!HANDLES.containsKey(name) && !HANDLES.containsValue(name) && !name.equals("position")) {
                link.queryParam(name, Arrays.stream(values).map(Encoded::of).toArray());
            }
        });
        HANDLES.forEach((handle, name) -> {
            LocalDate day = day(handle, request.getParameter(handle));
            if (day != null && day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                link.queryParam(name, day);
            }
        });
        response.sendRedirect(link.build(true).toUriString());
        return false;
    }

    private static @Nullable LocalDate day(String handle, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.ofEpochDay(Math.clamp(Long.parseLong(text), 0, LAST));
        } catch (NumberFormatException e) {
            throw BadQuestion.parameter(handle, "a whole number of days since 1970");
        }
    }
}
