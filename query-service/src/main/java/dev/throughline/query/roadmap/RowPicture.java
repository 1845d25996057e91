package dev.throughline.query.roadmap;

import dev.throughline.events.Amount;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Window;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Funding;
import dev.throughline.query.picture.Headline;
import dev.throughline.query.picture.LastDecision;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.Place;
import dev.throughline.query.picture.Seen;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.picture.Undecided;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the picture that a row of {@code roadmap_row} holds: what {@link RowVersion} wrote. */
final class RowPicture {
    private final ResultSet row;

    private RowPicture(ResultSet row) {
        this.row = row;
    }

    static BetPicture read(ResultSet row, int number) throws SQLException {
        return new RowPicture(row).picture();
    }

    private BetPicture picture() throws SQLException {
        return new BetPicture(
                new BetId(row.getString("bet")),
                headline(),
                instant("proposed_at"),
                Stage.valueOf(row.getString("stage")),
                resumesTo(),
                new Place(Horizon.valueOf(row.getString("horizon")), window()),
                owner(),
                decision(),
                funding(),
                new Undecided(texts("tripped"), texts("reviews_due"), texts("ownerless_reviews")),
                row.getBoolean("imported"),
                new Seen(row.getLong("version"), row.getLong("position_from"), instant("effective_from")));
    }

    private Headline headline() throws SQLException {
        return new Headline(
                new PortfolioId(row.getString("portfolio")),
                row.getString("title"),
                row.getString("benefit"),
                row.getString("objective"),
                InnovationType.valueOf(row.getString("innovation_type")),
                Door.valueOf(row.getString("door")),
                row.getBoolean("critical"),
                Origin.valueOf(row.getString("origin")));
    }

    private @Nullable Window window() throws SQLException {
        LocalDate start = date("window_start");
        LocalDate target = date("window_target");
        return start == null || target == null ? null : new Window(start, target);
    }

    private @Nullable Owner owner() throws SQLException {
        String owner = row.getString("owner");
        return owner == null ? null : new Owner(new PersonId(owner), row.getBoolean("single_threaded"));
    }

    private @Nullable LastDecision decision() throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new LastDecision(
                        new DecisionId(decision),
                        DecisionOutcome.valueOf(row.getString("decision_outcome")),
                        row.getObject("decided_on", LocalDate.class),
                        instant("decision_effective_at"));
    }

    private Funding funding() throws SQLException {
        BigDecimal cap = row.getBigDecimal("budget_cap");
        return new Funding(cap == null ? null : new Amount(cap), date("next_review_by"), row.getBigDecimal("spent"));
    }

    private @Nullable Stage resumesTo() throws SQLException {
        String stage = row.getString("resumes_to");
        return stage == null ? null : Stage.valueOf(stage);
    }

    private List<String> texts(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private @Nullable LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
