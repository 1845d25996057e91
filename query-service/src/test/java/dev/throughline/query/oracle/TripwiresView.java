package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;
import static java.util.Objects.requireNonNull;

import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.metric.Grain;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Criteria.Criterion;
import dev.throughline.query.oracle.Criteria.Firing;
import dev.throughline.query.oracle.MetricFacts.Seen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kill criteria of bets that are not over, each held against what was observed last. */
final class TripwiresView implements View {
    private static final List<String> STATES = List.of("WAITING", "TRIPPED", "SETTLED");

    @Override
    public String operation() {
        return "tripwires";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(10) ? question.with("bet", of.bet(), of.bet(), of.bet()) : question;
        return chance.in100(60)
                ? question.with(
                        "state", chance.in100(30) ? STATES.toArray() : new Object[] {chance.one(STATES), "TRIPPED"})
                : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        List<Object> rows = new ArrayList<>();
        List<String> states = question.all("state").isEmpty() ? List.of("WAITING", "TRIPPED") : question.all("state");
        for (BetFacts bet : bets(question, past)) {
            if (Criteria.end(bet) == null) {
                for (Criterion criterion : new Criteria(bet).ordered()) {
                    Map<String, @Nullable Object> row = row(bet, criterion, past);
                    if (states.contains(String.valueOf(row.get("state")))) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /** Those that are asked about, by portfolio and by id. */
    static List<BetFacts> bets(Question question, Past past) {
        List<String> portfolios = question.all("portfolio");
        List<String> named = question.all("bet");
        return past.seenOf("bet").stream()
                .map(history -> BetFacts.at(history, past))
                .filter(bet -> portfolios.isEmpty()
                        || portfolios.contains(bet.proposal().portfolio().value()))
                .filter(bet -> named.isEmpty() || named.contains(bet.id()))
                .toList();
    }

    private static Map<String, @Nullable Object> row(BetFacts bet, Criterion criterion, Past past) {
        CriterionTerms terms = criterion.terms();
        Almanac almanac = Almanac.of(bet.proposal().portfolio().value(), past);
        MetricFacts metric =
                terms.metric() == null ? null : MetricFacts.of(terms.metric().value(), past);
        Firing waits = new Criteria(bet)
                .firings().stream()
                        .filter(each ->
                                each.fired().criterion().value().equals(criterion.id()) && each.decision() == null)
                        .findFirst()
                        .orElse(null);
        String state =
                waits != null ? "TRIPPED" : isSettled(bet, criterion, metric, almanac, past) ? "SETTLED" : "WAITING";
        Map<String, @Nullable Object> owner = bet.owner();
        Map<String, @Nullable Object> row = object(
                "portfolio", bet.proposal().portfolio(),
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "stage", bet.stage(),
                "owner", owner == null ? null : owner.get("person"),
                "criterion", criterion.id(),
                "amends", criterion.amends(),
                "amendedBy",
                        new Criteria(bet)
                                .amendments(criterion).stream()
                                        .map(Criterion::id)
                                        .toList(),
                "metric", terms.metric(),
                "metricVersion", terms.metricVersion(),
                "condition", terms.condition(),
                "operator", terms.operator(),
                "threshold", terms.threshold(),
                "when", terms.when(),
                "by", terms.by(),
                "graceDays", terms.graceDays(),
                "action", terms.action(),
                "since", criterion.event().context().effectiveAt(),
                "state", state,
                "firing", waits == null ? null : waits.fired().firing());
        if (metric != null) {
            row.putAll(measured(terms, metric));
        }
        if (state.equals("WAITING")) {
            row.put("judgedBy", terms.by() == null ? null : graceEnds(terms));
            row.put("judgedPeriod", judgedPeriod(terms, metric, almanac));
        }
        return row;
    }

    private static LocalDate graceEnds(CriterionTerms terms) {
        return requireNonNull(terms.by()).plusDays(terms.graceDays());
    }

    private static @Nullable String judgedPeriod(CriterionTerms terms, @Nullable MetricFacts metric, Almanac almanac) {
        if (metric == null || terms.when() != JudgedWhen.AT_DATE) {
            return null;
        }
        Grain grain = metric.terms().grain();
        return Almanac.label(grain, almanac.lastEnd(grain, requireNonNull(terms.by())));
    }

    private static boolean isSettled(
            BetFacts bet, Criterion criterion, @Nullable MetricFacts metric, Almanac almanac, Past past) {
        CriterionTerms terms = criterion.terms();
        if (terms.when() == JudgedWhen.ANYTIME) {
            return terms.by() != null && !almanac.isBy(past.asOf(), graceEnds(terms));
        }
        boolean fired = new Criteria(bet)
                .firings().stream()
                        .anyMatch(each -> each.fired().criterion().value().equals(criterion.id()));
        boolean judged = bet.all(CriterionJudged.class)
                .anyMatch(e -> e.criterion().value().equals(criterion.id()));
        return fired || judged || (metric != null && isObserved(terms, metric, almanac));
    }

    private static boolean isObserved(CriterionTerms terms, MetricFacts metric, Almanac almanac) {
        return metric.seen().stream()
                .anyMatch(seen -> Integer.valueOf(seen.version()).equals(terms.metricVersion())
                        && seen.period().label().equals(judgedPeriod(terms, metric, almanac))
                        && almanac.isBy(seen.event().context().effectiveAt(), graceEnds(terms)));
    }

    private static Map<String, @Nullable Object> measured(CriterionTerms terms, MetricFacts metric) {
        int version = requireNonNull(terms.metricVersion());
        var definition = metric.versions().get(version);
        Map<String, @Nullable Object> measured = object("unit", definition == null ? null : definition.unit());
        Seen last = metric.last(version);
        if (last == null) {
            return measured;
        }
        measured.put(
                "observed",
                object(
                        "period", last.period().label(),
                        "value", Numbers.text(Numbers.ratio(last.top(), last.bottom())),
                        "at", last.event().context().effectiveAt()));
        BigDecimal threshold = requireNonNull(terms.threshold()).value();
        BigDecimal above = last.top().subtract(threshold.multiply(last.bottom()));
        boolean low = switch (requireNonNull(terms.operator())) {
            case LESS, AT_MOST -> true;
            case MORE, AT_LEAST -> false;
        };
        boolean met = switch (requireNonNull(terms.operator())) {
            case LESS -> above.signum() < 0;
            case AT_MOST -> above.signum() <= 0;
            case MORE -> above.signum() > 0;
            case AT_LEAST -> above.signum() >= 0;
        };
        BigDecimal room = low ? above : above.negate();
        measured.put("met", met);
        measured.put("distance", Numbers.text(Numbers.ratio(room, last.bottom())));
        if (threshold.signum() != 0) {
            measured.put("relativeDistance", Numbers.ratio(room, threshold.abs().multiply(last.bottom())));
        }
        return measured;
    }
}
