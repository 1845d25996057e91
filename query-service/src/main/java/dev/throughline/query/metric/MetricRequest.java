package dev.throughline.query.metric;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which metrics are meant. */
record MetricRequest(
        @Parameter(description = "Metrics of these portfolios; of all that the caller may see if missing.") @Nullable
        List<String> portfolio) {}
