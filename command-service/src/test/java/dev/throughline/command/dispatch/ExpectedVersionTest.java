package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.dispatch.ExpectedVersion.Exactly;
import org.junit.jupiter.api.Test;

/** Rule 12: who decides on an old version is told the current one. */
class ExpectedVersionTest {

    @Test
    void whoSaysNothingTakesWhatComes() {
        assertThat(ExpectedVersion.ANY.isMetBy(0)).isTrue();
        assertThat(ExpectedVersion.ANY.isMetBy(3)).isTrue();
    }

    @Test
    void anAsteriskAsksForAStreamThatExists() {
        assertThat(ExpectedVersion.EXISTING.isMetBy(0)).isFalse();
        assertThat(ExpectedVersion.EXISTING.isMetBy(1)).isTrue();
    }

    @Test
    void aVersionIsTheCurrentOne() {
        assertThat(new Exactly(3).isMetBy(2)).isFalse();
        assertThat(new Exactly(3).isMetBy(3)).isTrue();
        assertThat(new Exactly(3).isMetBy(4)).isFalse();
        assertThat(StaleOrder.refusal()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("version.stale");
            assertThat(violation.values()).containsEntry("current", 3L);
        });
    }
}
