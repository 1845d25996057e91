package dev.throughline.system;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What of the demo the pages are looked at with: where there is much to see. */
final class DemoPlaces {
    private static final String PORTFOLIO = "demo-retail";

    private DemoPlaces() {}

    /** By the name that stands for it in an address. */
    static Map<String, String> found(Answers answers) throws IOException, InterruptedException {
        JsonNode bet = fullest(answers);
        List<JsonNode> weeks = nodes(answers.rest("/v1/portfolios/" + PORTFOLIO + "/reviews?first=100"));
        String open =
                week(weeks, each -> isOpen(each) && each.path("exceptions").asInt() > 0);
        JsonNode action =
                answers.rest("/v1/portfolios/" + PORTFOLIO + "/reviews/" + open).at("/report/actions/0/action");
        Map<String, String> places = new LinkedHashMap<>();
        places.put("portfolio", PORTFOLIO);
        places.put("bet", bet.path("id").asString());
        places.put("owner", bet.at("/owner/person").asString());
        places.put("assumption", bet.at("/assumptions/0/assumption").asString());
        places.put("committed", bet.at("/stages/0/since").asString().substring(0, 10));
        places.put("killed", one(answers, "stage=KILLED"));
        places.put("young", one(answers, "stage=PROPOSED"));
        places.put(
                "tested",
                such(answers, "pressure test that runs", each -> isAny(each, "/pressureTests", "concludedAt")));
        places.put("asked", such(answers, "request that waits", each -> isAny(each, "/requests", "answeredBy")));
        places.put("unowned", such(answers, "bet that nobody owns", each -> isMissing(each.path("owner"))));
        places.put("week", week(weeks, each -> !isOpen(each)));
        places.put("open-week", open);
        places.put("action", action.asString("none"));
        places.put("then", weeks.get(weeks.size() / 4).path("end").asString());
        return places;
    }

    private static boolean isOpen(JsonNode week) {
        return week.path("closedAt").isNull();
    }

    /** The latest of such weeks; an earlier one than the others if there is none. */
    private static String week(List<JsonNode> weeks, Predicate<JsonNode> such) {
        return weeks.stream()
                .filter(such)
                .findFirst()
                .orElse(weeks.getLast())
                .path("week")
                .asString();
    }

    /** The committed bet that the API has the most to say of. */
    private static JsonNode fullest(Answers answers) throws IOException, InterruptedException {
        JsonNode fullest = null;
        for (JsonNode item : nodes(answers.rest("/v1/roadmap?stage=COMMITTED&first=100&portfolio=" + PORTFOLIO))) {
            JsonNode bet =
                    answers.rest("/v1/bets/" + item.path("bet").asString()).path("bet");
            if (!bet.at("/owner/person").isMissingNode() && size(bet) > size(fullest)) {
                fullest = bet;
            }
        }
        if (fullest == null) {
            throw new IllegalStateException("expected a committed bet in the demo");
        }
        return fullest;
    }

    /** The first bet of any portfolio that goes on and of which that is so. */
    private static String such(Answers answers, String what, Predicate<JsonNode> so)
            throws IOException, InterruptedException {
        for (JsonNode item : nodes(answers.rest("/v1/roadmap?first=100"))) {
            String bet = item.path("bet").asString();
            if (so.test(answers.rest("/v1/bets/" + bet).path("bet"))) {
                return bet;
            }
        }
        throw new IllegalStateException("expected a " + what + " in the demo");
    }

    private static boolean isAny(JsonNode bet, String list, String missing) {
        return bet.at(list).valueStream().anyMatch(each -> isMissing(each.path(missing)));
    }

    private static boolean isMissing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }

    private static int size(@Nullable JsonNode bet) {
        return bet == null ? 0 : bet.toString().length();
    }

    private static String one(Answers answers, String which) throws IOException, InterruptedException {
        return nodes(answers.rest("/v1/roadmap?includeFinal=true&first=100&portfolio=" + PORTFOLIO + "&" + which))
                .stream()
                .map(item -> item.path("bet").asString())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static List<JsonNode> nodes(JsonNode connection) {
        return connection
                .path("edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }
}
