package dev.throughline.query.roadmap;

import dev.throughline.events.bet.BetEvent;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches the parts of many entries: one statement for what the bets say, one for what was observed of their metrics. */
@Component
class Parts {
    private static final List<Class<? extends BetEvent>> KINDS = List.of(
            DependencyDeclared.class, DependencyCleared.class, SuccessMetricMapped.class, MetricVersionAdopted.class);

    private final Histories histories;
    private final Observations observations;

    Parts(Histories histories, Observations observations) {
        this.histories = histories;
        this.observations = observations;
    }

    List<RoadmapItem> complete(List<RoadmapItem> items, Set<Part> wanted, Moment moment) {
        if (wanted.isEmpty()) {
            return items;
        }
        Map<String, History> said =
                histories.of(items.stream().map(RoadmapItem::bet).toList(), KINDS, moment);
        LastValues values = wanted.contains(Part.METRICS) ? values(said, moment) : LastValues.NONE;
        return items.stream()
                .map(item -> item.with(
                        of(said.get(item.bet()), Dependency::of),
                        of(said.get(item.bet()), history -> SuccessMetric.of(history, values))))
                .toList();
    }

    private LastValues values(Map<String, History> said, Moment moment) {
        return observations.last(
                said.values().stream()
                        .flatMap(history -> SuccessMetric.of(history).stream())
                        .map(SuccessMetric::metric)
                        .toList(),
                moment);
    }

    private static <T> List<T> of(@Nullable History said, Function<History, List<T>> fold) {
        return Optional.ofNullable(said).map(fold).orElseGet(List::of);
    }
}
