package dev.throughline.query.backtest;

import dev.throughline.command.rules.Due;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets each bet of a portfolio live again under a proposed policy, and sets that beside what happened. */
final class Backtest {
    private final List<CommitRow> commits = new ArrayList<>();
    private final List<FiringRow> firings = new ArrayList<>();
    private final List<SavedRow> stretches = new ArrayList<>();
    private final Background background;
    private final Savings savings;
    private final Instant until;

    private Backtest(Background background, Savings savings, Instant until) {
        this.background = background;
        this.savings = savings;
        this.until = until;
    }

    /** @param bets those of the portfolio */
    static BacktestReport run(List<BetLife> bets, Background background, Savings savings, Instant until) {
        Backtest test = new Backtest(background, savings, until);
        bets.forEach(test::again);
        return test.report();
    }

    private void again(BetLife bet) {
        SecondLife second = SecondLife.of(bet, background, until);
        second.commits().forEach(check -> commits.add(CommitRow.of(bet, check)));
        List<FiringRow> compared = compared(bet, second.fired());
        firings.addAll(compared);
        savings.of(bet, second.commits(), compared).ifPresent(stretches::add);
    }

    /** A firing keeps its id in both lives, because ids are counted per criterion. */
    private static List<FiringRow> compared(BetLife bet, List<Due<BetEvent>> proposed) {
        Map<String, Happened<BetEvent>> actual = new TreeMap<>();
        Stream.of(bet.all(TripwireFired.class), bet.all(ReviewFellDue.class))
                .flatMap(List::stream)
                .forEach(fired ->
                        actual.put(FiringRow.id(fired.event()), new Happened<>(fired.recorded(), fired.event())));
        Stream<FiringRow> would = proposed.stream().map(due -> {
            Happened<BetEvent> was = actual.remove(FiringRow.id(due.event()));
            return FiringRow.of(bet, due.event(), due.at(), was == null ? null : was.effectiveAt());
        });
        List<FiringRow> rows = new ArrayList<>(would.toList());
        actual.values().forEach(was -> rows.add(FiringRow.of(bet, was.event(), null, was.effectiveAt())));
        return rows;
    }

    private BacktestReport report() {
        Policy proposed = background.proposed();
        return new BacktestReport(
                background.portfolio().portfolio().value(),
                background.portfolio().policyAt(until),
                proposed,
                (int) commits.stream().filter(CommitRow::stopped).count(),
                commits.stream().sorted(Comparator.comparing(CommitRow::at)).toList(),
                count(FiringRow::proposedAt),
                count(FiringRow::actualAt),
                firings.stream()
                        .sorted(Comparator.comparing(FiringRow::bet).thenComparing(FiringRow::firing))
                        .toList(),
                weeks(row -> row.stage() == Stage.KILLED),
                weeks(row -> row.stage() != Stage.KILLED),
                List.copyOf(stretches));
    }

    private int count(Function<FiringRow, @Nullable Instant> at) {
        return (int) firings.stream().map(at).filter(Objects::nonNull).count();
    }

    private BigDecimal weeks(Predicate<SavedRow> which) {
        return stretches.stream().filter(which).map(SavedRow::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
