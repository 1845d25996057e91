package dev.throughline.query.review.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import dev.throughline.query.review.series.Value;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value on the chart. */
@Schema(description = "A value of a metric over a stretch of days.")
public record Point(
        @Schema(
                description = "In the unit of the metric; as its aggregation makes it from its periods, rounded half up"
                        + " to six decimals. A text, so that no reader turns it into a binary fraction.",
                example = "1250.5")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal value,

        @Schema(description = "The version of the metric's definition that all of its periods follow.")
        int version,

        @Schema(description = "How many of the metric's own periods it was made from; a count.")
        int periods) {

    static @Nullable Point over(Stretch stretch, Series series) {
        return series.over(stretch).map(Point::of).orElse(null);
    }

    static Point of(Value value) {
        return new Point(value.exact().rounded(), value.version(), value.periods());
    }
}
