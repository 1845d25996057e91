package dev.throughline.query.roadmap;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.query.intake.Projection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps one row per bet and version, each with the time on both clocks during which it is right. */
@Component
class RoadmapProjection implements Projection {
    private final RoadmapRows rows;

    RoadmapProjection(RoadmapRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> tables() {
        return List.of("roadmap_row");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        List<RecordedEvent> ofBets =
                events.stream().filter(e -> e.event() instanceof BetEvent).toList();
        if (ofBets.isEmpty()) {
            return;
        }
        BetChains chains = new BetChains(
                rows.last(ofBets.stream().map(e -> e.stream().id()).collect(Collectors.toSet())));
        ofBets.forEach(chains::add);
        rows.end(chains.ended());
        rows.add(chains.added());
    }
}
