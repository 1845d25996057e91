package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Decisions that end a bet or turn it, and how people looked back at them. */
final class Ending {
    private final BetOutline bet;
    private final Script script;
    private final RandomGenerator random;

    Ending(BetOutline bet, Script script, RandomGenerator random) {
        this.bet = bet;
        this.script = script;
        this.random = random;
    }

    void kill(LocalDate day, String id, List<String> answers, String reason, String learnings) {
        decide(
                day,
                of(
                        "decision", id,
                        "outcome", "KILL",
                        "answers", answers,
                        "rationale", "We said beforehand what would end it",
                        "alternativesRejected", List.of("One more quarter: the same people would tell us the same"),
                        "decidedOn", day,
                        "reasonCode", reason,
                        "learnings", learnings,
                        "capacityReleasedOn", day));
        lookBack(day, id, "The people went on to other bets within a week");
    }

    void graduate(LocalDate day) {
        if (bet.oneWay()) {
            ask(day, "graduate-1");
        }
        decide(
                day,
                of(
                        "decision", "graduate-1",
                        "outcome", "GRADUATE",
                        "rationale", "It pays for itself",
                        "decidedOn", day,
                        "transferredTo", "The line organisation"));
        lookBack(day, "graduate-1", "It still grows");
    }

    void pivot(LocalDate day) {
        decide(
                day,
                of(
                        "decision", "pivot-1",
                        "outcome", "PIVOT",
                        "rationale", "Others need it more than those we began with",
                        "decidedOn", day,
                        "nextReviewBy", day.plusWeeks(20)));
    }

    void pause(LocalDate day) {
        decide(
                day,
                of(
                        "decision", "pause-1",
                        "outcome", "PAUSE",
                        "rationale", "Its partner is not ready before summer",
                        "decidedOn", day));
    }

    private void ask(LocalDate day, String decision) {
        script.tell(
                day.minusDays(5),
                Voice.LEADER,
                "RequestDecision",
                bet.id(),
                of(
                        "decision",
                        decision,
                        "question",
                        "Is it done?",
                        "options",
                        List.of("Hand it over", "Go on"),
                        "door",
                        "TWO_WAY",
                        "neededBy",
                        day));
    }

    private void decide(LocalDate day, Map<String, Object> payload) {
        script.tell(day, Voice.LEADER, "RecordDecision", bet.id(), payload);
    }

    private void lookBack(LocalDate day, String decision, String outcome) {
        if (random.nextInt(4) > 0) {
            script.tell(
                    day.plusDays(random.nextInt(10, 38)),
                    Voice.REVIEWER,
                    "RecordRetrospective",
                    bet.id(),
                    of(
                            "decision",
                            decision,
                            "decisionQuality",
                            2 + random.nextInt(4),
                            "outcome",
                            outcome,
                            "correctiveActions",
                            List.of("Say the criterion earlier")));
        }
    }
}
