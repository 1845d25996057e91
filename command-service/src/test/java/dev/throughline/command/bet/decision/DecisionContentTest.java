package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.KillReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a decision says, word for word. */
class DecisionContentTest {
    private static final StreamId BET = new StreamId("bet/instant-checkout");
    private static final Map<String, Object> OTHERS = Map.ofEntries(
            Map.entry("decision", new DecisionId("other")),
            Map.entry("outcome", DecisionOutcome.CONTINUE),
            Map.entry("answers", List.of("other")),
            Map.entry("rationale", "other"),
            Map.entry("alternativesRejected", List.of("other")),
            Map.entry("gaveUp", "other"),
            Map.entry("versus", List.of(new BetId("other"))),
            Map.entry("evidence", List.of("other")),
            Map.entry("decidedOn", LocalDate.parse("2026-01-01")),
            Map.entry("budgetCap", new BigDecimal("7")),
            Map.entry("nextReviewBy", LocalDate.parse("2026-01-01")),
            Map.entry("reasonCode", KillReason.OTHER),
            Map.entry("learnings", "other"),
            Map.entry("capacityReleasedOn", LocalDate.parse("2026-01-01")),
            Map.entry("transferredTo", "other"));

    private static String hash(RecordDecision decision) {
        return DecisionContent.of(BET, decision).hash();
    }

    @Test
    void theCanonicalFormIsAsDocumented() {
        RecordDecision decision = but(but(COMMIT, "answers", List.of("a1", "b-2")), "rationale", "Ja, äußerst\ngern");
        assertThat(DecisionContent.of(BET, decision).canonical()).isEqualTo("""
                bet=16:instant-checkout
                decision=8:go-build
                outcome=6:COMMIT
                answers=2:a13:b-2
                rationale=18:Ja, äußerst
                gern
                alternativesRejected=
                gaveUp=
                versus=
                evidence=
                decidedOn=
                budgetCap=9:250000.00
                nextReviewBy=10:2026-09-30
                reasonCode=
                learnings=
                capacityReleasedOn=
                transferredTo=
                """);
    }

    @Test
    void theHashIsThatOfTheCanonicalForm() {
        assertThat(new DecisionContent("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void everyFieldCounts() {
        assertThat(OTHERS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordDecision.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        OTHERS.forEach((field, other) ->
                assertThat(hash(but(KILL, field, other))).as(field).isNotEqualTo(hash(KILL)));
        assertThat(DecisionContent.of(new StreamId("bet/other"), KILL).hash()).isNotEqualTo(hash(KILL));
    }

    @Test
    void theSameMoneyIsTheSameContent() {
        assertThat(hash(but(COMMIT, "budgetCap", new BigDecimal("250000.00")))).isEqualTo(hash(COMMIT));
        assertThat(hash(but(COMMIT, "budgetCap", new BigDecimal("1e999999999"))))
                .isEqualTo(hash(but(COMMIT, "budgetCap", null)));
    }

    @Test
    void noTextCanPassForAnother() {
        assertThat(hash(but(COMMIT, "answers", List.of("a1", "b2"))))
                .isNotEqualTo(hash(but(COMMIT, "answers", List.of("a12:b2"))));
    }
}
