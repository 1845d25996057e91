package dev.throughline.query.roadmap.diff;

import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.LastDecision;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.roadmap.diff.BetStretch.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bet that left the roadmap for good, with the decision. */
@Schema(description = "A bet that left the roadmap for good, with the decision.")
record DiffDeparture(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "What it is called.") String title,

        @Schema(description = "How it ended.") Stage stage,

        @Schema(description = "Where it stood when it ended.")
        Horizon horizon,

        @Schema(description = "The decision that ended it; none for a withdrawal.") @Nullable
        String decision,

        @Schema(description = "What was decided; none for a withdrawal.") @Nullable
        DecisionOutcome outcome,

        @Schema(description = "Why it was decided so; none for a withdrawal.") @Nullable
        String rationale,

        @Schema(description = "The requests and firings that the decision answers.")
        List<String> answers,

        @Schema(description = "What the decision rests on.") List<String> evidence,
        @Schema(description = "The end itself.") DiffCause cause) {

    static Optional<DiffDeparture> of(BetStretch stretch) {
        return stretch.steps().stream()
                .filter(step ->
                        !step.before().stage().isFinal() && step.after().stage().isFinal())
                .findFirst()
                .map(step -> of(stretch, step));
    }

    private static DiffDeparture of(BetStretch stretch, Step end) {
        BetPicture then = end.after();
        Optional<DecisionRecorded> decision =
                then.stage() == Stage.WITHDRAWN ? Optional.empty() : decision(stretch, then.lastDecision());
        return new DiffDeparture(
                then.bet().value(),
                then.headline().portfolio().value(),
                then.headline().title(),
                then.stage(),
                then.place().horizon(),
                decision.map(each -> each.decision().value()).orElse(null),
                decision.map(DecisionRecorded::outcome).orElse(null),
                decision.map(DecisionRecorded::rationale).orElse(null),
                decision.map(DecisionRecorded::answers).orElseGet(List::of),
                decision.map(DecisionRecorded::evidence).orElseGet(List::of),
                DiffCause.of(end.event(), stretch));
    }

    private static Optional<DecisionRecorded> decision(BetStretch stretch, @Nullable LastDecision last) {
        return stretch.bet().all(DecisionRecorded.class).stream()
                .map(Happened::event)
                .filter(each -> last != null && each.decision().equals(last.decision()))
                .reduce((earlier, later) -> later);
    }
}
