package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kill criteria of a bet, what fired of them, and what was decided about that. */
record Criteria(BetFacts bet) {
    record Criterion(String id, @Nullable String amends, CriterionTerms terms, RecordedEvent event) {}

    record Firing(
            RecordedEvent event,
            TripwireFired fired,
            @Nullable RecordedEvent decision) {}

    /** In the order of recording. */
    List<Criterion> all() {
        List<Criterion> all = new ArrayList<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof KillCriterionCommitted e) {
                all.add(new Criterion(e.criterion().value(), null, e.terms(), event));
            } else if (event.event() instanceof KillCriterionAmended e) {
                all.add(new Criterion(e.amendment().value(), e.criterion().value(), e.after(), event));
            }
        }
        return all;
    }

    /** Each followed by what amends it. */
    List<Criterion> ordered() {
        List<Criterion> ordered = new ArrayList<>();
        for (Criterion each : all()) {
            if (each.amends() == null) {
                addWithAmendments(each, ordered);
            }
        }
        return ordered;
    }

    private void addWithAmendments(Criterion criterion, List<Criterion> to) {
        to.add(criterion);
        amendments(criterion).forEach(each -> addWithAmendments(each, to));
    }

    List<Criterion> amendments(Criterion of) {
        return all().stream().filter(each -> of.id().equals(each.amends())).toList();
    }

    @Nullable
    Criterion named(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** Each with the first decision that names it. */
    List<Firing> firings() {
        List<Firing> firings = new ArrayList<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof TripwireFired e) {
                firings.add(new Firing(event, e, decision(e.firing().value())));
            }
        }
        return firings;
    }

    private @Nullable RecordedEvent decision(String firing) {
        return bet.events().stream()
                .filter(event -> event.event() instanceof DecisionRecorded e
                        && e.answers().contains(firing))
                .findFirst()
                .orElse(null);
    }

    /** What ended the bet; none while it lives. */
    static @Nullable RecordedEvent end(BetFacts bet) {
        return bet.events().stream()
                .filter(event -> event.event() instanceof BetKilled
                        || event.event() instanceof BetGraduated
                        || event.event() instanceof BetWithdrawn)
                .findFirst()
                .orElse(null);
    }
}
