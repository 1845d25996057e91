package dev.throughline.query.decisions;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.query.history.DayRange;
import dev.throughline.query.paging.Direction;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which decisions, in which order. Filters narrow; values of one filter add up. */
record DecisionFilter(
        @Parameter(description = "Only decisions about bets of these portfolios; at most 200.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only decisions about these bets; at most 200.") @Nullable
        List<String> bet,

        @Parameter(description = "Only decisions for which this door counted.") @Nullable
        Door door,

        @Parameter(description = "Only decisions with these outcomes.") @Nullable
        List<DecisionOutcome> outcome,

        @Parameter(description = "Only decisions that this person recorded, or that were recorded for them.") @Nullable
        String decider,

        @Parameter(
                description = "Only decisions in which every one of these words occurs, without regard to case: in the"
                        + " bet's title, the rationale, the rejected alternatives, the learnings of a kill or the"
                        + " question; at most 200 characters.",
                example = "patience checkout")
        @Nullable
        String text,

        @Parameter(description = "Only decisions made (decidedOn) on this day or later.") @Nullable
        LocalDate from,

        @Parameter(description = "Only decisions made (decidedOn) on this day or earlier.") @Nullable
        LocalDate to,

        @Parameter(description = "By what to sort; EFFECTIVE_AT if missing.") @Nullable
        DecisionSort sort,

        @Parameter(description = "Which end comes first; DESC if missing, so that the latest does.") @Nullable
        Direction direction) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkIds("bet", requireNonNullElse(bet, List.of()));
        Texts.checkIds("decider", decider == null ? List.of() : List.of(decider));
        Texts.checkNames("outcome", outcome);
        Texts.check("text", text);
        days().check();
    }

    /** The name of this list with its order and filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter =
                Arrays.asList(portfolio, bet, door, outcome, decider, text, from, to, sort, direction);
        return "decisions/" + Integer.toHexString(filter.toString().hashCode());
    }

    boolean includes(LoggedDecision decision) {
        return (bet == null || bet.isEmpty() || bet.contains(decision.bet()))
                && (door == null || door == decision.door())
                && (outcome == null || outcome.isEmpty() || outcome.contains(decision.outcome()))
                && (decider == null || decider.equals(decision.actor()) || decider.equals(decision.onBehalfOf()))
                && (text == null || says(decision, text))
                && days().includes(decision.decidedOn());
    }

    Comparator<LoggedDecision> order() {
        return requireNonNullElse(sort, DecisionSort.EFFECTIVE_AT).order(direction != Direction.ASC);
    }

    private DayRange days() {
        return new DayRange(from, to);
    }

    private static boolean says(LoggedDecision decision, String words) {
        String all = words(decision).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    private static Stream<String> words(LoggedDecision decision) {
        var consequence = decision.consequence();
        return Stream.of(
                        Stream.of(decision.title(), decision.rationale()),
                        decision.alternativesRejected().stream(),
                        Stream.ofNullable(consequence == null ? null : consequence.learnings()),
                        decision.answered().stream()
                                .map(AnsweredOccasion::question)
                                .filter(Objects::nonNull))
                .flatMap(each -> each);
    }
}
