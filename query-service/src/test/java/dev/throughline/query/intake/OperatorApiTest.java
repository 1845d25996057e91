package dev.throughline.query.intake;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OperatorApiTest {
    private static final String LETTER = "/v1/operations/dead-letters/bet/bitter/1";

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();
    private final TopicOfTests topic = TopicOfTests.with(1);
    private final RunningIntake intake = RunningIntake.on(tables, topic, events -> {
        if (events.getFirst().stream().id().equals("bitter")) {
            throw new IllegalArgumentException("expected something sweet");
        }
    });
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    intake.context().getBean("deadLetterController"),
                    intake.context().getBean("intakeController"))
            .setControllerAdvice(intake.context().getBean("deadLetterProblems"))
            .build();

    @BeforeEach
    void write() {
        topic.send(List.of(log.append(LogOfTests.bet("bitter"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> tables.count("dead_letter") == 1);
    }

    @AfterEach
    void close() {
        intake.close();
        topic.close();
    }

    @Test
    void theReportShowsPartitionsWatermarkAndWhatStandsStill() throws Exception {
        http.perform(get("/v1/operations/intake"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.topic").value(topic.name()))
                .andExpect(jsonPath("$.condition.state").value("READING"))
                .andExpect(jsonPath("$.partitions[0].nextOffset").value(1))
                .andExpect(jsonPath("$.partitions[0].reached").value(1))
                .andExpect(jsonPath("$.watermark.position").value(1))
                .andExpect(jsonPath("$.watermark.parkedStreams").value(1))
                .andExpect(jsonPath("$.parked[0].stream").value("bet/bitter"))
                .andExpect(jsonPath("$.parked[0].cause").value("POISON"));
    }

    @Test
    void aDeadLetterShowsWhatFailedAndWhy() throws Exception {
        http.perform(get("/v1/operations/dead-letters"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].stream").value("bet/bitter"))
                .andExpect(jsonPath("$[0].payload").isNotEmpty())
                .andExpect(
                        jsonPath("$[0].failure").value("java.lang.IllegalArgumentException: expected something sweet"));
        http.perform(get("/v1/operations/dead-letters?after=1"))
                .andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void aRetryThatFailsAgainSaysSo() throws Exception {
        http.perform(as(post(LETTER + "/retry")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("dead-letter.still-failing"));
    }

    @Test
    void aSkipNeedsAReasonAndHappensOnce() throws Exception {
        http.perform(skip("{\"reason\": \"  \"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("reason.missing"));
        http.perform(skip("{}")).andExpect(status().isUnprocessableContent());
        http.perform(skip("{\"reason\": \"sent by mistake\"}")).andExpect(status().isNoContent());
        http.perform(skip("{\"reason\": \"sent by mistake\"}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("dead-letter-not-waiting"));
        http.perform(get("/v1/operations/dead-letters?state=SKIPPED"))
                .andExpect(jsonPath("$[0].settledBy").value("olga"))
                .andExpect(jsonPath("$[0].reason").value("sent by mistake"));
    }

    private static MockHttpServletRequestBuilder skip(String body) {
        return as(post(LETTER + "/skip").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.principal(() -> "olga");
    }
}
