package dev.throughline.command.access;

import dev.throughline.command.platform.TokenClaims;
import dev.throughline.command.rules.Actor;
import dev.throughline.events.StreamId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notices what auditors take away: checkpoints, proofs, evidence, and streams as they are recorded. */
final class ExportWatch implements HandlerInterceptor {
    /** Fetches what it missed, all day long, and shows it to nobody who is not noticed there. */
    private static final String PROJECTOR = "projector";

    private static final int FAILED = 400;

    /** What a place in a path looks like when it says what fits there. */
    private static final Pattern SHAPE = Pattern.compile("\\{(\\w+):.*?}(?=/|$)");

    private final AccessWatch watch;

    ExportWatch(AccessWatch watch) {
        this.watch = watch;
    }

    /** Also when it broke off midway: what was sent until then is out. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Actor actor = TokenClaims.caller();
        if (HttpMethod.GET.matches(request.getMethod()) && response.getStatus() < FAILED && !actor.has(PROJECTOR)) {
            watch.exported(actor, "GET " + path(request), stream(request));
        }
    }

    /** As the API description has it: with the names of its places, and not with what the asker put there. */
    private static String path(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return SHAPE.matcher(pattern).replaceAll("{$1}");
    }

    private static @Nullable StreamId stream(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)) {
            return null;
        }
        String name = variables.containsKey("bet")
                ? "bet/" + variables.get("bet")
                : variables.get("kind") + "/" + variables.get("id");
        return StreamId.isStream(name) ? new StreamId(name) : null;
    }
}
