package dev.throughline.query.roadmap;

import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Observations;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.picture.Dependency;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.LastValues;
import dev.throughline.query.picture.SuccessMetric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches the parts of many entries: one statement for what the bets say, one for what was observed of their metrics. */
@Component
class Parts {
    private static final List<Class<? extends BetEvent>> KINDS = List.of(
            DependencyDeclared.class,
            DependencyCleared.class,
            SuccessMetricMapped.class,
            MetricVersionAdopted.class,
            KillCriterionCommitted.class,
            KillCriterionAmended.class,
            TripwireFired.class,
            CriterionJudged.class);

    private final Histories histories;
    private final Observations observations;

    Parts(Histories histories, Observations observations) {
        this.histories = histories;
        this.observations = observations;
    }

    List<RoadmapItem> complete(List<Listed> rows, Set<Part> wanted, Moment moment) {
        List<RoadmapItem> items = rows.stream().map(Listed::item).toList();
        if (wanted.isEmpty()) {
            return items;
        }
        Map<String, History> said =
                histories.of(items.stream().map(RoadmapItem::bet).toList(), KINDS, moment);
        LastValues values = wanted.contains(Part.METRICS) ? values(said, moment) : LastValues.NONE;
        return rows.stream()
                .map(row -> complete(row, said.get(row.item().bet()), values, moment))
                .toList();
    }

    private static RoadmapItem complete(Listed row, @Nullable History said, LastValues values, Moment moment) {
        RoadmapItem item = row.item();
        if (said == null) {
            return item;
        }
        NextCriterion next = item.stage().isFinal() ? null : NextCriterion.of(said, row.day(moment.asOf()));
        return item.with(next, Dependency.of(said), SuccessMetric.of(said, values));
    }

    private LastValues values(Map<String, History> said, Moment moment) {
        return observations.last(
                said.values().stream()
                        .flatMap(history -> SuccessMetric.of(history).stream())
                        .map(SuccessMetric::metric)
                        .toList(),
                moment);
    }
}
