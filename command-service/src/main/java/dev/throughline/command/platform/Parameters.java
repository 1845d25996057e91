package dev.throughline.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What may stand behind the question mark: a misspelt or repeated dryRun must not record anything. */
public final class Parameters {
    private Parameters() {}

    /** @throws MalformedRequest when there is another parameter, or one of them twice */
    public static void only(HttpServletRequest request, Set<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name) || values.length > 1) {
                throw new MalformedRequest(
                        "parameter.unknown",
                        "Expected only the parameters "
                                + known.stream().sorted().toList() + ", each once, but found another one.",
                        "Check the spelling.");
            }
        });
    }
}
