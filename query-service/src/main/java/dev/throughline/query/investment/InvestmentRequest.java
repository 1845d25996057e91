package dev.throughline.query.investment;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which portfolios, and how the period is cut. */
record InvestmentRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Whether the period is cut into months or fiscal quarters; MONTH if missing.")
        @Nullable
        Step step) {

    Step stepOrUsual() {
        return step == null ? Step.MONTH : step;
    }
}
