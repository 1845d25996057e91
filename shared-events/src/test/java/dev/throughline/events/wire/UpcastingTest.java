package dev.throughline.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UpcastingTest {

    @Test
    void aPolicyOfThePastLeavesAWeekToDecide() throws IOException {
        PolicyAdopted adopted =
                (PolicyAdopted) EventCodec.decode("portfolio.policy-adopted.v1", past("portfolio.policy-adopted.v1"));

        assertThat(adopted.policy().decisionDays()).isEqualTo(7);
        assertThat(adopted.policy().externalParticipants()).isEqualTo(5);
        assertThat(adopted.policy().fullTimeShareTarget()).isNull();
        assertThat(EventCatalog.wireNameOf(adopted.getClass())).isEqualTo("portfolio.policy-adopted.v2");
        assertThat(EventCatalog.typeOf("portfolio.policy-adopted.v1")).isEqualTo(PolicyAdopted.class);
    }

    private static String past(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(UpcastingTest.class.getResourceAsStream("/golden/past/" + name + ".json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
