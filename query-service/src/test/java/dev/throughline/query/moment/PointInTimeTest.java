package dev.throughline.query.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.query.platform.questions.BadQuestion;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointInTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, Europe/Berlin, 2024-02-29T22:59:59.999999Z",
        "2024-03-31, Europe/Berlin, 2024-03-31T21:59:59.999999Z", // the clocks went forward that day
        "2024-10-27, Europe/Berlin, 2024-10-27T22:59:59.999999Z", // and back that day
        "2024-02-29, America/New_York, 2024-03-01T04:59:59.999999Z",
        "2011-12-30, Pacific/Apia, 2011-12-30T09:59:59.999999Z", // a day that was left out there
        "2200-12-31, UTC, 2200-12-31T23:59:59.999999Z",
        "1970-01-01, UTC, 1970-01-01T23:59:59.999999Z",
        "2024-02-29T12:00:00Z, Europe/Berlin, 2024-02-29T12:00:00Z",
        "2024-02-29T12:00:00+02:00, UTC, 2024-02-29T10:00:00Z",
        "2024-02-29T12:00:00.123456789Z, UTC, 2024-02-29T12:00:00.123456Z",
    })
    void aDateIsTheEndOfItsDayAndAnInstantItself(String text, ZoneId zone, String expected) {
        assertThat(PointInTime.read("asOf", text, () -> zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2024-02-30",
                "2023-02-29",
                "20240229",
                "2024-02-29T12:00:00",
                "1969-12-31",
                "2201-01-01",
                "9999-12-31",
                "2024-02-29T25:00:00Z",
                "+10000-01-01T00:00:00Z",
                "2024-02-29\u0000",
                "٢٠٢٤-٠٢-٢٩"
            })
    void whatIsNeitherIsRefusedByName(String text) {
        assertThatThrownBy(() -> PointInTime.read("asOf", text, () -> ZoneId.of("UTC")))
                .isInstanceOf(BadQuestion.class)
                .hasMessageContaining("'asOf'");
    }
}
