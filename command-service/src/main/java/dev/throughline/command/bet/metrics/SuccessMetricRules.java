package dev.throughline.command.bet.metrics;

import dev.throughline.command.bet.command.SuccessMetricCommand;
import dev.throughline.command.bet.command.SuccessMetricCommand.AdoptMetricVersion;
import dev.throughline.command.bet.command.SuccessMetricCommand.MapSuccessMetric;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** How a bet is asked to measure its success, each command by its own rules. */
public final class SuccessMetricRules {
    private SuccessMetricRules() {}

    /** Which other streams they look at. */
    public static Needs needs(SuccessMetricCommand command) {
        return switch (command) {
            case MapSuccessMetric c -> Goalposts.needs(c.metric());
            case AdoptMetricVersion c -> Goalposts.needs(c.metric());
        };
    }

    public static Verdict<BetEvent> decide(SuccessMetricCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case MapSuccessMetric c -> MetricMapping.decide(c, bet, now);
            case AdoptMetricVersion c -> MetricAdoption.decide(c, bet, now);
        };
    }
}
