package dev.throughline.query.agenda;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Edge;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agenda as a page: what is due from who looks at it first, then from everybody. */
@PageController
class AgendaPageController {
    private final AgendaViews views;

    AgendaPageController(AgendaViews views) {
        this.views = views;
    }

    @GetMapping("/agenda")
    ModelAndView agenda(
            @ParameterObject AgendaRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Connection<Duty> agenda = views.page(request, page, at, caller);
        List<Duty> all = agenda.edges().stream().map(Edge::node).toList();
        return Page.of(
                "agenda/agenda", agenda, Map.of("agenda", agenda, "all", all, "mine", mine(request, agenda, caller)));
    }

    /** In full: nobody owes so much that it needs pages. */
    private List<Duty> mine(AgendaRequest request, Connection<Duty> beside, Caller caller) {
        return request.person() == null
                ? views.whole(request.owedBy(caller.person()), MomentRequest.of(beside), caller)
                        .rows()
                : List.of();
    }
}
