package dev.throughline.command.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.throughline.command.platform.MalformedRequest;
import java.net.URI;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LogControllerTest {
    private final LogDatabase log = new LogDatabase();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new LogController(new LogReader(log.jdbc())))
            .build();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aStreamIsReadOnFromAVersion() throws Exception {
        log.appendCommitted("bet/other", 1);
        log.appendCommitted("bet/wanted", 4);

        http.perform(get("/v1/log/streams/bet/wanted/events?after=1&limit=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].sequence").value(Matchers.contains(2, 3)))
                .andExpect(jsonPath("$[*].position").value(Matchers.contains(3, 4)))
                .andExpect(jsonPath("$[0].stream").value("bet/wanted"))
                .andExpect(jsonPath("$[0].type").value("bet.test.v1"))
                .andExpect(jsonPath("$[0].recordedAt").value(Matchers.matchesPattern("\\d{4}-.*Z")))
                .andExpect(jsonPath("$[0].context.reason").value("ümlaut"));
    }

    @Test
    void thePayloadIsTheStoredTextToTheByte() throws Exception {
        log.appendCommitted("bet/wanted", 1);

        http.perform(get("/v1/log/streams/bet/wanted/events"))
                .andExpect(content().string(Matchers.containsString("\"payload\":{\"n\": 1}")));
    }

    @Test
    void aMisspeltParameterIsRefused() {
        assertThatThrownBy(() -> http.perform(get("/v1/log/streams/bet/wanted/events?afetr=3")))
                .hasCauseInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/log/streams/bet/unknown/events, 200",
        "/v1/log/streams/bet/unknown/events?after=-5&limit=0, 200",
        "/v1/log/streams/bet/unknown/events?after=1e9, 400",
        "/v1/log/streams/bet/UPPER/events, 404",
        "/v1/log/streams/b%00t/wanted/events, 404",
    })
    void oddRequestsHaveAPlainAnswer(String uri, int expected) throws Exception {
        http.perform(get(URI.create(uri))).andExpect(status().is(expected));
    }
}
