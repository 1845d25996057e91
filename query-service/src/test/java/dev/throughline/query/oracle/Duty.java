package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that is or was due: what, by which day, from whom, and what became of it. */
record Duty(Kind kind, About about, LocalDate dueOn, Instant since, End end, Debtor debtor, Almanac almanac) {
    /** What can be due: for which mechanism, whether anybody has to do it by a day, and whether adherence counts it. */
    enum Kind {
        DECK("WEEKLY_REVIEW"),
        EXCEPTION("WEEKLY_REVIEW"),
        ACTION("WEEKLY_REVIEW"),
        FIRING("DECISION_LOG"),
        PLANNED_REVIEW("DECISION_LOG"),
        FORCED_REVIEW("DECISION_LOG"),
        OWNERLESS_REVIEW("SINGLE_THREADED_OWNERSHIP"),
        REQUEST("DECISION_LOG"),
        RETROSPECTIVE("DECISION_LOG"),
        FORECAST("DECISION_LOG"),
        CRITERION("DECISION_LOG"),
        GATE_EVIDENCE("PRESSURE_TEST"),
        GATE_METRICS("METRICS_BEFORE_CODE"),
        GATE_OUTCOME("OUTCOMES_OVER_OUTPUTS"),
        GATE_OWNER("SINGLE_THREADED_OWNERSHIP"),
        GATE_NARRATIVE("WRITTEN_NARRATIVES"),
        ORIGIN("ORIGIN_SHOWN");

        final String mechanism;

        Kind(String mechanism) {
            this.mechanism = mechanism;
        }

        boolean isOnAgenda() {
            return !name().startsWith("GATE_") && this != ORIGIN;
        }

        boolean isCounted() {
            return this != CRITERION;
        }
    }

    /** What it is about, as the answer names it. */
    record About(
            String portfolio,
            @Nullable BetFacts bet,
            @Nullable String metric,
            @Nullable String week,
            String subject,
            String what,
            boolean imported) {}

    /** How it ended: done, fallen away or missed for good, by an event; nothing happened yet. */
    record End(How how, @Nullable RecordedEvent event) {
        static final End NONE = new End(How.NOT_YET, null);

        static End done(@Nullable RecordedEvent event) {
            return event == null ? NONE : new End(How.DONE, event);
        }
    }

    enum How {
        NOT_YET,
        DONE,
        FELL_AWAY,
        MISSED
    }

    record Debtor(@Nullable String person, String role) {
        static final Debtor LEADER = new Debtor(null, "LEADER");
    }

    static final Comparator<Duty> ORDER = Comparator.comparing(Duty::dueOn)
            .thenComparing(duty -> duty.about().portfolio())
            .thenComparing(duty -> duty.bet() == null ? "" : duty.bet())
            .thenComparing(
                    duty -> duty.about().week() == null ? "" : duty.about().week())
            .thenComparing(Duty::kind)
            .thenComparing(duty -> duty.about().subject())
            .thenComparing(Duty::since);

    @Nullable
    String bet() {
        BetFacts bet = about.bet();
        return bet == null ? null : bet.id();
    }

    /** Recorded on the day is on time; what ended a bet after the day does not make up for what was overdue. */
    String state(LocalDate today) {
        RecordedEvent event = end.event();
        boolean late = event != null && !almanac.isBy(event.recordedAt(), dueOn);
        return switch (end.how()) {
            case NOT_YET -> today.isAfter(dueOn) ? "OVERDUE" : "OPEN";
            case DONE -> late ? "HELD_LATE" : "HELD";
            case FELL_AWAY -> late ? "MISSED" : "LAPSED";
            case MISSED -> "MISSED";
        };
    }

    boolean isToDo() {
        return end.how() == How.NOT_YET;
    }

    Map<String, @Nullable Object> shown(LocalDate today) {
        BetFacts bet = about.bet();
        RecordedEvent event = end.event();
        return object(
                "kind", kind,
                "mechanism", kind.mechanism,
                "portfolio", about.portfolio(),
                "bet", bet(),
                "title", bet == null ? null : bet.proposal().title(),
                "metric", about.metric(),
                "week", about.week(),
                "subject", about.subject(),
                "what", about.what(),
                "dueOn", dueOn,
                "days", dueOn.toEpochDay() - today.toEpochDay(),
                "person", debtor.person(),
                "role", debtor.role(),
                "since", since,
                "state", state(today),
                "settled",
                        event == null
                                ? null
                                : object(
                                        "effectiveAt", event.context().effectiveAt(),
                                        "recordedAt", event.recordedAt(),
                                        "by", by(event)),
                "imported", about.imported());
    }

    /** Whose act it was. */
    static String by(RecordedEvent event) {
        var other = event.context().onBehalfOf();
        return (other == null ? event.context().actor() : other).value();
    }

    /** All of the portfolios that are asked about and may be seen, in order. */
    static List<Duty> all(Question question, Past past) {
        List<String> asked = question.all("portfolio");
        return past.portfolios().stream()
                .filter(portfolio -> asked.isEmpty() || asked.contains(portfolio))
                .filter(portfolio -> !past.of("portfolio/" + portfolio).isEmpty())
                .flatMap(portfolio -> java.util.stream.Stream.concat(
                        new MeetingDuties(portfolio, past).all().stream(), BetDuties.of(portfolio, past).stream()))
                .sorted(ORDER)
                .toList();
    }
}
