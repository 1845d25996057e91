package dev.throughline.query.roadmap;

import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.LastDecision;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.Seen;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bet's picture and until when it is right.
 *
 * @param next what ended it; nothing yet if missing
 */
record RowVersion(BetPicture picture, @Nullable Seen next) {
    private static final String FOREVER = "infinity";

    /** The row by column name. */
    Map<String, @Nullable Object> columns() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        putHeadline(row);
        putPlace(row);
        putDecision(row);
        putFunding(row);
        putUndecided(row);
        row.put("imported", picture.imported());
        row.put("flags", picture.flags());
        row.putAll(end());
        row.put("effective_from", picture.seen().effectiveAt());
        row.put("position_from", picture.seen().position());
        return row;
    }

    /** The key of the row and what ended it, by column name. */
    Map<String, @Nullable Object> end() {
        Map<String, @Nullable Object> end = new LinkedHashMap<>();
        end.put("bet", picture.bet());
        end.put("version", picture.seen().version());
        end.put("effective_to", next == null ? FOREVER : next.effectiveAt());
        end.put("position_to", next == null ? Long.MAX_VALUE : next.position());
        return end;
    }

    private void putHeadline(Map<String, @Nullable Object> row) {
        row.put("portfolio", picture.headline().portfolio());
        row.put("title", picture.headline().title());
        row.put("benefit", picture.headline().benefit());
        row.put("objective", picture.headline().objective());
        row.put("innovation_type", picture.headline().innovationType());
        row.put("door", picture.headline().door());
        row.put("critical", picture.headline().critical());
        row.put("origin", picture.headline().origin());
        row.put("proposed_at", picture.proposedAt());
    }

    private void putPlace(Map<String, @Nullable Object> row) {
        var window = picture.place().window();
        Owner owner = picture.owner();
        row.put("stage", picture.stage());
        row.put("horizon", picture.place().horizon());
        row.put("window_start", window == null ? null : window.start());
        row.put("window_target", window == null ? null : window.target());
        row.put("owner", owner == null ? null : owner.person());
        row.put("single_threaded", owner != null && owner.singleThreaded());
    }

    private void putDecision(Map<String, @Nullable Object> row) {
        LastDecision last = picture.lastDecision();
        if (last != null) {
            row.put("decision", last.decision());
            row.put("decision_outcome", last.outcome());
            row.put("decided_on", last.decidedOn());
            row.put("decision_effective_at", last.effectiveAt());
        }
    }

    private void putUndecided(Map<String, @Nullable Object> row) {
        row.put("resumes_to", picture.resumesTo());
        row.put("tripped", picture.undecided().firings());
        row.put("reviews_due", picture.undecided().reviews());
        row.put("ownerless_reviews", picture.undecided().ownerless());
    }

    private void putFunding(Map<String, @Nullable Object> row) {
        row.put("budget_cap", picture.funding().budgetCap());
        row.put("next_review_by", picture.funding().nextReviewBy());
        row.put("spent", picture.funding().spent());
    }
}
