package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A portfolio: as it was opened, with the policy that was adopted last. */
final class PortfolioView implements View {
    @Override
    public String operation() {
        return "portfolio";
    }

    @Override
    public String place() {
        return "portfolio";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("id", of.portfolio());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        List<RecordedEvent> history = past.seen("portfolio/" + question.the("id"));
        return history.isEmpty() ? null : portfolio(history, past);
    }

    static Object portfolio(List<RecordedEvent> history, Past past) {
        PolicyAdopted adopted = null;
        for (RecordedEvent event : history) {
            adopted = event.event() instanceof PolicyAdopted policy ? policy : adopted;
        }
        String id = history.getFirst().stream().id();
        var terms = past.terms(id);
        return object(
                "id", id,
                "name", terms.name(),
                "currency", terms.currency(),
                "zone", terms.zone(),
                "fiscalYearStart", terms.fiscalYearStart(),
                "weekEndingDay", terms.weekEndingDay(),
                "openedAt", history.getFirst().context().effectiveAt(),
                "policyVersion", adopted == null ? null : adopted.version(),
                "policy", adopted == null ? null : adopted.policy(),
                "version", history.size(),
                "effectiveAt", history.getLast().context().effectiveAt());
    }
}
