package dev.throughline.command.bet.command;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.Finding;
import dev.throughline.events.bet.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a bet can be pressure-tested. */
public sealed interface EvidenceCommand extends BetCommand {

    /** Say what must be true for the bet to work. */
    record StateAssumption(
            @Nullable AssumptionId assumption,
            @Nullable String text,
            @Nullable Risk risk,
            @Nullable Boolean critical) implements EvidenceCommand {}

    /** Begin to test assumptions with people from outside; against the newest revision of the PR/FAQ if none is said. */
    record StartPressureTest(
            @Nullable PressureTestId test,
            @Nullable String method,
            @Nullable Integer narrativeRevision,
            List<AssumptionId> assumptions)
            implements EvidenceCommand {
        public StartPressureTest {
            assumptions = Required.list(assumptions);
        }
    }

    /** Record what a test showed. */
    record RecordEvidence(
            @Nullable EvidenceId evidence,
            @Nullable PressureTestId test,
            @Nullable AssumptionId assumption,
            @Nullable String cohort,
            @Nullable Integer externalParticipants,
            @Nullable Finding finding,
            @Nullable String summary,
            @Nullable String uri,
            @Nullable String sha256)
            implements EvidenceCommand {}

    /** End a test with a verdict on each of its assumptions. */
    record ConcludePressureTest(
            @Nullable PressureTestId test,
            List<JudgedAssumption> verdicts,
            @Nullable String summary) implements EvidenceCommand {
        public ConcludePressureTest {
            verdicts = Required.list(verdicts);
        }
    }

    /** A verdict on one assumption. */
    record JudgedAssumption(
            @Nullable AssumptionId assumption, @Nullable AssumptionVerdict verdict) {}
}
