package dev.throughline.query.tripwires;

import dev.throughline.events.CriterionId;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.query.picture.BetLife;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kill criterion of a bet, or what stands beside one.
 *
 * @param amends the older one that it stands beside; null for one that stands for itself
 */
record Criterion(CriterionId id, @Nullable CriterionId amends, CriterionTerms terms, Instant since) {

    /** In the order in which they were committed to, each followed by what stands beside it. */
    static List<Criterion> of(BetLife bet) {
        List<Criterion> all = bet.history().events().stream()
                .flatMap(recorded -> of(recorded.event(), recorded.context().effectiveAt()).stream())
                .toList();
        List<Criterion> ordered = new ArrayList<>();
        all.stream().filter(each -> each.amends == null).forEach(each -> each.addTo(ordered, all));
        return List.copyOf(ordered);
    }

    private static List<Criterion> of(Object event, Instant since) {
        return switch (event) {
            case KillCriterionCommitted e -> List.of(new Criterion(e.criterion(), null, e.terms(), since));
            case KillCriterionAmended e -> List.of(new Criterion(e.amendment(), e.criterion(), e.after(), since));
            default -> List.of();
        };
    }

    private void addTo(List<Criterion> ordered, List<Criterion> all) {
        ordered.add(this);
        amendments(all).forEach(each -> each.addTo(ordered, all));
    }

    /** What stands beside it. */
    Stream<Criterion> amendments(List<Criterion> all) {
        return all.stream().filter(each -> id.equals(each.amends));
    }

    /** Whether somebody judged it, if it is a stated condition. */
    boolean wasJudged(BetLife bet) {
        return bet.all(CriterionJudged.class).stream()
                .anyMatch(judged -> Objects.equals(judged.event().criterion(), id));
    }
}
