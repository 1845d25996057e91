package dev.throughline.query.agenda;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agenda over REST. */
@RestController
@Tag(name = "agenda")
class AgendaController {
    private final AgendaViews views;

    AgendaController(AgendaViews views) {
        this.views = views;
    }

    @GetMapping("/v1/agenda")
    @Operation(operationId = "agenda", summary = "What is due from a person or a role, by date?")
    Connection<Duty> agenda(
            @ParameterObject AgendaRequest request,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }

    @GetMapping(path = "/v1/agenda.csv", produces = "text/csv")
    @Operation(operationId = "agendaCsv", summary = "What is due from a person or a role, as CSV.")
    Whole<Duty> agendaCsv(
            @ParameterObject AgendaRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.whole(request, at, caller);
    }
}
