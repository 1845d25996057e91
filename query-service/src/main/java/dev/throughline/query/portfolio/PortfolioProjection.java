package dev.throughline.query.portfolio;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.query.intake.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps one row per portfolio and version. */
@Component
class PortfolioProjection implements Projection {
    private final PortfolioRows rows;

    PortfolioProjection(PortfolioRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> tables() {
        return List.of("portfolio_row");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        List<RecordedEvent> ours =
                events.stream().filter(e -> e.event() instanceof PortfolioEvent).toList();
        if (ours.isEmpty()) {
            return;
        }
        Map<String, PortfolioPicture> last =
                rows.last(ours.stream().map(e -> e.stream().id()).collect(Collectors.toSet()));
        List<PortfolioPicture> added = new ArrayList<>();
        for (RecordedEvent event : ours) {
            PortfolioPicture before = last.get(event.stream().id());
            if (before == null || event.sequence() > before.version()) {
                PortfolioPicture after = PortfolioPicture.after(before, event);
                last.put(after.portfolio(), after);
                added.add(after);
            }
        }
        rows.add(added);
    }
}
