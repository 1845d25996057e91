package dev.throughline.command.dispatch;

import dev.throughline.command.bet.Checkout;
import dev.throughline.command.bet.command.CriterionCommand.CommitKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.JudgeCriterion;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.contributor.ContributorCommand.RecordDeparture;
import dev.throughline.command.contributor.ContributorCommand.RegisterContributor;
import dev.throughline.command.contributor.ContributorCommand.ReleaseCapacity;
import dev.throughline.command.metric.MetricCommand.CorrectObservation;
import dev.throughline.command.metric.MetricCommand.DefineMetric;
import dev.throughline.command.metric.MetricCommand.ObserveMetric;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Periods;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people might do to a critical bet, its metric and its owners over a few months; in the order of time. */
final class RandomLives {
    static final Instant START = Instant.parse("2025-01-06T08:00:00Z");

    private static final Actor LEADER = new Actor(new PersonId("prs-leader1"), Set.of("leader"), Set.of("*"));
    private static final MetricId ORDERS = new MetricId("orders");

    private final Random random;
    private final List<Order<?>> orders = new ArrayList<>();
    private Instant now = START;

    private RandomLives(long seed) {
        this.random = new Random(seed);
    }

    static List<Order<?>> of(long seed) {
        RandomLives lives = new RandomLives(seed);
        lives.begin();
        for (int step = 0; step < 60; step++) {
            lives.now = lives.now.plus(Duration.ofMinutes(1 + lives.random.nextInt(4 * 24 * 60)));
            lives.something();
        }
        return lives.orders;
    }

    private void begin() {
        add(
                "metric/orders",
                new DefineMetric(
                        new PortfolioId("retail"),
                        "Orders",
                        "paid",
                        "orders",
                        Grain.WEEK,
                        Aggregation.SUM,
                        Comparison.PERCENT,
                        Better.UP,
                        new PersonId("prs-owner1")));
        for (String person : List.of("person/prs-owner1", "person/prs-owner2")) {
            add(
                    person,
                    new RegisterContributor(new PortfolioId("retail"), BigDecimal.ONE, LocalDate.parse("2025-01-01")));
        }
        add("bet/checkout", Given.but(Checkout.PROPOSE, "critical", true));
        add("bet/checkout", new AssignOwner(new PersonId("prs-owner1"), null));
        add("bet/checkout", Given.but(Checkout.COMMIT, "nextReviewBy", day(30)));
    }

    private void something() {
        switch (random.nextInt(15)) {
            case 0, 1 -> add("bet/checkout", criterion());
            case 2, 3, 4, 5, 6 -> add("metric/orders", observation());
            case 7 -> add("metric/orders", correction());
            case 8 -> add("bet/checkout", judgement());
            case 9, 10 -> add("bet/checkout", decision());
            case 11 -> add("bet/checkout", new AssignOwner(owner(), null));
            case 12 -> add("person/" + owner(), allocation());
            case 13 -> add("person/" + owner(), new ReleaseCapacity(allocationId(), day(random.nextInt(20) - 5)));
            default -> {
                if (random.nextInt(3) == 0) {
                    add("person/" + owner(), new RecordDeparture(day(random.nextInt(20) - 5)));
                }
            }
        }
    }

    private CommitKillCriterion criterion() {
        boolean stated = random.nextInt(4) == 0;
        boolean dated = random.nextBoolean();
        return new CommitKillCriterion(
                new CriterionId("criterion-" + random.nextInt(8)),
                stated ? null : ORDERS,
                null,
                stated ? "It rains" : null,
                stated ? null : Operator.values()[random.nextInt(4)],
                stated ? null : BigDecimal.valueOf(random.nextInt(100)),
                dated ? JudgedWhen.AT_DATE : JudgedWhen.ANYTIME,
                dated || random.nextBoolean() ? day(random.nextInt(40)) : null,
                random.nextInt(10),
                TripwireAction.values()[random.nextInt(2)]);
    }

    private ObserveMetric observation() {
        String week = new Periods(Given.RETAIL.weekEndingDay())
                .lastEndingBy(Grain.WEEK, day(-1 - random.nextInt(12)))
                .label();
        return new ObserveMetric(
                new ObservationId("seen-" + week.toLowerCase(Locale.ROOT)),
                null,
                week,
                BigDecimal.valueOf(random.nextInt(100)),
                null,
                null);
    }

    private CorrectObservation correction() {
        ObserveMetric wrong = observation();
        return new CorrectObservation(
                new ObservationId("corrected-" + random.nextInt(1000)),
                wrong.observation(),
                BigDecimal.valueOf(random.nextInt(100)),
                null,
                null);
    }

    private JudgeCriterion judgement() {
        return new JudgeCriterion(new CriterionId("criterion-" + random.nextInt(8)), random.nextBoolean(), List.of());
    }

    private RecordDecision decision() {
        List<String> answers = new ArrayList<>();
        for (int criterion = 0; criterion < 8; criterion++) {
            answers.add("criterion-" + criterion + "-f" + (1 + random.nextInt(2)));
        }
        RecordDecision decision = Given.but(Checkout.CONTINUE, "nextReviewBy", day(random.nextInt(30)));
        decision = Given.but(decision, "decision", null);
        return random.nextInt(20) == 0
                ? Given.but(Given.but(Checkout.KILL, "decision", null), "capacityReleasedOn", day(5))
                : Given.but(decision, "answers", answers.subList(0, random.nextInt(8)));
    }

    private AllocateCapacity allocation() {
        int from = random.nextInt(20) - 5;
        return new AllocateCapacity(
                allocationId(),
                new BetId("checkout"),
                random.nextBoolean() ? Purpose.BUILD : Purpose.DISCOVERY,
                new BigDecimal("0.30"),
                day(from),
                random.nextBoolean() ? null : day(from + random.nextInt(30)));
    }

    private AllocationId allocationId() {
        return new AllocationId("share-" + random.nextInt(6));
    }

    private PersonId owner() {
        return new PersonId("prs-owner" + (1 + random.nextInt(2)));
    }

    private LocalDate day(int fromNow) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(fromNow);
    }

    private void add(String stream, Object command) {
        orders.add(order(new StreamId(stream), command, LEADER, now, new Waiver.Historic("it predates the rules")));
    }

    /** A command at that moment. */
    static Order<?> order(StreamId stream, Object command, Actor actor, @Nullable Instant at, Waiver waiver) {
        return new Order<>(
                stream,
                command,
                "key",
                "hash",
                actor,
                at == null ? null : new EffectiveTime.At(at),
                null,
                null,
                waiver,
                ExpectedVersion.ANY,
                "conversation");
    }
}
