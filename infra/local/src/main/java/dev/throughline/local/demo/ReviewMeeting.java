package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Holds weekly reviews as people do: looks at the deck, says what is behind what stands out, and closes with what was seen. */
final class ReviewMeeting {
    private static final Map<String, Chart> CHARTS = Stream.of(BusinessUnit.values())
            .flatMap(unit -> Chart.all(unit).stream())
            .collect(Collectors.toMap(Chart::metric, Function.identity()));

    private final ShownDecks decks;

    ReviewMeeting(ShownDecks decks) {
        this.decks = decks;
    }

    /** What is said there; nothing if it was held before an interruption. */
    List<Line> hold(Meeting meeting) throws CannotContinue, IOException, InterruptedException {
        JsonNode deck = decks.show(meeting);
        if (!deck.path("closing").isMissingNode() && !deck.path("closing").isNull()) {
            return List.of();
        }
        List<String> raised = deck.path("exceptions")
                .valueStream()
                .map(exception -> exception.path("metric").asString())
                .toList();
        List<Line> lines = new ArrayList<>();
        raised.stream()
                .filter(metric -> chance(meeting, metric) != 0)
                .forEach(metric -> lines.add(explanation(meeting, metric)));
        lines.add(closing(meeting, deck, raised));
        return lines;
    }

    private static Line explanation(Meeting meeting, String metric) {
        boolean known = chance(meeting, metric) > 2;
        Chart chart = CHARTS.get(metric);
        String text = chart == null
                ? "We look at it together with those who watch the bet."
                : known ? chart.known() : chart.investigating();
        return line(
                meeting,
                "ExplainException",
                metric,
                of("metric", metric, "status", known ? "KNOWN" : "INVESTIGATING", "text", text));
    }

    private static Line closing(Meeting meeting, JsonNode deck, List<String> raised) {
        return line(
                meeting,
                "CloseReview",
                "closed",
                of(
                        "logPosition",
                        deck.path("logPosition").asLong(),
                        "deckFormat",
                        deck.path("deckFormat").asInt(),
                        "deckHash",
                        deck.path("deckHash").asString(),
                        "exceptions",
                        raised));
    }

    private static Line line(Meeting meeting, String command, String about, Map<String, Object> payload) {
        String key = "demo/%s/%s".formatted(meeting.review(), about);
        return new Line(Voice.LEADER, command, meeting.review(), meeting.at(), null, key, null, payload);
    }

    /** From 0 to 7, the same for the same metric and week; nobody finds the time to explain a few. */
    private static int chance(Meeting meeting, String metric) {
        return Math.floorMod((meeting.week() + metric).hashCode(), 8);
    }
}
