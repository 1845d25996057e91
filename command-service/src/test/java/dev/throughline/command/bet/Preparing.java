package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordRetrospective;
import dev.throughline.command.bet.command.EvidenceCommand.ConcludePressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.JudgedAssumption;
import dev.throughline.command.bet.command.EvidenceCommand.RecordEvidence;
import dev.throughline.command.bet.command.EvidenceCommand.StartPressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.StateAssumption;
import dev.throughline.command.bet.command.ForecastCommand.RecordForecast;
import dev.throughline.command.bet.command.ForecastCommand.ResolveForecast;
import dev.throughline.command.bet.command.MoneyCommand.FundBet;
import dev.throughline.command.bet.command.MoneyCommand.Term;
import dev.throughline.command.bet.command.NarrativeCommand.ReviseNarrative;
import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
import dev.throughline.command.bet.command.RoadmapCommand.ClearDependency;
import dev.throughline.command.bet.command.RoadmapCommand.DependOn;
import dev.throughline.command.bet.command.SuccessMetricCommand.AdoptMetricVersion;
import dev.throughline.command.bet.command.SuccessMetricCommand.MapSuccessMetric;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Stage;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Finding;
import dev.throughline.events.bet.ForecastResult;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.Risk;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is asked of the same bet on its way to the commit and beside it: for each command an example that is accepted. */
public final class Preparing {
    public static final ReclassifyBet RECLASSIFY =
            new ReclassifyBet(Classification.DOOR, "ONE_WAY", "The bank contract runs for five years");
    public static final WithdrawBet WITHDRAW = new WithdrawBet();
    public static final ReviseNarrative WRITE = new ReviseNarrative(Map.of(Section.HEADING, "Pay with one tap"));
    public static final MapSuccessMetric MAP = new MapSuccessMetric(
            new MetricId("conversion"),
            1,
            MetricRole.OUTPUT,
            Measures.OUTCOME,
            null,
            new BigDecimal("0.02"),
            new BigDecimal("0.03"),
            Direction.UP,
            LocalDate.parse("2026-12-31"));
    public static final AdoptMetricVersion ADOPT = new AdoptMetricVersion(new MetricId("conversion"), 2);
    public static final StateAssumption ASSUME = new StateAssumption(
            new AssumptionId("the-bank-agrees"), "The bank agrees to one tap", Risk.VIABILITY, true);
    public static final StartPressureTest START_TEST = new StartPressureTest(
            new PressureTestId("prototype"),
            "A prototype in two stores",
            1,
            List.of(new AssumptionId("they-trust-it")));
    public static final RecordEvidence SHOW = new RecordEvidence(
            new EvidenceId("munich-store"),
            new PressureTestId("interviews"),
            new AssumptionId("they-trust-it"),
            "Munich store",
            2,
            Finding.REFUTES,
            "Both wanted to see the sum first",
            "https://research.example/interviews/3",
            "0".repeat(64));
    public static final ConcludePressureTest CONCLUDE = new ConcludePressureTest(
            new PressureTestId("interviews"),
            List.of(new JudgedAssumption(new AssumptionId("they-trust-it"), AssumptionVerdict.SUPPORTED)),
            "They trust it");
    public static final RecordForecast FORESEE = new RecordForecast(
            new ForecastId("a-second-country"),
            "A second country asks for it by the end of 2026",
            new BigDecimal("0.3"),
            LocalDate.parse("2026-12-31"));
    public static final ResolveForecast RESOLVE =
            new ResolveForecast(new ForecastId("three-percent"), ForecastResult.FALSE);
    public static final DependOn DEPEND = new DependOn(new BetId("one-login"), "One tap needs to know who taps");
    public static final DependencyDeclared DEPENDS =
            new DependencyDeclared(new BetId("one-login"), "One tap needs to know who taps");
    public static final ClearDependency CLEAR = new ClearDependency(new BetId("one-login"), "A cookie is enough");
    public static final FundBet FUND = new FundBet(
            new BigDecimal("40000"), new Term(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")));
    public static final RecordRetrospective LOOK_BACK = new RecordRetrospective(
            new DecisionId("decision-1"), 4, "Conversion rose half as far", List.of("Test with more than one city"));

    /** What is known of another bet of the portfolio. */
    public static final BetFacts ONE_LOGIN = new BetFacts(
            new BetId("one-login"),
            new PortfolioId("retail"),
            Stage.COMMITTED,
            false,
            new PersonId("prs-owner2"),
            false,
            false);

    static final List<BetCommand> COMMANDS = List.of(
            RECLASSIFY,
            WITHDRAW,
            WRITE,
            MAP,
            ADOPT,
            ASSUME,
            START_TEST,
            SHOW,
            CONCLUDE,
            FORESEE,
            RESOLVE,
            DEPEND,
            CLEAR,
            FUND,
            LOOK_BACK);

    private Preparing() {}

    /** Of some of these each command is accepted. */
    static List<Given<BetCommand, BetState, BetEvent>> bets() {
        return List.of(
                Checkout.proposed().by("prs-proposer1", "proposer"),
                Ready.ready().knowing("metric/conversion", Ready.CONVERSION),
                Ready.without(Ready.CONCLUDED).and(DEPENDS),
                Checkout.committed().knowing("bet/one-login", ONE_LOGIN));
    }
}
