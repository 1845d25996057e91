package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.command.bet.state.BetState.Committed;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Saying that a bet is of another kind than was thought, and why. */
public final class Reclassification {
    private static final int OBJECTIVE = 120;
    private static final int REASON = 2000;

    private Reclassification() {}

    public static Verdict<BetEvent> decide(ReclassifyBet reclassify, Known bet) {
        Checks checks = new Checks().present("field", reclassify.field()).text("reason", reclassify.reason(), REASON);
        Stages.isOpen(checks, bet);
        Classification field = reclassify.field();
        if (field != null) {
            valueFitsTheField(checks, field, reclassify);
            valueIsAnother(checks, field, reclassify, bet);
        }
        whatIsBuiltAndCriticalHasASeat(checks, reclassify, bet);
        return checks.then(() -> List.of(reclassified(Required.field(field, "field"), reclassify, bet)));
    }

    private static void valueFitsTheField(Checks checks, Classification field, ReclassifyBet reclassify) {
        if (field == Classification.OBJECTIVE) {
            checks.optionalText("value", reclassify.value(), OBJECTIVE)
                    .rule(
                            reclassify.value() == null || !reclassify.value().isBlank(),
                            () -> Violation.input(
                                    "value.blank",
                                    "Expected text in 'value', but it is blank.",
                                    "Say it, or leave it out."));
            return;
        }
        List<String> values = valuesOf(field);
        checks.rule(
                values.contains(String.valueOf(reclassify.value())),
                () -> Violation.input(
                                "value.not-of-field",
                                "Expected as 'value' of " + field + " one of " + values + ", but found another.",
                                "Choose one of them.")
                        .with("field", field.name())
                        .with("values", values));
    }

    /** None for the objective, which is free text. */
    private static List<String> valuesOf(Classification field) {
        return switch (field) {
            case INNOVATION_TYPE ->
                Arrays.stream(InnovationType.values()).map(Enum::name).toList();
            case DOOR -> Arrays.stream(Door.values()).map(Enum::name).toList();
            case CRITICAL -> List.of("true", "false");
            case OBJECTIVE -> List.of();
        };
    }

    private static void valueIsAnother(Checks checks, Classification field, ReclassifyBet reclassify, Known bet) {
        checks.rule(
                !Objects.equals(reclassify.value(), bet.facts().profile().value(field)),
                () -> Violation.state(
                                "value.unchanged",
                                "Expected another 'value' of " + field + " than before, but it is the same.",
                                "Nothing needs to be reclassified.")
                        .with("field", field.name()));
    }

    /** Rule 2: a critical bet in build has a single-threaded owner, also if it is called critical later. */
    private static void whatIsBuiltAndCriticalHasASeat(Checks checks, ReclassifyBet reclassify, Known bet) {
        boolean becomesCritical = reclassify.field() == Classification.CRITICAL && "true".equals(reclassify.value());
        checks.rule(
                !becomesCritical
                        || !(bet instanceof Committed)
                        || bet.facts().ownership().seat(),
                () -> Violation.state(
                                "seat.missing",
                                "Expected the owner of a committed bet that becomes critical to hold its single-threaded"
                                        + " seat, but nobody does.",
                                "Give its owner the seat first, or PAUSE the bet.")
                        .of(Rule.SEAT));
    }

    private static BetReclassified reclassified(Classification field, ReclassifyBet reclassify, Known bet) {
        return new BetReclassified(
                field,
                bet.facts().profile().value(field),
                reclassify.value(),
                Required.field(reclassify.reason(), "reason"));
    }
}
