package dev.throughline.query.roadmap;

import dev.throughline.events.bet.Horizon;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roadmap as a page: a board or a timeline. */
@PageController
class RoadmapPageController {
    private static final List<Horizon> COLUMNS = List.of(Horizon.UNPLACED, Horizon.NOW, Horizon.NEXT, Horizon.LATER);

    private final RoadmapViews views;

    RoadmapPageController(RoadmapViews views) {
        this.views = views;
    }

    @GetMapping("/roadmap")
    ModelAndView roadmap(
            @RequestParam(required = false) @Nullable Layout layout,
            @ParameterObject RoadmapRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<RoadmapItem> roadmap = views.page(request, EnumSet.allOf(Part.class), page, at, caller);
        List<RoadmapItem> items = roadmap.edges().stream().map(Edge::node).toList();
        return Page.of(
                "roadmap/roadmap",
                roadmap,
                Map.of(
                        "roadmap",
                        roadmap,
                        "items",
                        items,
                        "columns",
                        columns(items),
                        "layout",
                        layout == null ? Layout.BOARD : layout,
                        "timeline",
                        Timeline.of(items, roadmap.asOf())));
    }

    private static List<Column> columns(List<RoadmapItem> items) {
        return COLUMNS.stream()
                .map(horizon -> new Column(
                        horizon,
                        items.stream().filter(item -> item.horizon() == horizon).toList()))
                .toList();
    }

    /** What of a page of the roadmap stands where. */
    record Column(Horizon horizon, List<RoadmapItem> items) {}
}
