package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a bet after some of its events, all of it; each answer goes through all of them once more. */
record BetFacts(List<RecordedEvent> events, String currency) {
    static BetFacts at(List<RecordedEvent> events, Past past) {
        String portfolio = ((BetProposed) events.getFirst().event()).portfolio().value();
        return new BetFacts(events, past.currency(portfolio));
    }

    /** The same bet after its first so many events. */
    BetFacts after(int count) {
        return new BetFacts(events.subList(0, count), currency);
    }

    String id() {
        return events.getFirst().stream().id();
    }

    BetProposed proposal() {
        return (BetProposed) events.getFirst().event();
    }

    RecordedEvent last() {
        return events.getLast();
    }

    /** The events of a kind, in order. */
    <E> Stream<E> all(Class<E> kind) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    <E> @Nullable E last(Class<E> kind) {
        return all(kind).reduce((earlier, later) -> later).orElse(null);
    }

    /** As it was proposed, or as it was reclassified last. */
    @Nullable
    String classified(Classification field, @Nullable Object proposed) {
        String now = proposed == null ? null : proposed.toString();
        for (BetReclassified e : all(BetReclassified.class).toList()) {
            now = e.field() == field ? e.after() : now;
        }
        return now;
    }

    @Nullable
    String objective() {
        return classified(Classification.OBJECTIVE, proposal().objective());
    }

    @Nullable
    String innovationType() {
        return classified(Classification.INNOVATION_TYPE, proposal().innovationType());
    }

    @Nullable
    String door() {
        return classified(Classification.DOOR, proposal().door());
    }

    @Nullable
    String critical() {
        return classified(Classification.CRITICAL, proposal().critical());
    }

    String stage() {
        String stage = "PROPOSED";
        String pausedIn = "PRESSURE_TESTING";
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case PressureTestStarted e -> stage = stage.equals("PROPOSED") ? "PRESSURE_TESTING" : stage;
                case BetCommitted e -> stage = "COMMITTED";
                case BetPivoted e -> stage = "PRESSURE_TESTING";
                case BetPaused e -> {
                    pausedIn = stage;
                    stage = "PAUSED";
                }
                case BetResumed e -> {
                    stage = stage.equals("PAUSED") ? pausedIn : "PRESSURE_TESTING";
                    pausedIn = "PRESSURE_TESTING";
                }
                case BetKilled e -> stage = "KILLED";
                case BetGraduated e -> stage = "GRADUATED";
                case BetWithdrawn e -> stage = "WITHDRAWN";
                default -> {}
            }
        }
        return stage;
    }

    /** When it was killed, graduated or withdrawn. */
    @Nullable
    Instant end() {
        for (RecordedEvent event : events) {
            if (event.event() instanceof BetKilled
                    || event.event() instanceof BetGraduated
                    || event.event() instanceof BetWithdrawn) {
                return event.context().effectiveAt();
            }
        }
        return null;
    }

    /** Who owns it: the person, and whether on the single-threaded seat, which is left when the bet rests or ends. */
    @Nullable
    Map<String, @Nullable Object> owner() {
        String person = null;
        boolean seat = false;
        for (RecordedEvent event : events) {
            switch (event.event()) {
                case OwnerAssigned e -> {
                    person = e.person().value();
                    seat = e.singleThreaded();
                }
                case OwnerReleased e -> person = null;
                case BetPivoted e -> seat = false;
                case BetPaused e -> seat = false;
                case BetKilled e -> seat = false;
                case BetGraduated e -> seat = false;
                case BetWithdrawn e -> seat = false;
                default -> {}
            }
        }
        return person == null ? null : object("person", person, "singleThreaded", seat);
    }

    boolean isOver() {
        return stage().equals("KILLED") || stage().equals("GRADUATED") || stage().equals("WITHDRAWN");
    }

    boolean needsSeat() {
        return stage().equals("COMMITTED") && "true".equals(critical());
    }

    String horizon() {
        RoadmapPlaced placed = last(RoadmapPlaced.class);
        return placed == null ? "UNPLACED" : placed.to().name();
    }

    @Nullable
    Window window() {
        RoadmapPlaced placed = last(RoadmapPlaced.class);
        return placed == null ? null : placed.window();
    }

    @Nullable
    Object lastDecision() {
        Object decision = null;
        for (RecordedEvent event : events) {
            if (event.event() instanceof DecisionRecorded e) {
                decision = object(
                        "decision", e.decision(),
                        "outcome", e.outcome(),
                        "decidedOn", e.decidedOn(),
                        "effectiveAt", event.context().effectiveAt());
            }
        }
        return decision;
    }

    @Nullable
    Object budgetCap() {
        BigDecimal cap = cap();
        return cap == null ? null : money(cap);
    }

    /** What it may cost at most; none before a commit. */
    @Nullable
    BigDecimal cap() {
        BetCommitted committed = last(BetCommitted.class);
        return committed == null ? null : committed.budgetCap().value();
    }

    @Nullable
    LocalDate nextReviewBy() {
        LocalDate day = null;
        for (RecordedEvent event : events) {
            day = switch (event.event()) {
                case BetCommitted e -> e.nextReviewBy();
                case BetContinued e -> e.nextReviewBy();
                case BetPivoted e -> e.nextReviewBy();
                case BetResumed e -> e.nextReviewBy();
                default -> day;
            };
        }
        return day;
    }

    BigDecimal spent() {
        return all(SpendRecorded.class).map(e -> e.amount().value()).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    Map<String, @Nullable Object> money(BigDecimal amount) {
        return object("amount", amount.toPlainString(), "currency", currency);
    }

    boolean imported() {
        return events.stream().anyMatch(event -> event.context().historic() != null);
    }

    @Nullable
    String importedReason() {
        return events.stream()
                .map(event -> event.context().historic())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<String> flags() {
        List<String> flags = new ArrayList<>();
        if (imported()) {
            flags.add("IMPORTED");
        }
        if (stage().equals("COMMITTED") && owner() == null) {
            flags.add("OWNERLESS");
        }
        if (isTripped()) {
            flags.add("TRIPPED");
        }
        if (isReviewDue()) {
            flags.add("REVIEW_DUE");
        }
        return flags;
    }

    /** A criterion fired, and no decision since has named the firing. */
    private boolean isTripped() {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof TripwireFired e
                    && !isNamedAfter(i, e.firing().value())) {
                return true;
            }
        }
        return false;
    }

    /** As for a firing; a planned review is decided, too, by whatever is decided of the bet but a trade-off. */
    private boolean isReviewDue() {
        return !openReviews().isEmpty();
    }

    /** The reviews that fell due and wait for a decision, in order. */
    List<RecordedEvent> openReviews() {
        List<RecordedEvent> open = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).event() instanceof ReviewFellDue e
                    && !isNamedAfter(i, e.firing().value())
                    && !(e.due() == DueReview.CADENCE && isDecidedAfter(i))) {
                open.add(events.get(i));
            }
        }
        return open;
    }

    private boolean isNamedAfter(int index, String firing) {
        return decisionsAfter(index).anyMatch(e -> e.answers().contains(firing));
    }

    private boolean isDecidedAfter(int index) {
        return decisionsAfter(index).anyMatch(e -> e.outcome() != DecisionOutcome.TRADE_OFF);
    }

    private Stream<DecisionRecorded> decisionsAfter(int index) {
        return events.stream()
                .skip(index + 1L)
                .map(RecordedEvent::event)
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast);
    }
}
