package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.metric.MetricDecider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FoldedHistoriesTest {
    private static final MetricDecider DECIDER = new MetricDecider();
    private static final StreamId STREAM = new StreamId("metric/visitors");

    private final FoldedHistories folded = new FoldedHistories();

    private static History<?> ofVersion(long version) {
        return new History<>(DECIDER.initial(), version, Instant.EPOCH);
    }

    @Test
    void aStreamThatWasNeverFoldedBeginsAtItsBeginning() {
        assertThat(folded.of(STREAM, DECIDER)).isEqualTo(History.beforeTheFirstEvent(DECIDER));
    }

    @Test
    void whoeverWasSlowerTakesNothingBack() {
        folded.remember(STREAM, ofVersion(7));
        folded.remember(STREAM, ofVersion(5));

        assertThat(folded.of(STREAM, DECIDER).version()).isEqualTo(7);
    }

    @Test
    void onlyStreamsThatWereAskedForLatelyAreRemembered() {
        folded.remember(STREAM, ofVersion(7));
        for (int n = 0; n < 255; n++) {
            folded.remember(new StreamId("metric/other-" + n), ofVersion(1));
        }
        assertThat(folded.of(STREAM, DECIDER).version()).isEqualTo(7);
        folded.remember(new StreamId("metric/one-more"), ofVersion(1));
        folded.remember(new StreamId("metric/and-one-more"), ofVersion(1));

        assertThat(folded.of(STREAM, DECIDER).version()).isEqualTo(7);
        assertThat(folded.of(new StreamId("metric/other-0"), DECIDER).version()).isZero();
    }
}
