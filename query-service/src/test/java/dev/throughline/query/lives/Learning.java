package dev.throughline.query.lives;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.Finding;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.Risk;
import dev.throughline.events.bet.Section;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.bet.TripwireAction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written, assumed, tested, measured and foretold of a bet. */
final class Learning {
    private final Bet bet;
    private final Chronicle chronicle;
    private final Portfolio portfolio;
    private final Chance chance;
    private final Prose prose;
    private final List<AssumptionId> assumptions = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    private final Map<CriterionId, CriterionTerms> criteria = new LinkedHashMap<>();
    private final List<ForecastId> openForecasts = new ArrayList<>();
    private final Map<Metric, Integer> mapped = new LinkedHashMap<>();
    private Map<Section, String> narrative = Map.of();
    private @Nullable PressureTestId running;
    private int revisions;
    private int count;

    Learning(Bet bet, Chronicle chronicle, Portfolio portfolio) {
        this.bet = bet;
        this.chronicle = chronicle;
        this.portfolio = portfolio;
        this.chance = chronicle.chance();
        this.prose = new Prose(chance);
    }

    Optional<String> anyEvidence() {
        return chance.oneIfAny(evidence);
    }

    Optional<CriterionId> anyCriterion() {
        return chance.oneIfAny(criteria.keySet());
    }

    void step() {
        if (!outdated().isEmpty() && chance.in100(30)) {
            measure();
            return;
        }
        switch (chance.between(0, 9)) {
            case 0, 1 -> write();
            case 2 -> assume();
            case 3, 4, 5 -> test();
            case 6 -> measure();
            case 7, 8 -> sayWhatStopsIt();
            default -> foretell();
        }
    }

    private String next(String kind) {
        count++;
        return kind + "-" + count;
    }

    private void write() {
        revisions++;
        narrative = prose.narrative(narrative);
        bet.note(Prose.revised(revisions, narrative));
    }

    private void assume() {
        var assumption = new AssumptionId(next("assumption"));
        assumptions.add(assumption);
        bet.note(new AssumptionStated(assumption, prose.sentence(), chance.any(Risk.class), chance.in100(60)));
    }

    private void test() {
        if (assumptions.isEmpty()) {
            assume();
        } else if (running == null) {
            running = new PressureTestId(next("test"));
            bet.note(new PressureTestStarted(running, prose.sentence(), Math.max(1, revisions), assumptions));
        } else if (chance.in100(60)) {
            observe(running);
            observe(running);
        } else {
            List<Verdict> verdicts = assumptions.stream()
                    .filter(each -> chance.in100(80))
                    .map(each -> new Verdict(each, chance.any(AssumptionVerdict.class)))
                    .toList();
            bet.note(new PressureTestConcluded(running, verdicts, prose.sentence()));
            running = null;
        }
    }

    private void observe(PressureTestId test) {
        boolean kept = chance.in100(50);
        var id = new EvidenceId(next("evidence"));
        evidence.add(id.value());
        bet.note(new EvidenceRecorded(
                id,
                test,
                chance.one(assumptions),
                "cohort " + chance.between(1, 4),
                chance.between(0, 12),
                chance.any(Finding.class),
                prose.sentence(),
                kept ? "https://kept.example/" + id : null,
                kept ? Prose.hash(id.value()) : null));
    }

    private void measure() {
        Metric metric = chance.oneIfAny(outdated()).orElseGet(() -> chance.one(portfolio.metrics()));
        Integer meant = mapped.get(metric);
        if (meant != null && meant < metric.version() && chance.in100(80)) {
            bet.note(new MetricVersionAdopted(metric.id(), meant, metric.version()));
        } else {
            bet.note(new SuccessMetricMapped(
                    metric.id(),
                    metric.version(),
                    chance.any(MetricRole.class),
                    chance.any(Measures.class),
                    chance.in100(50),
                    quantity(),
                    quantity(),
                    chance.any(Direction.class),
                    chronicle.today().plusDays(chance.between(20, 300))));
        }
        mapped.put(metric, metric.version());
    }

    private List<Metric> outdated() {
        return mapped.keySet().stream()
                .filter(metric -> mapped.getOrDefault(metric, 0) < metric.version())
                .toList();
    }

    private void sayWhatStopsIt() {
        Optional<CriterionId> known = anyCriterion();
        if (known.isEmpty() || chance.in100(50)) {
            var criterion = new CriterionId(next("criterion"));
            CriterionTerms terms = terms();
            criteria.put(criterion, terms);
            bet.note(new KillCriterionCommitted(criterion, terms));
        } else if (chance.in100(50)) {
            var amendment = new CriterionId(next("amendment"));
            CriterionTerms after = terms();
            bet.note(new KillCriterionAmended(
                    known.get(),
                    amendment,
                    requireNonNull(criteria.get(known.get())),
                    after,
                    new PersonId("p-approver")));
            criteria.put(amendment, after);
        } else {
            bet.note(new CriterionJudged(
                    known.get(),
                    chance.in100(50),
                    anyEvidence().map(EvidenceId::new).stream().toList()));
        }
    }

    private CriterionTerms terms() {
        LocalDate by = chronicle.today().plusDays(chance.between(10, 200));
        boolean stated = chance.in100(25);
        Metric metric = chance.one(portfolio.metrics());
        return new CriterionTerms(
                stated ? null : metric.id(),
                stated ? null : metric.version(),
                stated ? prose.sentence() : null,
                stated ? null : chance.any(Operator.class),
                stated ? null : quantity(),
                chance.any(JudgedWhen.class),
                by,
                chance.between(0, 14),
                chance.any(TripwireAction.class));
    }

    private void foretell() {
        if (openForecasts.isEmpty() || chance.in100(50)) {
            var forecast = new ForecastId(next("forecast"));
            openForecasts.add(forecast);
            bet.note(new ForecastRecorded(
                    forecast,
                    new PersonId("p-forecaster-" + chance.between(1, 3)),
                    prose.sentence(),
                    BigDecimal.valueOf(chance.between(0, 100), 2),
                    chronicle.today().plusDays(chance.between(5, 150))));
        } else {
            bet.note(new ForecastResolved(openForecasts.removeFirst(), chance.any(ForecastResult.class)));
        }
    }

    private Quantity quantity() {
        return new Quantity(BigDecimal.valueOf(chance.between(1, 20_000), 2));
    }
}
