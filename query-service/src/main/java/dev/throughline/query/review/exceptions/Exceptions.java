package dev.throughline.query.review.exceptions;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Targets;
import java.util.List;
import java.util.Optional;

/** What one metric raises in a week. */
public final class Exceptions {
    private Exceptions() {}

    /** @param month the last complete one at the week's end */
    public static Optional<Raised> of(
            Series series, PortfolioLife portfolio, List<Guardrail> guardrails, Period week, Period month) {
        return raised(series, judgement(series, week, month).causes(Targets.of(portfolio, series), guardrails));
    }

    /** Of a metric that is not in the deck only what was promised not to be harmed counts. */
    public static Optional<Raised> ofGuardrails(Series series, List<Guardrail> guardrails, Period week, Period month) {
        return raised(
                series, judgement(series, week, month).breached(guardrails).toList());
    }

    private static Judgement judgement(Series series, Period week, Period month) {
        return new Judgement(series, series.grain() == Grain.MONTH ? month : week);
    }

    private static Optional<Raised> raised(Series series, List<Cause> causes) {
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Raised(
                        series.metric().metric().value(),
                        series.terms().name(),
                        series.terms().owner().value(),
                        causes));
    }
}
