package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The guide to imports, followed to the letter on the whole stack; then again with everything killed in the middle. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportedListIT {
    private static final long SEED = Long.getLong("seed", 20_150_101L);
    private static final int PRODUCTS = Integer.getInteger("products", 800);
    private static final String PORTFOLIO = "portfolio=closed-products";
    private static final String ARGUMENT = "portfolio: [\"closed-products\"]";
    private static final Duration QUIET = Duration.ofSeconds(90);

    private static final ClosedProducts PRODUCTS_OF_OLD = ClosedProducts.generated(SEED, PRODUCTS);

    private static LocalStack stack;
    private static List<RecordedRow> undisturbed = List.of();
    private static Map<String, JsonNode> undisturbedViews = Map.of();

    @BeforeAll
    static void up() throws Exception {
        System.out.println("seed " + SEED + ", " + PRODUCTS + " products; -Dseed= and -Dproducts= choose others");
        stack = new LocalStack();
        stack.up();
        PRODUCTS_OF_OLD.writeTo(stack.file("products.json"));
        CommandLine.Outcome lines = stack.run(
                "lines",
                stack.file("products.json").toString(),
                "--template",
                System.getProperty("throughline.home") + "/docs/guide/examples/closed-products.ndjson");
        assertThat(lines.exit()).as(lines.out()).isZero();
        Files.writeString(stack.file("products.ndjson"), lines.out());
    }

    @AfterAll
    static void down() throws Exception {
        stack.close();
    }

    private static String lines() {
        return stack.file("products.ndjson").toString();
    }

    @Test
    @Order(1)
    void aListBecomesHistory() throws Exception {
        CommandLine.Outcome imported = stack.run("import", lines());
        assertThat(imported.exit()).as(imported.out()).isEqualTo(1);
        assertThat(imported.out().lines().filter(line -> line.contains("time.in-the-future")))
                .hasSize((int) PRODUCTS_OF_OLD.closingInTheFuture());
        awaitAllViews();
        LocalDate day = LocalDate.of(2015, 1, 1);
        assertThat(stack.answers().stagesOverRest(PORTFOLIO + "&asOf=2015-01-01"))
                .isEqualTo(PRODUCTS_OF_OLD.aliveAtTheEndOf(day));
        assertThat(stack.answers().stagesOverGraphQl(ARGUMENT + ", asOf: \"2015-01-01\""))
                .isEqualTo(PRODUCTS_OF_OLD.aliveAtTheEndOf(day));
        undisturbed = recorded();
        undisturbedViews = stack.answers().itemsOverRest(PORTFOLIO + "&includeFinal=true");
    }

    @Test
    @Order(2)
    void aSecondImportChangesNothing() throws Exception {
        assertThat(stack.run("import", lines()).exit()).isEqualTo(1);
        assertThat(recorded()).isEqualTo(undisturbed);
    }

    @Test
    @Order(3)
    void historyIsStillThereAfterDownAndUp() throws Exception {
        stack.down();
        stack.up();
        awaitAllViews();
        assertThat(recorded()).isEqualTo(undisturbed);
    }

    @Test
    @Order(4)
    void anImportThatSurvivesEveryKillLeavesTheSameHistory() throws Exception {
        stack.down();
        assertThat(stack.run("reset", "--yes").exit()).isZero();
        stack.up();
        Path output = stack.file("import.out");
        Process running = stack.start(output, "import", lines());
        killEverythingOnceWhile(running);
        assertThat(running.waitFor()).as(() -> read(output)).isEqualTo(1);
        stack.awaitReady();
        assertThat(stack.run("import", lines()).exit()).isEqualTo(1);
        assertThat(recorded()).isEqualTo(undisturbed);
        awaitAllViews();
        assertThat(stack.answers().itemsOverRest(PORTFOLIO + "&includeFinal=true"))
                .isEqualTo(undisturbedViews);
    }

    @Test
    @Order(5)
    void aKilledLauncherIsFollowedByAnOrdinaryStart() throws Exception {
        stack.killLauncher();
        stack.up();
        awaitAllViews();
        assertThat(recorded()).isEqualTo(undisturbed);
    }

    /** Each part once, at places of the import that the seed chooses; a kill waits for the former to be mended. */
    private static void killEverythingOnceWhile(Process running) throws Exception {
        Random random = new Random(SEED);
        long goal = undisturbed.size();
        List<String> parts = List.of("command-service", "postgres", "kafka", "query-service");
        for (int turn = 0; turn < parts.size(); turn++) {
            long place = goal * (turn + 1) / (parts.size() + 2) + random.nextInt(20);
            Await.until(Duration.ofMinutes(3), () -> !running.isAlive() || recordedSoFar() >= place);
            assertThat(running.isAlive())
                    .as("the import runs while things are killed")
                    .isTrue();
            stack.kill(parts.get(turn));
        }
    }

    private static void awaitAllViews() throws Exception {
        Map<String, String> expected = PRODUCTS_OF_OLD.stagesNow();
        Answers answers = stack.answers();
        Await.until(
                QUIET,
                () -> answers.stagesOverRest(PORTFOLIO + "&includeFinal=true").equals(expected)
                        && answers.stagesOverGraphQl(ARGUMENT + ", includeFinal: true")
                                .equals(expected));
    }

    private static List<RecordedRow> recorded() throws Exception {
        try (Connection eventStore = stack.eventStore()) {
            return RecordedRow.all(eventStore);
        }
    }

    private static long recordedSoFar() throws Exception {
        try (Connection eventStore = stack.eventStore()) {
            return RecordedRow.count(eventStore);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }
}
