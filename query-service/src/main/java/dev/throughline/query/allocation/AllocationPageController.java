package dev.throughline.query.allocation;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.LineChart;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.page.PolicyLine;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.math.BigDecimal;
import java.util.List;
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
        Answer<AllocationReport> answer = views.report(request, at, caller);
        AllocationReport report = answer.report();
        LineChart share = share(report.series());
        Map<String, ?> model = Map.of(
                "report",
                report,
                "grid",
                views.grid(request, MomentRequest.of(answer), caller).report(),
                "share",
                share,
                "policy",
                PolicyLine.of(
                        report.series().stream()
                                .map(AllocationWeek::fullTimeShareTarget)
                                .toList(),
                        share));
        return Page.of("allocation/allocation", answer, model);
    }

    private static LineChart share(List<AllocationWeek> weeks) {
        return LineChart.of(
                weeks.stream().map(AllocationWeek::week).toList(),
                weeks.stream().map(AllocationWeek::fullTimeShare).toList(),
                BigDecimal.ZERO,
                BigDecimal.ONE);
    }

    @GetMapping("/allocation/rows")
    ModelAndView rows(
            @ParameterObject AllocationRowsRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<AllocationRow> rows = views.page(request, page, at, caller);
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
