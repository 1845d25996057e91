package dev.throughline.query.backtest;

import dev.throughline.command.metric.MetricDecider;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules look at beside the bet: its portfolio under a policy, and the metrics.
 *
 * @param metrics what the rules know of each metric, by its stream
 */
record Background(PortfolioLife portfolio, Policy proposed, Map<StreamId, Object> metrics) {

    static Background of(PortfolioLife portfolio, Policy proposed, List<History> metrics) {
        Map<StreamId, Object> facts = new HashMap<>();
        metrics.forEach(
                history -> known(new MetricDecider(), history).ifPresent(each -> facts.put(history.stream(), each)));
        return new Background(portfolio, proposed, Map.copyOf(facts));
    }

    private static <S> Optional<Object> known(Decider<?, S, MetricEvent> decider, History history) {
        S state = decider.initial();
        for (RecordedEvent event : history.events()) {
            state = decider.evolve(state, (MetricEvent) event.event(), event.context());
        }
        return Optional.ofNullable(decider.facts(history.stream(), state));
    }

    /** The policy that judged what was recorded at an instant. */
    Policy inForce(Instant recordedAt) {
        return portfolio.history().all(PolicyAdopted.class).stream()
                .filter(adopted -> !adopted.recordedAt().isAfter(recordedAt))
                .reduce((earlier, later) -> later)
                .map(adopted -> adopted.event().policy())
                .orElse(Policy.DEFAULT);
    }

    Circumstances circumstances(BetLife bet, Instant at, Policy policy) {
        return new Circumstances(bet.history().stream(), at, Actor.TIME, Waiver.NONE, facts(policy), metrics);
    }

    private PortfolioFacts facts(Policy policy) {
        return new PortfolioFacts(
                portfolio.portfolio(),
                portfolio.opened().zone(),
                portfolio.opened().fiscalYearStart(),
                portfolio.opened().weekEndingDay(),
                1,
                policy,
                List.of());
    }
}
