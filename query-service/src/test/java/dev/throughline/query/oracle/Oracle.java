package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Sets what the service says beside what the events say, for questions by chance, at moments by chance. */
final class Oracle {
    static final List<View> VIEWS = List.of(
            new RoadmapView(),
            new BetView(),
            new BetHistoryView(),
            new BetReplayView(),
            new NarrativeDiffView(),
            new PortfolioView(),
            new PortfoliosView(),
            new PolicyBacktestView(),
            new TripwiresView(),
            new TripwireFiringsView(),
            new AgendaView(),
            new MechanismDutiesView(),
            new MechanismsView(),
            new WeeklyReviewView(),
            new WeeklyReviewsView(),
            new AllocationView(),
            new AllocationRowsView(),
            new AllocationGridView(),
            new ZombieCostView(),
            new OwnershipView(),
            new InvestmentView(),
            new InvestmentBetsView(),
            new SuccessionPackView(),
            new SuccessionOfView(),
            new MetricsView(),
            new MetricView(),
            new MetricObservationsView(),
            new CalibrationView(),
            new FunnelView(),
            new FlowView(),
            new DecisionsView(),
            new DecisionRequestsView(),
            new RoadmapDiffView(),
            new ThrashView(),
            new GraveyardView());

    private final Log log;
    private final List<RecordedEvent> about;
    private final Operations operations;
    private final Chance chance;
    private final List<Caller> callers;

    /** Somebody who may see some portfolios. */
    record Caller(String name, Asker asker, Predicate<String> sees) {
        static Caller ofAll(Stack stack) {
            return new Caller("auditor of all", stack.as("auditor", "*"), portfolio -> true);
        }

        static Caller of(Stack stack, String... portfolios) {
            return new Caller(
                    "viewer of " + List.of(portfolios), stack.as("viewer", portfolios), Set.of(portfolios)::contains);
        }
    }

    /** @param about what is asked about; beside it there may be more in the log */
    Oracle(Log log, Operations operations, Chance chance, List<Caller> callers, List<RecordedEvent> about) {
        this.log = log;
        this.about = about;
        this.operations = operations;
        this.chance = chance;
        this.callers = callers;
    }

    /** What differs, for one question to one view, as lines that say what was asked; none if nothing does. */
    List<String> differences(View view) {
        var of = new Asked(about, chance);
        Question asked = view.settled(atSomeMoment(view.question(of)), of);
        return differences(view, asked, chance.one(callers));
    }

    private List<String> differences(View view, Question question, Caller caller) {
        String what = view.operation() + " " + question.given() + " for the " + caller.name();
        var witness = new Witness(caller.asker(), operations.named(view.operation()), chance);
        Witness.Testimony said = witness.say(question, view.place());
        List<String> differences = new ArrayList<>();
        Instant asOf = asOf(question, said);
        long position = position(question, said);
        if (said.first().status() == 200) {
            differences.addAll(wrongMoment(question, said.first().json(), position));
        }
        var past = new Past(log, asOf, position, caller.sees());
        differences.addAll(view.differences(question, past, said.said()));
        return differences.stream().map(each -> what + " " + each).toList();
    }

    /** Now; or any instant and any position or time of recording, together or alone. */
    private Question atSomeMoment(Question question) {
        if (chance.in100(40)) {
            return question;
        }
        Question at = question.with("asOf", instant());
        return switch (chance.between(0, 2)) {
            case 0 -> at;
            case 1 -> at.with("position", chance.one(about).position());
            default -> at.with("knownAt", instant());
        };
    }

    /** Around the times at which something happened, and often exactly then. */
    private Instant instant() {
        RecordedEvent event = chance.one(about);
        Instant at = chance.in100(50) ? event.context().effectiveAt() : event.recordedAt();
        return chance.in100(50) ? at : at.plusSeconds(chance.between(-400_000, 400_000));
    }

    private static Instant asOf(Question question, Witness.Testimony said) {
        String asked = question.one("asOf");
        if (asked != null) {
            return Instant.parse(asked);
        }
        return switch (said.first().status()) {
            case 200 -> Instant.parse(said.first().text("/asOf"));
            case 400 -> Instant.now();
            default -> Instant.MAX;
        };
    }

    /** The last position before the first event that was recorded later; all that there is if nothing was said. */
    private long position(Question question, Witness.Testimony said) {
        String position = question.one("position");
        String knownAt = question.one("knownAt");
        long last = said.first().status() == 200
                ? Math.max(said.first().json().get("position").asLong(), log.last())
                : log.last();
        if (position != null) {
            return Long.parseLong(position);
        }
        return knownAt == null ? last : log.known(Instant.parse(knownAt), last);
    }

    private static List<String> wrongMoment(Question question, JsonNode answer, long position) {
        List<String> wrong = new ArrayList<>(Tree.differences(position, answer.get("position")));
        String asOf = question.one("asOf");
        if (asOf != null) {
            wrong.addAll(Tree.differences(asOf, answer.get("asOf")));
        }
        return wrong;
    }
}
