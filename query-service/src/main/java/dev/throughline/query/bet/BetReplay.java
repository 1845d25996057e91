package dev.throughline.query.bet;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.SpendCategory;
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
import dev.throughline.query.bet.parts.RecentValues;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a whole bet of its events, oldest first; at least its proposal. It can be looked at after each of them, and then
 * folds only what the event is about.
 */
public final class BetReplay {
    private final String currency;
    private final LastValues values;
    private final Map<SpendCategory, BigDecimal> spent = new EnumMap<>(SpendCategory.class);
    private final List<StagePeriod> stages = new ArrayList<>();
    private final List<Ownership> owners = new ArrayList<>();
    private final Part<Placement> placements;
    private final Part<Decision> decisions;
    private final Part<Request> requests;
    private final Part<Retrospective> retrospectives;
    private final Part<Narrative> narratives;
    private final Part<Revision> revisions;
    private final Part<SuccessMetric> metrics;
    private final Part<Assumption> assumptions;
    private final Part<PressureTest> pressureTests;
    private final Part<Criterion> criteria;
    private final Part<Forecast> forecasts;
    private final Part<Dependency> dependencies;
    private final Part<CrewMember> crew;
    private final Part<Grant> funding;
    private final List<Part<?>> parts;
    private @Nullable BetProposed proposal;
    private @Nullable BetPicture picture;
    private @Nullable String importedReason;

    /**
     * @param policy by which its PR/FAQ is measured
     * @param values what was last observed of its metrics
     */
    public BetReplay(StreamId bet, String currency, Policy policy, LastValues values) {
        this.currency = currency;
        this.values = values;
        this.placements = new Part<>(bet, Subjects.each(RoadmapPlaced.class), life -> Placement.of(life.events()));
        this.decisions = new Part<>(bet, Subjects::decisions, life -> Decision.of(life.events(), currency));
        this.requests = new Part<>(bet, Subjects::requests, Request::of);
        this.retrospectives = new Part<>(bet, Subjects.each(RetrospectiveRecorded.class), Retrospective::of);
        this.narratives = new Part<>(
                bet,
                Subjects.each(NarrativeRevised.class),
                life -> Narrative.latest(life, policy).stream().toList());
        this.revisions = new Part<>(bet, Subjects.each(NarrativeRevised.class), Revision::of);
        this.metrics = new Part<>(bet, Subjects::metrics, life -> SuccessMetric.of(life, values));
        this.assumptions = new Part<>(bet, Subjects::assumptions, Assumption::of);
        this.pressureTests = new Part<>(bet, Subjects::pressureTests, PressureTest::of);
        this.criteria = new Part<>(bet, Subjects::criteria, Criterion::of);
        this.forecasts = new Part<>(bet, Subjects::forecasts, Forecast::of);
        this.dependencies =
                new Part<>(bet, Subjects.together(DependencyDeclared.class, DependencyCleared.class), Dependency::of);
        this.crew = new Part<>(bet, Subjects::crew, CrewMember::of);
        this.funding = new Part<>(bet, Subjects.each(BetFunded.class), life -> Grant.of(life, currency));
        this.parts = List.of(
                placements,
                decisions,
                requests,
                retrospectives,
                narratives,
                revisions,
                metrics,
                assumptions,
                pressureTests,
                criteria,
                forecasts,
                dependencies,
                crew,
                funding);
    }

    /**
     * @param history at least the proposal
     * @param policy by which its PR/FAQ is measured
     * @param values what was last observed of its metrics
     */
    public static BetView replay(History history, String currency, Policy policy, LastValues values) {
        BetReplay replay = new BetReplay(history.stream(), currency, policy, values);
        history.events().forEach(replay::add);
        return replay.view();
    }

    /** The next event of the bet. */
    public void add(RecordedEvent recorded) {
        BetPicture before = picture;
        BetPicture after = BetPicture.after(before, recorded);
        StagePeriod.enter(after.stage(), after.seen().effectiveAt(), stages);
        Ownership.change(owners, before == null ? null : before.owner(), after);
        parts.forEach(part -> part.add(recorded));
        if (recorded.event() instanceof SpendRecorded e) {
            spent.merge(e.category(), e.amount().value(), BigDecimal::add);
        }
        if (proposal == null && recorded.event() instanceof BetProposed e) {
            proposal = e;
        }
        if (importedReason == null) {
            importedReason = recorded.context().historic();
        }
        picture = after;
    }

    /** The bet after the events so far; at least its proposal. */
    public BetView view() {
        return view(requireNonNull(picture), requireNonNull(proposal));
    }

    // One line per component: a constructor call with names would be shorter in a language that has them.
    private BetView view(BetPicture picture, BetProposed proposal) {
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
                supersedes(proposal),
                proposal.acknowledgedKilled().stream().map(BetId::value).toList(),
                picture.proposedAt(),
                picture.stage(),
                List.copyOf(stages),
                picture.place().horizon(),
                picture.place().window(),
                placements.now(),
                owners.stream().filter(Ownership::lasts).findFirst().orElse(null),
                owners.stream().filter(owner -> !owner.lasts()).toList(),
                decisions.now(),
                requests.now(),
                retrospectives.now(),
                narrative(),
                revisions.now(),
                metrics.now(),
                RecentValues.of(metrics.now(), values),
                assumptions.now(),
                pressureTests.now(),
                criteria.now(),
                forecasts.now(),
                dependencies.now(),
                crew.now(),
                funding.now(),
                Money.of(picture.funding().budgetCap(), currency),
                picture.funding().nextReviewBy(),
                new Money(picture.funding().spent(), currency),
                Spend.of(spent, currency),
                List.copyOf(picture.flags()),
                picture.imported(),
                importedReason,
                picture.seen().version(),
                picture.seen().effectiveAt());
    }

    private @Nullable String supersedes(BetProposed proposal) {
        BetId revived = proposal.supersedes();
        return revived == null ? null : revived.value();
    }

    private @Nullable Narrative narrative() {
        List<Narrative> written = narratives.now();
        return written.isEmpty() ? null : written.getLast();
    }
}
