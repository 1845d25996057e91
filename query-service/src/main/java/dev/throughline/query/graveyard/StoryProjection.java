package dev.throughline.query.graveyard;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.intake.Projection;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Keeps the words of each bet: those it was proposed with, and what it taught when it was killed. */
@Component
class StoryProjection implements Projection {
    private final NamedParameterJdbcTemplate db;

    StoryProjection(NamedParameterJdbcTemplate db) {
        this.db = db;
    }

    @Override
    public List<String> tables() {
        return List.of("bet_story");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        write(
                """
                INSERT INTO bet_story (bet, portfolio, title, customer, problem, benefit, supersedes,
                                       proposed_at, proposed_position)
                VALUES (:bet, :portfolio, :title, :customer, :problem, :benefit, :supersedes, :at, :position)
                ON CONFLICT (bet) DO NOTHING
                """,
                events.stream()
                        .filter(event -> event.event() instanceof BetProposed)
                        .toList());
        write(
                """
                UPDATE bet_story SET learnings = :learnings, killed_at = :at, killed_position = :position
                 WHERE bet = :bet
                """,
                events.stream()
                        .filter(event -> event.event() instanceof BetKilled)
                        .toList());
    }

    private void write(String sql, List<RecordedEvent> events) {
        if (!events.isEmpty()) {
            db.batchUpdate(sql, events.stream().map(StoryProjection::row).toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource row(RecordedEvent event) {
        var row = new MapSqlParameterSource()
                .addValue("bet", event.stream().id())
                .addValue("at", event.context().effectiveAt().atOffset(ZoneOffset.UTC))
                .addValue("position", event.position());
        return switch (event.event()) {
            case BetProposed e -> row.addValues(words(e)).addValue("supersedes", id(e));
            case BetKilled e -> row.addValue("learnings", e.learnings());
            default -> row;
        };
    }

    private static Map<String, String> words(BetProposed e) {
        return Map.of(
                "portfolio", e.portfolio().value(),
                "title", e.title(),
                "customer", e.customer(),
                "problem", e.problem(),
                "benefit", e.benefit());
    }

    private static @Nullable String id(BetProposed e) {
        return e.supersedes() == null ? null : e.supersedes().value();
    }
}
