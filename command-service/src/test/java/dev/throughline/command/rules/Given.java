package dev.throughline.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.portfolio.Policy;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Given these events, when this command, then these events or these violations: by a leader, in Berlin, on 10 March 2026. */
public record Given<C, S, E>(Decider<C, S, E> decider, List<Happened<E>> events, Circumstances now) {
    public static final PortfolioFacts RETAIL = new PortfolioFacts(
            new PortfolioId("retail"),
            ZoneId.of("Europe/Berlin"),
            Month.JANUARY,
            DayOfWeek.SUNDAY,
            1,
            Policy.DEFAULT,
            List.of());

    public static <C, S, E> Given<C, S, E> nothing(Decider<C, S, E> decider, String stream) {
        Instant noon = Instant.parse("2026-03-10T12:00:00Z");
        Actor leader = new Actor(new PersonId("prs-leader1"), Set.of("leader"), Set.of("*"));
        return new Given<>(
                decider,
                List.of(),
                new Circumstances(new StreamId(stream), noon, leader, Waiver.NONE, RETAIL, Map.of()));
    }

    /** An event, when it was true and whose act it was. */
    public record Happened<E>(E event, Instant at, PersonId by) {
        EventContext context() {
            return new EventContext(at, by, List.of(), null, 1, null, "given", "given", null, null, null);
        }
    }

    /** Events of 1 March 2026, by a proposer. */
    @SafeVarargs
    public final Given<C, S, E> and(E... more) {
        return and("2026-03-01T12:00:00Z", "prs-proposer1", more);
    }

    @SafeVarargs
    public final Given<C, S, E> and(String at, String by, E... more) {
        Stream<Happened<E>> next =
                Arrays.stream(more).map(event -> new Happened<>(event, Instant.parse(at), new PersonId(by)));
        return new Given<>(decider, Stream.concat(events.stream(), next).toList(), now);
    }

    public Given<C, S, E> by(String person, String... roles) {
        return with(new Circumstances(
                now.stream(),
                now.effectiveAt(),
                new Actor(new PersonId(person), Set.of(roles), Set.of("*")),
                now.waiver(),
                now.portfolio(),
                now.others()));
    }

    /** By a token of the same person that covers this portfolio and no other. */
    public Given<C, S, E> coveringOnly(String portfolio) {
        return with(new Circumstances(
                now.stream(),
                now.effectiveAt(),
                new Actor(now.actor().person(), now.actor().roles(), Set.of(portfolio)),
                now.waiver(),
                now.portfolio(),
                now.others()));
    }

    /** Recorded by the same actor for somebody else. */
    public Given<C, S, E> onBehalfOf(String person) {
        return with(new Circumstances(
                now.stream(),
                now.effectiveAt(),
                now.actor(),
                now.waiver(),
                now.portfolio(),
                now.others(),
                new PersonId(person)));
    }

    public Given<C, S, E> at(String moment) {
        return with(new Circumstances(
                now.stream(), Instant.parse(moment), now.actor(), now.waiver(), now.portfolio(), now.others()));
    }

    public Given<C, S, E> historic() {
        return waived(new Waiver.Historic("before we kept this portfolio"));
    }

    public Given<C, S, E> overridden(String reason) {
        return waived(new Waiver.Overridden(reason));
    }

    public Given<C, S, E> withoutPortfolio() {
        return in(null);
    }

    /** Under other numbers of the policy. */
    public Given<C, S, E> under(Policy policy) {
        return in(but(but(now.portfolio() == null ? RETAIL : now.portfolio(), "policyVersion", 2), "policy", policy));
    }

    /** In a portfolio that killed these bets. */
    public Given<C, S, E> afterKilling(KilledBet... bets) {
        return in(RETAIL.withKilled(List.of(bets)));
    }

    /** With what is known of another stream. */
    public Given<C, S, E> knowing(String stream, Object facts) {
        Map<StreamId, Object> others = new HashMap<>(now.others());
        others.put(new StreamId(stream), facts);
        return with(
                new Circumstances(now.stream(), now.effectiveAt(), now.actor(), now.waiver(), now.portfolio(), others));
    }

    private Given<C, S, E> waived(Waiver waiver) {
        return with(
                new Circumstances(now.stream(), now.effectiveAt(), now.actor(), waiver, now.portfolio(), now.others()));
    }

    private Given<C, S, E> in(@Nullable PortfolioFacts portfolio) {
        return with(
                new Circumstances(now.stream(), now.effectiveAt(), now.actor(), now.waiver(), portfolio, now.others()));
    }

    private Given<C, S, E> with(Circumstances other) {
        return new Given<>(decider, events, other);
    }

    public S state() {
        S state = decider.initial();
        for (Happened<E> next : events) {
            state = decider.evolve(state, next.event(), next.context());
        }
        return state;
    }

    public Then<E> when(C command) {
        return new Then<>(decider.decide(command, state(), now));
    }

    /** What time alone has brought about by now, recorded one after the other as it falls due. */
    public List<Due<E>> fellDue() {
        List<Due<E>> due = new ArrayList<>();
        S state = state();
        for (List<Due<E>> next = decider.fellDue(state, now); !next.isEmpty(); next = decider.fellDue(state, now)) {
            due.add(next.getFirst());
            state = decider.evolve(state, next.getFirst().event(), context(next.getFirst()));
        }
        return due;
    }

    private EventContext context(Due<E> due) {
        return new Happened<>(due.event(), due.at(), new PersonId("time")).context();
    }

    /** What the decider answered. */
    public record Then<E>(Verdict<E> verdict) {
        @SafeVarargs
        public final void then(E... events) {
            assertThat(accepted().events()).containsExactly(events);
        }

        public Verdict.Accepted<E> accepted() {
            return switch (verdict) {
                case Verdict.Accepted<E> accepted -> accepted;
                case Verdict.Refused<E> refused -> throw new AssertionError("refused: " + refused.violations());
            };
        }

        public void thenAccepted() {
            assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        }

        public void thenRefused(String... codes) {
            assertThat(violations().stream().map(Violation::code)).containsExactlyInAnyOrder(codes);
        }

        public List<Violation> violations() {
            return switch (verdict) {
                case Verdict.Refused<E> refused -> refused.violations();
                case Verdict.Accepted<E> accepted ->
                    throw new AssertionError("expected a refusal, found " + accepted.events());
            };
        }
    }

    /** The same record but for one field. */
    @SuppressWarnings("unchecked") // a record's own class makes records of that class
    public static <R extends Record> R but(R original, String field, @Nullable Object value) {
        RecordComponent[] fields = original.getClass().getRecordComponents();
        assertThat(fields)
                .as("fields of " + original)
                .extracting(RecordComponent::getName)
                .contains(field);
        try {
            @Nullable Object[] values = new @Nullable Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                values[i] = fields[i].getName().equals(field)
                        ? value
                        : fields[i].getAccessor().invoke(original);
            }
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new AssertionError("cannot copy " + original, wrong);
        }
    }
}
