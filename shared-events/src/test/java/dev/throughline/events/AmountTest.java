package dev.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.events.wire.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "0e-999999999, 0.00",
        "-0.00, 0.00",
        "1.5, 1.50",
        "12e2, 1200.00",
        "1.10000, 1.10",
        "9999999999999.99, 9999999999999.99"
    })
    void anAmountIsKeptToTheCent(String given, String kept) {
        assertThat(Amount.of(given)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e2000000000",
                "-0.01",
                "0.001",
                "1e-400",
                "10000000000000.00",
                "NaN",
                "Infinity",
                "",
                "1,5"
            })
    void whatIsNoAmountIsRefused(String given) {
        assertThatThrownBy(() -> Amount.of(given)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1e400\"", "\"-0.01\"", "\"NaN\"", "12.5", "null", "{}"})
    void jsonThatIsNoAmountIsRefused(String amount) {
        String payload = "{\"amount\":" + amount + ",\"date\":\"2026-03-31\",\"category\":\"BUILD\"}";

        assertThatThrownBy(() -> EventCodec.decode("bet.spend-recorded.v1", payload))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void amountsAddUpExactly() {
        assertThat(Amount.of("0.10").plus(Amount.of("0.20"))).isEqualTo(Amount.of("0.30"));
        assertThatThrownBy(() -> new Amount(Amount.MAX).plus(Amount.of("0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
