package dev.throughline.query.answers;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a view must answer, found the slow and plain way: go through all events, drop what was not yet true or not yet
 * known, and write down what is left. It shares no code with the service.
 */
final class Oracle {
    private final List<RecordedEvent> events;

    Oracle(List<RecordedEvent> events) {
        this.events = events;
    }

    /** By bet: its fields, as text. */
    SortedMap<String, Map<String, String>> bets(Instant asOf, long position) {
        SortedMap<String, Map<String, String>> bets = new TreeMap<>();
        for (RecordedEvent e : events) {
            boolean shown = !e.context().effectiveAt().isAfter(asOf) && e.position() <= position;
            if (shown && e.stream().kind().equals("bet")) {
                note(e, bets.computeIfAbsent(e.stream().id(), id -> new TreeMap<>()));
            }
        }
        bets.values().forEach(Oracle::flags);
        return bets;
    }

    private static void flags(Map<String, String> bet) {
        bet.put("ownerless", String.valueOf("COMMITTED".equals(bet.get("stage")) && !bet.containsKey("owner")));
        bet.put("tripped", String.valueOf(!"".equals(bet.remove("fired"))));
        bet.put("reviewDue", String.valueOf(!"".equals(bet.remove("due"))));
        bet.remove("pausedIn");
    }

    /** The last position before the first event that was recorded later. */
    long knownAt(Instant knownAt, long watermark) {
        return events.stream()
                .filter(e -> e.recordedAt().isAfter(knownAt))
                .mapToLong(e -> e.position() - 1)
                .min()
                .orElse(watermark);
    }

    private static void note(RecordedEvent e, Map<String, String> bet) {
        bet.put("version", String.valueOf(e.sequence()));
        bet.merge("imported", String.valueOf(e.context().historic() != null), (a, b) -> a.equals("true") ? a : b);
        if (e.event() instanceof BetProposed p) {
            bet.put("portfolio", p.portfolio().value());
            bet.put("title", p.title());
            bet.put("type", p.innovationType().name());
            bet.put("stage", "PROPOSED");
            bet.put("horizon", "UNPLACED");
            bet.put("target", "null");
            bet.put("spent", "0.00");
            bet.put("door", p.door().name());
            bet.put("critical", String.valueOf(p.critical()));
            bet.put("fired", "");
            bet.put("due", "");
            bet.put("proposedAt", e.context().effectiveAt().toString());
        } else if (e.event() instanceof BetReclassified r) {
            bet.put(
                    Map.of("DOOR", "door", "CRITICAL", "critical", "INNOVATION_TYPE", "type", "OBJECTIVE", "objective")
                            .get(r.field().name()),
                    String.valueOf(r.after()));
            bet.remove("objective");
        } else if (e.event() instanceof OwnerAssigned o) {
            bet.put("owner", o.person().value());
            bet.put("seat", String.valueOf(o.singleThreaded()));
        } else if (e.event() instanceof OwnerReleased) {
            bet.remove("owner");
            bet.remove("seat");
        } else if (e.event() instanceof RoadmapPlaced p) {
            bet.put("horizon", p.to().name());
            bet.put(
                    "target",
                    p.window() == null ? "null" : Objects.toString(p.window().target()));
        } else if (e.event() instanceof DecisionRecorded d) {
            bet.put("decision", d.decision().value());
            boolean tradeOff = d.outcome() == DecisionOutcome.TRADE_OFF;
            d.answers().forEach(id -> bet.compute("fired", (field, ids) -> ids.replace("|" + id + "|", "")));
            d.answers().forEach(id -> bet.compute("due", (field, ids) -> ids.replaceAll("\\|[CO]" + id + "\\|", "")));
            bet.compute("due", (field, ids) -> tradeOff ? ids : ids.replaceAll("\\|C[^|]*\\|", ""));
        } else if (e.event() instanceof BetCommitted c) {
            bet.put("stage", "COMMITTED");
            bet.put("cap", c.budgetCap().toString());
        } else if (e.event() instanceof BetKilled) {
            leavesTheSeat(bet, "KILLED");
        } else if (e.event() instanceof BetGraduated) {
            leavesTheSeat(bet, "GRADUATED");
        } else if (e.event() instanceof BetWithdrawn) {
            leavesTheSeat(bet, "WITHDRAWN");
        } else if (e.event() instanceof BetPivoted) {
            leavesTheSeat(bet, "PRESSURE_TESTING");
        } else if (e.event() instanceof BetPaused) {
            bet.put("pausedIn", bet.get("stage"));
            leavesTheSeat(bet, "PAUSED");
        } else if (e.event() instanceof BetResumed) {
            String pausedIn = bet.remove("pausedIn");
            bet.put("stage", pausedIn != null && "PAUSED".equals(bet.get("stage")) ? pausedIn : "PRESSURE_TESTING");
        } else if (e.event() instanceof PressureTestStarted && "PROPOSED".equals(bet.get("stage"))) {
            bet.put("stage", "PRESSURE_TESTING");
        } else if (e.event() instanceof TripwireFired f) {
            bet.merge("fired", "|" + f.firing() + "|", String::concat);
        } else if (e.event() instanceof ReviewFellDue r) {
            bet.merge("due", "|" + r.due().name().charAt(0) + r.firing() + "|", String::concat);
        } else if (e.event() instanceof SpendRecorded s) {
            BigDecimal before = new BigDecimal(bet.get("spent"));
            bet.put("spent", before.add(s.amount().value()).toPlainString());
        }
    }

    private static void leavesTheSeat(Map<String, String> bet, String stage) {
        bet.put("stage", stage);
        bet.computeIfPresent("seat", (field, held) -> "false");
    }
}
