package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Nothing that anybody may ask breaks the service or shows its inside. */
class NonsenseTest {
    private static final Pattern INSIDE = Pattern.compile(
            "dev\\.throughline|org\\.(springframework|postgresql|apache)|java\\.|graphql\\.|[a-z]Exception\\b|\\tat ");
    private static final int REQUESTS = 10_000;
    private static final long SEED = 4711;

    private final Asker viewer = World.stack().as("viewer", "*");

    @Test
    @Timeout(400)
    void tenThousandRandomQuestionsAtEachDoorBreakNothing() throws Exception {
        var random = new Random(SEED);
        var samples = new Samples(World.stack().log().events(), random);
        var nonsense = new Nonsense(random, Operations.of(World.stack()), samples);
        try (var askers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> asked = new ArrayList<>();
            for (int n = 0; n < REQUESTS; n++) {
                String path = nonsense.path();
                String body = nonsense.body();
                asked.add(askers.submit(() -> assertSound(viewer.get(path), path)));
                asked.add(askers.submit(() -> assertSound(viewer.post("/graphql", "application/json", body), body)));
            }
            for (Future<?> one : asked) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static void assertSound(Reply reply, String question) {
        String what = "seed " + SEED + ": " + question + " " + reply.body();
        assertThat(reply.status()).as(what).isLessThan(500);
        assertThat(reply.type()).as(what).containsAnyOf("json", "text/csv", "text/html");
        assertThat(INSIDE.matcher(reply.body()).find()).as(what).isFalse();
        if (reply.status() >= 400) {
            assertThat(reply.json().has("code") || reply.json().has("errors"))
                    .as(what)
                    .isTrue();
        }
        if (!reply.type().contains("json") || reply.type().contains("ndjson")) {
            return;
        }
        for (JsonNode error : reply.json().path("errors")) {
            assertThat(error.at("/extensions/code").asString(""))
                    .as(what)
                    .isNotEmpty()
                    .isNotEqualTo("service.failed");
        }
    }
}
