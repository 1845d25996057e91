package dev.throughline.query.agenda;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The agenda over GraphQL. */
@Controller
class AgendaGraphQl {
    private final AgendaViews views;

    AgendaGraphQl(AgendaViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<Duty> agenda(
            @Arguments AgendaRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }
}
