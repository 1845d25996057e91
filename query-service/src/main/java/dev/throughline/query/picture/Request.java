package dev.throughline.query.picture;

import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Stance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision that somebody asked for. */
public record Request(
        @Schema(description = "Its id, unique in the bet.") String decision,
        @Schema(description = "What is to be decided.") String question,
        @Schema(description = "What can be chosen.") List<String> options,

        @Schema(description = "How hard it is to undo; none if it is as hard as the bet itself.") @Nullable
        Door door,

        @Schema(description = "The day by which it is needed.")
        LocalDate neededBy,

        @Schema(description = "When it was asked for.") Instant requestedAt,

        @Schema(description = "Who agreed or disagreed, in order.")
        List<Opinion> approvals,

        @Schema(description = "The decision that answers it; none while it is open.") @Nullable
        String answeredBy) {

    /** Who agreed or disagreed with a decision, word for word. */
    public record Opinion(
            @Schema(description = "Who.") String approver,
            @Schema(description = "Whether they agree.") Stance stance,

            @Schema(description = "Why.") String text,

            @Schema(description = "SHA-256 of the decision's canonical form; other content needs another approval.")
            String contentHash,

            @Schema(description = "When.") Instant at) {}

    /** In the order in which they were asked for. */
    public static List<Request> of(History bet) {
        return bet.all(DecisionRequested.class).stream()
                .map(requested -> of(requested, bet))
                .toList();
    }

    private static Request of(Happened<DecisionRequested> requested, History bet) {
        DecisionRequested e = requested.event();
        return new Request(
                e.decision().value(),
                e.question(),
                e.options(),
                e.door(),
                e.neededBy(),
                requested.effectiveAt(),
                opinions(e.decision(), bet),
                answer(e.decision(), bet));
    }

    private static List<Opinion> opinions(DecisionId decision, History bet) {
        return bet.all(DecisionApproved.class).stream()
                .filter(approved -> approved.event().decision().equals(decision))
                .map(Request::opinion)
                .toList();
    }

    private static Opinion opinion(Happened<DecisionApproved> approved) {
        DecisionApproved e = approved.event();
        return new Opinion(e.approver().value(), e.stance(), e.text(), e.contentHash(), approved.effectiveAt());
    }

    private static @Nullable String answer(DecisionId request, History bet) {
        return bet.all(DecisionRecorded.class).stream()
                .map(Happened::event)
                .filter(decision -> decision.decision().equals(request)
                        || decision.answers().contains(request.value()))
                .findFirst()
                .map(decision -> decision.decision().value())
                .orElse(null);
    }
}
