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
    private final Phrases phrases;
    private final Narrative narrative;

    Ending(BetOutline bet, Script script, RandomGenerator random) {
        this.bet = bet;
        this.script = script;
        this.random = random;
        this.phrases = new Phrases(random);
        this.narrative = new Narrative(bet, phrases);
    }

    void kill(LocalDate day, String id, List<String> answers, String reason, String learnings) {
        decide(
                day,
                of(
                        "decision", id,
                        "outcome", "KILL",
                        "answers", answers,
                        "rationale", phrases.any("kill.why"),
                        "alternativesRejected", List.of(phrases.any("kill.rejected")),
                        "decidedOn", day,
                        "reasonCode", reason,
                        "learnings", narrative.learned(learnings),
                        "capacityReleasedOn", day));
        lookBack(day, id);
    }

    void graduate(LocalDate day) {
        if (bet.oneWay()) {
            ask(day, "graduate-1");
        }
        decide(
                day,
                of(
                        "decision",
                        "graduate-1",
                        "outcome",
                        "GRADUATE",
                        "rationale",
                        phrases.any("graduate.why"),
                        "decidedOn",
                        day,
                        "transferredTo",
                        phrases.any("graduate.to")));
        lookBack(day, "graduate-1");
    }

    void pivot(LocalDate day) {
        decide(
                day,
                of(
                        "decision",
                        "pivot-1",
                        "outcome",
                        "PIVOT",
                        "rationale",
                        phrases.any("pivot.why"),
                        "decidedOn",
                        day,
                        "nextReviewBy",
                        day.plusWeeks(20)));
    }

    void pause(LocalDate day) {
        decide(
                day,
                of("decision", "pause-1", "outcome", "PAUSE", "rationale", phrases.any("pause.why"), "decidedOn", day));
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
        script.tell(day, bet.unit().decider(), "RecordDecision", bet.id(), payload);
    }

    private void lookBack(LocalDate day, String decision) {
        if (random.nextInt(7) > 0) {
            script.tell(
                    day.plusDays(random.nextInt(10, 38)),
                    Voice.LEADER,
                    "RecordRetrospective",
                    bet.id(),
                    of(
                            "decision",
                            decision,
                            "decisionQuality",
                            2 + random.nextInt(4),
                            "outcome",
                            phrases.any("lookback"),
                            "correctiveActions",
                            List.of(phrases.any("lookback.next"))));
        }
    }
}
