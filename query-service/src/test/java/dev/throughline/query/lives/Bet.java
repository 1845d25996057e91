package dev.throughline.query.lives;

import dev.throughline.events.Amount;
import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.FundingPeriod;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Signal;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.bet.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bet: proposed, moved about, funded; what is learned and what is decided of it stand beside. */
final class Bet {
    private static final int DEAD_FOR_GOOD = 92;

    private final Chronicle chronicle;
    private final BetId id;
    private final Portfolio portfolio;
    private final List<Bet> others;
    private final Learning learning;
    private final Deciding deciding;
    private final List<BetId> needed = new ArrayList<>();
    private final @Nullable String historic;
    private Horizon horizon = Horizon.UNPLACED;
    private InnovationType type;
    private Door door;
    private boolean critical;

    private Bet(Chronicle chronicle, BetId id, Portfolio portfolio, List<Bet> others, List<Person> people) {
        Chance chance = chronicle.chance();
        this.chronicle = chronicle;
        this.id = id;
        this.portfolio = portfolio;
        this.others = others;
        this.learning = new Learning(this, chronicle, portfolio);
        this.deciding = new Deciding(this, chronicle, learning, people);
        this.historic = chance.in100(15) ? "it is older than these rules" : null;
        this.type = chance.any(InnovationType.class);
        this.door = chance.any(Door.class);
        this.critical = chance.in100(40);
    }

    static Bet propose(Chronicle chronicle, String id, Portfolio portfolio, List<Bet> others, List<Person> people) {
        var bet = new Bet(chronicle, new BetId(id), portfolio, others, people);
        Instant at = chronicle.moment(bet.stream());
        chronicle.note(at, bet.historic, bet.stream(), bet.proposal(Chronicle.day(at)));
        return bet;
    }

    private BetProposed proposal(LocalDate day) {
        Chance chance = chronicle.chance();
        Prose prose = new Prose(chance);
        List<BetId> killed = others.stream()
                .filter(Bet::isFinal)
                .map(Bet::id)
                .limit(chance.between(0, 2))
                .toList();
        return new BetProposed(
                portfolio.portfolioId(),
                prose.title(),
                "people who use " + prose.thing(),
                prose.sentence(),
                prose.sentence(),
                chance.in100(60) ? "objective-" + chance.between(1, 4) : null,
                type,
                door,
                critical,
                chance.any(Origin.class),
                chance.in100(50) ? new Signal(day.minusDays(9), prose.sentence()) : null,
                !killed.isEmpty() && chance.in100(30) ? killed.getFirst() : null,
                killed);
    }

    BetId id() {
        return id;
    }

    Portfolio portfolio() {
        return portfolio;
    }

    boolean critical() {
        return critical;
    }

    StreamId stream() {
        return StreamId.of(id);
    }

    boolean isFinal() {
        return deciding.isFinal();
    }

    BetId anotherBet() {
        return others.isEmpty()
                ? new BetId("elsewhere")
                : chronicle.chance().one(others).id();
    }

    /** Things that happen to it in one go, each recorded by somebody. */
    void note(DomainEvent... events) {
        chronicle.note(chronicle.moment(stream()), historic, stream(), events);
    }

    /** What comes next, by chance and by how far the bet has come. */
    void step() {
        Chance chance = chronicle.chance();
        if (isFinal() && chance.in100(DEAD_FOR_GOOD)) {
            return;
        }
        switch (chance.between(0, 9)) {
            case 0 -> move();
            case 1 -> money();
            case 2 -> kindOrNeed();
            case 3, 4, 5, 6 -> learning.step();
            default -> deciding.step();
        }
    }

    private void move() {
        Chance chance = chronicle.chance();
        Horizon to = chance.any(Horizon.class);
        MoveTrigger trigger = chance.any(MoveTrigger.class);
        LocalDate start = chronicle.today().plusDays(chance.between(-60, 60));
        Window window = chance.in100(60) ? new Window(start, start.plusDays(chance.between(0, 200))) : null;
        note(new RoadmapPlaced(horizon, to, window, trigger, cites(trigger)));
        horizon = to;
    }

    private List<Citation> cites(MoveTrigger trigger) {
        return switch (trigger) {
            case EVIDENCE ->
                learning.anyEvidence().map(each -> new Citation(Citation.Kind.EVIDENCE, each)).stream()
                        .toList();
            case TRIPWIRE ->
                deciding.anyFiring().map(each -> new Citation(Citation.Kind.FIRING, each)).stream()
                        .toList();
            case DEPENDENCY ->
                List.of(new Citation(Citation.Kind.BET, anotherBet().value()));
            case CAPACITY, EXECUTIVE, CUSTOMER_ESCALATION -> List.of();
        };
    }

    private void money() {
        Chance chance = chronicle.chance();
        var amount = new Amount(BigDecimal.valueOf(chance.between(1, 900_000), 2));
        LocalDate day = chronicle.today().minusDays(chance.between(0, 40));
        note(
                chance.in100(25)
                        ? new BetFunded(amount, new FundingPeriod(day, day.plusDays(90)))
                        : new SpendRecorded(amount, day, chance.any(SpendCategory.class)));
    }

    private void kindOrNeed() {
        Chance chance = chronicle.chance();
        if (chance.in100(40)) {
            reclassify();
        } else if (needed.isEmpty() || chance.in100(60)) {
            BetId other = anotherBet();
            needed.add(other);
            note(new DependencyDeclared(other, new Prose(chance).sentence()));
        } else {
            note(new DependencyCleared(needed.removeFirst(), new Prose(chance).sentence()));
        }
    }

    private void reclassify() {
        Chance chance = chronicle.chance();
        String reason = new Prose(chance).sentence();
        switch (chance.any(Classification.class)) {
            case INNOVATION_TYPE -> {
                var before = type;
                type = chance.any(InnovationType.class);
                note(new BetReclassified(Classification.INNOVATION_TYPE, before.name(), type.name(), reason));
            }
            case DOOR -> {
                var before = door;
                door = chance.any(Door.class);
                note(new BetReclassified(Classification.DOOR, before.name(), door.name(), reason));
            }
            case CRITICAL -> {
                critical = !critical;
                note(new BetReclassified(
                        Classification.CRITICAL, String.valueOf(!critical), String.valueOf(critical), reason));
            }
            case OBJECTIVE -> {
                String objective = chance.in100(70) ? "objective-" + chance.between(1, 4) : null;
                note(new BetReclassified(Classification.OBJECTIVE, null, objective, reason));
            }
        }
    }
}
