package dev.throughline.command.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.MovableClock;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A bet's whole life over REST, as the guide tells it. */
class WorkedExampleTest {
    private static final Path PAGE = Path.of("../docs/guide/a-bets-life.md");

    @Test
    void aBetsLifeGoesAsTheGuideTellsIt() throws IOException {
        WorkedExample story = WorkedExample.read(PAGE);
        assertThat(story.steps()).as("requests on " + PAGE).hasSizeGreaterThan(30);
        try (RunningService service = RunningService.with(RealParts.postgres(), List.of(MovableClock.Settings.class))) {
            MovableClock clock = service.bean(MovableClock.class);
            for (WorkedExample.Step step : story.steps()) {
                if (step.on() != null) {
                    clock.moveTo(step.on());
                }
                WorkedExample.Actor actor =
                        Objects.requireNonNull(story.actors().get(step.as()), step.as());
                Api.Reply reply = service.as(actor.person(), actor.role()).post(step.path(), step.body());
                assertThat(reply.status() + " " + String.join(" ", names(reply)))
                        .as(step + ": " + reply.response().body())
                        .isEqualTo(step.status() + " " + String.join(" ", step.names()));
            }
        }
    }

    private static List<String> names(Api.Reply reply) {
        JsonNode json = reply.json();
        return json.has("events")
                ? json.get("events")
                        .valueStream()
                        .map(event -> event.get("type").asString())
                        .toList()
                : json.get("violations")
                        .valueStream()
                        .map(broken -> broken.get("code").asString())
                        .toList();
    }
}
