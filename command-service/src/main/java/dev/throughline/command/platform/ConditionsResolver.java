package dev.throughline.command.platform;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.ExpectedVersion;
import dev.throughline.command.rules.Text;
import dev.throughline.command.rules.Waiver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads what a request says beside its body: Idempotency-Key, If-Match, X-Correlation-Id, and the parameters
 * effectiveAt, reason, override and dryRun. Other parameters are refused: a misspelt dryRun must not record anything.
 */
@Component
class ConditionsResolver implements HandlerMethodArgumentResolver {
    static final String KEY = "Idempotency-Key";
    static final String CORRELATION = "X-Correlation-Id";
    static final Set<String> PARAMETERS = Set.of("effectiveAt", "reason", "override", "dryRun");

    private static final int LONGEST_REASON = 1000;
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Conditions.class);
    }

    @Override
    public Conditions resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        Parameters.only(http, PARAMETERS);
        return new Conditions(
                TokenClaims.caller(),
                token(http, KEY),
                Moments.parse(http.getParameter("effectiveAt")),
                text(http, "reason"),
                null,
                waiver(text(http, "override")),
                version(http.getHeader(HttpHeaders.IF_MATCH)),
                token(http, CORRELATION),
                dryRun(http.getParameter("dryRun")));
    }

    /** The header's value, or a random one where the caller sends none. */
    private static String token(HttpServletRequest http, String header) {
        List<String> values = Collections.list(http.getHeaders(header));
        if (values.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        String value = values.getFirst();
        if (values.size() > 1 || !TOKEN.matcher(value).matches()) {
            throw new MalformedRequest(
                    "header.malformed",
                    "Expected one '" + header + "' of 1 to 200 visible ASCII characters.",
                    "Send a UUID, for instance.");
        }
        return value;
    }

    private static @Nullable String text(HttpServletRequest http, String parameter) {
        String text = http.getParameter(parameter);
        if (text != null && !Text.isReadable(text)) {
            throw new MalformedRequest(
                    parameter + ".unreadable", "Expected readable text in '" + parameter + "'.", "Send it as UTF-8.");
        }
        return text;
    }

    private static Waiver waiver(@Nullable String override) {
        if (override != null && (override.isBlank() || Text.length(override) > LONGEST_REASON)) {
            throw new MalformedRequest(
                    "override.malformed",
                    "Expected a reason of 1 to " + LONGEST_REASON + " characters in 'override'.",
                    "Say why the rules should not hold this time.");
        }
        return override == null ? Waiver.NONE : new Waiver.Overridden(override);
    }

    /** RFC 9110, 13.1.1: an asterisk asks for a stream that exists. */
    private static ExpectedVersion version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return ExpectedVersion.ANY;
        }
        if (ifMatch.equals("*")) {
            return ExpectedVersion.EXISTING;
        }
        Matcher etag = ETAG.matcher(ifMatch);
        if (!etag.matches()) {
            throw new MalformedRequest(
                    "if-match.malformed",
                    "Expected the stream's version in quotes in 'If-Match', such as \"3\", or *.",
                    "Send the ETag that you were given.");
        }
        return new ExpectedVersion.Exactly(Long.parseLong(etag.group(1)));
    }

    private static boolean dryRun(@Nullable String value) {
        return switch (value) {
            case null -> false;
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw new MalformedRequest(
                        "dryRun.malformed", "Expected 'true' or 'false' in 'dryRun'.", "Correct the parameter.");
        };
    }
}
