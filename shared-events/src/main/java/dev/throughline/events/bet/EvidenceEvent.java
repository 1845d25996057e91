package dev.throughline.events.bet;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is assumed of a bet, and what real users showed. */
public sealed interface EvidenceEvent extends BetEvent {

    /**
     * Somebody said what must be true for the bet to work.
     *
     * @param text what must be true
     * @param critical whether the bet fails if it is not true
     */
    @WireName("bet.assumption-stated.v1")
    record AssumptionStated(AssumptionId assumption, String text, Risk risk, boolean critical)
            implements EvidenceEvent {
        public AssumptionStated {
            Required.field(assumption, "assumption");
            Required.text(text, "text");
            Required.field(risk, "risk");
        }
    }

    /**
     * A test of assumptions with people from outside began.
     *
     * @param method how it is tested
     * @param narrativeRevision the revision of the PR/FAQ that is tested
     * @param assumptions what it is to find out
     */
    @WireName("bet.pressure-test-started.v1")
    record PressureTestStarted(
            PressureTestId test, String method, int narrativeRevision, List<AssumptionId> assumptions)
            implements EvidenceEvent {
        public PressureTestStarted {
            Required.field(test, "test");
            Required.text(method, "method");
            assumptions = Required.list(assumptions);
        }
    }

    /**
     * A pressure test showed something.
     *
     * @param cohort the group of people it came from; a cohort counts once
     * @param externalParticipants how many of them are from outside
     * @param summary what was seen or heard
     * @param uri where the whole of it is kept
     * @param sha256 SHA-256 of what is kept there, lower-case hex
     */
    @WireName("bet.evidence-recorded.v1")
    record EvidenceRecorded(
            EvidenceId evidence,
            PressureTestId test,
            AssumptionId assumption,
            String cohort,
            int externalParticipants,
            Finding finding,
            String summary,
            @Nullable String uri,
            @Nullable String sha256)
            implements EvidenceEvent {
        public EvidenceRecorded {
            Required.field(evidence, "evidence");
            Required.field(test, "test");
            Required.field(assumption, "assumption");
            Required.text(cohort, "cohort");
            Required.field(finding, "finding");
            Required.text(summary, "summary");
        }
    }

    /**
     * A pressure test ended with a verdict on its assumptions.
     *
     * @param verdicts one per assumption
     * @param summary what was learned
     */
    @WireName("bet.pressure-test-concluded.v1")
    record PressureTestConcluded(PressureTestId test, List<Verdict> verdicts, String summary) implements EvidenceEvent {
        public PressureTestConcluded {
            Required.field(test, "test");
            verdicts = Required.list(verdicts);
            Required.text(summary, "summary");
        }
    }

    /** How a pressure test judged one assumption. */
    record Verdict(AssumptionId assumption, AssumptionVerdict verdict) {
        public Verdict {
            Required.field(assumption, "assumption");
            Required.field(verdict, "verdict");
        }
    }
}
