package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bet at the later moment, and how many of its events the earlier one shows. */
record Stretch(BetFacts bet, int shown, Past earlier) {
    boolean isNew() {
        return shown == 0;
    }

    BetFacts before() {
        return bet.after(shown);
    }

    /** The last event in between at which something became what it is in the end. */
    RecordedEvent lastChange(Function<BetFacts, @Nullable Object> of) {
        int n = bet.events().size();
        while (Objects.equals(of.apply(bet.after(n - 1)), of.apply(bet))) {
            n--;
        }
        return bet.events().get(n - 1);
    }

    Map<String, @Nullable Object> head() {
        return object(
                "bet", bet.id(),
                "portfolio", bet.proposal().portfolio(),
                "title", bet.proposal().title());
    }

    Map<String, @Nullable Object> row(@Nullable Object... more) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(head());
        row.putAll(object(more));
        return row;
    }

    Object cause(RecordedEvent event) {
        Map<String, @Nullable Object> cause = new LinkedHashMap<>(Region.recorded(event));
        cause.put("learnedLate", isLate(event));
        return cause;
    }

    boolean isLate(RecordedEvent event) {
        return !event.context().effectiveAt().isAfter(earlier.asOf());
    }
}
