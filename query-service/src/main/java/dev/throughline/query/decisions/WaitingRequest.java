package dev.throughline.query.decisions;

import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.Door;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Occasion;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Request.Opinion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision that somebody asked for, and how long it waits. */
@Schema(description = "A decision that somebody asked for, and how long it waits.")
record WaitingRequest(
        @Schema(description = "Its id, unique in the bet.") String decision,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What the bet is called.") String title,
        @Schema(description = "The bet's portfolio.") String portfolio,
        @Schema(description = "What is to be decided.") String question,
        @Schema(description = "What can be chosen.") List<String> options,

        @Schema(description = "The door that counts: the request's, else the bet's.")
        Door door,

        @Schema(description = "What became of it.") State state,
        @Schema(description = "Who asked.") String requestedBy,
        @Schema(description = "When.") Instant requestedAt,

        @Schema(description = "The day by which it is needed.")
        LocalDate neededBy,

        @Schema(
                description = "Days of 86,400 s from requestedAt to its answer, to the end of its bet, or to asOf while"
                        + " it is open.")
        BigDecimal ageDays,

        @Schema(description = "Calendar days from neededBy to the day of the same end; 0 if that is no later.")
        int daysOver,

        @Schema(description = "Who agreed or disagreed so far, word for word, in order.")
        List<Opinion> approvals,

        @Schema(description = "The decision that answers it; none if there is none.") @Nullable
        String answeredBy,

        @Schema(description = "When that took effect; none if there is none.") @Nullable
        Instant answeredAt) {

    /** What became of a request. */
    enum State {
        /** It waits. */
        OPEN,
        /** A decision answers it. */
        ANSWERED,
        /** Its bet ended without an answer. */
        LAPSED
    }

    /** In the order in which they were asked for, in which both lists are. */
    static Stream<WaitingRequest> of(BetLife bet, BusinessCalendar calendar, Instant now) {
        List<Request> requests = Request.of(bet.history());
        List<Occasion> occasions = Occasion.of(bet).stream()
                .filter(each -> each.kind() == Occasion.Kind.REQUEST)
                .toList();
        return IntStream.range(0, requests.size())
                .mapToObj(n -> of(bet, requests.get(n), occasions.get(n), calendar, now));
    }

    private static WaitingRequest of(
            BetLife bet, Request request, Occasion occasion, BusinessCalendar calendar, Instant now) {
        Happened<DecisionRecorded> answer = occasion.answer();
        LocalDate end = calendar.day(occasion.until(now));
        return new WaitingRequest(
                request.decision(),
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                request.question(),
                request.options(),
                occasion.door(),
                occasion.isOpen() ? State.OPEN : answer == null ? State.LAPSED : State.ANSWERED,
                occasion.asked().context().by().value(),
                request.requestedAt(),
                request.neededBy(),
                Figures.days(occasion.waited(now)),
                (int) Math.max(0, ChronoUnit.DAYS.between(request.neededBy(), end)),
                request.approvals(),
                answer == null ? null : answer.event().decision().value(),
                answer == null ? null : answer.effectiveAt());
    }
}
