package dev.throughline.local.replaying;

import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bet's whole life, page by page. The cursor of a page brings the moment of the first, so pages fit together whatever is
 * recorded meanwhile.
 */
public final class Replay {
    private static final int PAGE = 100;

    private final QueryService service;
    private final String bet;
    private final @Nullable String until;
    private final @Nullable String knownAt;
    private final List<String> kinds;

    public Replay(
            QueryService service, String bet, @Nullable String until, @Nullable String knownAt, List<String> kinds) {
        this.service = service;
        this.bet = bet;
        this.until = until;
        this.knownAt = knownAt;
        this.kinds = List.copyOf(kinds);
    }

    /** Each step as one line of JSON. */
    public void lines(PrintStream out) throws CannotContinue, IOException, InterruptedException {
        pages(first -> {}, step -> out.append(step.toString()).append('\n'));
    }

    public void timeline(Timeline timeline) throws CannotContinue, IOException, InterruptedException {
        pages(first -> timeline.head(bet, first), timeline::step);
    }

    private void pages(Consumer<JsonNode> head, Consumer<JsonNode> each)
            throws CannotContinue, IOException, InterruptedException {
        var page = service.ask(path(null));
        head.accept(page);
        while (true) {
            for (JsonNode edge : page.path("edges")) {
                each.accept(edge.path("node"));
            }
            if (!page.at("/pageInfo/hasNextPage").asBoolean(false)) {
                return;
            }
            page = service.ask(path(page.at("/pageInfo/endCursor").asString()));
        }
    }

    private String path(@Nullable String after) {
        var query = new StringJoiner("&", "?", "").add("first=" + PAGE);
        kinds.forEach(kind -> query.add("kind=" + encoded(kind)));
        if (after != null) {
            query.add("after=" + encoded(after));
        }
        if (until != null) {
            query.add("asOf=" + encoded(until));
        }
        if (knownAt != null) {
            query.add("knownAt=" + encoded(knownAt));
        }
        return "/v1/bets/" + encoded(bet) + "/replay" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
