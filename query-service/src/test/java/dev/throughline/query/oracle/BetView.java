package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One bet, whole. */
final class BetView implements View {
    @Override
    public String operation() {
        return "bet";
    }

    @Override
    public String place() {
        return "bet";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("id", of.bet());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        List<RecordedEvent> history = past.seen("bet/" + question.the("id"));
        return history.isEmpty() ? null : measured(history, past);
    }

    private static Object measured(List<RecordedEvent> history, Past past) {
        Map<String, @Nullable Object> bet = bet(history, past);
        bet.put("metrics", BetParts.measured(BetFacts.at(history, past), past));
        bet.put("recentValues", BetParts.recentValues(BetFacts.at(history, past), past));
        return bet;
    }

    /** The bet after these events, measured by the policy of the moment. */
    static Map<String, @Nullable Object> bet(List<RecordedEvent> history, Past past) {
        BetFacts bet = BetFacts.at(history, past);
        BetProposed proposal = bet.proposal();
        List<Object> owners = owners(bet);
        boolean owned = bet.owner() != null;
        var policy = past.policy(proposal.portfolio().value());
        Map<String, @Nullable Object> whole = object(
                "id", bet.id(),
                "portfolio", proposal.portfolio(),
                "title", proposal.title(),
                "customer", proposal.customer(),
                "problem", proposal.problem(),
                "benefit", proposal.benefit(),
                "objective", bet.objective(),
                "innovationType", bet.innovationType(),
                "door", bet.door(),
                "critical", bet.critical(),
                "origin", proposal.origin(),
                "signal", proposal.signal(),
                "supersedes", proposal.supersedes(),
                "acknowledgedKilled", proposal.acknowledgedKilled(),
                "proposedAt", history.getFirst().context().effectiveAt(),
                "stage", bet.stage(),
                "stages", stages(bet),
                "horizon", bet.horizon(),
                "window", bet.window(),
                "owner", owned ? owners.getLast() : null,
                "formerOwners", owned ? owners.subList(0, owners.size() - 1) : owners,
                "narrative", NarrativeView.latest(history, policy),
                "revisions", NarrativeView.revisions(history),
                "recentValues", List.of(),
                "budgetCap", bet.budgetCap(),
                "nextReviewBy", bet.nextReviewBy(),
                "spent", bet.money(bet.spent()),
                "flags", bet.flags(),
                "imported", bet.imported(),
                "importedReason", bet.importedReason(),
                "version", history.size(),
                "effectiveAt", bet.last().context().effectiveAt());
        whole.putAll(BetParts.decided(bet));
        whole.putAll(BetParts.learned(bet));
        whole.putAll(BetParts.moved(bet));
        return whole;
    }

    /** A stage begins with the event after which the bet is in another one than before. */
    private static List<Object> stages(BetFacts bet) {
        return stretches(bet, BetFacts::stage).stream()
                .<Object>map(each -> object("stage", each.what(), "since", each.since(), "until", each.until()))
                .toList();
    }

    static List<Object> owners(BetFacts bet) {
        return stretches(bet, BetFacts::owner).stream()
                .<Object>map(each -> {
                    Map<?, ?> owner = (Map<?, ?>) each.what();
                    return object(
                            "person", owner.get("person"),
                            "singleThreaded", owner.get("singleThreaded"),
                            "since", each.since(),
                            "until", each.until());
                })
                .toList();
    }

    private record Stretch(
            Object what, Object since, @Nullable Object until) {}

    /** How long something was the same, folding the events up to each of them anew. */
    private static List<Stretch> stretches(BetFacts bet, java.util.function.Function<BetFacts, @Nullable Object> what) {
        List<Stretch> stretches = new ArrayList<>();
        Object before = null;
        for (int n = 1; n <= bet.events().size(); n++) {
            Object now = what.apply(new BetFacts(bet.events().subList(0, n), bet.currency()));
            Object at = bet.events().get(n - 1).context().effectiveAt();
            if (!Objects.equals(before, now) && before != null) {
                Stretch last = stretches.removeLast();
                stretches.add(new Stretch(last.what(), last.since(), at));
            }
            if (!Objects.equals(before, now) && now != null) {
                stretches.add(new Stretch(now, at, null));
            }
            before = now;
        }
        return stretches;
    }
}
