package dev.throughline.local.demo;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.contributor.ContributorCommand;
import dev.throughline.command.contributor.ContributorDecider;
import dev.throughline.command.dispatch.CommandCatalog;
import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.ExpectedVersion;
import dev.throughline.command.dispatch.Kind;
import dev.throughline.command.dispatch.OnPaper;
import dev.throughline.command.metric.MetricCommand;
import dev.throughline.command.metric.MetricDecider;
import dev.throughline.command.portfolio.PortfolioCommand;
import dev.throughline.command.portfolio.PortfolioDecider;
import dev.throughline.command.portfolio.StoredPortfolios;
import dev.throughline.command.review.ReviewCommand;
import dev.throughline.command.review.ReviewDecider;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.PersonId;
import dev.throughline.local.login.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Holds the lines of a story against the rules of the command service, in memory. */
final class JudgedStory {
    private static final List<Kind<?, ?, ?>> KINDS = List.of(
            new Kind<>("bet", BetCommand.class, new BetDecider()),
            new Kind<>("metric", MetricCommand.class, new MetricDecider()),
            new Kind<>("person", ContributorCommand.class, new ContributorDecider()),
            new Kind<>("portfolio", PortfolioCommand.class, new PortfolioDecider()),
            new Kind<>("review", ReviewCommand.class, new ReviewDecider()));
    private static final CommandCatalog CATALOG = new CommandCatalog(KINDS);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<Persona, Set<String>> ROLES = Map.of(
            Persona.DEMO_LEADER, Set.of("leader"),
            Persona.DEMO_LEADER2, Set.of("leader"),
            Persona.DEMO_REVIEWER, Set.of("reviewer"),
            Persona.DEMO_FINANCE, Set.of("finance"));

    private final OnPaper paper = new OnPaper(KINDS, new StoredPortfolios(new PortfolioDecider()));

    /** What is refused, and why; nothing if all is well. What is said in meetings depends on the deck and is left out. */
    List<String> refusals(List<Step> steps) {
        List<String> refused = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Line line) {
                try {
                    submit(line);
                } catch (Refusal refusal) {
                    refusal.violations().forEach(violation -> refused.add(told(line, violation)));
                }
            }
        }
        return refused;
    }

    private static String told(Line line, Violation violation) {
        return "%s %s %s: %s %s".formatted(line.at(), line.command(), line.id(), violation.code(), violation.detail());
    }

    private void submit(Line line) {
        Class<?> type = CATALOG.find(line.command()).orElseThrow().type();
        Object command = JSON.convertValue(JSON.readTree(JSON.writeValueAsString(line.payload())), type);
        Persona persona = line.voice().persona();
        paper.submit(
                line.id(),
                command,
                new Conditions(
                        new Actor(
                                new PersonId(persona.person()),
                                Objects.requireNonNull(ROLES.get(persona)),
                                Set.of("*")),
                        line.key(),
                        new EffectiveTime.At(line.at()),
                        line.reason(),
                        line.actor() == null ? null : new PersonId(line.actor()),
                        Waiver.NONE,
                        ExpectedVersion.ANY,
                        line.key(),
                        false),
                line.at());
    }
}
