package dev.throughline.query.investment;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which bets, and which of their days: those on which they were of these kinds. Values of one filter add up. */
record InvestedBetsRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only days on which a bet was of these innovation types.") @Nullable
        List<InnovationType> innovationType,

        @Parameter(description = "Only days on which a bet was in these stages.") @Nullable
        List<Stage> stage,

        @Parameter(description = "Only bets of these origins.") @Nullable
        List<Origin> origin,

        @Parameter(description = "Only days on which a bet served these objectives, as they are written; at most 200.")
        @Nullable
        List<String> objective) {
    private static final int MOST = 200;

    /** @throws BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkNames("innovationType", innovationType);
        Texts.checkNames("stage", stage);
        Texts.checkNames("origin", origin);
        List<String> objectives = objective == null ? List.of() : objective;
        if (objectives.size() > MOST) {
            throw BadQuestion.parameter("objective", "at most " + MOST + " objectives");
        }
        objectives.forEach(each -> Texts.check("objective", each));
    }

    boolean includes(Kind kind) {
        return isAmong(innovationType, kind.innovationType())
                && isAmong(stage, kind.stage())
                && isAmong(origin, kind.origin())
                && isAmong(objective, kind.objective());
    }

    /** The name of this list with its filter, as cursors carry it. */
    String list(PeriodRequest period) {
        List<@Nullable Object> filter = Arrays.asList(portfolio, innovationType, stage, origin, objective, period);
        return "investment-bets/" + Integer.toHexString(filter.toString().hashCode());
    }

    private static <T> boolean isAmong(@Nullable List<T> wanted, @Nullable T found) {
        return wanted == null || wanted.isEmpty() || wanted.stream().anyMatch(each -> Objects.equals(each, found));
    }
}
