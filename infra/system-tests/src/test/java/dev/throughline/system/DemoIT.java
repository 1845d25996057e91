package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code up --demo}: it is told by the rules, once. */
@ExtendWith(OnDemo.class)
class DemoIT {
    private final Demo demo;

    DemoIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void breaksNoRule() {
        assertThat(demo.said()).contains(" 0 refused");
    }

    @Test
    void hasBetsInEveryStage() throws Exception {
        assertThat(demo.as("viewer")
                        .stagesOverRest("portfolio=demo-retail&includeFinal=true")
                        .values())
                .containsAll(List.of("COMMITTED", "GRADUATED", "KILLED", "PROPOSED"));
    }

    @Test
    void isToldOnce() throws Exception {
        assertThat(demo.startedAgain()).contains("is there already").doesNotContain("accepted");
    }
}
