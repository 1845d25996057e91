package dev.throughline.query.answers;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent.BetCommitted;
import dev.throughline.events.bet.BetEvent.BetKilled;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.BetEvent.DecisionRecorded;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import dev.throughline.events.bet.BetEvent.RoadmapPlaced;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
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
        bets.values()
                .forEach(bet -> bet.put(
                        "ownerless",
                        String.valueOf("COMMITTED".equals(bet.get("stage")) && !bet.containsKey("owner"))));
        return bets;
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
            bet.put("proposedAt", e.context().effectiveAt().toString());
        } else if (e.event() instanceof OwnerAssigned o) {
            bet.put("owner", o.person().value());
        } else if (e.event() instanceof RoadmapPlaced p) {
            bet.put("horizon", p.to().name());
            bet.put(
                    "target",
                    p.window() == null ? "null" : Objects.toString(p.window().target()));
        } else if (e.event() instanceof DecisionRecorded d) {
            bet.put("decision", d.decision().value());
        } else if (e.event() instanceof BetCommitted c) {
            bet.put("stage", "COMMITTED");
            bet.put("cap", c.budgetCap().toString());
        } else if (e.event() instanceof BetKilled) {
            bet.put("stage", "KILLED");
        } else if (e.event() instanceof SpendRecorded s) {
            BigDecimal before = new BigDecimal(bet.get("spent"));
            bet.put("spent", before.add(s.amount().value()).toPlainString());
        }
    }
}
