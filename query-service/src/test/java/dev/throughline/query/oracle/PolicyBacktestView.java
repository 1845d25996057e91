package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;
import static java.util.Objects.requireNonNull;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.portfolio.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A policy tried on a portfolio's history. What the rules would have said is the write side's to know and left open here; what
 * did happen, and that the sums are those of their rows, is not.
 */
final class PolicyBacktestView implements View {
    @Override
    public String operation() {
        return "policyBacktest";
    }

    @Override
    public Question question(Asked of) {
        Question question = Question.of().with("portfolio", of.portfolio());
        return of.chance().in100(50)
                ? question.with("externalParticipants", of.chance().between(0, 20))
                : question;
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        String portfolio = question.the("portfolio");
        if (past.seen("portfolio/" + portfolio).isEmpty()) {
            return null;
        }
        Policy inForce = past.policy(portfolio);
        Map<String, Object> proposed = new TreeMap<>((Map<String, ?>) requireNonNull(plain(inForce)));
        String people = question.one("externalParticipants");
        if (people != null) {
            proposed.put("externalParticipants", new BigDecimal(people));
        }
        return object(
                "portfolio", portfolio,
                "inForce", inForce,
                "proposed", proposed,
                "commitsStopped", Tree.OPEN,
                "commits", commits(portfolio, past),
                "firingsProposed", Tree.OPEN,
                "firingsActual", fired(portfolio, past).size(),
                "firings", Tree.OPEN,
                "fteWeeksSaved", Tree.OPEN,
                "fteWeeksHeldBack", Tree.OPEN,
                "stretches", Tree.OPEN);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> plain(Object value) {
        return (Map<String, ?>) requireNonNull(Tree.plain(value));
    }

    private static List<BetFacts> bets(String portfolio, Past past) {
        return past.seenOf("bet").stream()
                .map(history -> BetFacts.at(history, past))
                .filter(bet -> bet.proposal().portfolio().value().equals(portfolio))
                .toList();
    }

    private static List<Object> commits(String portfolio, Past past) {
        record Commit(BetFacts bet, RecordedEvent event, DecisionRecorded decision) {}
        List<Commit> commits = new ArrayList<>();
        for (BetFacts bet : bets(portfolio, past)) {
            for (RecordedEvent event : bet.events()) {
                if (event.event() instanceof DecisionRecorded e && e.outcome() == DecisionOutcome.COMMIT) {
                    commits.add(new Commit(bet, event, e));
                }
            }
        }
        return commits.stream()
                .sorted(Comparator.comparing(commit -> commit.event().context().effectiveAt()))
                .<Object>map(commit -> object(
                        "bet", commit.bet().id(),
                        "title", commit.bet().proposal().title(),
                        "decision", commit.decision().decision(),
                        "at", commit.event().context().effectiveAt(),
                        "stopped", Tree.OPEN,
                        "waived", isWaived(commit.bet(), commit.event()),
                        "broken", Tree.OPEN,
                        "brokenThen", Tree.OPEN,
                        "stage", commit.bet().stage()))
                .toList();
    }

    private static boolean isWaived(BetFacts bet, RecordedEvent commit) {
        return commit.context().historic() != null
                || bet.events().stream()
                        .anyMatch(event -> event.event() instanceof PolicyOverridden
                                && event.context()
                                        .commandId()
                                        .equals(commit.context().commandId()));
    }

    /** What fired, by bet and id. */
    private static Map<String, Object> fired(String portfolio, Past past) {
        Map<String, Object> fired = new TreeMap<>();
        for (BetFacts bet : bets(portfolio, past)) {
            for (RecordedEvent event : bet.events()) {
                if (event.event() instanceof TripwireFired e) {
                    fired.put(bet.id() + " " + e.firing(), event.context().effectiveAt());
                } else if (event.event() instanceof ReviewFellDue e) {
                    fired.put(bet.id() + " " + e.firing(), event.context().effectiveAt());
                }
            }
        }
        return fired;
    }

    @Override
    public List<String> differences(Question question, Past past, @Nullable Object said) {
        List<String> differences = new ArrayList<>(Tree.differences(answer(question, past), said));
        if (Tree.plain(said) instanceof Map<?, ?> report && differences.isEmpty()) {
            Map<String, Object> actual = new TreeMap<>();
            rows(report, "firings")
                    .forEach(row -> actual.put(row.get("bet") + " " + row.get("firing"), row.get("actualAt")));
            actual.values().removeIf(at -> at == null);
            differences.addAll(Tree.differences(fired(question.the("portfolio"), past), actual));
            differences.addAll(Tree.differences(
                    rows(report, "commits")
                            .filter(row -> "true".equals(row.get("stopped")))
                            .count(),
                    report.get("commitsStopped")));
            differences.addAll(Tree.differences(
                    rows(report, "firings")
                            .filter(row -> row.get("proposedAt") != null)
                            .count(),
                    report.get("firingsProposed")));
            differences.addAll(Tree.differences(weeks(report, true), report.get("fteWeeksSaved")));
            differences.addAll(Tree.differences(weeks(report, false), report.get("fteWeeksHeldBack")));
        }
        return differences;
    }

    private static BigDecimal weeks(Map<?, ?> report, boolean killed) {
        return rows(report, "stretches")
                .filter(row -> "KILLED".equals(row.get("stage")) == killed)
                .map(row -> (BigDecimal) requireNonNull(row.get("fteWeeks")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static java.util.stream.Stream<Map<?, ?>> rows(Map<?, ?> report, String name) {
        return ((List<?>) requireNonNull(report.get(name))).stream().map(row -> (Map<?, ?>) row);
    }
}
