package dev.throughline.query.bet;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.bet.narrative.Narrative;
import dev.throughline.query.bet.narrative.Revision;
import dev.throughline.query.bet.parts.Assumption;
import dev.throughline.query.bet.parts.CrewMember;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.bet.parts.Decision;
import dev.throughline.query.bet.parts.Grant;
import dev.throughline.query.bet.parts.Ownership;
import dev.throughline.query.bet.parts.Placement;
import dev.throughline.query.bet.parts.PressureTest;
import dev.throughline.query.bet.parts.Spend;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Dependency;
import dev.throughline.query.picture.Forecast;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.LastValues;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Retrospective;
import dev.throughline.query.picture.StagePeriod;
import dev.throughline.query.picture.SuccessMetric;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a whole bet of its events, oldest first; at least its proposal. */
public final class BetReplay {
    private final History history;
    private final List<RecordedEvent> events;
    private final String currency;
    private final Policy policy;
    private final LastValues values;
    private final BetPicture picture;
    private final BetProposed proposal;
    private final List<Ownership> owners;

    private BetReplay(History history, String currency, Policy policy, LastValues values) {
        this.history = history;
        this.events = history.events();
        this.currency = currency;
        this.policy = policy;
        this.values = values;
        this.picture = fold(events);
        this.proposal = (BetProposed) events.getFirst().event();
        this.owners = Ownership.of(events);
    }

    /**
     * @param history at least the proposal
     * @param policy by which its PR/FAQ is measured
     * @param values what was last observed of its metrics
     */
    public static BetView replay(History history, String currency, Policy policy, LastValues values) {
        return new BetReplay(history, currency, policy, values).view();
    }

    private static BetPicture fold(List<RecordedEvent> events) {
        BetPicture picture = null;
        for (RecordedEvent event : events) {
            picture = BetPicture.after(picture, event);
        }
        return requireNonNull(picture);
    }

    // One line per component: a constructor call with names would be shorter in a language that has them.
    private BetView view() {
        return new BetView(
                picture.bet().value(),
                proposal.portfolio().value(),
                proposal.title(),
                proposal.customer(),
                proposal.problem(),
                proposal.benefit(),
                picture.headline().objective(),
                picture.headline().innovationType(),
                picture.headline().door(),
                picture.headline().critical(),
                proposal.origin(),
                proposal.signal(),
                supersedes(),
                proposal.acknowledgedKilled().stream().map(BetId::value).toList(),
                picture.proposedAt(),
                picture.stage(),
                StagePeriod.of(events),
                picture.place().horizon(),
                picture.place().window(),
                Placement.of(events),
                owners.stream().filter(Ownership::lasts).findFirst().orElse(null),
                owners.stream().filter(owner -> !owner.lasts()).toList(),
                Decision.of(events, currency),
                Request.of(history),
                Retrospective.of(history),
                Narrative.latest(history, policy).orElse(null),
                Revision.of(history),
                SuccessMetric.of(history, values),
                Assumption.of(history),
                PressureTest.of(history),
                Criterion.of(history),
                Forecast.of(history),
                Dependency.of(history),
                CrewMember.of(history),
                Grant.of(history, currency),
                Money.of(picture.funding().budgetCap(), currency),
                picture.funding().nextReviewBy(),
                new Money(picture.funding().spent(), currency),
                Spend.of(events, currency),
                List.copyOf(picture.flags()),
                picture.imported(),
                importedReason(),
                picture.seen().version(),
                picture.seen().effectiveAt());
    }

    private @Nullable String supersedes() {
        BetId revived = proposal.supersedes();
        return revived == null ? null : revived.value();
    }

    private @Nullable String importedReason() {
        return events.stream()
                .map(event -> event.context().historic())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
