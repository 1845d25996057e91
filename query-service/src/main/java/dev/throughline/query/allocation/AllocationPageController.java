package dev.throughline.query.allocation;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.LineChart;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.math.BigDecimal;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people's time is meant to go, as pages: the report with its heat map, and the allocations behind it. */
@PageController
class AllocationPageController {
    private final AllocationViews views;

    AllocationPageController(AllocationViews views) {
        this.views = views;
    }

    @GetMapping("/allocation")
    ModelAndView allocation(
            @ParameterObject AllocationRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        AllocationRequest quarter = request.orAQuarter();
        Answer<AllocationReport> answer = views.report(quarter, at, caller);
        AllocationReport report = answer.report();
        Map<String, ?> model = Map.of(
                "report", report,
                "grid", views.grid(quarter, MomentRequest.of(answer), caller).report(),
                "share",
                        LineChart.of(
                                report.series().stream()
                                        .map(AllocationWeek::week)
                                        .toList(),
                                report.series().stream()
                                        .map(AllocationWeek::fullTimeShare)
                                        .toList(),
                                BigDecimal.ZERO,
                                BigDecimal.ONE));
        return Page.of("allocation/allocation", answer, model);
    }

    @GetMapping("/allocation/rows")
    ModelAndView rows(
            @ParameterObject AllocationRequest request,
            @ParameterObject AllocationFilter filter,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<AllocationRow> rows = views.page(request, filter, page, at, caller);
        return Page.of(
                "allocation/rows",
                rows,
                Map.of(
                        "list",
                        rows,
                        "rows",
                        rows.edges().stream().map(Edge::node).toList()));
    }
}
