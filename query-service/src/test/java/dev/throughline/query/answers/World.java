package dev.throughline.query.answers;

import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.bet.Window;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.time.Instant;

/** One running service with two portfolios and a few bets, shared by the tests that change nothing in it. */
final class World {
    static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");

    private static final class Shared {
        static final Stack STACK = populated();
    }

    private World() {}

    static Stack stack() {
        return Shared.STACK;
    }

    private static Stack populated() {
        Stack stack = new Stack();
        EventLog log = stack.log();
        log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "Europe/Berlin"), THEN, THEN);
        log.append(EventLog.portfolio("search"), Facts.opened("Search", "USD", "America/New_York"), THEN, THEN);
        oneTapPay(log);
        deadBet(log);
        var voice = EventLog.bet("voice");
        measuredAndStaffed(log);
        log.append(voice, Facts.proposed("search", "Search by voice", InnovationType.TRANSFORMATIONAL), THEN, THEN);
        stack.settle();
        return stack;
    }

    /** So that there is one of each kind of thing to ask about. */
    private static void measuredAndStaffed(EventLog log) {
        var payments = new PortfolioId("payments");
        var terms = new MetricTerms(
                "Orders",
                "count of orders",
                "orders",
                Grain.WEEK,
                Aggregation.SUM,
                Comparison.PERCENT,
                Better.UP,
                new PersonId("p-ada"));
        log.append(new StreamId("metric/orders"), new MetricDefined(payments, 1, terms), THEN, THEN);
        log.append(
                new StreamId("person/p-ada"),
                new ContributorRegistered(payments, new BigDecimal("1.00"), Facts.DAY),
                THEN,
                THEN);
    }

    private static void oneTapPay(EventLog log) {
        var bet = EventLog.bet("one-tap-pay");
        log.append(bet, Facts.proposed("payments", "Pay in one tap"), THEN, THEN);
        log.append(bet, Facts.owned("p-ada"), THEN, THEN);
        var window = new Window(Facts.DAY, Facts.DAY.plusMonths(2));
        log.append(bet, Facts.placed(Horizon.UNPLACED, Horizon.NOW, window), THEN, THEN);
        log.append(bet, Facts.spent("12.50", SpendCategory.PRESSURE_TEST), THEN, THEN);
    }

    private static void deadBet(EventLog log) {
        var bet = EventLog.bet("crypto-checkout");
        log.append(bet, Facts.proposed("payments", "Crypto checkout", InnovationType.ADJACENT), THEN, THEN, "older");
        log.append(bet, Facts.decided("d-1", DecisionOutcome.COMMIT), THEN, THEN);
        log.append(bet, Facts.committed("d-1", "100.00"), THEN, THEN);
        log.append(bet, Facts.decided("d-2", DecisionOutcome.KILL), THEN.plusSeconds(60), THEN.plusSeconds(60));
        log.append(bet, Facts.killed("d-2"), THEN.plusSeconds(60), THEN.plusSeconds(60));
    }
}
